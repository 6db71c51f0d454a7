/** Owns the behaviour of the 豁免登记 sheet: what people wrote there stays as they wrote it. */
import { textBook } from '../../support/textbook';
import { book, planned, recognised, sheetOf, typed, written } from './given';

const headingAt = sheetOf(written(), '豁免登记').rows.findIndex(row => row?.[0] === '检查') + 1;
const cell = (column: string, line: number) => `${column}${headingAt + line}`;

const filled = typed(written(), '豁免登记', {
  [cell('A', 2)]: '维修完成后未回访',
  [cell('C', 2)]: 'WX-001',
  [cell('D', 2)]: '业主出国',
  [cell('E', 2)]: '詹经理',
  [cell('F', 2)]: '2026-12-31',
  [cell('I', 2)]: '电话确认过',
});

test('a waiver by the title of its check is read', () => {
  expect(recognised(filled).settings.waivers).toEqual([
    {
      check: 'repair-callback',
      entry: 'WX-001',
      reason: '业主出国',
      by: '詹经理',
      until: '2026-12-31',
      cell: cell('A', 2),
      standsOn: '豁免登记',
    },
  ]);
});

test('written again, every cell of it stands there, and there is room for more', () => {
  const again = written(filled);
  const rows = sheetOf(again, '豁免登记').rows;
  expect(rows[headingAt]).toEqual([
    '维修完成后未回访',
    undefined,
    'WX-001',
    '业主出国',
    '詹经理',
    '2026-12-31',
    undefined,
    undefined,
    '电话确认过',
  ]);
  expect(rows.length - headingAt).toBe(16);
  expect(planned(again).plan).toEqual({ changes: [] });
});

test('what stands above the heading stays above it', () => {
  const again = written(typed(written(), '豁免登记', { A2: '每月由詹经理核对' }));
  const texts = sheetOf(again, '豁免登记').rows.map(row => row?.[0]);
  expect(texts.indexOf('每月由詹经理核对')).toBeGreaterThan(0);
  expect(texts.indexOf('每月由詹经理核对')).toBeLessThan(texts.indexOf('检查'));
});

test('columns that a person put in between stay where they are', () => {
  const moved = typed(written(), '豁免登记', {
    [cell('A', 0)]: '序号',
    [cell('B', 0)]: '检查',
    [cell('A', 1)]: 1,
    [cell('B', 1)]: '维修完成后未回访',
    [cell('C', 1)]: 'WX-001',
    [cell('D', 1)]: '业主出国',
    [cell('E', 1)]: '詹经理',
  });
  expect(recognised(moved).settings.waivers).toHaveLength(1);
  const again = written(moved);
  expect(recognised(again).settings.waivers).toEqual(recognised(moved).settings.waivers);
  expect(sheetOf(again, '豁免登记').rows.slice(0, headingAt + 1)).toEqual(
    sheetOf(moved, '豁免登记').rows.slice(0, headingAt + 1),
  );
});

test('without its heading nothing is a waiver, and nothing is lost', () => {
  const blank = Object.fromEntries([...'ABCDEFG'].map(column => [cell(column, 0), undefined]));
  const again = written(typed(filled, '豁免登记', blank));
  expect(recognised(again).settings.waivers).toEqual([]);
  expect(JSON.stringify(sheetOf(again, '豁免登记').rows)).toContain('维修完成后未回访　WX-001　业主出国');
});

test('a waiver for a check that there is not is told and left as it is', () => {
  const { wrong, plan } = planned(typed(filled, '豁免登记', { [cell('A', 2)]: '回访没做' }));
  expect(wrong.map(problem => [problem.sheet, problem.cell])).toEqual([['豁免登记', cell('A', 2)]]);
  expect(plan).toEqual({ changes: [] });
});

test('waivers that a person listed by hand come over', () => {
  const own = textBook({
    sheets: {
      维修登记: '编号',
      豁免登记: '检查项 | 编号 | 豁免原因 | 审批人 | 有效期\nrepair-callback | WX-9 | 出国 | 詹经理 | @2026-12-31',
    },
  });
  const { waivers } = recognised(written(own)).settings;
  expect(waivers.map(({ cell: _, standsOn: __, ...waiver }) => waiver)).toEqual([
    { check: 'repair-callback', entry: 'WX-9', reason: '出国', by: '詹经理', until: '2026-12-31' },
  ]);
});

test('its list of checks is that of the settings sheet, its list of sheets the book’s', () => {
  const change = planned(book).plan.changes.find(one => one.kind === 'write-sheet' && one.role === 'waivers');
  const offers = change?.kind === 'write-sheet' ? change.layout.validations : undefined;
  expect(offers?.map(({ words }) => words)).toEqual([
    { sheet: '管家设置', area: expect.objectContaining({ left: 2, right: 2 }) },
    ['维修登记', '通讯录'],
  ]);
});
