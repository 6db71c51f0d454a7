/** Owns promptness: what was done late, and the monthly rates of what was done, or done in time. */
import type { Late, Rate } from '../model/finding';
import { type Month, monthOf, type Stamp } from '../model/time';
import type { Spoken, TableCheck } from './table-check';

/** Counts verdicts as they come; with `by` -1 it takes back one that was counted. */
export interface Promptness {
  count(check: TableCheck, verdict: Spoken, by: 1 | -1): void;
  /** Sorted by month and check. */
  rates(): readonly Rate[];
  /** Another with the same counts. */
  copy(): Promptness;
}

interface Counted {
  readonly month: Month;
  readonly rate: string;
  done: number;
  of: number;
}

/** By month. */
type Months = Map<number, Counted>;

/** `before` are the counts by check to go on from; they stay as they are. */
export function makePromptness(before: ReadonlyMap<string, Months> = new Map()): Promptness {
  const counts = new Map(before);

  function count({ check }: TableCheck, { deadline }: Spoken, by: 1 | -1): void {
    if (deadline === undefined || check.deadline?.end === undefined) return;
    const { state, startedAt, doneAt } = deadline;
    if (check.rate === undefined || startedAt === undefined) return;
    const isDone = state === 'done' || state === 'late';
    // Done at all, of all that began; or done in time, of all that were due and of which one knows when they were done.
    const isCounted = check.rate === 'done' || state === 'overdue' || (isDone && doneAt !== undefined);
    if (isCounted) add(startedAt, check.id, check.rate === 'done' ? isDone : state === 'done', by);
  }

  function add(startedAt: Stamp, rate: string, isDone: boolean, by: 1 | -1): void {
    let months = counts.get(rate);
    if (months === undefined || months === before.get(rate)) {
      months = new Map(Array.from(months ?? [], ([month, counted]) => [month, { ...counted }]));
      counts.set(rate, months);
    }
    const month = monthNumber(startedAt);
    let counted = months.get(month);
    if (counted === undefined) {
      counted = { month: monthOf(startedAt), rate, done: 0, of: 0 };
      months.set(month, counted);
    }
    counted.of += by;
    if (isDone) counted.done += by;
  }

  return {
    count,
    rates: () =>
      [...counts.values()]
        .flatMap(months => [...months.values()].filter(({ of }) => of > 0))
        .sort((a, b) => ((a.month === b.month ? a.rate < b.rate : a.month < b.month) ? -1 : 1))
        .map(({ done, of, ...named }) => ({ ...named, done, of, percent: Math.round((10000 * done) / of) / 100 })),
    copy: () => makePromptness(counts),
  };
}

/** What the verdict says was done after its due moment. */
export function lateIn({ check, scope }: TableCheck, { deadline, context }: Spoken): Late | undefined {
  if (deadline?.state !== 'late' || check.deadline?.end === undefined) return undefined;
  const { dueAt, doneAt } = deadline;
  return { check: check.id, sheet: scope.table.sheet, row: context.entry.row, dueAt: dueAt!, doneAt: doneAt! };
}

/** One number for a month: counted for every check of every entry, without a text made for it. */
function monthNumber(stamp: Stamp): number {
  const digit = (at: number) => stamp.charCodeAt(at) - 48;
  return ((digit(0) * 10 + digit(1)) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6);
}
