/** Owns the reading of edits in Excel: the touched rows as a whole reading has them, and nothing where they don't tell all. */
import { excelHost } from '../../src/hosts/excel';
import { readEdits } from '../../src/hosts/excel/edits';
import { parseArea } from '../../src/model/address';
import { edited, tellAll } from '../../src/model/edit';
import { startExcel } from '../support/excel/excel';
import type { SheetState } from '../support/excel/state';
import { textBook } from '../support/textbook';

const book = textBook({
  sheets: {
    维修登记: `
      编号 | 报修时间           | 房号    | 备注
      WX-1 | @2026-07-13 09:00 | 3-1-502 | 急
      WX-2 | @2026-07-13 10:00 | 3-1-503 |
    `,
    说明: '每周五检查',
  },
});

/** Checks that the edits make of the first reading what a second reading gives. */
async function expectWhole(change: (sheet: SheetState) => void, ...addresses: string[]): Promise<void> {
  const excel = startExcel(book);
  const host = excelHost();
  const before = await host.read();
  change(excel.book.sheet('维修登记'));
  const read = await readEdits(
    {},
    addresses.map(address => ({ sheet: '维修登记', address, source: 'local' })),
  );
  expect(tellAll(read!, before)).toBe(true);
  const [now, again] = [edited(before, read!.edits), await host.read()];
  expect(cellsOf(now.sheets[0]!)).toEqual(cellsOf(again.sheets[0]!));
}

/** What cells hold, whether blanks are told or left out. */
function cellsOf({ rows, formats }: (typeof book)['sheets'][number]) {
  const told = (lines: typeof rows) =>
    lines.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) => (cell === undefined ? [] : [[row, column, cell]])),
    );
  return [told(rows), told(formats)];
}

test('a value, a date with its format, and an error', () =>
  expectWhole(
    sheet => {
      sheet.changing(2, 3).value = '5-1-101';
      Object.assign(sheet.changing(3, 4), { value: 46_220, format: 'yyyy/m/d' });
      sheet.changing(2, 4).value = { error: '#N/A' };
    },
    'C2:D2',
    'D3',
  ));

test('a row written below the last, and cells beyond the last column', () =>
  expectWhole(sheet => {
    sheet.changing(4, 1).value = 'WX-3';
    sheet.changing(4, 7).value = '补';
  }, 'A4:G4'));

test('cells that are blank now, though nothing else is used there any more', () =>
  expectWhole(
    sheet => {
      for (const row of [1, 2]) sheet.changing(row, 4).value = undefined;
    },
    'D1',
    'D2',
  ));

test.each<{ readonly because: string; readonly change?: (sheet: SheetState) => void; readonly address?: string }>([
  { because: 'rows came or went', change: () => {} },
  { because: 'whole rows were touched', address: '2:2' },
  { because: 'too much was touched', address: 'A1:D2000' },
  {
    because: 'there are formulas',
    address: 'C2',
    change: sheet => void Object.assign(sheet.changing(3, 4), { value: 1, formula: '=LEN(C2)' }),
  },
  {
    because: 'a row was struck through',
    address: 'C2',
    change: sheet => {
      sheet.changing(3, 1).look = { 'font/strikethrough': true };
    },
  },
])('nothing is told where $because', async ({ change, address }) => {
  const excel = startExcel(book);
  change?.(excel.book.sheet('维修登记'));
  const touched = { sheet: '维修登记', ...(address !== undefined && { address }), source: 'local' } as const;
  expect(await readEdits({}, [touched])).toBeUndefined();
});

test('merged cells are told', async () => {
  const excel = startExcel(book);
  const before = await excelHost().read();
  const touched = [{ sheet: '维修登记', address: 'C2', source: 'local' }] as const;
  expect(tellAll((await readEdits({}, touched))!, before)).toBe(true);
  excel.book.sheet('维修登记').merges = [parseArea('D2:D3')!];
  expect(tellAll((await readEdits({}, touched))!, before)).toBe(false);
});
