/** Owns random tables: a register's titles, columns and rows. */
import fc from 'fast-check';
import type { RegisterSpec } from '../../../src/model/register';
import { specs } from '../reading';
import { columnsOf, type MadeColumn } from './columns';
import { anyHabits, withHabits } from './habits';
import { type MadeRow, rowsOf } from './rows';

export interface MadeTable {
  readonly spec: RegisterSpec;
  readonly titles: readonly string[];
  readonly columns: readonly MadeColumn[];
  readonly rows: readonly MadeRow[];
}

const strangeHeadings = ['领导批示', '单据页数', '归口', '附件张数'];

function tableOf(spec: RegisterSpec): fc.Arbitrary<MadeTable> {
  return fc
    .record({
      isYearInTitle: fc.boolean(),
      title: fc.constantFrom(...spec.titles.slice(0, 6)),
      hasParticulars: fc.boolean(),
      fields: columnsOf(spec),
      hasSequence: fc.boolean(),
      strange: fc.option(fc.constantFrom(...strangeHeadings), { nil: undefined }),
      count: fc.integer({ min: 1, max: 7 }),
      habits: anyHabits,
    })
    .chain(({ isYearInTitle, title, hasParticulars, fields, hasSequence, strange, count, habits }) => {
      const columns: MadeColumn[] = [
        ...(hasSequence ? [{ heading: '序号' }] : []),
        ...fields,
        ...(strange ? [{ heading: strange }] : []),
      ];
      const titles = [
        isYearInTitle ? `${title}（2026年）` : title,
        ...(hasParticulars ? ['制表日期：2026-08-31'] : []),
      ];
      return rowsOf(columns, count, isYearInTitle).map(rows => ({
        spec,
        titles,
        columns,
        rows: withHabits(rows, columns, habits),
      }));
    });
}

/** A random table of any book. */
export const anyTable: fc.Arbitrary<MadeTable> = fc.constantFrom(...specs).chain(tableOf);
