/** Owns the scanning of a date text: it is dates, times and harmless words from end to end, or it is no date. */
import { withDaysInDigits, withYearsInDigits } from '../../../model/numerals';
import { isPersonName } from '../../../model/people';
import { type DayToken, scanDay, scanRelative } from './day';
import { scanTime } from './time-of-day';

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
  const digits = withDaysInDigits(withYearsInDigits(text));
  const tokens = scanAll(digits.replace(/(?<=\d)[。．](?=\d)/g, '.').replace(/\.$/, ''));
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
  return (
    (isDigit ? scanDay(text, at) : scanRelative(text, at)) ??
    scanClock(text, at) ??
    scanCompactTime(text, at) ??
    scanBetween(text, at)
  );
}

function scanClock(text: string, at: number): Scanned | undefined {
  const time = scanTime(text, at);
  if (!time) return undefined;
  const { minutes, end } = time;
  return { token: minutes === undefined ? { kind: 'part-of-day' } : { kind: 'time', minutes }, end };
}

/** The time written together with a compact day: 201812201530, 20181220153000. */
function scanCompactTime(text: string, at: number): Scanned | undefined {
  const match = at === 8 ? /^(?:19|20)\d{6}([01]\d|2[0-3])([0-5]\d)(?:\d\d)?$/.exec(text) : null;
  if (!match) return undefined;
  return { token: { kind: 'time', minutes: Number(match[1]) * 60 + Number(match[2]) }, end: text.length };
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
