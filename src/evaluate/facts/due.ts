/** Owns the counting of deadlines: so many days, working days or service hours from a start, and so much before a due moment. */
import type { DeadlineRule, Parameter } from '../../model/rule';
import { addDays, dayOf, lastDayOfMonth, monthOf, type Stamp } from '../../model/time';
import type { Books } from '../books';

export interface Span {
  readonly count: number;
  readonly unit: Parameter['unit'];
}

/** Without a length: on the day itself. */
export function dueAfter(start: Stamp, length: Span | undefined, rule: DeadlineRule, books: Books): Stamp {
  const { calendar, hours } = books;
  const { count, unit } = length ?? { count: 0, unit: 'calendar-days' };
  if (unit === 'service-hours') return hours.addServiceMinutes(start, Math.round(count * 60));
  const started = dayOf(start);
  const isNextDay = rule.afterClose === 'next-day' && hours.isAfterClose(start);
  const from = rule.from === 'month-end' ? lastDayOfMonth(monthOf(started)) : isNextDay ? addDays(started, 1) : started;
  return dueOn(unit === 'working-days' ? calendar.addWorkingDays(from, count) : addDays(from, count), rule, books);
}

export function dueOn(stamp: Stamp, rule: DeadlineRule, { calendar, hours }: Books): Stamp {
  const day = rule.rollOver ? calendar.nextWorkingDay(dayOf(stamp)) : dayOf(stamp);
  return rule.dueAt === 'close' ? hours.closeOf(day) : day;
}

/** The warn moment so long after the start; with no length, the start itself. */
export function warnAfter(start: Stamp, { count, unit }: Span, { calendar, hours }: Books): Stamp {
  if (unit === 'service-hours') return hours.addServiceMinutes(start, Math.round(count * 60));
  if (count === 0) return start;
  return unit === 'working-days' ? calendar.addWorkingDays(dayOf(start), count) : addDays(dayOf(start), count);
}

export function warnBefore(due: Stamp, { count, unit }: Span, { hours }: Books): Stamp {
  return unit === 'service-hours' ? hours.addServiceMinutes(due, -Math.round(count * 60)) : addDays(dayOf(due), -count);
}
