/** Owns the behaviour of judging again after an edit: the answer of judging everything, from no more than the edit can reach. */
import { evaluate, evaluateAgain, readyForEdits } from '../../src/evaluate';
import { tableOf } from '../../src/evaluate/examples';
import { Places } from '../../src/evaluate/places';
import type { Evaluation } from '../../src/model/finding';
import type { Entry, Recognition, RegisterTable, Value } from '../../src/model/register';
import { given, recognitionOf, rules } from './given';

const asOf = '2026-07-20T09:00';

/** The recognition with one entry's values changed; all other entries are the same objects. */
function edited(recognition: Recognition, register: string, index: number, values: Record<string, Value>): Recognition {
  const change = (entry: Entry, at: number) =>
    at === index ? { ...entry, values: { ...entry.values, ...values } } : entry;
  const tables = recognition.tables.map(
    (table): RegisterTable => (table.register === register ? { ...table, entries: table.entries.map(change) } : table),
  );
  return { ...recognition, tables };
}

const repair = { receivedAt: '2026-07-10T09:00', completedAt: '2026-07-10T10:20', dispatchedAt: '2026-07-10T09:10' };
const slip = { issuedAt: '2026-07-02', service: '清洁' };

const books: Parameters<typeof given>[0] = {
  repairs: [
    { ...repair, number: 'WX-1', slipNumber: 'W-1', room: '3-1-502' },
    { ...repair, number: 'WX-2', slipNumber: 'W-2', room: '3-1-602' },
  ],
  callbacks: [{ calledAt: '2026-07-11', slipNumber: 'W-1' }],
  slips: [
    { ...slip, slipNumber: 'J-1', room: '3-1-101' },
    { ...slip, slipNumber: 'J-2', room: '3-1-102' },
    { ...slip, slipNumber: 'J-4', room: '3-1-103' },
  ],
};

test.each<[string, string, number, Record<string, Value>]>([
  ['an entry itself', 'repairs', 1, { callbackAt: '2026-07-11' }],
  ['a callback that now speaks of another repair', 'callbacks', 0, { slipNumber: 'W-2' }],
  ['a callback that speaks of a room', 'callbacks', 0, { slipNumber: undefined, room: '3栋1单元602' }],
  ['a number that fills a gap before another entry', 'slips', 1, { slipNumber: 'J-3' }],
  ['a number that is now there twice', 'slips', 2, { slipNumber: 'J-1' }],
  ['what can no longer be read', 'repairs', 0, { completedAt: { unreadable: '见附页' } }],
])('%s', (_, register, index, values) => {
  const before = given(books);
  evaluate(before, rules, { asOf });
  const after = edited(before, register, index, values);
  const again = evaluateAgain(after, before, rules, { asOf });
  expect(again).toEqual(evaluate(structuredClone(after), rules, { asOf }));
  expect(again).not.toEqual(evaluate(structuredClone(before), rules, { asOf }));
});

test('visits that are counted by slips are counted again when a slip names another room, and back', () => {
  const monthly = { room: '3-1-502', customer: '高洁', frequency: '每月8次', startsOn: '2026-05-01' };
  const visit = { issuedAt: '2026-07-02', completedAt: '2026-07-02', room: '3-1-502' };
  const before = recognitionOf([
    tableOf(rules, 'monthly-services', '包月7月', [monthly], ['visits']),
    tableOf(rules, 'slips', '派工单', [visit, { ...visit, room: '3-1-503' }, { ...visit, room: '3-1-504' }]),
  ]);
  const made = ({ findings }: Evaluation) =>
    findings.filter(({ check }) => check === 'monthly-visits').map(({ evidence }) => evidence['count.made']);
  const counts = [made(evaluate(before, rules, { asOf }))];
  let seen = before;
  for (const [index, room] of [
    [1, '3栋1单元502'],
    [2, '3-1-502'],
    [1, '3-1-503'],
  ] as const) {
    const after = edited(seen, 'slips', index, { room });
    const again = evaluateAgain(after, seen, rules, { asOf });
    expect(again).toEqual(evaluate(structuredClone(after), rules, { asOf }));
    counts.push(made(again));
    seen = after;
  }
  expect(counts).toEqual([['1'], ['2'], ['3'], ['2']]);
});

test('what is told of entries that the edit does not reach is not told anew', () => {
  const before = given(books);
  const { findings } = evaluate(before, rules, { asOf });
  const after = edited(before, 'slips', 1, { slipNumber: 'J-3' });
  const again = evaluateAgain(after, before, rules, { asOf }).findings;
  const ofRepairs = findings.filter(({ register }) => register === 'repairs');
  expect(ofRepairs.length).toBeGreaterThan(0);
  for (const finding of ofRepairs) expect(again).toContain(finding);
});

test.each([
  ['later', '2026-07-10T11:00'],
  ['earlier', '2027-01-02T11:00'],
])('at a %s moment the answer is the one of that moment', (_, first) => {
  const before = given(books);
  const then = evaluate(before, rules, { asOf: first });
  const now = evaluateAgain(before, before, rules, { asOf });
  expect(now).toEqual(evaluate(structuredClone(before), rules, { asOf }));
  expect(now.findings).not.toEqual(then.findings);
});

test('at a later moment only entries are judged again that can have another answer by then', () => {
  const before = given({ ...books, repairs: [{ ...repair, number: 'WX-1', room: '3-1-502' }] });
  const ofSlips = ({ findings }: Evaluation) => findings.filter(({ register }) => register === 'slips');
  const first = evaluate(before, rules, { asOf: '2026-07-10T11:00' });
  const [minute, day] = ['2026-07-10T11:01', '2026-07-12T11:01'].map(asOf =>
    evaluateAgain(before, before, rules, { asOf }),
  );
  expect(ofSlips(first).length).toBeGreaterThan(0);
  for (const finding of ofSlips(first)) expect(ofSlips(minute!)).toContain(finding);
  const ofRepairs = (each: Evaluation | undefined) => each?.findings.filter(({ register }) => register === 'repairs');
  expect([minute, day].map(each => ofRepairs(each)!.map(({ severity }) => severity))).toEqual([
    ['due-soon'],
    ['overdue'],
  ]);
});

describe('what ties entries together', () => {
  const placesMadeBy = (act: () => void) => {
    const add = jest.spyOn(Places.prototype, 'add');
    act();
    const { length } = add.mock.calls;
    add.mockRestore();
    return length;
  };
  const edit = (before: Recognition, register: string) => () =>
    evaluateAgain(edited(before, register, 0, { room: '3-1-901' }), before, rules, { asOf });

  test('is made when the first edit needs it, and then only of books whose checks look for others', () => {
    const before = given({ ...books, subscriptions: [{ number: 'RG-1' }] });
    expect(placesMadeBy(() => evaluate(before, rules, { asOf }))).toBe(0);
    expect(placesMadeBy(edit(before, 'subscriptions'))).toBe(0);
    expect(placesMadeBy(edit(before, 'repairs'))).toBeGreaterThan(books.repairs!.length);
  });

  test('is there at the first edit of what was made ready: only the edited entry is added', () => {
    const before = given(books);
    evaluate(before, rules, { asOf });
    expect(placesMadeBy(() => readyForEdits(before))).toBeGreaterThan(0);
    const ofOneRepair = ['number', 'slipNumber', 'room'].length;
    expect(placesMadeBy(edit(before, 'repairs'))).toBe(ofOneRepair);
  });

  test('of registers that nobody evaluated is not made', () => {
    expect(placesMadeBy(() => readyForEdits(given(books)))).toBe(0);
  });
});
