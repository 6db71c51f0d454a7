/** Owns the year and month that a date leaves out: they come from the days around it. */
import { addDays, type Day, day, daysBetween } from '../../../model/time';

export interface Nearby {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  /** The row's first day, or the last day before it in the same cell. */
  readonly rowDay?: Day | undefined;
  /** The last day above in the column. */
  readonly previous?: Day | undefined;
}

/** Later steps of a row come after its first day, but people also write a day or two early, and mix rows up by months. */
const BEFORE_ROW_DAY = 90;
const HALF_A_YEAR = 183;

/** 12月20日 as a day; undefined where no year is known, or the day does not exist in it. */
export function dayOfYear(month: number, date: number, nearby: Nearby): Day | undefined {
  const { year, rowDay, previous } = nearby;
  if (rowDay !== undefined) return firstFrom(addDays(rowDay, -BEFORE_ROW_DAY), month, date);
  if (year !== undefined && nearby.month !== undefined) {
    const middle = day(year, nearby.month, 15);
    return middle && firstFrom(addDays(middle, -HALF_A_YEAR), month, date);
  }
  const near = previous === undefined ? undefined : firstFrom(addDays(previous, -HALF_A_YEAR), month, date);
  if (year === undefined) return near;
  return near !== undefined && isRollOver(year, previous!, near) ? near : day(year, month, date);
}

/** A book begins in the year its title names; it goes on into the next one only over New Year. */
function isRollOver(year: number, previous: Day, near: Day): boolean {
  return near.startsWith(String(year + 1)) && previous >= `${year}-09-01` && previous < `${year + 1}-07-01`;
}

/** 20日 as a day; undefined where no month is known, or it has no such day. */
export function dayOfMonth(date: number, nearby: Nearby): Day | undefined {
  const { year, month, rowDay, previous } = nearby;
  if (rowDay !== undefined) return firstInMonths(addDays(rowDay, -10), date);
  if (year !== undefined && month !== undefined) return day(year, month, date);
  return previous === undefined ? undefined : firstInMonths(addDays(previous, -15), date);
}

/** The first 12月20日 on or after a day, within a year of it. */
function firstFrom(from: Day, month: number, date: number): Day | undefined {
  const year = Number(from.slice(0, 4));
  for (const candidate of [day(year, month, date), day(year + 1, month, date)]) {
    if (candidate !== undefined && candidate >= from && daysBetween(from, candidate) <= 366) return candidate;
  }
  return undefined;
}

/** The 20th on or after a day, of its month or the next. */
function firstInMonths(from: Day, date: number): Day | undefined {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  const here = day(year, month, date);
  if (here !== undefined && here >= from) return here;
  return month === 12 ? day(year + 1, 1, date) : day(year, month + 1, date);
}
