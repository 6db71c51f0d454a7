/** Owns what the tests of archives start from: text books in a host, archived and proven by the shipped rules, and random months. */
import fc from 'fast-check';
import { shippedRules } from '../../../rules';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { Host } from '../../../src/hosts/host';
import { openMemory } from '../../../src/hosts/memory';
import type { CellValue, Sheet, Workbook } from '../../../src/model/workbook';
import { type Archived, type ArchiveOptions, archive, verifyArchive } from '../../../src/run';
import { type TextSheet, textBook } from '../../support/textbook';

export const { rules } = checkRuleSet(shippedRules);

export function archived(host: Host, options: Partial<ArchiveOptions> = {}): Promise<Archived> {
  return archive(host, rules, { asOf: '2026-11-03T17:00', month: '2026-10', apply: true, ...options });
}

export async function proofsOf(workbook: Workbook) {
  return (await verifyArchive(openMemory(workbook), rules, {})).proofs;
}

export function hostOf(sheets: Readonly<Record<string, TextSheet>>): Host {
  return openMemory(textBook({ sheets }));
}

/** The workbook with other books beside the archives that it has. */
export async function withBooks(host: Host, sheets: Readonly<Record<string, TextSheet>>): Promise<Host> {
  const { sheets: standing, ...rest } = await host.read();
  return openMemory({
    ...rest,
    sheets: [...textBook({ sheets }).sheets, ...standing.filter(({ owned }) => owned?.role.startsWith('archive'))],
  });
}

/** The workbook with a sheet's rows changed. */
export function withRows(
  workbook: Workbook,
  name: string,
  change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[] | undefined)[],
): Workbook {
  const changed = (sheet: Sheet) => ({ ...sheet, rows: change(sheet.rows.map(row => row ?? [])) });
  return { ...workbook, sheets: workbook.sheets.map(sheet => (sheet.name === name ? changed(sheet) : sheet)) };
}

const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 31 }).map(date => `@2026-10-${String(date).padStart(2, '0')}`) },
  { weight: 1, arbitrary: fc.constantFrom('@2026-09-30', '@2026-11-01 09:30', '@2026-10-08 10:07', '', '√', '见单') },
);

/** Lines of a slips book as its table has them: texts that look like formulas, blanks, ticks, days of other months, numbers twice, void ones. */
export const anySlips: fc.Arbitrary<string[]> = fc.array(
  fc
    .record({
      number: fc.constantFrom('F1', 'F2', 'F3', 'F4', 'F5', 'Ｆ６', 'W-101', '=1+1', '', '作废'),
      issued: day,
      department: fc.constantFrom('工程', '清洁', '绿化', '保安', ''),
      charge: fc.constantFrom('有偿', '无偿', '', '月结'),
      customer: fc.constantFrom('张三', '李四', '@王', '+86', ''),
      room: fc.constantFrom('3-1-502', '3栋1单元502', '3-1-1203', '大堂', ''),
      service: fc.constantFrom('疏通', '换锁，急', "'00123", '=SUM(A1)', 'a\\nb'),
      amount: fc.constantFrom('60.10', '80.2', '0.3', '1234567.89', '0', '-30', '面议', ''),
      done: fc.tuple(day, day, day, day),
      status: fc.constantFrom('', '', '', '作废', '已完成'),
    })
    .map(({ done, ...slip }) => [...Object.values(slip).slice(0, -1), ...done, slip.status].join(' | ')),
  { maxLength: 14 },
);

const heading =
  '单号 | 开单时间 | 部门 | 有偿/无偿 | 客户 | 房号 | 服务项目 | 金额 | 完成时间 | 返单时间 | 收款日期 | 交财务日期 | 状态';

export function slipsBook(lines: readonly string[]): string {
  return [heading, ...lines].join('\n');
}
