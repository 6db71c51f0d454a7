/** Owns the law of recognition: whatever a book looks like, the entries that were written are the entries that are read. */
import fc from 'fast-check';
import type { Value } from '../../src/model/register';
import type { CellValue, Workbook } from '../../src/model/workbook';
import { recognise } from '../../src/recognise';
import type { Expected } from './generator/page';
import { anyLogbook } from './generator/sheet';
import { skippedOf, specs } from './reading';

function readBack(workbook: Workbook): Expected[] {
  return recognise(workbook, specs).tables.map(table => ({
    register: table.register,
    headingRows: table.headingRows,
    columns: table.columns,
    entries: table.entries.map(({ row, isVoid, values }) => ({ row, isVoid, values: withoutBlanks(values) })),
    skipped: skippedOf(table),
  }));
}

function withoutBlanks(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

test('a random logbook is read back to its entries', () => {
  fc.assert(
    fc.property(anyLogbook, ({ workbook, expected }) => {
      const inOrder = (a: Expected, b: Expected) => a.headingRows[0]! - b.headingRows[0]! || first(a) - first(b);
      expect(readBack(workbook).sort(inOrder)).toEqual([...expected].sort(inOrder));
    }),
    { numRuns: 150 },
  );
});

function first({ columns }: Expected): number {
  return Math.min(...Object.values(columns));
}

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(undefined),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom('报修时间', '房号', '时间', '合计', '同上', '1', '7月1日', '说明', '回访', '-', '', '　', '第1页'),
  fc.constant({ error: '#REF!' }),
);

test('any grid at all is read without throwing', () => {
  const area = fc.record({
    top: fc.integer({ min: 1, max: 12 }),
    left: fc.integer({ min: 1, max: 12 }),
    tall: fc.nat({ max: 4 }),
    broad: fc.nat({ max: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 12 }),
      fc.array(area, { maxLength: 5 }),
      fc.string(),
      (rows, merges, name) => {
        const sheet = {
          name,
          visibility: 'visible' as const,
          rows,
          formats: [],
          merges: merges.map(({ top, left, tall, broad }) => ({ top, left, bottom: top + tall, right: left + broad })),
          hiddenRows: new Set<number>(),
          hiddenColumns: new Set<number>(),
          struck: new Set<number>(),
          highlights: [],
          isProtected: false,
        };
        const { tables, unrecognised } = recognise({ name, date1904: false, sheets: [sheet] }, specs);
        expect(tables.length > 0 || unrecognised.length === 1).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
