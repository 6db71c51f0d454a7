/** Owns the ways to write a day or month into a running number without a mark between: 1102 before the 01 of 110201. */
import type { NumberParts } from './series';
import { type Day, day, dayOf, daysBetween, monthOf, type Stamp } from './time';

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
    isBorneOutBy(number, period, stamp) {
      const named = dayNamed(parts, number, period, dayOf(stamp));
      if (named === undefined) return false;
      return parts.includes('day')
        ? Math.abs(daysBetween(named, dayOf(stamp))) <= 1
        : monthOf(named) === monthOf(stamp);
    },
  };
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
