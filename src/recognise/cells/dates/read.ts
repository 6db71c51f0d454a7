/** Owns the reading of a step's cell: the day or moment it was done, or that it was, was not, or need not be. */
import { DONE, NOT_APPLICABLE, NOT_DONE, type Value } from '../../../model/register';
import { squeeze } from '../../../model/text';
import { addDays, type Day, day, dayNumber, dayOf, moment, type Stamp, stampOfSerial } from '../../../model/time';
import { meaningOf } from '../../../model/words';
import type { CellContext } from '../context';
import type { DayToken } from './day';
import { saysDone, saysSoByItself } from './deeds';
import { formatKind } from './formats';
import { dayOfMonth, dayOfYear } from './nearby';
import { type DateToken, scanDates } from './scan';

const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2100-12-31';
const [FIRST_SERIAL, LAST_SERIAL] = [dayNumber(FIRST_DAY), dayNumber(LAST_DAY)];

/** A number: a serial, a time of the row's first day, or a day written as 20181220; 1 and 0 are marks. */
export function readStepNumber(number: number, context: CellContext): Value {
  const kind = formatKind(context.format);
  if (kind === 'duration') return { unreadable: String(number) };
  if (number > 0 && number < 1) {
    const minutes = Math.floor(Math.round(number * 86400) / 60);
    const isTime = kind !== 'other' && context.rowDay !== undefined && minutes < 1440;
    return isTime ? moment(dayOf(context.rowDay!), minutes) : { unreadable: String(number) };
  }
  if (number === 0 && kind !== 'time') return NOT_DONE;
  if (number === 1) return DONE;
  const stamp = stampOfSerial(number, context.date1904);
  if (stamp !== undefined && (isPlausibleSerial(number, context) || isPlausible(stamp))) return stamp;
  const written = Number.isInteger(number) && number > 19000000 ? readDates(String(number), context) : undefined;
  return written ?? { unreadable: String(number) };
}

/** Well inside the plausible days, told without a look at the stamp: nearly every serial. */
function isPlausibleSerial(serial: number, { date1904 }: CellContext): boolean {
  return !date1904 && serial > FIRST_SERIAL + 1 && serial < LAST_SERIAL;
}

/** A half-width text that is not blank. */
export function readStepText(text: string, context: CellContext): Value {
  if (isPlainDay(text) && isPlausible(text)) return text;
  const meaning = meaningOf(text);
  if (meaning !== undefined) return meaning;
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readStepNumber(Number(text), context);
  return readDates(text, context) ?? readState(text) ?? unread(text, context);
}

function unread(text: string, { year, previous, rowDay }: CellContext): Value {
  const isYearKnown = year !== undefined || previous !== undefined || rowDay !== undefined;
  const lacksYear = (token: DateToken) => token.kind === 'day' && token.month !== undefined && token.year === undefined;
  const isYearless = !isYearKnown && scanDates(text)?.some(lacksYear) === true;
  return isYearless ? { unreadable: text, isYearless } : { unreadable: text };
}

/** 2026-06-18 as it is: by far the commonest text, without the scanner. */
function isPlainDay(text: string): text is Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  return day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;
}

function isPlausible(stamp: Stamp): boolean {
  return stamp >= FIRST_DAY && stamp.slice(0, 10) <= LAST_DAY;
}

function readDates(text: string, context: CellContext): Value {
  const tokens = scanDates(text);
  const [only] = tokens ?? [];
  if (tokens?.length === 1 && only!.kind === 'day') return plausibleDay(only!, context);
  const deeds = new Set(tokens?.flatMap(token => (token.kind === 'deed' ? [token.word] : [])));
  if (!tokens || ![...deeds].every(word => saysDone(word, context.field))) return undefined;
  const stamps = stampsOf(tokens, context);
  if (!stamps) return undefined;
  if (stamps.length === 0) return [...deeds].some(saysSoByItself) ? DONE : undefined;
  // 7.2派工，7.3完成: which of the two days is meant would be a guess.
  if (stamps.length > 1 && deeds.size > 1) return undefined;
  return context.field.several === 'first' ? stamps[0] : stamps.at(-1);
}

function plausibleDay(token: DayToken, context: CellContext): Day | undefined {
  const day = dayOfToken(token, context, undefined);
  return day !== undefined && isPlausible(day) ? day : undefined;
}

/** The days and moments of a cell in the order written; undefined where one of them is impossible or lacks what it refers to. */
function stampsOf(tokens: readonly DateToken[], context: CellContext): Stamp[] | undefined {
  const stamps: Stamp[] = [];
  let last: Day | undefined;
  for (const token of dayFirst(tokens)) {
    if (token.kind === 'deed') continue;
    if (token.kind === 'part-of-day') {
      if (last === undefined) return undefined;
    } else if (token.kind === 'time') {
      const on: Day | undefined = last ?? dayIn(context.rowDay);
      if (on === undefined) return undefined;
      const isDayAlone = stamps.at(-1)?.length === 10;
      // 2026/7/2 0:00:00 is how programs export a day.
      if (isDayAlone && token.minutes === 0) continue;
      if (isDayAlone) stamps.pop();
      stamps.push(moment(on, token.minutes));
    } else {
      last = dayOfToken(token, context, last);
      if (last === undefined || !isPlausible(last)) return undefined;
      stamps.push(last);
    }
  }
  return stamps;
}

/** 9:30 7月2日 is the same as 7月2日 9:30, where there is no other. */
function dayFirst(tokens: readonly DateToken[]): readonly DateToken[] {
  const [first, second] = tokens;
  return tokens.length === 2 && first!.kind === 'time' && second!.kind === 'day' ? [second!, first!] : tokens;
}

function dayOfToken(token: DayToken, context: CellContext, last: Day | undefined): Day | undefined {
  const rowDay = last ?? dayIn(context.rowDay);
  if (token.kind === 'relative') return rowDay && addDays(rowDay, token.days);
  const { year, month, date } = token;
  const nearby = { year: context.year, month: context.month, previous: dayIn(context.previous), rowDay };
  if (month === undefined) return dayOfMonth(date, nearby);
  return year === undefined ? dayOfYear(month, date, nearby) : day(year, month, date);
}

function dayIn(stamp: Stamp | undefined): Day | undefined {
  return stamp && dayOf(stamp);
}

/** A wait is told in a few words (等配件, 等业主); longer it is a remark: 等业主回来再说. */
const LONGEST_WAIT = 5;

/** 未返单, 尚未签约, 待业主 are "not yet", 无需回访 is "not at all"; 未知 and 待查 say nothing of the step. */
function readState(text: string): Value {
  const plain = squeeze(text);
  if (plain.length > (plain.startsWith('等') ? LONGEST_WAIT : 8) || /\d/.test(plain)) return undefined;
  if (/^(?:无需|无须|不需|不用|不必|免)/.test(plain)) return NOT_APPLICABLE;
  return /^(?:尚?未|没|暂[未无缓]|待|等)(?!.?[知记登填详写注明查核补]|问题|意见)/.test(plain) ? NOT_DONE : undefined;
}
