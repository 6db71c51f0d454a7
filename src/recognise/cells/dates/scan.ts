/** Owns the scanning of a date text: it is dates, times and harmless words from end to end, or it is no date. */
import { isPersonName } from '../../../model/people';
import { scanTime } from './time-of-day';

/** A day as written: with its year, without, or only the day of the month; or so many days after the row's first. */
export type DayToken =
  | { readonly kind: 'day'; readonly year?: number; readonly month?: number; readonly date: number }
  | { readonly kind: 'relative'; readonly days: number };

export type DateToken =
  | DayToken
  | { readonly kind: 'time'; readonly minutes: number }
  /** 上午 without an hour: it belongs to a day and adds nothing. */
  | { readonly kind: 'part-of-day' }
  /** A tick, or any other word (已完成, 已返单, 原记): whether it is harmless depends on the column. */
  | { readonly kind: 'deed'; readonly word: string };

interface Scanned {
  readonly token?: DateToken;
  readonly end: number;
}

const MAX_LENGTH = 80;
const MAX_REMEMBERED = 5000;
const remembered = new Map<string, readonly DateToken[] | undefined>();

/**
 * The tokens of a half-width text, or undefined where anything in it is none: a sentence is never searched for a date.
 * A book writes the same days again and again, so each text is scanned once.
 */
export function scanDates(text: string): readonly DateToken[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const known = remembered.get(text);
  if (known !== undefined || remembered.has(text)) return known;
  const tokens = scanAll(text.replace(/(?<=\d)[。．](?=\d)/g, '.').replace(/\.$/, ''));
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, tokens);
  return tokens;
}

function scanAll(text: string): DateToken[] | undefined {
  const tokens: DateToken[] = [];
  for (let at = 0; at < text.length; ) {
    const next = scanOne(text, at);
    if (!next) return undefined;
    if (next.token) tokens.push(next.token);
    at = next.end;
  }
  return tokens;
}

function scanOne(text: string, at: number): Scanned | undefined {
  const code = text.charCodeAt(at);
  const isDigit = code >= 48 && code <= 57;
  return (isDigit ? scanDay(text, at) : scanRelative(text, at)) ?? scanClock(text, at) ?? scanBetween(text, at);
}

function scanClock(text: string, at: number): Scanned | undefined {
  const time = scanTime(text, at);
  if (!time) return undefined;
  const { minutes, end } = time;
  return { token: minutes === undefined ? { kind: 'part-of-day' } : { kind: 'time', minutes }, end };
}

type Numbers = readonly [number, number, number];
type DayForm = readonly [RegExp, (numbers: Numbers) => { year?: number; month?: number; date: number } | undefined];

const ymd = ([year, month, date]: Numbers) => ({ year, month, date });

/**
 * From the most to the least that is written. After a form no digit may go on, and no mark that would make it another form.
 * 10.30 after a date and a space is no date: it may be a time.
 */
const dayForms: readonly DayForm[] = [
  [/(\d{4})([-/.–—\\])\s*(\d{1,2})\2\s*(\d{1,2})(?!\d)[日号]?/y, ymd],
  [/(\d{4})\s*年\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*[日号]?/y, ymd],
  [/((?:19|20)\d\d)(\d\d)(\d\d)(?=$|\D|\d{4}(?:\d\d)?(?!\d))/y, ymd],
  [
    /(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?/y,
    ([year, month, date]) => ymd([century(year), month, date]),
  ],
  [/(\d{2})([-/.–—])(\d{1,2})\2(\d{1,2})(?!\2|\d)[日号]?/y, ([year, month, date]) => ymd([century(year), month, date])],
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/y, ([first, second, year]) => monthFirst(first, second, year)],
  [/(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?/y, ([month, date]) => ({ month, date })],
  [/(?<![\d日号] +)(\d{1,2})([-/.–—])(\d{1,2})(?!\2?\d|:)[日号]?/y, ([month, date]) => ({ month, date })],
  [/(\d{1,2})\s*[日号]/y, ([date]) => ({ date })],
];

function scanDay(text: string, at: number): Scanned | undefined {
  for (const [form, read] of dayForms) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const numbers = match
      .slice(1)
      .filter(group => /^\d+$/.test(group ?? ''))
      .map(Number);
    const day = read(numbers as unknown as Numbers);
    return day && { token: { kind: 'day', ...day }, end: form.lastIndex };
  }
  return scanCompactTime(text, at);
}

/** The time written together with a compact day: 201812201530, 20181220153000. */
function scanCompactTime(text: string, at: number): Scanned | undefined {
  const match = /^(?:19|20)\d{6}(\d\d)(\d\d)(?:\d\d)?$/.exec(at === 8 ? text : '');
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[1]) < 24 && Number(match[2]) < 60
    ? { token: { kind: 'time', minutes }, end: text.length }
    : undefined;
}

function century(year: number): number {
  return year < 90 ? 2000 + year : 1900 + year;
}

/** 12/20/2018, as American programs export it: only where it can't be the 12th of a month 20. */
function monthFirst(first: number, second: number, year: number) {
  if (second > 12 || first === second) return { year, month: first, date: second };
  return first > 12 ? { year, month: second, date: first } : undefined;
}

const relativeDays: Readonly<Record<string, number>> = {
  当日: 0,
  当天: 0,
  同日: 0,
  同天: 0,
  即日: 0,
  即天: 0,
  今日: 0,
  今天: 0,
  本日: 0,
  次日: 1,
  翌日: 1,
  第二天: 1,
  第2天: 1,
  隔天: 1,
  隔日: 1,
  明天: 1,
  明日: 1,
  第三天: 2,
  第3天: 2,
  后天: 2,
};
const relative = new RegExp(Object.keys(relativeDays).join('|'), 'y');

function scanRelative(text: string, at: number): Scanned | undefined {
  relative.lastIndex = at;
  const match = relative.exec(text);
  return match ? { token: { kind: 'relative', days: relativeDays[match[0]]! }, end: relative.lastIndex } : undefined;
}

const word = /\p{Script=Han}+/uy;
const weekday = /(?:周|星期|礼拜)[一二三四五六日天]/y;
const mark = /[√✓✔☑✅]|(?:OK|[VY])(?![A-Z])/iy;
const between = /[\s、,;&+~～至到和及T()【】—–。:|/-]/y;

/** What may stand between and around dates: weekdays, a person's name, a deed, ticks, marks of separation. */
function scanBetween(text: string, at: number): Scanned | undefined {
  const end = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : 0;
  };
  const afterWeekday = end(weekday);
  if (afterWeekday > 0) return { end: afterWeekday };
  const afterWord = end(word);
  if (afterWord - at > 1) {
    const written = text.slice(at, afterWord);
    return isPersonName(written) ? { end: afterWord } : { token: { kind: 'deed', word: written }, end: afterWord };
  }
  const afterMark = end(between);
  if (afterMark > 0) return { end: afterMark };
  const afterTick = end(mark);
  if (afterTick > 0) return { token: { kind: 'deed', word: '√' }, end: afterTick };
  return afterWord > 0 ? { token: { kind: 'deed', word: text.slice(at, afterWord) }, end: afterWord } : undefined;
}
