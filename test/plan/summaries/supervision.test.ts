/** Owns the behaviour of 督办汇总: what it counts, and that its totals are formulas with the right results. */
import { supervisionLayout } from '../../../src/plan/summaries/supervision';
import { below, figures, given, lines, shownBy } from './given';

const books = {
  维修登记: `
    编号   | 报修时间          | 房号    | 报修内容 | 工作单号 | 派工时间          | 维修人员     | 完成时间          | 返单时间    | 回访时间
    WX-001 | @2026-08-20 09:00 | 3-1-502 | 水龙头   | W1       | @2026-08-20 09:20 | 孙师傅、林师傅 | @2026-08-20 15:00 | @2026-08-20 |
    WX-002 | @2026-10-05 09:00 | 3-1-601 | 插座     | W1       | @2026-10-05 09:20 | 孙师傅       | @2026-10-05 15:00 | @2026-10-05 | @2026-10-05 17:00
    WX-003 | @2026-10-06 09:00 | 3-1-602 | 门锁     | W2       | @2026-10-06 09:20 | 孙师傅       | @2026-10-06 15:00 |             |
    ~WX-004~ | ~@2026-10-06 09:00~ | ~3-1-603~ | ~灯~   | ~W3~     |                   |              |                   |             |
  `,
  投诉登记: `
    编号  | 投诉时间          | 投诉方式 | 投诉人 | 投诉内容 | 级别 | 首接人 | 管家回复时间      | 办结时间          | 管家签名 | 回访时间          | 回访人
    TS-01 | @2026-10-07 09:00 | 来电     | 李四   | 噪音     | 重大 | 陈静   | @2026-10-07 10:00 | @2026-10-07 11:00 | 陈静     | @2026-10-07 15:00 | 王经理
    TS-02 | @2026-10-08 09:00 | 来电     | 李四   | 噪音     | 一般 | 陈静   |                   |                   |          |                   |
    TS-03 | @2026-09-08 09:00 | 来人     | 张三   | 噪音     | 一般 | 陈静   | @2026-09-08 10:00 | @2026-09-08 11:00 | 陈静     | @2026-09-08 15:00 | 陈静
  `,
};
const layout = supervisionLayout(given(books));

test('findings by book and severity, with totals across and down', () => {
  expect(below(layout, '各台账的问题').map(figures)).toEqual([
    '维修登记本 | 2 | 0 | 0 | 0 | 2',
    '投诉登记本 | 1 | 0 | 0 | 0 | 1',
    '合计 | 3 | 0 | 0 | 0 | 3',
  ]);
});

test('how long overdue, by book', () => {
  expect(below(layout, '逾期了多久').slice(0, 2).map(figures)).toEqual([
    '维修登记本 | 0 | 1 | 1 | 0 | 0 | 2',
    '投诉登记本 | 0 | 1 | 0 | 0 | 0 | 1',
  ]);
});

test.each([
  ['2026-10-15T17:30', 0],
  ['2026-10-09', 0],
  ['2026-10-08', 1],
  ['2026-09-16', 1],
  ['2026-09-15', 2],
  ['2026-07-18', 2],
  ['2026-07-17', 3],
  [undefined, 4],
])('what was due %s stands in column %i of the ages', (dueAt, column) => {
  const one = given(books);
  const [finding] = one.evaluation.findings;
  const findings = [{ ...finding!, dueAt: dueAt as string, severity: 'overdue' as const }];
  const [row] = below(supervisionLayout({ ...one, evaluation: { ...one.evaluation, findings } }), '逾期了多久');
  expect(row!.split(' | ').slice(1, 6).indexOf('1')).toBe(column);
});

test('by who is to act, and by the people of the entry: each of two is counted', () => {
  expect(below(layout, '按责任岗位').slice(0, 2).map(figures)).toEqual([
    '前台值班人员 | 2 | 0 | 0 | 0 | 2',
    '贴心管家 | 1 | 0 | 0 | 0 | 1',
  ]);
  expect(below(layout, '按经办人员').map(figures)).toEqual([
    '孙师傅 | 2 | 0 | 0 | 0 | 2',
    '林师傅 | 1 | 0 | 0 | 0 | 1',
    '陈静 | 1 | 0 | 0 | 0 | 1',
  ]);
});

test('callback rate by month and check, as the evaluation has it', () => {
  expect(below(layout, '各项回访').slice(2).map(figures)).toEqual([
    '2026-10 | 投诉办结后未回访 | 1 | 1 | 0 | 100',
    '2026-10 | 维修完成后未回访 | 2 | 1 | 1 | 50',
    '合计 |  | 5 | 3 | 2 | 60',
  ]);
});

test('the rates of each month, and their lines above the tables; a month without steps has no figure', () => {
  expect(below(layout, '各月回访率').map(figures)).toEqual([
    '2026-08 | 1 | 0 | 0 | 1 | 1 | 100',
    '2026-09 | 1 | 1 | 100 | 0 | 0',
    '2026-10 | 3 | 2 | 66.67 | 2 | 2 | 100',
    '合计 | 5 | 3 | 60 | 3 | 3 | 100',
  ]);
  const [rates, ages] = layout.charts!.map(chart => shownBy(chart, layout));
  expect(rates).toEqual({
    月份: ['2026-08', '2026-09', '2026-10'],
    '回访率 %': ['0', '100', '66.67'],
    '按时率 %': ['100', '', '100'],
  });
  expect(ages).toMatchObject({ 台账: ['维修登记本', '投诉登记本'], '8–30 天': ['1', '1'], '31–90 天': ['1', '0'] });
});

test('charts stand on blank cells of their own, and there are none without figures', () => {
  for (const { place } of layout.charts!) {
    const cells = layout.rows.slice(place.top - 1, place.bottom).flatMap(({ cells }) => cells);
    expect(cells).toEqual([]);
  }
  expect(supervisionLayout(given({ 投诉登记: '编号 | 投诉时间 | 投诉内容 | 办结时间' })).charts).toBeUndefined();
});

test('months that are long gone or still to come are left out', () => {
  const months = (month: string) =>
    below(supervisionLayout(given(books, { month })), '各项回访').map(line => line.split(' | ')[0]);
  expect(months('2026-09')).toEqual(['2026-08', '2026-09', '合计']);
  expect(months('2027-02')).toEqual(['2026-09', '2026-10', '2026-10', '合计']);
});

test('slips that are still out, by month of issue; void rows are no slips', () => {
  expect(below(layout, '返单').map(figures)).toEqual([
    '2026-08 | 0 | 0 | 1 | 1 | 0 | 100',
    '2026-10 | 0 | 0 | 2 | 1 | 1 | 50',
    '合计 | 0 | 0 | 3 | 2 | 1 | 66.67',
  ]);
});

test('complaints of the month by channel', () => {
  expect(figures(below(layout, '2026-10 投诉渠道')[0]!)).toBe('来电 | 2 | 1 | 1 | 1');
});

test('waived findings are told and not counted', () => {
  const one = given(books);
  const findings = one.evaluation.findings.map((finding, index) => ({ ...finding, waived: index === 0 }));
  const waived = supervisionLayout({ ...one, evaluation: { ...one.evaluation, findings } });
  expect(lines(waived)[1]).toContain('问题 2 项　另有已豁免或基线 1 项，未计入');
  expect(below(waived, '各台账的问题').at(-1)).toMatch(/→2$/);
});

test('cells that could not be read are named', () => {
  const unread = given({
    派工单: '单号 | 开单时间 | 部门 | 服务项目 | 金额 | 返单时间\nF1 | @2026-10-03 | 工程 | 疏通 | 60 | 见维修单',
  });
  expect(lines(supervisionLayout(unread)).join('\n')).toContain('有 1 格读不出，没有计入：派工单!2「见维修单」');
});

test('it has a place for signatures, and exists in English', () => {
  expect(lines(layout).at(-1)).toMatch(/^制表：＿+　+审核：＿+　+日期：＿+$/);
  const english = lines(supervisionLayout({ ...given(books), language: 'en' }));
  expect(english.join('\n').replace(/孙师傅|林师傅|陈静/g, '')).not.toMatch(/\p{Script=Han}/u);
});
