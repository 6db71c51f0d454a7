/** Owns the checks that look at one entry alone: whatever else turns up, what they found stays found. Held on the rules' own examples. */
import { evaluate } from '../../src/evaluate';
import { ofEntriesAlone } from '../../src/evaluate/alone';
import { tableOf } from '../../src/evaluate/examples';
import { factKinds } from '../../src/evaluate/facts/index';
import type { Finding } from '../../src/model/finding';
import type { RegisterId, RegisterTable } from '../../src/model/register';
import type { CheckRule, Example } from '../../src/model/rule';
import { recognitionOf, rules } from './given';

const alone = ofEntriesAlone(rules);

test('most checks are such, and some are not', () => {
  expect(alone.checks.length).toBeGreaterThan(rules.checks.length / 2);
  expect(alone.checks.length).toBeLessThan(rules.checks.length);
});

/** The book of an example, cut in two sheets: every other entry behind, where nobody has read yet. */
function cut(check: CheckRule, { register, rows, books = {}, without = [], month }: Example) {
  const own = register ?? (Object.keys(check.registers)[0] as RegisterId);
  const half = (sheet: string, rest: number): RegisterTable => ({
    ...tableOf(
      rules,
      own,
      sheet,
      rows.filter((_, index) => index % 2 === rest),
      without,
    ),
    ...(month !== undefined && { month }),
  });
  const others = Object.entries(books).map(([other, own]) => tableOf(rules, other as RegisterId, `另簿 ${other}`, own));
  return { read: half('前', 0), unread: [half('后', 1), half('再后', 0), ...others] };
}

const told = (findings: readonly Finding[]) => findings.map(finding => JSON.stringify(finding));

test.each(rules.checks.map(check => [check.id, check] as const))('the examples of %s', (_, check) => {
  for (const example of check.examples) {
    const { read, unread } = cut(check, example);
    const options = { asOf: example.asOf, archivedMonths: example.archived ?? [] };
    const early = evaluate(recognitionOf([read], example.settings), alone, options).findings;
    const all = evaluate(recognitionOf([read, ...unread], example.settings), rules, options).findings;
    expect(told(all)).toEqual(expect.arrayContaining(told(early)));
  }
});

/** Books of which some are not read yet, and a check that then says what the others disprove. */
interface Misled {
  readonly check: CheckRule;
  readonly asOf: string;
  readonly read: readonly RegisterTable[];
  readonly unread: readonly RegisterTable[];
}

const shipped = (id: string) => rules.checks.find(check => check.id === id)!;
const outcome = { ...shipped('unreadable-cell').outcomes[0]!, severity: 'notice' as const };
const when = (fact: string, path: string, operator: string, value: number | string) => [
  { ...outcome, when: { all: [{ fact, path, operator, value }] } },
];
const table = (register: RegisterId, sheet: string, rows: Example['rows'], without: readonly string[] = []) =>
  tableOf(rules, register, sheet, rows, without);
const tap = { department: 'engineering', service: '换水龙头', unit: '个' };
const shifts = (shift: string) => ['13', '14', '15'].map(day => ({ date: `2026-07-${day}`, content: '交接', shift }));

/** Each kind that looks beyond its entry, where no example of a shipped check shows it. */
const misled: Readonly<Record<string, Misled>> = {
  price: {
    check: shipped('price-off-list'),
    asOf: '2026-07-20T09:00',
    read: [
      table('slips', '服务单', [{ ...tap, quantity: '2', amount: '60', issuedAt: '2026-07-10' }]),
      table('price-list', '旧价目', [{ ...tap, price: '22' }]),
    ],
    unread: [table('price-list', '新价目', [{ ...tap, price: '30', effectiveFrom: '2026-07-01' }])],
  },
  visits: {
    check: shipped('monthly-visits'),
    asOf: '2026-07-21T09:00',
    read: [
      table(
        'monthly-services',
        '包月清洁7月',
        [{ room: '3-1-502', frequency: '每月4次', startsOn: '2026-05-01', endsOn: '2026-12-31' }],
        ['visits'],
      ),
      table('slips', '服务单一', []),
    ],
    unread: [
      table(
        'slips',
        '服务单二',
        ['05', '12', '19'].map(day => ({ room: '3-1-502', completedAt: `2026-07-${day}` })),
      ),
    ],
  },
  'other-check': {
    check: {
      ...shipped('unreadable-cell'),
      id: 'called-back-in-time',
      facts: { callback: { kind: 'other-check', checks: ['repair-callback'] } },
      outcomes: when('callback', 'severity', 'notEqual', 'overdue'),
      message: { zh: '{subject} 没有逾期。', en: '{subject} is not overdue.' },
      marks: [],
    },
    asOf: '2026-07-20T09:00',
    read: [table('repairs', '维修', [{ receivedAt: '2026-07-10T09:00', completedAt: '2026-07-10T15:00' }])],
    unread: [],
  },
  unread: {
    check: shipped('unreadable-cell'),
    asOf: '2026-07-20T09:00',
    read: [
      table('slips', '服务单', [
        {
          ...tap,
          issuedAt: '2026-07-10',
          completedAt: { unreadable: '见单' },
          quantity: { unreadable: '若干' },
          amount: '60',
        },
      ]),
      table('price-list', '价目', [{ ...tap, price: '22' }]),
    ],
    unread: [],
  },
  presence: {
    check: {
      ...shipped('handover-missing'),
      about: 'entry',
      outcomes: when('presence', 'count', 'moreThan', 0),
    },
    asOf: '2026-07-16T09:00',
    read: [table('handovers', '交接一', shifts('before'))],
    unread: [table('handovers', '交接二', shifts('after'))],
  },
  archive: {
    check: { ...shipped('month-end-archive'), about: 'entry', outcomes: when('archive', 'slips', 'lessThan', 2) },
    asOf: '2026-07-20T09:00',
    read: [table('slips', '服务单一', [{ slipNumber: 'Q1', issuedAt: '2026-06-10' }])],
    unread: [table('slips', '服务单二', [{ slipNumber: 'Q2', issuedAt: '2026-06-11' }])],
  },
};

describe('a kind that looks beyond the entry would mislead, and says nothing early', () => {
  test.each(Object.entries(misled))('%s', (_, { check, asOf, read, unread }) => {
    const others = rules.checks.filter(({ id }) => id !== check.id);
    const set = { ...rules, checks: [...others, check] };
    const early = (checks: readonly CheckRule[]) =>
      told(evaluate(recognitionOf(read), { ...rules, checks }, { asOf }).findings);
    const all = new Set(told(evaluate(recognitionOf([...read, ...unread]), set, { asOf }).findings));
    const asIfAlone = [...ofEntriesAlone({ ...rules, checks: others }).checks, check];
    expect(early(asIfAlone).filter(finding => !all.has(finding))).not.toEqual([]);
    expect(early(ofEntriesAlone(set).checks).filter(finding => !all.has(finding))).toEqual([]);
  });

  test('every kind is of the entry alone, or is shown here, or by the examples of the checks', () => {
    const beyond = Object.keys(factKinds).filter(kind => !factKinds[kind]!.isOfEntryAlone);
    expect(beyond.sort()).toEqual([...Object.keys(misled), 'join', 'numbering'].sort());
  });
});
