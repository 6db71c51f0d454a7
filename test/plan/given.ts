/** Owns what the tests of the plan start from: findings and evaluations with the dull parts filled in. */
import type { Evaluation, Finding } from '../../src/model/finding';
import type { Recognition } from '../../src/model/register';
import { noSettings } from '../../src/model/settings';

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
    rates: [],
    ...given,
  };
}

export const nothingRecognised: Recognition = { tables: [], unrecognised: [], settings: noSettings, problems: [] };
