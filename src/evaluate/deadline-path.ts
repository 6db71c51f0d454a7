/** Owns the way of a deadline: every day (or stretch of service) from its start to its due moment, and which of them counted. */
import type { DeadlineStep } from '../model/explanation';
import type { CheckRule } from '../model/rule';
import { addDays, type Day, dayOf, lastDayOfMonth, monthOf } from '../model/time';
import type { Books } from './books';
import type { Deadline } from './facts/deadline';

/** Empty where an agreed day made it due, or nothing is due. */
export function deadlinePath(
  { deadline: rule, parameters = {} }: CheckRule,
  { startedAt, dueAt, isAgreed }: Deadline,
  { calendar, hours }: Books,
): readonly DeadlineStep[] {
  const length = rule?.length === undefined ? undefined : parameters[rule.length];
  if (startedAt === undefined || dueAt === undefined || isAgreed || length === undefined) return [];
  const count = Number(length.value);
  if (length.unit === 'service-hours') {
    const stretches = hours.pathOfServiceMinutes(startedAt, Math.round(count * 60));
    return stretches.map(({ from, to, minutes }) => ({
      day: dayOf(from),
      kind: calendar.kindOf(dayOf(from)),
      from,
      to,
      minutes,
    }));
  }
  const start = rule?.from === 'month-end' ? lastDayOfMonth(monthOf(startedAt)) : dayOf(startedAt);
  if (length.unit === 'working-days') {
    return calendar.pathOfWorkingDays(start, count).map(({ isWorking: _, ...step }) => step);
  }
  const days = daysAfter(start, dayOf(dueAt)).map(day => calendar.describe(day));
  return days.map(({ day, kind, name }, index) => ({
    day,
    kind,
    ...(name && { name }),
    ...(index < count && { counted: index + 1 }),
  }));
}

function daysAfter(start: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
