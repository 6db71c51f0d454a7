/** Owns service hours: when the service desk is open, and counting minutes that only run while it is. */
import type { ServiceHoursRule } from '../model/calendar';
import type { ServiceSpan } from '../model/settings';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  hasTime,
  type Moment,
  minutesOf,
  moment,
  type Stamp,
} from '../model/time';
import { type Stretch, stretchesOfWeek } from './week';

export interface Hours {
  /** When service begins on that day; on a day without service, on the next that has some. */
  openOf(day: Day): Moment;
  /** When service ends on that day; on a day without service, on the next that has some: nobody is accused early. */
  closeOf(day: Day): Moment;
  /** The first close of service that is not before that moment. */
  closeAfter(stamp: Stamp): Moment;
  /** The moment itself; a day without a time counts as its close of service. */
  momentOf(stamp: Stamp): Moment;
  /** Whether a time is later than its day's close. A day without a time, or without service, never is. */
  isAfterClose(stamp: Stamp): boolean;
  /**
   * So many whole minutes of service later, always inside service: at the end of a stretch rather than the beginning of the next.
   * 0 gives the moment itself, or the next opening. Negative minutes go back, to the earliest moment that is so far away.
   */
  addServiceMinutes(from: Stamp, minutes: number): Moment;
  /** Minutes of service from one to the other; negative when `to` is earlier. */
  serviceMinutesBetween(from: Stamp, to: Stamp): number;
  /** The service that {@link addServiceMinutes} counted, in order; none for 0 or less. */
  pathOfServiceMinutes(from: Stamp, minutes: number): readonly ServicePath[];
}

/** Service without a break that a deadline ran through. */
export interface ServicePath {
  readonly from: Moment;
  readonly to: Moment;
  readonly minutes: number;
}

/** The service hours of `rules/calendar.json` in minutes since midnight. */
export function spansOf(rule: ServiceHoursRule): readonly ServiceSpan[] {
  return rule.spans.map(({ weekdays, from, to }) => ({ weekdays, from: minutesOfClock(from), to: minutesOfClock(to) }));
}

function minutesOfClock(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Service hours that repeat every week. Spans may stand in any order and overlap. Without a minute of service in them, all day is service. */
export function makeHours(spans: readonly ServiceSpan[]): Hours {
  const { stretches, minutes: weekMinutes } = stretchesOfWeek(spans);

  /** The first stretch of that day, or of the next day that has one. */
  function firstStretch(day: Day): { readonly day: Day; readonly stretch: Stretch } {
    const position = weekPosition(day);
    const stretch = stretches.find(({ dayIndex }) => dayIndex >= position.dayIndex) ?? stretches[0]!;
    const isNextWeek = stretch.dayIndex < position.dayIndex;
    return { day: dayFromNumber(position.week * 7 + (isNextWeek ? 7 : 0) + stretch.dayIndex), stretch };
  }

  function openOf(day: Day): Moment {
    const first = firstStretch(day);
    return moment(first.day, first.stretch.from);
  }

  function closeOf(day: Day): Moment {
    const first = firstStretch(day);
    const last = stretches.findLast(({ dayIndex }) => dayIndex === first.stretch.dayIndex)!;
    return moment(first.day, last.to);
  }

  function momentOf(stamp: Stamp): Moment {
    return hasTime(stamp) ? stamp : closeOf(stamp);
  }

  function isAfterClose(stamp: Stamp): boolean {
    return momentOf(stamp) > closeOf(dayOf(stamp));
  }

  /** Minutes of service before a moment, counted from the first week of all. */
  function served(at: Moment): number {
    const { week, dayIndex } = weekPosition(dayOf(at));
    const minute = minutesOf(at)!;
    const last = stretches.findLast(
      stretch => stretch.dayIndex < dayIndex || (stretch.dayIndex === dayIndex && stretch.from <= minute),
    );
    if (last === undefined) return week * weekMinutes;
    const until = last.dayIndex === dayIndex ? Math.min(minute, last.to) : last.to;
    return week * weekMinutes + last.before + until - last.from;
  }

  /** The earliest moment before which so many minutes were {@link served}. */
  function momentServed(minutes: number): Moment {
    const week = Math.ceil(minutes / weekMinutes) - 1;
    const rest = minutes - week * weekMinutes;
    const stretch = stretches.findLast(({ before }) => before < rest)!;
    return moment(dayFromNumber(week * 7 + stretch.dayIndex), stretch.from + rest - stretch.before);
  }

  /** The moment itself where it is inside service, else the next opening or end of a break. */
  function nextInService(at: Moment): Moment {
    const day = dayOf(at);
    const minute = minutesOf(at)!;
    const { dayIndex } = weekPosition(day);
    const next = stretches.find(stretch => stretch.dayIndex === dayIndex && stretch.to >= minute);
    return next === undefined ? openOf(addDays(day, 1)) : moment(day, Math.max(minute, next.from));
  }

  function addServiceMinutes(from: Stamp, minutes: number): Moment {
    const start = momentOf(from);
    return minutes === 0 ? nextInService(start) : momentServed(served(start) + minutes);
  }

  function serviceMinutesBetween(from: Stamp, to: Stamp): number {
    return served(momentOf(to)) - served(momentOf(from));
  }

  function pathOfServiceMinutes(from: Stamp, minutes: number): readonly ServicePath[] {
    const path: ServicePath[] = [];
    let counted = served(momentOf(from));
    const end = counted + minutes;
    while (counted < end) {
      const week = Math.floor(counted / weekMinutes);
      const rest = counted - week * weekMinutes;
      const stretch = stretches.findLast(({ before }) => before <= rest)!;
      const day = dayFromNumber(week * 7 + stretch.dayIndex);
      const begin = stretch.from + rest - stretch.before;
      const length = Math.min(stretch.to - begin, end - counted);
      path.push({ from: moment(day, begin), to: moment(day, begin + length), minutes: length });
      counted += length;
    }
    return path;
  }

  return {
    openOf,
    closeOf,
    closeAfter: stamp => closeOf(isAfterClose(stamp) ? addDays(dayOf(stamp), 1) : dayOf(stamp)),
    momentOf,
    isAfterClose,
    addServiceMinutes,
    serviceMinutesBetween,
    pathOfServiceMinutes,
  };
}

function weekPosition(day: Day): { readonly week: number; readonly dayIndex: number } {
  const number = dayNumber(day);
  const week = Math.floor(number / 7);
  return { week, dayIndex: number - week * 7 };
}
