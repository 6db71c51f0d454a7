/** Owns the behaviour of workbooks made anew: they are read back as they were laid out, print as told, and offer their words. */
import { strFromU8, unzipSync } from 'fflate';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import type { LayoutCell, LayoutValue, NewSheet, SheetLayout, Validation } from '../../../src/model/change';

const cell = (value: LayoutValue): LayoutCell => ({ value, style: 'body' });

const layout: SheetLayout = {
  widths: [12, 20],
  rows: [
    { cells: [cell({ kind: 'text', text: '日期' }), cell({ kind: 'text', text: '房号' })] },
    { cells: [cell({ kind: 'date', at: '2026-01-05' }), cell({ kind: 'text', text: '=3-1-2', staysText: true })] },
    { cells: [cell({ kind: 'blank', holds: 'date-time' }), cell({ kind: 'text', text: '', staysText: true })] },
  ],
  merges: [],
  frozenRows: 1,
  filter: { top: 1, left: 1, bottom: 3, right: 2 },
  print: { landscape: true, repeatedRows: { from: 1, to: 1 }, repeatedColumns: 1, pagesWide: 2 },
};

const made = (given: Partial<SheetLayout> = {}, name = '维修'): Record<string, string> => {
  const sheets: NewSheet[] = [{ name, layout: { ...layout, ...given } }];
  const parts = unzipSync(newWorkbook(sheets, '新.xlsx'));
  return Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, strFromU8(bytes)]));
};
const sheetXml = (given: Partial<SheetLayout> = {}) => made(given)['xl/worksheets/sheet1.xml']!;

test('its sheets are read back in order, as people’s own', async () => {
  const sheets = ['维修', "业主's & <楼>"].map(name => ({ name, layout }));
  const { sheets: read } = await openWorkbook(newWorkbook(sheets, '新.xlsx'), '新.xlsx').read();
  expect(read.map(({ name, owned }) => [name, owned])).toEqual([
    ['维修', undefined],
    ["业主's & <楼>", undefined],
  ]);
  expect(read[0]!.rows[1]).toEqual([46027, '=3-1-2']);
});

test('the same sheets give the same bytes', () => {
  const sheets = [{ name: '维修', layout }];
  expect(newWorkbook(sheets, '新.xlsx')).toEqual(newWorkbook(sheets, '新.xlsx'));
});

test('rows and columns are repeated on every page, two pages side by side', () => {
  expect(made()['xl/workbook.xml']).toContain(">'维修'!$A:$A,'维修'!$1:$1<");
  expect(sheetXml()).toContain('fitToWidth="2"');
});

test('cells wait for what is to be typed: a day and time, a text that stays one', () => {
  const styles = made()['xl/styles.xml']!;
  const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"/g)].map(match => match[1]);
  const [, time, text] = /<c r="A3" s="(\d+)"\/><c r="B3" s="(\d+)"\/>/.exec(sheetXml())!;
  const xf = (index: string | undefined) => formats[Number(index) + 1]; // after the one of cellStyleXfs
  expect(styles).toContain(`<numFmt numFmtId="${xf(time)}" formatCode="yyyy-mm-dd hh:mm"/>`);
  expect(xf(text)).toBe('49');
});

const areas = [{ top: 2, left: 1, bottom: 9, right: 1 }];

test.each<[string, Validation, string]>([
  [
    'words are offered, others may be typed',
    { areas, words: ['有偿', '无"偿'] },
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="A2:A9"><formula1>&quot;有偿,无&quot;&quot;偿&quot;</formula1></dataValidation>',
  ],
  [
    'others are refused, with a sentence',
    { areas: [...areas, { top: 1, left: 3, bottom: 1, right: 3 }], words: ['是'], refusal: '请选“是”' },
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="请选“是”" sqref="A2:A9 C1"><formula1>&quot;是&quot;</formula1></dataValidation>',
  ],
  [
    'words from the cells of another sheet',
    { areas, words: { sheet: '管家设置', area: { top: 8, left: 2, bottom: 61, right: 2 } } },
    "<formula1>'管家设置'!$B$8:$B$61</formula1>",
  ],
  ['nothing may be typed', { areas, words: [], refusal: '请填右边' }, 'type="custom"'],
])('%s', (_, validation, xml) => {
  expect(sheetXml({ validations: [validation] })).toContain(xml);
});

test.each([
  ['a comma would part a word in two', ['一,二']],
  ['Excel repairs files with longer lists', Array.from({ length: 60 }, () => '很长的词')],
])('no list of words where %s', (_, words) => {
  expect(() => sheetXml({ validations: [{ areas, words }] })).toThrow(TypeError);
});
