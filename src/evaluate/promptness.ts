/** Owns promptness: what was done late, and the monthly rates of what was done, or done in time. */
import type { Late, Rate } from '../model/finding';
import { type Month, monthOf, type Stamp } from '../model/time';
import type { Spoken, TableCheck } from './table-check';

/** Counts verdicts as they come. */
export interface Promptness {
  count(check: TableCheck, verdict: Spoken): void;
  readonly late: readonly Late[];
  /** Sorted by month and check. */
  rates(): readonly Rate[];
}

interface Counted {
  readonly month: Month;
  readonly rate: string;
  done: number;
  of: number;
}

export function makePromptness(): Promptness {
  const late: Late[] = [];
  const counts = new Map<string, Map<number, Counted>>();

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
    if (isCounted) add(startedAt, check.id, check.rate === 'done' ? isDone : state === 'done');
  }

  function add(startedAt: Stamp, rate: string, isDone: boolean): void {
    let months = counts.get(rate);
    if (months === undefined) {
      months = new Map();
      counts.set(rate, months);
    }
    const month = monthNumber(startedAt);
    let counted = months.get(month);
    if (counted === undefined) {
      counted = { month: monthOf(startedAt), rate, done: 0, of: 0 };
      months.set(month, counted);
    }
    counted.of++;
    if (isDone) counted.done++;
  }

  return {
    count,
    late,
    rates: () =>
      [...counts.values()]
        .flatMap(months => [...months.values()])
        .sort((a, b) => (`${a.month} ${a.rate}` < `${b.month} ${b.rate}` ? -1 : 1))
        .map(({ done, of, ...named }) => ({ ...named, done, of, percent: Math.round((10000 * done) / of) / 100 })),
  };
}

/** One number for a month: counted for every check of every entry, without a text made for it. */
function monthNumber(stamp: Stamp): number {
  const digit = (at: number) => stamp.charCodeAt(at) - 48;
  return ((digit(0) * 10 + digit(1)) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6);
}
