/**
 * Owns the moment of a check, and until when answers hold that were given by it. Facts ask this clock and know no other, so an entry whose answers still
 * hold at a later moment need not be judged again then.
 */
import {
  addDays,
  type Day,
  dayOf,
  hasTime,
  lastDayOfMonth,
  type Moment,
  type Month,
  monthOf,
  type Stamp,
} from '../model/time';

export interface Clock {
  /** What clocks are told apart by. An answer that is given by it alone is not watched: facts ask the questions below. */
  readonly asOf: Moment;
  /** Whether a due moment, or the whole of a due day, has passed. */
  isPast(due: Stamp): boolean;
  /** Whether a moment or a day has come. */
  hasCome(stamp: Stamp): boolean;
  /** The day of the check. Who only compares with it asks {@link hasCome} instead: that answer holds longer. */
  today(): Day;
  month(): Month;
  /** `2026`. */
  year(): string;
  /** The very moment: at any other the answer may be another. */
  now(): Moment;
  /** What `give` gives, and the first day or moment at which this may be something else; undefined where it never will. */
  watched<Result>(give: () => Result): { readonly result: Result; readonly until: Stamp | undefined };
  /** Says that an answer that is given again was found to hold until then. */
  remind(until: Stamp | undefined): void;
}

/** A clock that stands at this moment. Later moments than it are asked of another; from one to the next time only goes forward. */
export function makeClock(asOf: Moment): Clock {
  const today = dayOf(asOf);
  /** The first day or moment at which an answer given since the last watch began may be another. */
  let until: Stamp | undefined;

  function remind(stamp: Stamp | undefined): void {
    if (stamp !== undefined && (until === undefined || stamp < until)) until = stamp;
  }

  /** What has come never goes away again. */
  function hasCome(stamp: Stamp): boolean {
    const isSo = (hasTime(stamp) ? asOf : today) >= stamp;
    if (!isSo) remind(stamp);
    return isSo;
  }

  function isPast(due: Stamp): boolean {
    const isSo = (hasTime(due) ? asOf : today) > due;
    if (!isSo) remind(hasTime(due) ? due : addDays(due, 1));
    return isSo;
  }

  function watched<Result>(give: () => Result): { result: Result; until: Stamp | undefined } {
    const around = until;
    until = undefined;
    const result = give();
    const found = until;
    until = around;
    remind(found);
    return { result, until: found };
  }

  return {
    asOf,
    isPast,
    hasCome,
    today() {
      remind(addDays(today, 1));
      return today;
    },
    month() {
      remind(addDays(lastDayOfMonth(monthOf(today)), 1));
      return monthOf(today);
    },
    year() {
      remind(addDays(`${today.slice(0, 4)}-12-31`, 1));
      return today.slice(0, 4);
    },
    now() {
      remind(asOf);
      return asOf;
    },
    watched,
    remind,
  };
}
