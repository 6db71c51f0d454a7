/** Owns how the pane's list filters and groups findings. */
import { counts, type Filter, filtered, grouped } from '../../src/addin/pane/check/grouping';
import type { Finding } from '../../src/model/finding';

function finding(given: Partial<Finding>): Finding {
  const message = { zh: '至今未回访', en: 'nobody has called back' };
  const actor = { zh: '前台', en: 'front desk' };
  const own = {
    check: 'repair-callback',
    register: 'repairs',
    sheet: '维修登记',
    row: 2,
    cells: ['F2'],
    entry: 'WX-001',
  } as const;
  return {
    ...own,
    severity: 'overdue',
    provisional: false,
    waived: false,
    message,
    actor,
    clause: '②一1',
    evidence: {},
    ...given,
  };
}

const findings = [
  finding({ severity: 'notice', entry: 'WX-001', standing: 'open' }),
  finding({ entry: 'WX-002', room: '3-1-502', standing: 'new', actor: { zh: '管家', en: 'steward' } }),
  finding({ entry: 'TS-001', sheet: '投诉登记', severity: 'due-soon', standing: 'new' }),
  finding({ entry: 'WX-003', waived: true }),
  finding({ entry: 'WX-004', standing: 'baseline' }),
];
const all: Filter = { text: '', withSetAside: false, onlyNew: false };

test.each<[string, Partial<Filter>, string[]]>([
  ['what was waived or is of the baseline is left out', {}, ['WX-001', 'WX-002', 'TS-001']],
  ['unless it is asked for', { withSetAside: true }, ['WX-001', 'WX-002', 'TS-001', 'WX-003', 'WX-004']],
  ['one severity', { severity: 'due-soon' }, ['TS-001']],
  ['only what is new', { onlyNew: true }, ['WX-002', 'TS-001']],
  ['a room', { text: '3-1-502' }, ['WX-002']],
  ['every word must be there', { text: '维修 管家' }, ['WX-002']],
  ['capitals don’t matter', { text: 'wx-001' }, ['WX-001']],
])('%s', (_, filter, entries) => {
  expect(filtered(findings, { ...all, ...filter }, 'zh').map(({ entry }) => entry)).toEqual(entries);
});

test('counts leave out what is set aside', () => {
  expect(counts(findings)).toEqual({ overdue: 1, 'due-soon': 1, mismatch: 0, notice: 1 });
});

const titles = (...given: Parameters<typeof grouped>) =>
  grouped(...given).map(({ title, findings }) => [title, findings.length]);

test('by book in the order of the sheets, the worst first in each', () => {
  expect(titles(findings, 'book', 'zh')).toEqual([
    ['维修登记', 4],
    ['投诉登记', 1],
  ]);
  expect(grouped(findings, 'book', 'zh')[0]!.findings.at(-1)?.severity).toBe('notice');
});

test('by person, who has most to do first', () => {
  expect(titles(findings, 'person', 'zh')).toEqual([
    ['前台', 4],
    ['管家', 1],
  ]);
});

test('by severity, the worst first', () => {
  expect(titles(findings, 'severity', 'en').map(([title]) => title)).toEqual(['Overdue', 'Due soon', 'Notice']);
});
