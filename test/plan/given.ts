/** Owns what the tests of the plan start from: findings with the dull parts filled in, and a workbook that changes are applied to. */
import type { Plan } from '../../src/model/change';
import type { Evaluation, Finding } from '../../src/model/finding';
import type { Recognition } from '../../src/model/register';
import { noSettings } from '../../src/model/settings';
import type { Sheet, Workbook } from '../../src/model/workbook';
import { textSheet } from '../support/textbook';

export function finding(given: Partial<Finding> = {}): Finding {
  const row = given.row ?? 5;
  return {
    check: 'repair-callback',
    register: 'repairs',
    sheet: '维修',
    row,
    cells: [`C${row}`],
    severity: 'overdue',
    entry: `WX-${row}`,
    provisional: false,
    waived: false,
    message: { zh: '完工后没有回访。', en: 'Not called back.' },
    actor: { zh: '前台', en: 'front desk' },
    clause: '②一1',
    evidence: {},
    ...given,
  };
}

export function evaluation(findings: readonly Finding[], given: Partial<Evaluation> = {}): Evaluation {
  return {
    asOf: '2026-07-15T16:40',
    calendar: { coveredTo: '2026-12-31', provisional: false },
    findings,
    late: [],
    problems: [],
    fees: [],
    rates: [],
    ...given,
  };
}

export const nothingRecognised: Recognition = { tables: [], unrecognised: [], settings: noSettings, problems: [] };

/** The workbook after the plan, as a host that does what the contract says would read it. */
export function applied(workbook: Workbook, { changes }: Plan): Workbook {
  let sheets = [...workbook.sheets];
  const edit = (name: string, change: (sheet: Sheet) => Sheet) => {
    if (!sheets.some(sheet => sheet.name === name)) throw new Error(`no sheet ${name}`);
    sheets = sheets.map(sheet => (sheet.name === name ? change(sheet) : sheet));
  };
  const without = (sheet: Sheet, mark: string) => sheet.highlights.filter(highlight => highlight.mark !== mark);
  for (const change of changes) {
    switch (change.kind) {
      case 'set-highlight':
        edit(change.sheet, sheet => ({ ...sheet, highlights: [...without(sheet, change.mark), change] }));
        break;
      case 'remove-highlight':
        edit(change.sheet, sheet => ({ ...sheet, highlights: without(sheet, change.mark) }));
        break;
      case 'write-sheet': {
        const { role, digest, sheet } = change;
        if (!sheets.some(({ name }) => name === sheet)) sheets.push(textSheet(sheet, ''));
        edit(sheet, before => ({ ...before, owned: { role, digest } }));
        break;
      }
      case 'remove-sheet':
        sheets = sheets.filter(({ name }) => name !== change.sheet);
    }
  }
  return { ...workbook, sheets };
}
