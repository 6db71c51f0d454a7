/** Owns tick columns: a mark, a date, a name or signature says done; a negative word says not done. */
import { DONE, isUnreadable, NOT_APPLICABLE, NOT_DONE, type Value } from '../../model/register';
import { squeeze } from '../../model/text';
import { isNegative, meaningOf } from '../../model/words';
import { tickedOption } from './boxes';
import type { CellContext } from './context';
import { readStepNumber, readStepText } from './dates/read';

/** A signature, 已告知50元 or 双方议定 is about this long; beyond it a text is a remark. */
const SHORT = 12;

/** A number: a plausible date is that date, 0 is not done, any other (copies, an agreed price) is done. */
export function readMarkNumber(number: number, context: CellContext): Value {
  const read = readStepNumber(number, context);
  if (!isUnreadable(read)) return read;
  return number > 0 ? DONE : read;
}

/** A half-width text that is not blank. */
export function readMark(text: string, context: CellContext): Value {
  const option = tickedOption(text);
  if (option !== undefined) return meaningOf(option) ?? DONE;
  const read = readStepText(text, context);
  if (!isUnreadable(read)) return read;
  const plain = squeeze(text);
  if (plain.length > SHORT && !/^已/.test(plain)) return read;
  if (/不需|无需|无须|不用|不必/.test(plain)) return NOT_APPLICABLE;
  if (isNegative(plain)) return NOT_DONE;
  return /[\p{L}\p{N}]/u.test(plain) ? DONE : read;
}
