/** Owns the laying out of random tables on a sheet: where they stand, how their headings look, what is repeated. */
import fc from 'fast-check';
import type { Workbook } from '../../../src/model/workbook';
import { type Expected, type Layout, Page } from './page';
import { anyTable } from './table';

export interface Logbook {
  readonly workbook: Workbook;
  readonly expected: readonly Expected[];
}

const layout: fc.Arbitrary<Layout> = fc.record({
  top: fc.integer({ min: 1, max: 4 }),
  left: fc.integer({ min: 1, max: 3 }),
  hasTitle: fc.boolean(),
  isMerged: fc.boolean(),
  gap: fc.integer({ min: 0, max: 2 }),
  look: fc.constantFrom('plain', 'spaced', 'broken', 'starred', 'bracketed'),
  repeatAfter: fc.integer({ min: 0, max: 4 }),
});

/** A random book of one sheet: a table alone (its title may be the sheet's name), two stacked, or two side by side. */
export const anyLogbook: fc.Arbitrary<Logbook> = fc
  .record({
    tables: fc.array(fc.tuple(anyTable, layout), { minLength: 1, maxLength: 2 }),
    isBeside: fc.boolean(),
  })
  .map(({ tables, isBeside }) => {
    const page = new Page();
    let [top, left] = [0, 0];
    const isAlone = tables.length === 1;
    const expected = tables.map(([table, layout]) => {
      const hasTitle = layout.hasTitle || !isAlone;
      const placed = page.place(table, { ...layout, hasTitle, top: top + layout.top, left: left + layout.left });
      if (isBeside) left = placed.right + 1;
      else top = placed.bottom + 1;
      return placed.expected;
    });
    const [[table, { hasTitle }]] = tables as [(typeof tables)[number]];
    return { workbook: page.workbook(isAlone && !hasTitle ? table.titles[0]! : 'Sheet1'), expected };
  });
