/** Owns deadlines: from the step that starts one to its due and warn moments, and how it stands at `asOf`. */
import type { Bilingual } from '../../model/language';
import { NOT_APPLICABLE, NOT_DONE, type Unreadable } from '../../model/register';
import type { DeadlineRule, Parameter } from '../../model/rule';
import { dayOf, hasTime, type Stamp } from '../../model/time';
import type { Clock } from '../clock';
import { ABSENT, type FactValue, isDated, isUnreadableFact } from '../values';
import { dueAfter, dueOn, type Span, warnAfter, warnBefore } from './due';
import type { EntryContext, Reader, Scope } from './fact';
import { isDoneStep, stepReader } from './steps';

/**
 * `none`: nothing is owed · `undated`: started, nobody wrote when · `running`, `due-soon`, `overdue`: not done yet · `done`: in time, or nobody
 * wrote when · `late`: done after the due moment.
 */
export const deadlineStates = ['none', 'undated', 'running', 'due-soon', 'overdue', 'done', 'late'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

export const deadlineStateTitles: Readonly<Record<DeadlineState, Bilingual>> = {
  none: { zh: '无期限', en: 'nothing owed' },
  undated: { zh: '起算日期不详', en: 'start not dated' },
  running: { zh: '未到期', en: 'running' },
  'due-soon': { zh: '将到期', en: 'due soon' },
  overdue: { zh: '已逾期', en: 'overdue' },
  done: { zh: '已办', en: 'done' },
  late: { zh: '已办但晚了', en: 'done late' },
};

export interface Deadline {
  readonly state: DeadlineState | Unreadable;
  readonly startedAt: Stamp | undefined;
  readonly warnAt: Stamp | undefined;
  /** A day: when it ends. A moment: then. */
  readonly dueAt: Stamp | undefined;
  readonly doneAt: Stamp | undefined;
  readonly isAgreed: boolean;
  /** Counted in working days that the calendar does not know yet. */
  readonly provisional: boolean;
}

const nothingOwed = deadline('none');
const undatedStart = deadline('undated');

/** Prepares the deadline of one check on one table. */
export function makeDeadline(
  rule: DeadlineRule,
  parameters: Readonly<Record<string, Parameter>>,
  scope: Scope,
): (context: EntryContext) => Deadline {
  const { books } = scope;
  const agreed = (rule.agreed ?? []).map(name => scope.reader(name));
  const start = rule.start === undefined ? undefined : stepReader(rule.start, scope);
  const end = rule.end === undefined ? undefined : stepReader(rule.end, scope);
  const doneBy = (rule.doneBy ?? []).map(name => scope.reader(name));
  const span = (id: string | undefined): Span | undefined =>
    id === undefined ? undefined : { count: scope.figure(id), unit: parameters[id]!.unit };
  const [length, after, before] = [span(rule.length), span(rule.warnAfter), span(rule.warnBefore)];

  const countsWorkingDays = length?.unit === 'working-days' || rule.rollOver === true;

  function terms(context: EntryContext): Terms | 'none' | 'undated' | Unreadable {
    const agreedDay = firstDay(agreed, context);
    const started = start?.(context) ?? 'open';
    if (agreedDay !== undefined) {
      if (typeof agreedDay !== 'string') return agreedDay;
      const dueAt = dueOn(agreedDay, rule, books);
      const startedAt = isDoneStep(started) ? started.at : undefined;
      const warnAt = before && warnBefore(dueAt, before, books);
      return { startedAt, dueAt, warnAt, isAgreed: true, provisional: false };
    }
    if (started === 'open' || started === 'not-applicable') return 'none';
    if (!isDoneStep(started)) return started;
    if (started.at === undefined) return 'undated';
    const startedAt = started.at;
    const dueAt = dueAfter(startedAt, length, rule, books);
    const warnAt = after ? warnAfter(startedAt, after, books) : before && warnBefore(dueAt, before, books);
    const provisional = countsWorkingDays && !books.calendar.isCovered(dayOf(dueAt));
    return { startedAt, dueAt, warnAt, isAgreed: false, provisional };
  }

  return context => {
    const found = terms(context);
    if (found === 'none') return nothingOwed;
    const done = end?.(context) ?? 'open';
    if (done === 'not-applicable') return nothingOwed;
    const isDone = isDoneStep(done) || doneBy.some(reader => isTold(reader(context)));
    if (isDone) return finished(found, isDoneStep(done) ? done.at : undefined);
    if (typeof done === 'object') return deadline(done);
    if (found === 'undated') return undatedStart;
    if ('unreadable' in found) return deadline(found);
    return deadline(standing(found, books.clock), found);
  };
}

interface Terms {
  readonly startedAt: Stamp | undefined;
  readonly dueAt: Stamp;
  readonly warnAt: Stamp | undefined;
  readonly isAgreed: boolean;
  readonly provisional: boolean;
}

function standing({ dueAt, warnAt }: Terms, clock: Clock): DeadlineState {
  if (clock.isPast(dueAt)) return 'overdue';
  return warnAt !== undefined && clock.hasCome(warnAt) ? 'due-soon' : 'running';
}

function finished(found: Terms | 'undated' | Unreadable, doneAt: Stamp | undefined): Deadline {
  if (found === 'undated' || 'unreadable' in found) return deadline('done', undefined, doneAt);
  const isLate = doneAt !== undefined && isAfterDue(doneAt, found.dueAt);
  return deadline(isLate ? 'late' : 'done', found, doneAt);
}

function deadline(state: Deadline['state'], terms?: Terms, doneAt?: Stamp): Deadline {
  return {
    state,
    startedAt: terms?.startedAt,
    warnAt: terms?.warnAt,
    dueAt: terms?.dueAt,
    doneAt,
    isAgreed: terms?.isAgreed ?? false,
    provisional: terms?.provisional ?? false,
  };
}

/** A day without a time is only late on a later day. */
function isAfterDue(doneAt: Stamp, dueAt: Stamp): boolean {
  return hasTime(doneAt) && hasTime(dueAt) ? doneAt > dueAt : dayOf(doneAt) > dayOf(dueAt);
}

/** The first day that is written in the row; a tick or a dash is none. */
function firstDay(readers: readonly Reader[], context: EntryContext): Stamp | Unreadable | undefined {
  for (const reader of readers) {
    const value = reader(context);
    if (isDated(value)) return value;
    if (isUnreadableFact(value)) return value;
  }
  return undefined;
}

/** Whatever stands in a later step's cell, even unreadable, says that it was reached. */
function isTold(value: FactValue): boolean {
  return value !== undefined && value !== ABSENT && value !== NOT_DONE && value !== NOT_APPLICABLE && value !== 'open';
}
