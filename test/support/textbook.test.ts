/** Owns the behaviour of text tables: tests rely on them being read as they look. */
import { textBook } from './textbook';

const sheet = (table: string) => textBook({ sheets: { 表: table } }).sheets[0]!;

test('a line is a row, an empty line a blank row, and the table may be indented', () => {
  const { rows } = sheet(`
    编号 | 费用

    WX-1 | 12.5
  `);
  expect(rows).toEqual([['编号', '费用'], undefined, ['WX-1', 12.5]]);
});

test.each([
  ['12', 12],
  ['-3.5', -3.5],
  ["'12", '12'],
  ["'", ' '],
  ['#N/A', { error: '#N/A' }],
  ['#REF!', { error: '#REF!' }],
  ['3#2-701', '3#2-701'],
  ['a\\nb', 'a\nb'],
  ['a\\|b', 'a|b'],
  ['@2026-07-01', 46204],
  ['@2026-07-01 12:00', 46204.5],
])('%s', (written, value) => {
  expect(sheet(written).rows).toEqual([[value]]);
});

test('dates carry a date format, and count from 1904 in such a book', () => {
  expect(sheet('@2026-07-01 | x').formats).toEqual([['yyyy-mm-dd', undefined]]);
  expect(textBook({ date1904: true, sheets: { 表: '@2026-07-01' } }).sheets[0]!.rows).toEqual([[46204 - 1462]]);
});

test('~ strikes a cell through', () => {
  const { rows, struck } = sheet('a | ~12~');
  expect(rows).toEqual([['a', 12]]);
  expect([...struck]).toEqual([16385]);
});

test('< and ^ merge with the cell to the left and above', () => {
  const { rows, merges } = sheet(`
    序号 | 报修 | <    | 备注
    ^    | 时间 | 内容 | ^
    宽   | <    | 1
    ^    | <
  `);
  expect(rows[3]).toBeUndefined();
  expect(merges).toEqual([
    { top: 1, left: 2, bottom: 1, right: 3 },
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 4, bottom: 2, right: 4 },
    { top: 3, left: 1, bottom: 4, right: 2 },
  ]);
});
