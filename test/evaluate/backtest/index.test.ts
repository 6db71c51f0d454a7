/** Owns the tests of back-tests: what is counted on which day, and how two sets of rules are compared. */
import { shippedRules } from '../../../rules';
import { makeBacktest } from '../../../src/evaluate/backtest';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { Backtest } from '../../../src/model/backtest';
import type { RuleSet } from '../../../src/model/rule';
import type { Settings } from '../../../src/model/settings';
import { recognitionOf, tableOf } from './given';

const { rules } = checkRuleSet(shippedRules);
const only = ['contract-signing'];

/** Subscribed on the 1st: due soon from the 4th, overdue after the 6th, signed on the 9th. */
const tables = [
  tableOf('subscriptions', [
    { number: 'RG-1', room: '3-502', subscribedOn: '2026-07-01', contractSignedOn: '2026-07-09' },
    { number: 'RG-2', room: '3-602', subscribedOn: '2026-07-07' },
  ]),
];

function withDays(days: number): RuleSet {
  const checks = rules.checks.map(check =>
    check.id === 'contract-signing'
      ? { ...check, parameters: { ...check.parameters, days: { ...check.parameters!.days!, value: days } } }
      : check,
  );
  return { ...rules, checks };
}

function tried(from: string, to: string, newRules?: RuleSet, settings: Partial<Settings> = {}): Backtest {
  const recognition = recognitionOf(tables, settings);
  const running = makeBacktest({ rules, recognition }, newRules && { rules: newRules, recognition }, {
    from,
    to,
    only,
  });
  for (const _ of running.days) running.next();
  return running.result();
}

test('each day is judged by what had been written by then', () => {
  const { days } = tried('2026-07-02', '2026-07-11');
  expect(days.map(({ day, old }) => `${day.slice(8)} ${old['contract-signing'] ?? 0}`)).toEqual([
    '02 0',
    '03 0',
    '04 1',
    '05 1',
    '06 1',
    '07 1',
    '08 1',
    '09 0',
    '10 1',
    '11 1',
  ]);
});

test('a finding that stands several days is one finding and as many finding-days', () => {
  const { totals, differences } = tried('2026-07-02', '2026-07-11');
  expect(totals).toEqual([{ check: 'contract-signing', old: { findings: 2, days: 7 } }]);
  expect(differences).toEqual([]);
});

test('what only one set of rules shows is told as runs of days', () => {
  const { totals, differences } = tried('2026-07-05', '2026-07-09', withDays(6));
  expect(totals[0]).toMatchObject({ old: { findings: 1, days: 4 }, new: { findings: 1, days: 4 } });
  expect(differences.map(({ only, from, to, finding }) => [only, from, to, finding.entry, finding.severity])).toEqual([
    ['new', '2026-07-07', '2026-07-07', 'RG-1', 'due-soon'],
    ['old', '2026-07-07', '2026-07-07', 'RG-1', 'overdue'],
  ]);
});

test('two sets that say the same differ nowhere', () => {
  expect(tried('2026-07-02', '2026-07-11', withDays(5)).differences).toEqual([]);
});

describe('a workbook whose settings allow 8 days', () => {
  const settings = { parameters: { 'contract-signing': { days: '8' } } };

  test('is tried with them', () => {
    const { differences } = tried('2026-07-07', '2026-07-07', rules, settings);
    expect(differences).toEqual([]);
  });

  test('has them replaced by the figure that the new rules change', () => {
    const { differences } = tried('2026-07-07', '2026-07-07', withDays(4), settings);
    expect(differences.map(({ only, finding }) => [only, finding.severity])).toEqual([
      ['new', 'overdue'],
      ['old', 'due-soon'],
    ]);
  });
});

test('a waived finding is not counted', () => {
  const waivers = [{ check: 'contract-signing', entry: 'RG-1', reason: '约定', by: '主管', cell: 'A2' }];
  expect(tried('2026-07-06', '2026-07-06', undefined, { waivers }).totals).toEqual([]);
});

test('a day without service is judged at its end', () => {
  const serviceHours = [{ weekdays: [1, 2, 3, 4, 5], from: 510, to: 1050 }];
  const { days } = tried('2026-07-04', '2026-07-05', undefined, { serviceHours });
  expect(days.map(({ old }) => old['contract-signing'])).toEqual([1, 1]);
});
