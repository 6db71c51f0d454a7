/** Owns running numbers over a whole book: which occur twice, which are missing, and where they restart. */
import type { Entry, RegisterId } from '../../model/register';
import type { Settings } from '../../model/settings';
import type { IndexedBooks } from '../books';
import type { Change } from '../changes';
import { groupBy } from '../group';
import { type Trial, triedAgain } from './coding';
import type { FactKind } from './fact';
import { numbersIn, runsOfNumbers, type Use, useIn, usesOf } from './numbers';

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
    const { books, table, fieldsOf } = scope;
    const fields = fieldsOf(rule.field as string);
    const dates = rule.restartsMonthly === undefined ? [] : fieldsOf(rule.restartsMonthly as string);
    const remarks = remarksOn(books, table.register, { fields, dates });
    return ({ entry }) => remarks.get(entry) ?? inOrder;
  },
};

/** What is to be said of the entries of a whole book; those whose numbers are in order are absent. */
export type Remarks = ReadonlyMap<Entry, Numbering>;

/** The fields of a book's numbers, and those of the day where they restart every month. */
export interface NumberFields {
  readonly fields: readonly string[];
  readonly dates: readonly string[];
}

interface Numbered {
  readonly remarks: Remarks;
  /** What the days in the rows had to decide. */
  readonly trials: readonly Trial[];
}

/** The remarks on a book's numbers. What was asked for is listed, so that after an edit every remark that changed is found. */
export function remarksOn(books: IndexedBooks, register: RegisterId, asked: NumberFields): Remarks {
  const { fields, dates } = asked;
  const key = `numbering:${register}:${fields}:${dates}`;
  const { remarks } = books.observed(
    key,
    [register],
    (books, notice): Numbered => {
      numberings(books, register).set(key, asked);
      const trials: Trial[] = [];
      const uses = usesOf(books, register, asked, trials);
      return { remarks: remarksIn(runsOfNumbers(uses, books.settings, notice)), trials };
    },
    ({ remarks, trials }, changes, books) => {
      const again = trialsAgain(trials, changes, asked, books.settings);
      return again && { remarks: renamed(remarks, changes), trials: again };
    },
  );
  return remarks;
}

/** All numbers of a book on which its checks have ever asked for remarks. */
export function numberings(books: IndexedBooks, register: RegisterId): Map<string, NumberFields> {
  return books.remembered(`numberings:${register}`, [], () => new Map());
}

/** The trials after an edit that leaves all numbers and their months as they were; undefined after another, or where one ends otherwise now. */
function trialsAgain(
  trials: readonly Trial[],
  changes: readonly Change[],
  asked: NumberFields,
  settings: Settings,
): readonly Trial[] | undefined {
  let again: readonly Trial[] | undefined = trials;
  for (const { before, after } of changes) {
    if (before === undefined || after === undefined || before.isVoid !== after.isVoid) return undefined;
    const [was, is] = [useIn(before, asked, settings), useIn(after, asked, settings)];
    if (was.text !== is.text || was.month !== is.month) return undefined;
    const numbers = is.text === undefined ? [] : numbersIn(is.text).map(({ number }) => number);
    again = triedAgain(again, numbers, before, after);
    if (again === undefined) return undefined;
  }
  return again;
}

/** The same remarks, where an edited entry took the place of another. */
function renamed(remarks: Remarks, changes: readonly Change[]): Remarks {
  if (!changes.some(({ before }) => remarks.has(before!))) return remarks;
  const again = new Map(remarks);
  for (const { before, after } of changes) {
    const remark = again.get(before!);
    if (remark === undefined) continue;
    again.delete(before!);
    again.set(after!, remark);
  }
  return again;
}

/** Void numbers count as used: the remark on a gap goes to the next entry that is not void. */
function remarksIn(runs: readonly (readonly Use[])[]): Remarks {
  const remarks = new Map<Entry, Numbering>();
  const remark = (entry: Entry, found: Partial<Numbering>) =>
    remarks.set(entry, { ...inOrder, ...remarks.get(entry), ...found });
  for (const run of runs) {
    const sorted = run.toSorted((a, b) => a.number.serial - b.number.serial);
    const width = filledWidth(run);
    let gaps: string[] = [];
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const first = sorted[from]!;
      const { serial } = first.number;
      while (to < sorted.length && sorted[to]!.number.serial === serial) to++;
      const before = sorted[from - 1]?.number.serial ?? serial - 1;
      if (serial - before > 1) gaps.push(missingText(first, width, before + 1, serial - 1));
      const same = to - from === 1 ? undefined : sorted.slice(from, to);
      for (const [use, others] of duplicatesIn(same ?? [])) remark(use.entry, { isDuplicate: true, others });
      const live = same ? same.find(({ entry }) => !entry.isVoid) : first.entry.isVoid ? undefined : first;
      if (live === undefined || gaps.length === 0) continue;
      remark(live.entry, { isAfterGap: true, missing: gaps.join('、') });
      gaps = [];
    }
  }
  return remarks;
}

/** Of uses of one serial: those of the same number, each with where it stands as well. */
function* duplicatesIn(uses: readonly Use[]): Iterable<[Use, string]> {
  const live = uses.filter(({ entry }) => !entry.isVoid);
  for (const same of groupBy(live, ({ number }) => number.key).values()) {
    if (same.length === 1) continue;
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

/** The missing numbers as this book writes them: after the same beginning, with leading zeros only where its own numbers have them. */
export function missingText({ text, number }: Use, width: number, from: number, to: number): string {
  const end = text.match(/\d(?=\D*$)/)!.index! + 1;
  const after = number.suffix === '' ? text.slice(end) : '';
  const written = (serial: number) => text.slice(0, end - number.width) + String(serial).padStart(width, '0') + after;
  return to - from > 1
    ? `${written(from)}—${written(to)}`
    : from === to
      ? written(from)
      : `${written(from)}、${written(to)}`;
}

/** Digits that a serial is filled up to; 1 where none is. */
export function filledWidth(group: readonly Use[]): number {
  let filled = 1;
  for (const { number } of group) {
    if (number.width > filled && number.serial < 10 ** (number.width - 1)) filled = number.width;
  }
  return filled;
}
