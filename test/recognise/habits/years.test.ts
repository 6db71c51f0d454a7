/** Owns the habits of dates without a year: where it is taken from, and how it goes on over New Year. */
import { tableOf, tablesOf, valuesOf } from '../reading';

const heading = '编号 | 报修时间 | 房号 | 报修内容 | 完成时间';
const days = (...received: string[]) =>
  received.map((day, index) => `WX-${index} | ${day} | 3-1-502 | 漏水 |`).join('\n');
const received = (table: string, sheet = '表', name = '台账.xlsx') =>
  valuesOf(tableOf(table, sheet, { name }), 'receivedAt');

test.each([
  ['the title', '维修登记本（2026年）\n', '表', '台账.xlsx'],
  ['the title with a month', '维修登记 2026年7月\n', '表', '台账.xlsx'],
  ['a year in Chinese digits', '维修登记\n二〇二六年七月\n', '表', '台账.xlsx'],
  ['a short year in the title', '维修登记26年7月\n', '表', '台账.xlsx'],
  ['a title row of its own', '维修登记\n年度：2026年\n', '表', '台账.xlsx'],
  ['the sheet', '', '2026年7月', '台账.xlsx'],
  ['the sheet in digits', '', '2026.07', '台账.xlsx'],
  ['the file', '', '7月', '2026年维修台账.xlsx'],
  ['the file in digits', '', '表', '台账202607.xlsx'],
  ['制表日期', '制表日期：2026-07-31\n', '表', '台账.xlsx'],
  ['制表日期 as a real date', '制表日期： | @2026-07-31\n', '表', '台账.xlsx'],
  ['制表日期 at the beginning of the month', '制表日期：2026-07-01\n', '表', '台账.xlsx'],
])('the year comes from %s', (_, title, sheet, name) => {
  const found = received(`${title}${heading}\n${days("'7月3日", "'7.4", "'7-5", "'7/6")}`, sheet, name);
  expect(found).toEqual(['2026-07-03', '2026-07-04', '2026-07-05', '2026-07-06']);
});

test('the year comes from the heading', () => {
  const table = `编号 | 报修时间（2026年） | 房号 | 报修内容\n${days("'7月3日")}`;
  expect(received(table)).toEqual(['2026-07-03']);
});

test('the year comes from dates around: above, below, in other columns', () => {
  expect(received(`${heading}\n${days("'7月3日", '@2026-07-04', "'7月5日")}`)).toEqual([
    '2026-07-03',
    '2026-07-04',
    '2026-07-05',
  ]);
  const other = `${heading}\nWX-1 | '7月3日 | 3-1-502 | 漏水 | @2026-07-04`;
  expect(received(other)).toEqual(['2026-07-03']);
});

test('without any year a date is unreadable, not guessed', () => {
  expect(received(`${heading}\n${days("'7月3日")}`)).toEqual([{ unreadable: '7月3日', isYearless: true }]);
});

test('over New Year the year rolls on, from the title and from dates around', () => {
  const rows = days("'12月30日", "'12月31日", "'1月3日", "'1月4日");
  const rolled = ['2026-12-30', '2026-12-31', '2027-01-03', '2027-01-04'];
  expect(received(`维修登记 2026年12月\n${heading}\n${rows}`)).toEqual(rolled);
  expect(received(`维修登记（2026年）\n${heading}\n${rows}`)).toEqual(rolled);
  expect(received(`${heading}\n${days('@2026-12-29')}\n${rows}`)).toEqual(['2026-12-29', ...rolled]);
  expect(received(`${heading}\n${rows}\n${days('@2027-01-05')}`)).toEqual([...rolled, '2027-01-05']);
});

test('制表日期 in January: the entries of December are of the year before', () => {
  const rows = days("'12月30日", "'1月3日");
  expect(received(`制表日期：2027-01-05\n${heading}\n${rows}`)).toEqual(['2026-12-30', '2027-01-03']);
});

test('a book that runs over two years by dates around', () => {
  const rows = days('@2025-11-20', "'12月30日", "'1月3日", "'5月3日", "'8月5日", "'11月1日", "'12月30日", "'1月2日");
  expect(received(`${heading}\n${rows}`)).toEqual([
    '2025-11-20',
    '2025-12-30',
    '2026-01-03',
    '2026-05-03',
    '2026-08-05',
    '2026-11-01',
    '2026-12-30',
    '2027-01-02',
  ]);
});

test('steps of a row come after each other: completed in January, received in December', () => {
  const table = tableOf(`维修登记（2026年）\n${heading}\nWX-1 | '12月30日 | 3-1-502 | 漏水 | '1月2日`);
  expect(valuesOf(table, 'completedAt')).toEqual(['2027-01-02']);
});

test('当日, 次日 and a time alone are of the row’s first day', () => {
  const table = tableOf(`
    ${heading}
    WX-1 | @2026-07-31 09:00 | 3-1-502 | 漏水 | 当日
    WX-2 | @2026-07-31 09:00 | 3-1-502 | 漏水 | 次日
    WX-3 | @2026-07-31 09:00 | 3-1-502 | 漏水 | 15：30
  `);
  expect(valuesOf(table, 'completedAt')).toEqual(['2026-07-31', '2026-08-01', '2026-07-31T15:30']);
});

test('the first date in a sentence is never taken', () => {
  const table = tableOf(`${heading}\nWX-1 | 原迹是04-11-29现在改成2004-12-5 | 3-1-502 | 漏水 |`);
  expect(valuesOf(table, 'receivedAt')).toEqual([{ unreadable: '原迹是04-11-29现在改成2004-12-5' }]);
});

test('a book that counts from 1904', () => {
  const table = tableOf(`${heading}\nWX-1 | @2026-07-01 | 3-1-502 | 漏水 |`, '表', { date1904: true });
  expect(valuesOf(table, 'receivedAt')).toEqual(['2026-07-01']);
});

test('the year of the title on top of the sheet holds for every table stacked below', () => {
  const tables = tablesOf(`
    客服中心登记（2026年）
    维修登记
    编号 | 报修时间 | 房号 | 报修内容 | 完成时间
    WX-1 | '11/2 9:00 | 3-1-502 | 漏水 | '11/2

    投诉登记
    编号 | 投诉时间 | 投诉人 | 投诉内容 | 办结时间
    TS-1 | '11/3 9:00 | 王芳 | 太吵 | '11/4
  `);
  expect(tables.map(table => table.entries[0]!.values.receivedAt)).toEqual(['2026-11-02T09:00', '2026-11-03T09:00']);
});

test('a title in the first column names the year of a table that begins further right', () => {
  expect(received(`维修登记本 2026年\n | | ${heading}\n | | WX-1 | '11.2 | 3-1-502 | 漏水 |`)).toEqual(['2026-11-02']);
});

test('a book named after two years runs over the New Year between them', () => {
  const rows = days("'9月3日", "'12月30日", "'1月3日", "'5月4日");
  const ran = ['2025-09-03', '2025-12-30', '2026-01-03', '2026-05-04'];
  expect(received(`${heading}\n${rows}`, '表', '2025-2026年度报修本.xlsx')).toEqual(ran);
});

test.each([
  ['包月清洁登记表（2026年7月）', '包月', '2026-07'],
  ['包月清洁登记表（2026年）', '7月', '2026-07'],
  ['包月清洁登记表（2026年）', '包月', undefined],
])('a table is about the month that %s on the sheet %s names', (title, sheet, month) => {
  const table = tableOf(
    `${title}\n客户姓名 | 房号 | 频次 | 包月费 | 开始日期 | 清洁员\n王芳 | 3-1-502 | 每月4次 | 200 | @2026-07-01 | 李姐`,
    sheet,
  );
  expect(table.month).toBe(month);
});
