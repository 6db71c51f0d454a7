/** Owns the runs of numbers that ought to be unbroken: by series and month, split where a later sheet begins again. */
import type { Problem } from '../../model/problem';
import { groupBy } from '../group';
import type { Use } from './numbers';

/**
 * Names what ought to run on: same series, same month. What stands after the serial parts nothing: W-102 may be written W-102A and W-102补 alone.
 */
export function seriesOf({ number, month }: Use): string {
  return `${number.series}@${month ?? ''}`;
}

export interface Runs<Each extends Use> {
  readonly runs: readonly (readonly Each[])[];
  /** Where all runs but the first begin. */
  readonly restarts: readonly Each[];
}

/**
 * The runs of one series in one month. A later sheet that begins again at 1 inside the month starts a run of its own: the book's month is not the
 * calendar's.
 */
export function runsOf<Each extends Use>(series: readonly Each[]): Runs<Each> {
  if (series[0]?.month === undefined) return { runs: [series], restarts: [] };
  const runs: Each[][] = [];
  const restarts: Each[] = [];
  for (const uses of groupBy(series, ({ table }) => table).values()) {
    const restart = uses.length > 1 ? uses.find(({ number }) => number.serial === 1) : undefined;
    const run = runs.at(-1);
    if (run === undefined || restart) runs.push([...uses]);
    else run.push(...uses);
    if (run !== undefined && restart) restarts.push(restart);
  }
  return { runs, restarts };
}

/** The cut-off is asked for; nobody is accused. */
export function restartProblem({ table: { sheet, register }, entry, text, month }: Use): Problem {
  return {
    code: 'numbers-restart',
    sheet,
    row: entry.row,
    text,
    message: {
      zh: `「${sheet}」第 ${entry.row} 行的编号 ${text} 在 ${month} 月内重新从 1 编起。若本簿按固定结账日分月，请在「管家设置」填写“月结日”。`,
      en: `The number ${text} in row ${entry.row} of "${sheet}" begins again at 1 within ${month}. If this book (${register}) closes its month on a fixed day, write that day into 管家设置.`,
    },
  };
}
