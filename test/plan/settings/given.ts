/** Owns what the tests of the settings sheets start from: a book, few rules, and a person who types into a sheet. */
import { shippedRules } from '../../../rules';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import { afterPlan } from '../../../src/hosts/memory';
import { parseArea } from '../../../src/model/address';
import type { CellValue, Sheet, Workbook } from '../../../src/model/workbook';
import { planSettings } from '../../../src/plan/settings';
import { recognise } from '../../../src/recognise';
import { textBook } from '../../support/textbook';

const { rules: all } = checkRuleSet(shippedRules);

/** Three checks and registers are enough to see every kind of line. */
export const rules = {
  ...all,
  registers: all.registers.filter(({ id }) => ['subscriptions', 'repairs', 'callbacks'].includes(id)),
  checks: all.checks.filter(({ id }) => ['contract-signing', 'repair-callback', 'price-off-list'].includes(id)),
};

export const book = textBook({
  sheets: {
    维修登记: `
      编号   | 报修时间           | 房号    | 报修内容 | 完成时间           | 领导批示
      WX-001 | @2026-07-13 09:00 | 3-1-502 | 水龙头   | @2026-07-13 15:00 |
    `,
    通讯录: '姓名 | 分机',
  },
});

export const recognised = (workbook: Workbook) => recognise(workbook, rules.registers, rules.checks, rules.fees);

export const planned = (workbook: Workbook) => planSettings(workbook, recognised(workbook), rules);

/** The workbook with both sheets as they are written now. */
export const written = (workbook: Workbook = book): Workbook => afterPlan(workbook, planned(workbook).plan);

/** The workbook after a person typed these cells, `{ E8: 2 }`, into a sheet. */
export function typed(workbook: Workbook, sheet: string, cells: Readonly<Record<string, CellValue>>): Workbook {
  const change = (old: Sheet): Sheet => {
    const rows = Array.from({ length: old.rows.length }, (_, row) => [...(old.rows[row] ?? [])]);
    for (const [address, value] of Object.entries(cells)) {
      const { top, left } = parseArea(address)!;
      while (rows.length < top) rows.push([]);
      rows[top - 1]![left - 1] = value;
    }
    return { ...old, rows };
  };
  return { ...workbook, sheets: workbook.sheets.map(old => (old.name === sheet ? change(old) : old)) };
}

export function sheetOf({ sheets }: Workbook, name: string): Sheet {
  return sheets.find(sheet => sheet.name === name)!;
}

/** The row of the settings line that begins with these texts; its value stands in E, its note in H. */
export function rowOf(workbook: Workbook, ...texts: readonly string[]): number {
  const { rows } = sheetOf(workbook, '管家设置');
  const row = rows.findIndex(cells => texts.every((text, index) => (cells?.[index] ?? '') === text)) + 1;
  if (row === 0) throw new Error(`no line ${texts.join(' | ')}`);
  return row;
}

/** The lines of a settings sheet as texts: item, subject, parameter, standing, value. */
export function linesOf(workbook: Workbook, item: string): string[] {
  return sheetOf(workbook, '管家设置').rows.flatMap(cells =>
    cells?.[0] === item ? [Array.from({ length: 5 }, (_, at) => cells[at] ?? '').join(' | ')] : [],
  );
}
