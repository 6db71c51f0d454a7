/** Owns running numbers over a whole book: which occur twice, which are missing, and where they restart. */
import type { Problem } from '../../model/problem';
import type { Entry, RegisterTable } from '../../model/register';
import { type NumberParts, parseNumber } from '../../model/series';
import { addMonths, type Month, monthOf, type Stamp } from '../../model/time';
import type { Books } from '../books';
import { groupBy } from '../group';
import { type FactValue, isDated } from '../values';
import type { FactKind, Scope } from './fact';

export interface Numbering {
  readonly isDuplicate: boolean;
  /** Where the same number stands as well. */
  readonly others: string | undefined;
  readonly isAfterGap: boolean;
  /** The numbers missing before this one. */
  readonly missing: string | undefined;
}

const inOrder: Numbering = { isDuplicate: false, others: undefined, isAfterGap: false, missing: undefined };

export const numbering: FactKind = {
  title: { zh: '整本簿的编号是否连续、是否重号', en: 'running numbers of the whole book' },
  parameters: {
    field: { type: 'name', title: { zh: '编号字段', en: 'field of the number' } },
    restartsMonthly: {
      type: 'name',
      optional: true,
      title: { zh: '编号每月重编：日期字段', en: 'numbers restart every month: field of the day' },
    },
  },
  paths: {
    isDuplicate: { zh: '是否重号', en: 'whether the number occurs twice' },
    others: { zh: '同号的其他行', en: 'where it stands as well' },
    isAfterGap: { zh: '前面是否缺号', en: 'whether numbers are missing before it' },
    missing: { zh: '缺的编号', en: 'the missing numbers' },
  },
  make(rule, scope) {
    const [field, date] = [rule.field as string, rule.restartsMonthly as string | undefined];
    const remarks = scope.books.remembered(`numbering:${scope.table.register}:${field}:${date ?? ''}`, () =>
      remarksOn(usesOf(scope, field, date), scope.books),
    );
    return ({ entry }) => remarks.get(entry) ?? inOrder;
  },
};

/** One use of a number. */
interface Use {
  readonly entry: Entry;
  readonly table: RegisterTable;
  readonly text: string;
  readonly number: NumberParts;
  readonly month: Month | undefined;
}

function usesOf({ books, table, fieldsOf }: Scope, field: string, date: string | undefined): readonly Use[] {
  const [fields, dates] = [fieldsOf(field), date === undefined ? [] : fieldsOf(date)];
  return books.tablesOf(table.register).flatMap(each => {
    let lastMonth: Month | undefined;
    return each.entries.flatMap(entry => {
      const at = firstFilled(entry, dates);
      if (isDated(at)) lastMonth = bookMonth(at, books.settings.monthCutOff);
      const text = firstFilled(entry, fields);
      const number = typeof text === 'string' ? parseNumber(text) : undefined;
      // An entry without a readable day belongs to the month around it: its number counts as used there.
      const month = number?.month ?? (date === undefined ? undefined : (lastMonth ?? each.month));
      return number ? [{ entry, table: each, text: text as string, number, month }] : [];
    });
  });
}

function firstFilled(entry: Entry, fields: readonly string[]): FactValue {
  for (const field of fields) if (entry.values[field] !== undefined) return entry.values[field];
  return undefined;
}

/** The month of a book that closes on the cut-off day: with the 25th, 26 June belongs to July. */
export function bookMonth(stamp: Stamp, cutOff: number | undefined): Month {
  const month = monthOf(stamp);
  return cutOff !== undefined && Number(stamp.slice(8, 10)) > cutOff ? addMonths(month, 1) : month;
}

function remarksOn(uses: readonly Use[], books: Books): ReadonlyMap<Entry, Numbering> {
  const remarks = new Map<Entry, Numbering>();
  const remark = (entry: Entry, found: Partial<Numbering>) =>
    remarks.set(entry, { ...inOrder, ...remarks.get(entry), ...found });
  for (const group of groupsOf(uses, books)) {
    for (const [use, others] of duplicatesIn(group)) remark(use.entry, { isDuplicate: true, others });
    for (const [use, missing] of gapsIn(group)) remark(use.entry, { isAfterGap: true, missing });
  }
  return remarks;
}

/** Numbers that ought to run on: same series, same month, and not begun again on a later sheet. */
function groupsOf(uses: readonly Use[], books: Books): readonly (readonly Use[])[] {
  const groups = groupBy(uses, ({ number, month }) => `${number.series}@${month ?? ''}${number.suffix}`);
  return [...groups.values()].flatMap(group => (group[0]!.month === undefined ? [group] : runsOf(group, books)));
}

/**
 * A later sheet that begins again at 1 inside a month starts a run of its own: the book's month is not the calendar's. The cut-off is asked
 * for; nobody is accused.
 */
function runsOf(group: readonly Use[], books: Books): readonly (readonly Use[])[] {
  const runs: Use[][] = [];
  for (const [table, uses] of groupBy(group, ({ table }) => table)) {
    const restart = uses.length > 1 ? uses.find(({ number }) => number.serial === 1) : undefined;
    const run = runs.at(-1);
    if (run === undefined || restart) runs.push([...uses]);
    else run.push(...uses);
    if (run !== undefined && restart && books.settings.monthCutOff === undefined) {
      books.problems.push(restartProblem(table, restart));
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

function* duplicatesIn(group: readonly Use[]): Iterable<[Use, string]> {
  const live = group.filter(({ entry }) => !entry.isVoid);
  for (const same of groupBy(live, ({ number }) => number.key).values()) {
    if (same.length < 2) continue;
    for (const use of same) {
      yield [
        use,
        same
          .filter(other => other !== use)
          .map(other => placeOf(other, use))
          .join('、'),
      ];
    }
  }
}

function placeOf({ table, entry }: Use, seenFrom: Use): string {
  return table.sheet === seenFrom.table.sheet ? String(entry.row) : `${table.sheet}!${entry.row}`;
}

/** Void numbers count as used. The remark goes to the next entry that is not void. */
function* gapsIn(group: readonly Use[]): Iterable<[Use, string]> {
  const bySerial = groupBy(group, ({ number }) => number.serial);
  const serials = [...bySerial.keys()].sort((a, b) => a - b);
  let gaps: string[] = [];
  for (const [index, serial] of serials.entries()) {
    const before = serials[index - 1] ?? serial - 1;
    const uses = bySerial.get(serial)!;
    if (serial - before > 1) gaps.push(missingText(uses[0]!, before + 1, serial - 1));
    const live = uses.find(({ entry }) => !entry.isVoid);
    if (live === undefined || gaps.length === 0) continue;
    yield [live, gaps.join('、')];
    gaps = [];
  }
}

function missingText({ text, number }: Use, from: number, to: number): string {
  const written = (serial: number) => {
    const at = text.lastIndexOf(text.match(/\d+(?=\D*$)/)?.[0] ?? '');
    return text.slice(0, at) + String(serial).padStart(number.width, '0');
  };
  return to - from > 1
    ? `${written(from)}—${written(to)}`
    : from === to
      ? written(from)
      : `${written(from)}、${written(to)}`;
}
