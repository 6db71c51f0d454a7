/** Owns the cheap look at a cell that tells what kind of column it stands in. */
import { mayBePersonName } from '../../model/people';
import { NOT_APPLICABLE } from '../../model/register';
import { isRoomText } from '../../model/room';
import { halfWidth } from '../../model/text';
import { day } from '../../model/time';
import { meaningOf } from '../../model/words';
import { type CellValue, isCellError } from '../../model/workbook';
import { readMoney } from './amounts';
import { formatKind } from './dates/formats';
import { type DateToken, scanDates } from './dates/scan';
import { peoplePart } from './parts';

export const evidences = [
  /** Nothing, or a placeholder (/ — 无) that says nothing of its column. */
  'blank',
  'date',
  'date-time',
  'time',
  /** A number without a date's format that would be a day between 2000 and 2050 (1900 books). */
  'serial',
  'number',
  'money',
  'mark',
  'phone',
  'room',
  'identifier',
  'name',
  'text',
  'error',
] as const;

export type Evidence = (typeof evidences)[number];

/** What the cell looks like, by itself. A phone and a date kept as numbers are told from plain numbers by their digits. */
export function kindEvidence(raw: CellValue, format?: string): Evidence {
  if (raw === undefined) return 'blank';
  if (typeof raw === 'number') return evidenceOfNumber(raw, format);
  if (typeof raw === 'boolean') return 'mark';
  if (isCellError(raw)) return 'error';
  return evidenceOfText(halfWidth(raw));
}

function evidenceOfNumber(number: number, format: string | undefined): Evidence {
  const kind = formatKind(format);
  if (kind === 'time' || (kind === 'date' && number < 1)) return number < 1 ? 'time' : 'date-time';
  if (kind === 'date') return Number.isInteger(number) ? 'date' : 'date-time';
  if (number >= 36526 && number < 55153) return 'serial';
  if (Number.isInteger(number) && number >= 10_000_000_000 && number < 20_000_000_000) return 'phone';
  return isCompactDay(String(number)) ? 'date' : 'number';
}

const LONGEST_EVIDENCE = 40;

function evidenceOfText(text: string): Evidence {
  if (text === '') return 'blank';
  if (text.length > LONGEST_EVIDENCE) return 'text';
  const first = text.charCodeAt(0);
  const startsWithDigit = first >= 48 && first <= 57;
  const meaning = meaningOf(text);
  if (meaning !== undefined) return meaning === NOT_APPLICABLE ? 'blank' : 'mark';
  if (startsWithDigit && /^(?:1\d{2}(?:\d{4}|[*xX]{4})\d{4}|0\d{2,3}-?\d{7,8})$/.test(text)) return 'phone';
  if (/[¥元万]/.test(text) && typeof readMoney(text) === 'string') return 'money';
  const dated = /[\d当次即今明点]/.test(text) ? evidenceOfTokens(scanDates(text)) : undefined;
  if (dated !== undefined) return dated;
  if (/^[-+]?[\d,]*\.?\d+$/.test(text)) return 'number';
  if (isRoomText(text)) return 'room';
  if (/\d/.test(text) && peoplePart(text) !== undefined) return 'text';
  if (/^(?=.*\d)[A-Za-z\d]*\p{Script=Han}{0,4}[-A-Za-z\d_/()〔〕第]*\d+号?$/u.test(text)) return 'identifier';
  return mayBePersonName(text) ? 'name' : 'text';
}

function evidenceOfTokens(tokens: readonly DateToken[] | undefined): Evidence | undefined {
  const words = tokens?.map(token => (token.kind === 'deed' ? token.word : '')).join('') ?? '';
  if (!tokens || words.length > 4) return undefined;
  const hasDay = tokens.some(token => token.kind === 'day' || token.kind === 'relative');
  const hasTime = tokens.some(token => token.kind === 'time');
  if (tokens.some(token => token.kind === 'day' && !isPossible(token))) return undefined;
  if (hasDay) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : undefined;
}

/** 12.85 scans like a day, but there is no 85th. */
function isPossible({ month, date }: { readonly month?: number; readonly date: number }): boolean {
  return day(2000, month ?? 1, date) !== undefined;
}

function isCompactDay(text: string): boolean {
  return /^(?:19|20)\d{6}$/.test(text) && day(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6)) !== undefined;
}
