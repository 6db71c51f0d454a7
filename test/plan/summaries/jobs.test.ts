/** Owns the behaviour of jobs: which rows are the same slip, and what is known of its return and its money. */
import { jobsOf } from '../../../src/plan/summaries/jobs';
import { given, rules } from './given';

function jobs(sheets: Readonly<Record<string, string>>): string[] {
  return jobsOf(given(sheets).recognition, rules.registers).map(
    ({ sheet, row, isReturned, payment }) => `${sheet}!${row} ${isReturned ?? '?'} ${payment}`,
  );
}

const slips = (row: string) => `单号 | 开单时间 | 服务项目 | 金额 | 返单时间 | 收款日期\n${row}`;
const repairs = (row: string) => `编号 | 报修时间 | 房号 | 报修内容 | 工作单号 | 派工时间 | 费用\n${row}`;

test.each([
  ['returned and paid', 'F1 | @2026-10-03 | 疏通 | 60 | @2026-10-03 | @2026-10-04', 'true paid'],
  ['ticks count', 'F1 | @2026-10-03 | 疏通 | 60 | √ | √', 'true paid'],
  ['returned, not paid', 'F1 | @2026-10-03 | 疏通 | 60 | @2026-10-03 |', 'true unpaid'],
  ['still out', 'F1 | @2026-10-03 | 疏通 | 60 | |', 'false uncollected'],
  ['a dash asks for neither', 'F1 | @2026-10-03 | 疏通 | 60 | / | /', '? unknown'],
  ['what can not be read says nothing', 'F1 | @2026-10-03 | 疏通 | 60 | 见回执 | 见回执', '? unknown'],
])('%s', (_title, row, expected) => {
  expect(jobs({ 派工单: slips(row) })).toEqual([`派工单!2 ${expected}`]);
});

test('a book without columns for return and payment says nothing of them', () => {
  expect(jobs({ 派工单: '单号 | 开单时间 | 服务项目 | 金额\nF1 | @2026-10-03 | 疏通 | 60' })).toEqual([
    '派工单!2 ? unknown',
  ]);
});

test.each([
  ['the same slip of the same month', 'F1', '@2026-10-02', 1],
  ['written otherwise', 'ｆ-01', '@2026-10-02', 1],
  ['the slip came a month later', 'F1', '@2026-09-30', 1],
  ['the same number long before: numbers begin again', 'F1', '@2026-07-02', 2],
  ['another number', 'F2', '@2026-10-02', 2],
  ['the repair has no day', 'F1', '', 1],
  ['none: a repair that was dispatched', '', '@2026-10-02', 2],
])('a repair and a slip, %s', (_title, number, received, count) => {
  const found = jobs({
    派工单: slips('F1 | @2026-10-03 | 疏通 | 60 | @2026-10-03 |'),
    维修登记: repairs(`F1 | ${received} | 3-1-502 | 疏通 | ${number} | ${received} | 60`),
  });
  expect(found).toHaveLength(count);
});

test('a slip without a day is the same as a repair of its number', () => {
  const found = jobs({
    派工单: slips('F1 | | 疏通 | 60 | @2026-10-03 |').replace('@2026-10-03', '√'),
    维修登记: repairs('WX-1 | @2026-10-02 | 3-1-502 | 疏通 | F1 | @2026-10-02 | 60'),
  });
  expect(found).toHaveLength(1);
});

test('a repair without slip, dispatch or fee has no slip that could be out', () => {
  expect(jobs({ 维修登记: repairs('WX-1 | @2026-10-02 | 3-1-502 | 疏通 | | |') })).toEqual([]);
});
