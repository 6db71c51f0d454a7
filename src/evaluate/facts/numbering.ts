/** Owns running numbers over a whole book as a fact of its entries: which occur twice, and which are missing before them. */
import type { RegisterId } from '../../model/register';
import type { IndexedBooks } from '../books';
import { placeOf } from '../places';
import type { FactKind } from './fact';
import { type Numbered, numbered, numberedSince } from './numbered';
import { inOrder } from './remarks';

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
    const { remarks } = numberedOf(books, table.register, { fields, dates });
    const number = books.tables.indexOf(table);
    return ({ entry }) => remarks.get(placeOf(number, entry.row)) ?? inOrder;
  },
};

/** The fields of a book's numbers, and those of the day where they restart every month. */
export interface NumberFields {
  readonly fields: readonly string[];
  readonly dates: readonly string[];
}

/** A book's numbers and the remarks on them. What was asked for is listed, so that after an edit every remark that changed is found. */
export function numberedOf(books: IndexedBooks, register: RegisterId, asked: NumberFields): Numbered {
  const key = `numbering:${register}:${asked.fields}:${asked.dates}`;
  return books.observed(
    key,
    [register],
    books => {
      numberings(books, register).set(key, asked);
      return numbered(books, register, asked);
    },
    (before, changes, books) => numberedSince(before, changes, books, asked),
  );
}

/** All numbers of a book on which its checks have ever asked for remarks. */
export function numberings(books: IndexedBooks, register: RegisterId): Map<string, NumberFields> {
  return books.remembered(`numberings:${register}`, [], () => new Map());
}
