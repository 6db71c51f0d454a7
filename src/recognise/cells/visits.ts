/** Owns visits: days ticked in a grid of days, or listed in one cell. */
import { isPersonName } from '../../model/people';
import { DONE, isUnreadable, type Value } from '../../model/register';
import { halfWidth, squeeze } from '../../model/text';
import { meaningOf } from '../../model/words';
import { type CellValue, isCellError } from '../../model/workbook';
import type { CellContext } from './context';
import { readStepNumber, readStepText } from './dates/read';
import { scanDates } from './dates/scan';

/** The day of a visit of which only that it was made is known. */
const UNKNOWN = 0;

/**
 * The visits of a grid as days of the month joined by `,`, a day once for each visit (√√ is two). `days` names the day of each cell;
 * where a column has none (第1次, 第2次 …) it is undefined: a date there gives the day, a tick gives 0. A grid without visits is undefined;
 * one odd cell (改期) makes the whole Unreadable.
 */
export function readVisits(
  cells: readonly CellValue[],
  days: readonly (number | undefined)[],
  context: CellContext,
): Value {
  const visits: number[] = [];
  for (const [at, raw] of cells.entries()) {
    if (raw === undefined) continue;
    if (isCellError(raw)) return { unreadable: raw.error };
    const day = days[at];
    const count = day === undefined ? undefined : visitsInCell(raw);
    const found = day === undefined ? dayInCell(raw, context) : count === undefined ? undefined : repeated(day, count);
    if (!found) return { unreadable: String(raw) };
    visits.push(...found);
  }
  return joined(visits);
}

/** How many visits a cell under a day stands for; undefined where it can't be told. */
function visitsInCell(raw: string | number | boolean): number | undefined {
  if (typeof raw === 'boolean') return raw ? 1 : 0;
  if (typeof raw === 'number') {
    const isTimeOrDay = (raw > 0 && raw < 1) || raw > 30000;
    return isTimeOrDay ? 1 : Number.isInteger(raw) && raw >= 0 && raw <= 4 ? raw : undefined;
  }
  const text = halfWidth(raw);
  if (text === '' || /^[休假停]$/.test(text)) return 0;
  const meaning = meaningOf(text);
  if (meaning !== undefined) return meaning === DONE ? ticks(text) : 0;
  if (/^[1-4]$/.test(text)) return Number(text);
  if (isPersonName(squeeze(text))) return 1;
  const tokens = scanDates(text);
  if (!tokens || tokens.some(token => token.kind === 'deed' && meaningOf(token.word) !== DONE)) return undefined;
  return Math.max(1, tokens.filter(token => token.kind === 'time').length);
}

/** The visits of a cell under no day: dates, or a tick for a visit on an unknown day. */
function dayInCell(raw: string | number | boolean, context: CellContext): number[] | undefined {
  if (typeof raw === 'boolean') return raw ? [UNKNOWN] : [];
  const text = typeof raw === 'string' ? halfWidth(raw) : undefined;
  if (text === '') return [];
  const read = text === undefined ? readStepNumber(raw as number, context) : readStepText(text, context);
  if (read === undefined || isUnreadable(read)) {
    return text !== undefined && isPersonName(squeeze(text)) ? [UNKNOWN] : undefined;
  }
  if (read === DONE) return [UNKNOWN];
  return read.length >= 10 ? [Number(read.slice(8, 10))] : [];
}

/**
 * Visits listed in one half-width text: 1、8、15、22 or 7.1、7.8 or 4次 or √√√. A lone number is Unreadable (the 4th, or four?), and so are
 * days of another month than the book's.
 */
export function readVisitList(text: string, context: CellContext): Value {
  const plain = squeeze(text);
  const times = /^(?:共|已)?(\d{1,2})次$/.exec(plain);
  if (times) return joined(repeated(UNKNOWN, Number(times[1])));
  if (meaningOf(plain) === DONE)
    return /\p{Script=Han}/u.test(plain) ? { unreadable: text } : joined(repeated(UNKNOWN, ticks(plain)));
  if (meaningOf(plain) !== undefined) return undefined;
  const days = listedDays(plain) ?? datedDays(text, context);
  return days ? joined(days) : { unreadable: text };
}

function listedDays(plain: string): number[] | undefined {
  if (!/^\d{1,2}[日号]?(?:[、,;.]\d{1,2}[日号]?)+[、,;]?$|^\d{1,2}[日号]$/.test(plain)) return undefined;
  const days = (plain.match(/\d+/g) ?? []).map(Number);
  // 7.1 is one date, 1.8.15.22 a list of days.
  if (plain.includes('.') && (days.length < 4 || /[、,;]/.test(plain))) return undefined;
  return days.every(day => day >= 1 && day <= 31) ? days : undefined;
}

function datedDays(text: string, context: CellContext): number[] | undefined {
  const days: number[] = [];
  for (const token of scanDates(text) ?? [undefined]) {
    if (token === undefined || token.kind === 'relative' || (token.kind === 'deed' && token.word !== '√'))
      return undefined;
    if (token.kind !== 'day') continue;
    const isOther = token.month !== undefined && context.month !== undefined && token.month !== context.month;
    if (isOther || (token.month ?? 1) > 12 || token.date < 1 || token.date > 31) return undefined;
    days.push(token.date);
  }
  return days.length === 0 ? undefined : days;
}

function ticks(text: string): number {
  const plain = squeeze(text);
  return /^[^\p{L}\p{N}]+$/u.test(plain) ? [...plain].length : 1;
}

function repeated(day: number, times: number): number[] {
  return new Array<number>(times).fill(day);
}

function joined(days: readonly number[]): Value {
  return days.length === 0 ? undefined : days.join(',');
}
