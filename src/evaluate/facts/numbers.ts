/** Owns the numbers of a whole book in the runs that ought to be unbroken: by series and month, split where a later sheet begins again. */
import { numbersOf } from '../../model/number-list';
import type { Problem } from '../../model/problem';
import type { Entry, RegisterId, RegisterTable, Value } from '../../model/register';
import { type NumberParts, parseNumber, plainNumber } from '../../model/series';
import type { Settings } from '../../model/settings';
import { bookMonth, type Month } from '../../model/time';
import type { IndexedBooks } from '../books';
import { groupBy } from '../group';
import { isDated } from '../values';
import { decoded, type Trial } from './coding';
import type { NumberFields } from './numbering';

/** Told of each problem that is noticed. */
export type Notice = (problem: Problem) => void;

/** One use of a number. */
export interface Use {
  readonly entry: Entry;
  readonly table: RegisterTable;
  readonly text: string;
  readonly number: NumberParts;
  readonly month: Month | undefined;
}

/** Every use of a number in a book, with the days that are written into the numbers in their series; `trials` are {@link decoded}'s. */
export function usesOf(
  books: IndexedBooks,
  register: RegisterId,
  asked: NumberFields,
  trials: Trial[],
): readonly Use[] {
  const { settings } = books;
  const uses: Use[] = [];
  for (const table of books.tablesOf(register)) {
    let lastMonth: Month | undefined;
    for (const entry of table.entries) {
      const { text: value, month } = useIn(entry, asked, settings);
      if (month !== undefined) lastMonth = month;
      if (value === undefined) continue;
      // An entry without a readable day belongs to the month around it: its number counts as used there.
      const around = asked.dates.length === 0 ? undefined : (lastMonth ?? table.month);
      for (const { text, number } of numbersIn(value)) {
        uses.push({ entry, table, text, number, month: number.month ?? around });
      }
    }
  }
  return decoded(uses, trials);
}

/** The numbers of a cell, each as it is written; what is no number is left out. */
export function numbersIn(value: string): readonly { readonly text: string; readonly number: NumberParts }[] {
  const plain = plainNumber(value);
  if (plain) return [{ text: value, number: plain }];
  return numbersOf(value).flatMap(text => {
    const number = parseNumber(text);
    return number ? [{ text, number }] : [];
  });
}

/** What an entry writes as its number, and the month of its day where numbers restart every month. */
export function useIn(
  entry: Entry,
  { fields, dates }: NumberFields,
  { monthCutOff }: Settings,
): { readonly text: string | undefined; readonly month: Month | undefined } {
  const [value, at] = [firstFilled(entry, fields), firstFilled(entry, dates)];
  return {
    text: typeof value === 'string' ? value : undefined,
    month: isDated(at) ? bookMonth(at, monthCutOff) : undefined,
  };
}

function firstFilled(entry: Entry, fields: readonly string[]): Value {
  for (const field of fields) if (entry.values[field] !== undefined) return entry.values[field];
  return undefined;
}

/**
 * Numbers that ought to run on: same series, same month, and not begun again on a later sheet. What stands after the serial parts nothing:
 * W-102 may be written W-102A and W-102补 alone.
 */
export function runsOfNumbers(uses: readonly Use[], settings: Settings, notice: Notice): readonly (readonly Use[])[] {
  const groups = groupBy(uses, ({ number, month }) => `${number.series}@${month ?? ''}`);
  return [...groups.values()].flatMap(group =>
    group[0]!.month === undefined ? [group] : runsOf(group, settings, notice),
  );
}

/**
 * A later sheet that begins again at 1 inside a month starts a run of its own: the book's month is not the calendar's. The cut-off is asked
 * for; nobody is accused.
 */
function runsOf(group: readonly Use[], settings: Settings, notice: Notice): readonly (readonly Use[])[] {
  const runs: Use[][] = [];
  for (const [table, uses] of groupBy(group, ({ table }) => table)) {
    const restart = uses.length > 1 ? uses.find(({ number }) => number.serial === 1) : undefined;
    const run = runs.at(-1);
    if (run === undefined || restart) runs.push([...uses]);
    else run.push(...uses);
    if (run !== undefined && restart && settings.monthCutOff === undefined) {
      notice(restartProblem(table, restart));
    }
  }
  return runs;
}

function restartProblem({ sheet, register }: RegisterTable, { entry, text, month }: Use): Problem {
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
