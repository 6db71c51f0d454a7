/** Owns the ways to write a day or month into a running number without a mark between: 1102 before the 01 of 110201. */
import type { NumberParts } from './series';
import { type Day, day, dayOf, daysBetween, daysInMonth, type Month, type Stamp } from './time';

/** A number as one such way reads it. */
export interface Coded {
  /** The digits of the day or month, as written. */
  readonly period: string;
  readonly serial: number;
  readonly width: number;
}

export interface PeriodCode {
  /** Whether digits read so by chance too often to be believed where no day in the row bears them out. */
  readonly needsWitness: boolean;
  /** The number read so; undefined where its digits can't be. */
  read(number: NumberParts): Coded | undefined;
  /** Whether a day of the row is the one (give or take a day), or in the month, that the number names. */
  isBorneOutBy(number: NumberParts, period: string, stamp: Stamp): boolean;
}

/** In a leap year 29 February is a day, and in a January a 31st: what is none here is none at all. */
const LEAP_YEAR: Day = '2024-01-01';

type Part = 'year' | 'month' | 'day';

const digitsOf: Readonly<Record<Part, string>> = {
  year: '(?:1[4-9]|[23]\\d)',
  month: '(?:0[1-9]|1[0-2])',
  day: '(?:0[1-9]|[12]\\d|3[01])',
};

/** Every way that this number's series leaves open, those with a day first: what they call a gap is a gap in the coarser ones, too. */
export function periodCodesFor({ month, series }: NumberParts): readonly PeriodCode[] {
  if (month !== undefined) return [dayOfKnownMonth];
  return /20[1-4]\d$/.test(series) ? [monthDay, monthAlone] : [yearMonthDay, monthDay, dayAlone, yearMonth, monthAlone];
}

const yearMonthDay = codeOf(['year', 'month', 'day'], false);
const monthDay = codeOf(['month', 'day'], false);
const yearMonth = codeOf(['year', 'month'], false);
const monthAlone = codeOf(['month'], true);
const dayAlone = codeOf(['day'], true);
const dayOfKnownMonth = codeOf(['day'], false);

function codeOf(parts: readonly Part[], needsWitness: boolean): PeriodCode {
  const pattern = new RegExp(`^(${parts.map(part => digitsOf[part]).join('')})(\\d{2,4})$`);
  const placeOf = (part: Part) => parts.indexOf(part) * 2;
  const [yearAt, monthAt, dayAt] = [placeOf('year'), placeOf('month'), placeOf('day')];

  /** What the digits leave open is as in the number's own month, else as in `around`. */
  function yearNamed(period: string, around: Stamp | Month): number {
    return yearAt < 0 ? two(around, 0) * 100 + two(around, 2) : 2000 + two(period, yearAt);
  }

  function monthNamed(period: string, around: Stamp | Month): number {
    return two(monthAt < 0 ? around : period, monthAt < 0 ? 5 : monthAt);
  }

  function read({ month: known, serial, width }: NumberParts): Coded | undefined {
    const serialDigits = width - 2 * parts.length;
    if (serialDigits < 2 || serialDigits > 4) return undefined; // spares nearly all numbers the pattern
    const match = pattern.exec(String(serial).padStart(width, '0'));
    if (!match) return undefined;
    const [period, digits] = [match[1]!, match[2]!];
    const around = known ?? LEAP_YEAR;
    const isDay = dayAt < 0 || two(period, dayAt) <= daysInMonth(yearNamed(period, around), monthNamed(period, around));
    return isDay && Number(digits) > 0 ? { period, serial: Number(digits), width: digits.length } : undefined;
  }

  function isBorneOutBy({ month: known }: NumberParts, period: string, stamp: Stamp): boolean {
    const around = known ?? stamp;
    const [year, month] = [yearNamed(period, around), monthNamed(period, around)];
    const isSameMonth = year === two(stamp, 0) * 100 + two(stamp, 2) && month === two(stamp, 5);
    if (dayAt < 0) return isSameMonth;
    const [named, other] = [two(period, dayAt), two(stamp, 8)];
    if (named > daysInMonth(year, month)) return false;
    if (isSameMonth) return Math.abs(named - other) <= 1;
    const isAtTheTurn = named === 1 || other === 1;
    return isAtTheTurn && Math.abs(daysBetween(day(year, month, named)!, dayOf(stamp))) <= 1;
  }

  return { needsWitness, read, isBorneOutBy };
}

/** Two digits of a text as a number: a large book is asked for them a hundred thousand times. */
function two(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
