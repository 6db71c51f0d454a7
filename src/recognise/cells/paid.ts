/** Owns step columns in which people write what was paid (契税 32220): an amount means done. */
import { DONE, isUnreadable, NOT_APPLICABLE, type Value } from '../../model/register';
import { readMoney } from './amounts';
import type { CellContext } from './context';
import { formatKind } from './dates/formats';
import { readStepNumber, readStepText } from './dates/read';

/** Digits of a day written as one number, 20261102: no household pays as much. */
const COMPACT_DAY = 19000000;

/** A number: a day where it shows as one, else an amount; 0 is not done. */
export function readPaidNumber(number: number, context: CellContext): Value {
  const isDay = number === 0 || number >= COMPACT_DAY || formatKind(context.format) !== 'other';
  const read = isDay ? readStepNumber(number, context) : undefined;
  if (read !== undefined && !isUnreadable(read)) return read;
  return number > 0 ? DONE : { unreadable: String(number) };
}

/** A half-width text that is not blank: 11.2 is a day, 12000元 an amount. */
export function readPaidText(text: string, context: CellContext): Value {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return DONE;
  const read = readStepText(text, context);
  if (!isUnreadable(read)) return read;
  const amount = readMoney(text);
  const isPaid = !isUnreadable(amount) && amount !== NOT_APPLICABLE && /[1-9]/.test(amount!);
  return isPaid ? DONE : read;
}
