/** Owns what a finding says: its place, cells, sentence and evidence; and the order and completeness of an evaluation. */
import fc from 'fast-check';
import { tableOf } from '../../src/evaluate/examples';
import { given, judge, type Rows, recognitionOf, rules, said } from './given';

const repair = {
  number: 'WX-0012',
  slipNumber: 'W-187',
  room: '3-1-502',
  receivedAt: '2026-07-09T09:00',
  dispatchedAt: '2026-07-09T09:20',
  charge: 'free',
  completedAt: '2026-07-10T17:20',
  slipReturnedAt: '2026-07-10T17:25',
};
const asOf = '2026-07-13T09:00';

test('a finding names its entry, place, cells, due day, clause and who is to act', () => {
  const { findings } = judge(given({ repairs: [repair] }), { asOf });
  expect(findings).toEqual([
    {
      check: 'repair-callback',
      register: 'repairs',
      sheet: 'repairs',
      row: 2,
      cells: ['U2'],
      severity: 'overdue',
      entry: 'WX-0012',
      room: '3-1-502',
      dueAt: '2026-07-11',
      provisional: false,
      waived: false,
      message: {
        zh: '3-1-502 的维修已于 7月10日 17:20 完成，至今未回访；最迟应于 7月11日 由前台值班人员回访，已逾期 2 天（②一1：维修回访率 100 %）。',
        en: 'The repair at 3-1-502 was completed on 10 Jul 17:20 and nobody has called back; the front desk on duty should call by 11 Jul, overdue by 2 days (②一1: callback rate 100 %).',
      },
      actor: { zh: '前台值班人员', en: 'the front desk on duty' },
      clause: '②一1',
      evidence: { completedAt: '2026-07-10T17:20' },
    },
  ]);
});

test.each([
  [{ number: 'WX-1', room: '3-1-502' }, 'WX-1', '3-1-502 '],
  [{ slipNumber: 'W-1' }, 'W-1', 'W-1 '],
  [{ room: '3-1-502' }, '3-1-502', '3-1-502 '],
  [{}, 'row 2', '第 2 行 '],
])('an entry is called by its number, its room or its row: %j', (names, entry, subject) => {
  const row = { receivedAt: '2026-07-09T09:00', completedAt: '2026-07-10T10:00', ...names };
  const [finding] = judge(given({ repairs: [row] }), { asOf, only: ['repair-callback'] }).findings;
  expect(finding!.entry).toBe(entry);
  expect(finding!.message.zh.startsWith(subject)).toBe(true);
});

test('a complaint is never called by the number of the slip it speaks of', () => {
  const row = { receivedAt: '2026-07-09T09:00', completedAt: '2026-07-10T10:00', slipNumber: 'W-187', room: '3-1-502' };
  const [finding] = judge(given({ complaints: [row] }), { asOf, only: ['complaint-callback'] }).findings;
  expect(finding!.entry).toBe('3-1-502');
});

test('what is blank leaves no empty brackets in the sentence', () => {
  const row = { issuedAt: '2026-07-09', charge: 'paid', completedAt: '2026-07-10' };
  const [finding] = judge(given({ slips: [row] }), { asOf, only: ['paid-slip-return'] }).findings;
  expect(finding!.message.zh).toBe(
    '第 2 行 的有偿服务单已于 7月10日 完成，至今未返回前台；维修、服务人员最迟应于 7月11日 返单，已逾期 2 天（②一注1）。',
  );
});

test('another year is written out', () => {
  const row = { ...repair, completedAt: '2025-12-30' };
  const [finding] = judge(given({ repairs: [row] }), { asOf: '2026-01-05T09:00', only: ['repair-callback'] }).findings;
  expect(finding!.message.zh).toContain('已于 2025年12月30日 完成');
});

test.each([
  ['2026-07-10T14:30', '已逾期 30 分钟'],
  ['2026-07-10T16:00', '已逾期 2 小时'],
  ['2026-07-12T09:00', '已逾期 2 天'],
])('a moment that has passed at %s', (now, standing) => {
  const row = { receivedAt: '2026-07-10T13:00', room: '3-1-502' };
  const [finding] = judge(given({ repairs: [row] }), { asOf: now, only: ['repair-dispatch'] }).findings;
  expect(finding!.message.zh).toContain(standing);
});

test('a grid of visits is marked as a whole', () => {
  const table = {
    ...tableOf(rules, 'monthly-services', '7月', [{ room: '3-1-502', frequency: '每月4次', startsOn: '2026-05-01' }]),
    grids: { visits: [10, 12] as const },
  };
  const [finding] = judge(recognitionOf([table]), { asOf: '2026-07-21T09:00', only: ['monthly-visits'] }).findings;
  expect(finding!.cells).toEqual(['J2', 'K2', 'L2']);
});

test('findings are sorted by the order of the sheets, row, check', () => {
  const late = { receivedAt: '2026-07-01T09:00', room: '3-1-502' };
  const recognition = given({ complaints: [late, late], repairs: [late] });
  expect(
    said(judge(recognition, { asOf, only: ['complaint-steward-reply', 'complaint-channel', 'repair-dispatch'] })),
  ).toEqual([
    'complaint-channel complaints!2 notice',
    'complaint-steward-reply complaints!2 overdue',
    'complaint-channel complaints!3 notice',
    'complaint-steward-reply complaints!3 overdue',
    'repair-dispatch repairs!2 overdue',
  ]);
});

const days = ['2026-07-01', '2026-07-09', '2026-07-12', '2026-07-13', '2026-07-20'];
const aSlip = fc.record(
  {
    slipNumber: fc.constantFrom('Q1', 'Q2', 'Q4', 'L1'),
    room: fc.constantFrom('3-1-502', '3-1-503'),
    department: fc.constantFrom('cleaning', 'greening'),
    charge: fc.constantFrom('paid', 'free'),
    issuedAt: fc.constantFrom(...days),
    completedAt: fc.constantFrom(...days),
    returnedAt: fc.constantFrom(...days, '×'),
    callbackAt: fc.constantFrom(...days),
  },
  { requiredKeys: [] },
);
const aCallback = fc.record({ calledAt: fc.constantFrom(...days), slipNumber: fc.constantFrom('Q1', 'Q2') });

test('law 4: the order of rules, of sheets and of unrelated rows does not change the findings', () => {
  fc.assert(
    fc.property(
      fc.array(aSlip, { maxLength: 8 }),
      fc.array(aCallback, { maxLength: 3 }),
      fc.nat(),
      (slips, callbacks, seed) => {
        const tables = [tableOf(rules, 'slips', '单', slips as Rows), tableOf(rules, 'callbacks', '回访', callbacks)];
        const mixed = { ...rules, checks: shuffled(rules.checks, seed) };
        // A slip of another month and room says nothing of these.
        const stranger = {
          row: 99,
          isVoid: false,
          values: { slipNumber: 'Z9', room: '9-9-999', issuedAt: '2026-01-05', completedAt: '2026-01-05' },
        };
        const more = { ...tables[0]!, entries: [stranger, ...tables[0]!.entries] };
        const options = { asOf, only: rules.checks.map(({ id }) => id).filter(id => id !== 'late-slip-not-explained') };
        const plain = said(judge(recognitionOf(tables), options)).sort();
        expect(said(judge(recognitionOf(tables), options, mixed)).sort()).toEqual(plain);
        expect(said(judge(recognitionOf(tables.toReversed()), options)).sort()).toEqual(plain);
        const withStranger = said(judge(recognitionOf([more, tables[1]!]), options)).filter(
          line => !line.includes('!99 '),
        );
        expect(withStranger.sort()).toEqual(plain);
      },
    ),
    { numRuns: 60 },
  );
});

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, index) => [Math.sin(seed + index * 97), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

test('input is never changed', () => {
  const recognition = given({ repairs: [repair, { ...repair, completedAt: { unreadable: '见附页' } }] });
  const before = structuredClone(recognition);
  judge(recognition, { asOf });
  expect(recognition).toEqual(before);
});

test('two days that stand the wrong way round are said once, whichever steps between them are blank', () => {
  const row = { room: '3-1-502', receivedAt: '2026-07-10T09:00', completedAt: '2026-07-10T08:00', callbackAt: '√' };
  const [finding] = judge(given({ repairs: [row] }), { asOf, only: ['dates-out-of-order'] }).findings;
  expect(finding!.message.zh).toBe(
    '3-1-502：完成时间（7月10日 08:00）早于报修时间（7月10日 09:00）；请登记人核对更正。',
  );
});

test.each([
  ['feesPaidOn', '3-1-502的发票还没有交财务；税费已于 7月8日 缴纳，期限从 7月8日 起算'],
  ['collectedOn', '3-1-502的发票还没有交财务；期限从 7月8日 起算'],
])('fees are said to be paid only where the book says when: %s', (field, said) => {
  const row = { room: '3-1-502', [field]: '2026-07-08' };
  const [finding] = judge(given({ filings: [row] }), { asOf, only: ['fee-invoice-to-finance'] }).findings;
  expect(finding!.message.zh.startsWith(said)).toBe(true);
});

test.each([
  [{ service: '剪草', slipNumber: 'F1' }, '3-1-101 的“剪草”服务单 F1 开单时'],
  [{ slipNumber: 'F1' }, '3-1-101 的服务单 F1 开单时'],
  [{ service: '剪草' }, '3-1-101 的“剪草”服务单开单时'],
])('a slip is called by its service and number, as far as they are written: %j', (names, said) => {
  const row = { room: '3-1-101', department: 'greening', ...names };
  const [finding] = judge(given({ slips: [row] }), { asOf, only: ['service-time-unconfirmed'] }).findings;
  expect(finding!.message.zh.startsWith(said)).toBe(true);
});
