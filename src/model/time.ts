/** Owns days and times, as text: `2026-11-20` or `2026-11-20T17:00`, local, sortable. The only door to dayjs and to Excel's serial numbers. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc); // whole days only: no summer time, no 1900 local mean time

/** `YYYY-MM-DD`. */
export type Day = string;
/** `YYYY-MM-DDTHH:MM`, local. */
export type Moment = string;
/** A day, or a moment where the book wrote a time. */
export type Stamp = Day | Moment;
/** `YYYY-MM`. */
export type Month = string;

const EPOCH = dayjs.utc('1899-12-30');
const DAYS_1904 = 1462;
const MINUTES = 24 * 60;

export function dayOf(stamp: Stamp): Day {
  return stamp.length === 10 ? stamp : stamp.slice(0, 10);
}

export function monthOf(stamp: Stamp): Month {
  return stamp.slice(0, 7);
}

export function hasTime(stamp: Stamp): stamp is Moment {
  return stamp.length > 10;
}

/** Minutes since midnight of a moment; undefined for a day without a time. */
export function minutesOf(stamp: Stamp): number | undefined {
  return hasTime(stamp) ? Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16)) : undefined;
}

/** A day and minutes since its midnight (0–1439) as a moment. */
export function moment(day: Day, minutes: number): Moment {
  return day + clocks[minutes]!;
}

/** `T00:00` … `T23:59`. */
const clocks = Array.from({ length: 24 * 60 }, (_, minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `T${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`;
});

/** A clock's local date and time, to the minute. Whose clock is the caller's matter: steps never ask one. */
export function localMoment(clock: Date): Moment {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
  return moment(date, clock.getHours() * 60 + clock.getMinutes());
}

/** The real calendar day of these numbers, or undefined (30 February, month 13). */
export function day(year: number, month: number, date: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return undefined;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return undefined;
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a text is a real day or moment in our own form. */
export function isStamp(text: string): text is Stamp {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d)?$/.exec(text);
  return match !== null && day(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/** Days since 1899-12-30, the serial of a 1900 workbook from 1900-03-01 on. */
export function dayNumber(value: Day): number {
  let number = dayNumbers.get(value);
  if (number === undefined) {
    number = dayjs.utc(value).diff(EPOCH, 'day');
    dayNumbers.set(value, number);
  }
  return number;
}

/** The day of a {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  let value = days.get(number);
  if (value === undefined) {
    value = EPOCH.add(number, 'day').format('YYYY-MM-DD');
    days.set(number, value);
  }
  return value;
}

export function addDays(value: Day, count: number): Day {
  return dayFromNumber(dayNumber(value) + count);
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday. */
export function weekday(value: Day): number {
  return ((dayNumber(value) + 5) % 7) + 1;
}

export function lastDayOfMonth(month: Month): Day {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`;
}

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The month of a book that closes on the cut-off day: with the 25th, 26 June belongs to July. */
export function bookMonth(stamp: Stamp, cutOff: number | undefined): Month {
  const month = monthOf(stamp);
  return cutOff !== undefined && Number(stamp.slice(8, 10)) > cutOff ? addMonths(month, 1) : month;
}

/** The first and last day of a {@link bookMonth}. */
export function daysOfBookMonth(month: Month, cutOff: number | undefined): { readonly from: Day; readonly to: Day } {
  const closing = (month: Month): Day => {
    const last = lastDayOfMonth(month);
    return cutOff === undefined || cutOff >= Number(last.slice(8))
      ? last
      : `${month}-${String(cutOff).padStart(2, '0')}`;
  };
  return { from: addDays(closing(addMonths(month, -1)), 1), to: closing(month) };
}

/**
 * An Excel serial as a day, or as a moment where it has a fraction (whole minutes; seconds are cut off; midnight is the day).
 * Undefined for what no logbook means by a date: before 1900-03-01 (Excel's 1900 has a 29 February that never was) and after 9999.
 */
export function stampOfSerial(serial: number, date1904: boolean): Stamp | undefined {
  const seconds = Math.round((date1904 ? serial + DAYS_1904 : serial) * 86400);
  const number = Math.floor(seconds / 86400);
  if (!(number >= 61 && number <= 2958465)) return undefined;
  const date = dayFromNumber(number);
  const secondsOfDay = seconds - number * 86400;
  return secondsOfDay === 0 ? date : moment(date, Math.floor(secondsOfDay / 60));
}

/** The serial of a day or moment, the inverse of {@link stampOfSerial} for moments other than midnight. */
export function serialOfStamp(stamp: Stamp, date1904: boolean): number {
  const number = dayNumber(dayOf(stamp)) - (date1904 ? DAYS_1904 : 0);
  return number + (minutesOf(stamp) ?? 0) / MINUTES;
}

/** A book names few different days many times, and dayjs is slow for millions of calls: each day is asked for once. */
const days = new Map<number, Day>();
const dayNumbers = new Map<Day, number>();
