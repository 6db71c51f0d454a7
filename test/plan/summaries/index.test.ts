/** Owns the laws of the summary sheets: made twice they plan nothing, people's sheets stay, and clear takes them away. */
import { afterPlan } from '../../../src/hosts/memory';
import { areaAddress } from '../../../src/model/address';
import type { SheetLayout, WriteSheet } from '../../../src/model/change';
import { planClear } from '../../../src/plan';
import { planSummary } from '../../../src/plan/summaries';
import { textBook } from '../../support/textbook';
import { given } from './given';

const sheets = {
  派工单: `
    单号 | 开单时间    | 部门 | 房号    | 服务项目 | 金额  | 完成时间    | 返单时间    | 收款日期    | 交财务日期
    F1   | @2026-10-03 | 工程 | 3-1-502 | 疏通     | 60.50 | @2026-10-03 | @2026-10-03 | @2026-10-04 |
    F2   | @2026-10-05 | 清洁 | 3-1-601 | 擦玻璃   | 80    | @2026-10-05 | @2026-10-05 |             |
  `,
  督办汇总: '姓名 | 分机',
};
const workbook = textBook({ sheets });
const made = given(sheets);
const plan = planSummary(workbook, made);

test("each sheet is written once, beside a person's own sheet of the same title", () => {
  const written = plan.changes as readonly WriteSheet[];
  expect(written.map(({ role }) => role)).toEqual(['supervision', 'fees', 'shift-handover']);
  expect(written[0]!.sheet).toBe('督办汇总(管家)');
});

test('law 1: made twice, the second plan is empty', () => {
  expect(planSummary(afterPlan(workbook, plan), made)).toEqual({ changes: [] });
});

test('a sheet whose books the workbook keeps no more is brought up to date, and says so', () => {
  const others = given({ 通讯录: '姓名 | 分机' });
  const standing = afterPlan(textBook({ sheets: { 通讯录: '姓名 | 分机' } }), plan);
  expect((planSummary(standing, others).changes as readonly WriteSheet[]).map(({ role }) => role)).toEqual([
    'supervision',
    'fees',
    'shift-handover',
  ]);
});

test('law 7: clear leaves the workbook as it was', () => {
  const written = afterPlan(workbook, plan);
  expect(afterPlan(written, planClear(written))).toEqual(workbook);
});

const layouts = (plan.changes as readonly WriteSheet[]).map(({ role, layout }) => [role, layout] as const);

test.each(layouts)('%s fits its own columns: no cell beyond them, no two merges over one cell', (_role, layout) => {
  expect(Math.max(...layout.rows.map(({ cells }) => cells.length))).toBeLessThanOrEqual(layout.widths.length);
  expect(overlaps(layout)).toEqual([]);
});

function overlaps({ merges }: SheetLayout): string[] {
  const seen = new Map<string, string>();
  return merges.flatMap(area => {
    const address = areaAddress(area);
    const clashes: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = `${area.top} ${column}`;
      if (seen.has(cell)) clashes.push(`${address} over ${seen.get(cell)}`);
      seen.set(cell, address);
    }
    return clashes;
  });
}

test.each(layouts)('%s keeps its head in view and on every page', (_role, { frozenRows, print }) => {
  expect(frozenRows).toBeGreaterThan(0);
  expect(print.repeatedRows).toBeDefined();
});
