/** Owns amounts: money and quantities as people write them, to decimal text. */
import { type Decimal, decimalOf, times } from '../../model/money';
import { numeral } from '../../model/numerals';
import { NOT_APPLICABLE, type Value } from '../../model/register';
import { meaningOf } from '../../model/words';
import type { CellContext } from './context';
import { formatKind } from './dates/formats';

/** A number of a money or number column; one that shows as a date or time is a mishap, not an amount. */
export function readAmountNumber(number: number, { format, isInTenThousands }: CellContext): Value {
  const isAmount = Number.isFinite(number) && formatKind(format) === 'other';
  if (!isAmount) return { unreadable: String(number) };
  return isInTenThousands ? times(decimalOf(number), '10000') : decimalOf(number);
}

const amount = /^(-|\+)?(?:[¥$]|RMB|CNY|人民币)?(-)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(万)?(.*)$/i;
const moneyTail = /^(?:元整?|圆整?|块钱?|元人民币)?$/;
/** A unit of counting or measure: no digit, no mark that would make it a price or a range. */
const unitTail = /^(?:[\p{Script=Han}]{1,4}|㎡|m²|m2|M2|m|㎥|h|H|kg)?$/u;
const spoken = /^([一二两三四五六七八九十]{1,3}|半)(\p{Script=Han}{1,3})$/u;
/** Not for one unit: half a day is no half of an hour's price, an afternoon no 1, 两小时半 no 2. */
const vague = /^半[天日月年]|.[半午]/u;

/**
 * Money in a half-width text: 1,280.50 ¥1280.5 1280.5元 12.8万 (1,280.50) 免费. A price by unit (85元/次), a range or 面议 is none.
 * `isInTenThousands`: where the text names no unit.
 */
export function readMoney(text: string, isInTenThousands = false): Value {
  if (/^(?:免费|赠送|免收|免单|不收费|无偿)$/.test(text)) return '0';
  return readWith(text, moneyTail, isInTenThousands);
}

/** A number with or without its unit: 3个 2.5小时 85㎡ 两次. What is no number of one unit (半天, 一上午, 两小时半) is none. */
export function readNumber(text: string): Value {
  if (vague.test(text)) return { unreadable: text };
  const words = spoken.exec(text);
  if (words) return words[1] === '半' ? '0.5' : String(numeral(words[1]!) ?? '');
  return readWith(text, unitTail);
}

function readWith(text: string, tail: RegExp, isInTenThousands = false): Value {
  const plain = text.replace(/\s+/g, '').replace(/(?<=.)\([^\d()]*\)$/, '');
  const negative = /^\(([^()]+)\)$/.exec(plain);
  const match = amount.exec(negative?.[1] ?? plain);
  if (!match || (match[3] === undefined && match[4] === undefined) || !tail.test(match[6]!))
    return wordOrUnreadable(text);
  const digits = (match[3] ?? '0').replaceAll(',', '').replace(/^0+(?=\d)/, '') + (match[4] ?? '');
  const isTimes = match[5] !== undefined || (isInTenThousands && match[6] === '');
  const value: Decimal = isTimes ? times(digits, '10000') : digits;
  const isNegative = negative !== null || match[1] === '-' || match[2] === '-';
  return isNegative && /[1-9]/.test(value) ? `-${value}` : value;
}

function wordOrUnreadable(text: string): Value {
  return meaningOf(text) === NOT_APPLICABLE ? NOT_APPLICABLE : { unreadable: text };
}
