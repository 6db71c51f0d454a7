/** Owns the ways to write a day or month into a running number without a mark between: 1102 before the 01 of 110201. */
import type { NumberParts } from './series';
import { type Day, day, dayOf, daysBetween, daysInMonth, type Month, monthOf, type Stamp } from './time';

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
  const places: Readonly<Partial<Record<Part, number>>> = Object.fromEntries(parts.map((part, at) => [part, at * 2]));
  const pattern = new RegExp(`^(${parts.map(part => `(?<${part}>${digitsOf[part]})`).join('')})(?<serial>\\d{2,4})$`);
  return {
    needsWitness,
    read(number) {
      const match = pattern.exec(String(number.serial).padStart(number.width, '0'));
      if (!match) return undefined;
      const [period, digits] = [match[1]!, match.groups!.serial!];
      const isReal = Number(digits) > 0 && dayNamed(parts, number, period, LEAP_YEAR) !== undefined;
      return isReal ? { period, serial: Number(digits), width: digits.length } : undefined;
    },
    isBorneOutBy({ month: known }, period, stamp) {
      const around = known ?? stamp;
      const year = places.year === undefined ? yearOf(around) : 2000 + two(period, places.year);
      const month = places.month === undefined ? two(around, 5) : two(period, places.month);
      const isSameMonth = year === yearOf(stamp) && month === two(stamp, 5);
      if (places.day === undefined) return isSameMonth;
      const [date, other] = [two(period, places.day), two(stamp, 8)];
      if (date > daysInMonth(year, month)) return false;
      if (isSameMonth) return Math.abs(date - other) <= 1;
      const isAtTheTurn = date === 1 || other === 1;
      return isAtTheTurn && Math.abs(daysBetween(day(year, month, date)!, dayOf(stamp))) <= 1;
    },
  };
}

/** Two digits of a text as a number: a large book is asked for them a hundred thousand times. */
function two(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

function yearOf(stamp: Stamp | Month): number {
  return two(stamp, 0) * 100 + two(stamp, 2);
}

/** The day that the digits name; what they leave open is as in the number's own month, else as in `around`. */
function dayNamed(parts: readonly Part[], { month }: NumberParts, period: string, around: Day): Day | undefined {
  const known = `${month ?? monthOf(around)}-01`;
  const said = (part: Part, otherwise: string) => {
    const at = parts.indexOf(part) * 2;
    return Number(at < 0 ? otherwise : period.slice(at, at + 2));
  };
  const year = parts.includes('year') ? 2000 + said('year', '') : Number(known.slice(0, 4));
  return day(year, said('month', known.slice(5, 7)), said('day', '1'));
}
