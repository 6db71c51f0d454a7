/** Owns promptness: what was done late, and the monthly rates of what was done, or done in time. */
import type { Late, Rate } from '../model/finding';
import { type Month, monthOf } from '../model/time';
import type { Spoken, TableCheck } from './table-check';

/** Counts verdicts as they come. */
export interface Promptness {
  count(check: TableCheck, verdict: Spoken): void;
  readonly late: readonly Late[];
  /** Sorted by month and check. */
  rates(): readonly Rate[];
}

export function makePromptness(): Promptness {
  const late: Late[] = [];
  const counts = new Map<string, { readonly month: Month; readonly rate: string; done: number; of: number }>();

  function count({ check, scope }: TableCheck, { deadline, context }: Spoken): void {
    if (deadline === undefined || check.deadline?.end === undefined) return;
    const { state, startedAt, dueAt, doneAt } = deadline;
    if (state === 'late') {
      const { sheet } = scope.table;
      late.push({ check: check.id, sheet, row: context.entry.row, dueAt: dueAt!, doneAt: doneAt! });
    }
    if (check.rate === undefined || startedAt === undefined) return;
    const isDone = state === 'done' || state === 'late';
    // Done at all, of all that began; or done in time, of all that were due and of which one knows when they were done.
    const isCounted = check.rate === 'done' || state === 'overdue' || (isDone && doneAt !== undefined);
    if (isCounted) add(monthOf(startedAt), check.id, check.rate === 'done' ? isDone : state === 'done');
  }

  function add(month: Month, rate: string, isDone: boolean): void {
    const key = `${month} ${rate}`;
    const counted = counts.get(key) ?? { month, rate, done: 0, of: 0 };
    counted.of++;
    if (isDone) counted.done++;
    counts.set(key, counted);
  }

  return {
    count,
    late,
    rates: () =>
      [...counts.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { done, of, ...named }]) => ({ ...named, done, of, percent: Math.round((10000 * done) / of) / 100 })),
  };
}
