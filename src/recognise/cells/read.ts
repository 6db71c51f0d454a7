/** Owns the reading of one cell: what it says, for the kind of its field. */
import { DONE, isUnreadable, NOT_APPLICABLE, NOT_DONE, type Value } from '../../model/register';
import { halfWidth } from '../../model/text';
import { isNotApplicable } from '../../model/words';
import { type CellValue, isCellError } from '../../model/workbook';
import { readAmountNumber, readMoney, readNumber } from './amounts';
import { readChoice, readStatus } from './choices';
import type { CellContext } from './context';
import { formatKind } from './dates/formats';
import { readStepNumber, readStepText } from './dates/read';
import { displayedNumber } from './identifiers';
import { readMark, readMarkNumber } from './marks';
import { readPaidNumber, readPaidText } from './paid';
import { peoplePart, phonePart, roomInCombined, roomPart } from './parts';
import { readVisitList } from './visits';

export type { CellContext } from './context';

/**
 * A cell as {@link Value} promises it for the field's kind; `/`, — and 无 are NOT_APPLICABLE for every kind but `text`.
 * In a combined column each kind gives its own part, or nothing. Never throws and never guesses: what can't be read is Unreadable. Ditto marks are not resolved here ({@link isDitto}).
 */
export function readCell(raw: CellValue, context: CellContext): Value {
  if (raw === undefined || raw === '') return undefined;
  if (typeof raw === 'number') return readNumberCell(raw, context);
  if (typeof raw === 'boolean') return readBooleanCell(raw, context);
  if (isCellError(raw)) return { unreadable: raw.error };
  const text = halfWidth(raw);
  if (text === '') return undefined;
  const read = readTextCell(text, context);
  return isUnreadable(read) ? { ...read, unreadable: raw.trim() } : read;
}

function readNumberCell(number: number, context: CellContext): Value {
  if (!Number.isFinite(number)) return { unreadable: String(number) };
  switch (context.field.kind) {
    case 'date':
    case 'date-time':
      return context.field.amountMeansDone ? readPaidNumber(number, context) : readStepNumber(number, context);
    case 'mark':
      return readMarkNumber(number, context);
    case 'money':
    case 'number':
      return readAmountNumber(number, context);
    case 'visits':
      return readVisitNumber(number, context);
    case 'room':
      // 12-5 typed into a room column became a date: which of two rooms it was is lost.
      return formatKind(context.format) === 'date'
        ? { unreadable: String(number) }
        : displayedNumber(number, context.format);
    case 'phone':
    case 'identifier':
      return displayedNumber(number, context.format);
    case 'status':
    case 'choice':
    case 'person':
    case 'text':
      return readTextCell(displayedNumber(number, context.format), context);
  }
}

function readVisitNumber(number: number, context: CellContext): Value {
  const read = readStepNumber(number, context);
  if (typeof read === 'string' && read.length >= 10) return String(Number(read.slice(8, 10)));
  return { unreadable: String(number) };
}

function readBooleanCell(value: boolean, context: CellContext): Value {
  switch (context.field.kind) {
    case 'date':
    case 'date-time':
    case 'mark':
      return value ? DONE : NOT_DONE;
    case 'status':
      return value ? 'done' : 'open';
    default:
      return { unreadable: value ? 'TRUE' : 'FALSE' };
  }
}

function readTextCell(text: string, context: CellContext): Value {
  const { field } = context;
  switch (field.kind) {
    case 'date':
    case 'date-time':
      return field.amountMeansDone ? readPaidText(text, context) : readStepText(text, context);
    case 'mark':
      return readMark(text, context);
    case 'money':
      return readMoney(text, context.isInTenThousands);
    case 'number':
      return readNumber(text);
    case 'choice':
      return readChoice(text, field);
    case 'status':
      return readStatus(text);
    case 'visits':
      return readVisitList(text, context);
    case 'text':
      return text;
    case 'room':
    case 'person':
    case 'phone':
    case 'identifier':
      return isNotApplicable(text) ? NOT_APPLICABLE : readNameCell(text, context);
  }
}

function readNameCell(text: string, { field, combined }: CellContext): Value {
  switch (field.kind) {
    case 'room':
      return combined ? roomInCombined(text) : roomPart(text);
    case 'person':
      return combined ? peoplePart(text) : (peoplePart(text) ?? text);
    case 'phone':
      return phonePart(text) ?? (combined ? undefined : text);
    default:
      return text;
  }
}
