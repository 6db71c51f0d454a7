/** Owns what a person's word does: sheets, registers, heading rows and columns as 管家设置 gives them win over the reading. */
import { noSettings, type Reading } from '../../src/model/settings';
import { recognise } from '../../src/recognise';
import { Vocabulary } from '../../src/recognise/headings/vocabulary';
import { recogniseSheet } from '../../src/recognise/sheet';
import { type TextSheet, textBook } from '../support/textbook';
import { lettersOf, rangeOf, specs, valuesOf } from './reading';

function read(table: TextSheet, reading: Partial<Reading>) {
  const book = textBook({ sheets: { 台账: table } });
  return recogniseSheet(book.sheets[0]!, book, new Vocabulary(specs), { ...noSettings.reading, ...reading });
}

const torn = '日期 | 房号 | 业主 | 内容 | 处理结果 | 备注\n@2026-07-01 | 3-1-502 | 张三 | 漏水 | 已修好 |';

test('the register of a sheet that fits two', () => {
  expect(read(torn, {})).toMatchObject({ tables: [], reason: 'two-registers-fit' });
  const { tables, problems } = read(torn, { registers: { 台账: 'repairs' } });
  expect(tables).toMatchObject([{ register: 'repairs', confidence: 1 }]);
  expect(problems).toEqual([]);
});

test('a sheet to be ignored', () => {
  const repairs = '编号 | 报修时间 | 房号 | 报修内容\nWX-1 | @2026-07-01 | 3-1-502 | 漏水';
  expect(read(repairs, { ignoredSheets: ['台账'] })).toEqual({
    tables: [],
    reason: 'ignored-by-settings',
    problems: [],
  });
});

test('the rows of the heading, where its words are nobody’s', () => {
  const strange = '事情 | 哪天 | 哪家\n| | \n漏水 | @2026-07-01 | 3-1-502';
  const { tables } = read(strange, {
    registers: { 台账: 'repairs' },
    headingRows: { 台账: [1] },
    columns: { 台账: { content: 'A', receivedAt: 'B', room: 'C' } },
  });
  expect(rangeOf(tables[0]!)).toBe('A1:C3');
  expect(tables[0]!.entries).toMatchObject([
    { values: { content: '漏水', receivedAt: '2026-07-01', room: '3-1-502' } },
  ]);
  expect(tables[0]!.unknownColumns).toEqual([]);
});

test('a register without a heading is told', () => {
  const { tables, problems } = read('漏水 | @2026-07-01 | 3-1-502', { registers: { 台账: 'repairs' } });
  expect(tables).toEqual([]);
  expect(problems).toMatchObject([{ code: 'sheet-doubtful', sheet: '台账' }]);
});

test('a column given to another field, and a field that no column is', () => {
  const repairs =
    '编号 | 报修时间 | 房号 | 报修内容 | 处理时间 | 备注\nWX-1 | @2026-07-01 | 3-1-502 | 漏水 | @2026-07-02 | a';
  const { tables } = read(repairs, { columns: { 台账: { callbackAt: 'E', remark: '-' } } });
  expect(lettersOf(tables[0]!)).toEqual({ number: 'A', receivedAt: 'B', room: 'C', content: 'D', callbackAt: 'E' });
  expect(valuesOf(tables[0]!, 'callbackAt')).toEqual(['2026-07-02']);
  expect(tables[0]!.unknownColumns).toEqual([{ column: 6, heading: '备注' }]);
});

test('one column for two fields', () => {
  const repairs = '报修时间 | 谁 | 报修内容\n@2026-07-01 | 张三 3-1-502 | 漏水';
  const { tables } = read(repairs, { registers: { 台账: 'repairs' }, columns: { 台账: { customer: 'B', room: 'B' } } });
  expect(tables[0]!.entries[0]!.values).toMatchObject({ customer: '张三', room: '3-1-502' });
});

test.each(['constructor', 'toString', '__proto__'])('of a sheet that is called %s nothing was said', name => {
  const book = textBook({
    sheets: { [name]: '编号 | 报修时间 | 房号 | 报修内容\nWX-1 | @2026-07-01 | 3-1-502 | 漏水' },
  });
  const { tables, problems } = recognise(book, specs);
  expect(tables).toMatchObject([{ register: 'repairs', sheet: name, entries: [{ values: { number: 'WX-1' } }] }]);
  expect(problems).toEqual([]);
});
