/** Owns how a month stands with its archive: new, unchanged, changed, revised; and which month slips are of. */
import type { Host } from '../../../src/hosts/host';
import { openMemory } from '../../../src/hosts/memory';
import { planClear } from '../../../src/plan';
import { archive, backtest, check } from '../../../src/run';
import { archived, hostOf, proofsOf, rules, withBooks, withRows } from './given';

const slips = `
  单号 | 开单时间          | 部门 | 有偿/无偿 | 客户 | 房号    | 服务项目 | 金额   | 完成时间    | 返单时间    | 收款日期
  F1   | @2026-10-03 09:00 | 工程 | 有偿      | 张三 | 3-1-502 | 疏通     | 60.10  | @2026-10-03 | @2026-10-03 | @2026-10-04
  F2   | @2026-10-05 10:30 | 工程 | 有偿      | 张三 | 3-1-502 | 换锁     | 80.20  | @2026-10-05 | @2026-10-05 |
  F3   | @2026-10-26       | 工程 | 有偿      | 李四 | 3-1-601 | 换锁     | 9      | @2026-10-26 |             |
`;
const sheetsOf = async (host: Host) => (await host.read()).sheets.map(({ name }) => name);

test('a month is archived once: a second run plans nothing, whatever the time', async () => {
  const host = hostOf({ 派工单: slips });
  const first = await archived(host);
  expect([first.state, first.plan.changes.map(change => change.sheet)]).toEqual(['new', ['存档 2026-10']]);
  expect(first.totals).toMatchObject({
    slips: 3,
    amount: '149.30',
    paid: '60.10',
    unpaid: '80.20',
    uncollected: '9.00',
  });
  const second = await archived(host, { asOf: '2026-12-31T17:00' });
  expect([second.state, second.plan.changes, second.differences]).toEqual(['unchanged', [], []]);
});

test('the month before is archived where none is asked for, by the cut-off of the settings', async () => {
  const options = { asOf: '2026-11-03T17:00', apply: true };
  const settings = '项目 | 对象 | 参数 | 值 | 说明\n月结日 | | | 25 |';
  const byCalendar = await archive(hostOf({ 派工单: slips }), rules, options);
  expect([byCalendar.month, byCalendar.totals.slips]).toEqual(['2026-10', 3]);
  const byCutOff = await archive(hostOf({ 派工单: slips, 管家设置: settings }), rules, options);
  expect([byCutOff.month, byCutOff.totals.slips, byCutOff.archive?.cutOff]).toEqual(['2026-10', 2, 25]);
});

test('a slip that came back and was paid since shows cell by cell; nothing is planned until a revision is asked for', async () => {
  const host = hostOf({ 派工单: slips });
  await archived(host);
  const before = await host.read();
  const later = slips.replace('@2026-10-05 | @2026-10-05 |', '@2026-10-05 | @2026-10-05 | @2026-11-02');
  const now = await withBooks(host, { 派工单: later });
  const told = await archived(now);
  expect([told.state, told.plan.changes, told.receipt]).toEqual(['changed', [], undefined]);
  expect(told.differences).toEqual([
    {
      kind: 'changed',
      slip: 'F2',
      row: 6,
      place: { sheet: '派工单', row: 3 },
      cells: [
        expect.objectContaining({ field: 'state', cell: 'H6', from: '应收未收', to: '已收' }),
        expect.objectContaining({ field: 'paidOn', cell: 'K6', from: '', to: '2026-11-02' }),
      ],
    },
  ]);
  const revised = await archived(now, { revise: true, language: 'en', asOf: '2026-11-05T09:00' });
  expect([revised.state, revised.plan.changes.map(change => change.sheet)]).toEqual([
    'revised',
    ['存档 2026-10 第2版'],
  ]);
  const after = await now.read();
  expect(after.sheets[1]).toEqual(before.sheets[1]);
  expect((await archived(now, { revise: true })).state).toBe('unchanged');
  expect((await proofsOf(after)).map(({ books, faults }) => [books, faults])).toEqual([
    ['superseded', []],
    ['same', []],
  ]);
});

test('slips that came and went are told, whatever the order of the rows', async () => {
  const host = hostOf({ 派工单: slips });
  await archived(host);
  const [heading, first, second, third] = slips.trim().split('\n');
  const added = third!.replace('F3', 'F4').replace('李四', '王五');
  const now = await withBooks(host, { 派工单: [heading, third, added, first].join('\n') });
  const { differences } = await archived(now);
  expect(differences.map(({ kind, slip, row, place }) => [kind, slip, row, place?.row])).toEqual([
    ['removed', 'F2', 6, undefined],
    ['added', 'F4', undefined, 3],
  ]);
  const sorted = await withBooks(host, { 派工单: [heading, third, second, first].join('\n') });
  expect((await archived(sorted)).state).toBe('unchanged');
});

test('a number put right is one slip that changed', async () => {
  const host = hostOf({ 派工单: slips });
  await archived(host);
  const { differences } = await archived(await withBooks(host, { 派工单: slips.replace('F2', 'F7') }));
  expect(
    differences.map(({ kind, slip, cells }) => [kind, slip, cells.map(({ from, to }) => `${from}→${to}`)]),
  ).toEqual([['changed', 'F2', ['F2→F7']]]);
});

test('a slip without a day is of the month that its number or its sheet names, else of none and told', async () => {
  const undated = '单号 | 开单时间 | 服务项目 | 金额\n';
  const named = await archived(hostOf({ 派工单: `${undated}F202610-3 | | 疏通 | 60` }));
  expect([named.totals.slips, named.undated]).toEqual([1, []]);
  const titled = await archived(hostOf({ 派工单: `派工单登记（2026年10月） | < | < | <\n${undated}F3 | | 疏通 | 60` }));
  expect([titled.totals.slips, titled.undated]).toEqual([1, []]);
  const none = await archived(hostOf({ 派工单: `${undated}F3 | | 疏通 | 60` }));
  expect([none.state, none.undated]).toEqual(['no-slips', [{ slip: 'F3', sheet: '派工单', row: 2 }]]);
});

test("a person's own sheet of that name stays, and a copy of an archive is no register and no archive of the month", async () => {
  const host = hostOf({ 派工单: slips, '存档 2026-10': '姓名 | 分机' });
  await archived(host);
  expect(await sheetsOf(host)).toEqual(['派工单', '存档 2026-10', '存档 2026-10(管家)']);
  const workbook = await host.read();
  const { owned: _, ...copy } = workbook.sheets[2]!;
  const copied = openMemory({ ...workbook, sheets: [workbook.sheets[0]!, { ...copy, name: '存档 抄件' }] });
  expect([(await archived(copied, { apply: false })).state, (await archived(copied)).totals.slips]).toEqual(['new', 3]);
  expect((await proofsOf(await copied.read())).map(({ books }) => books)).toEqual(['same', 'same']);
});

test('the check falls silent when the month is archived, and clear leaves archives alone', async () => {
  const host = hostOf({ 派工单: slips });
  const found = async () =>
    (await check(host, rules, { asOf: '2026-11-20T17:00', apply: true, only: ['month-end-archive'] })).evaluation
      .findings;
  expect(await found()).toHaveLength(1);
  await archived(host);
  expect(await found()).toEqual([]);
  const cleared = planClear(await host.read()).changes.map(change => change.sheet);
  expect(cleared).not.toContain('存档 2026-10');
});

test('a back-test asks for the archive until the day on which it was made', async () => {
  const host = hostOf({ 派工单: slips });
  await archived(host, { asOf: '2026-11-10T09:00' });
  const only = ['month-end-archive'];
  const { backtest: tried } = await backtest(host, rules, undefined, { from: '2026-11-04', to: '2026-11-12', only });
  expect(tried.days.filter(({ old }) => old['month-end-archive']).map(({ day }) => day)).toEqual([
    '2026-11-05',
    '2026-11-06',
    '2026-11-07',
    '2026-11-08',
    '2026-11-09',
  ]);
});

test.each([
  ['a row taken out', (rows: unknown[]) => rows.toSpliced(5, 1), { kind: 'missing-rows', row: 5, count: 1 }],
  ['a row put in', (rows: unknown[]) => rows.toSpliced(5, 0, ['', 'F9']), { kind: 'extra-row', row: 6 }],
  ['a row copied', (rows: unknown[]) => rows.toSpliced(5, 0, rows[4]), { kind: 'moved-row', row: 6 }],
  ['the last note taken out', (rows: unknown[]) => rows.toSpliced(-3, 1), { kind: 'missing-rows' }],
])('%s shows', async (_, change, fault) => {
  const host = hostOf({ 派工单: slips });
  await archived(host);
  const altered = withRows(await host.read(), '存档 2026-10', rows => change([...rows]) as typeof rows);
  expect((await proofsOf(altered))[0]!.faults).toContainEqual(expect.objectContaining(fault));
});

test('an archive whose line of proof is gone can still be told from the books, and revised', async () => {
  const host = hostOf({ 派工单: slips });
  await archived(host);
  const altered = withRows(await host.read(), '存档 2026-10', rows => rows.slice(0, -1));
  expect((await proofsOf(altered))[0]).toMatchObject({ faults: [{ kind: 'digest' }], books: 'different' });
  const { state, archive } = await archived(openMemory(altered), { revise: true });
  expect([state, archive?.revision]).toEqual(['revised', 2]);
});
