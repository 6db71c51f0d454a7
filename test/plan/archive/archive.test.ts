/** Owns the behaviour of the month-end archive: once, unchanged, changed, revised; and what is in it. */
import { openMemory } from '../../../src/hosts/memory';
import { archived, hostOf, proofsOf } from './given';

const slips = `
  单号 | 开单时间          | 部门 | 有偿/无偿 | 客户 | 房号    | 服务项目 | 金额   | 完成时间    | 返单时间    | 收款日期    | 交财务日期
  F1   | @2026-10-03 09:00 | 工程 | 有偿      | 张三 | 3-1-502 | 疏通     | 60.10  | @2026-10-03 | @2026-10-03 | @2026-10-04 | @2026-10-05
  F2   | @2026-10-05 10:30 | 工程 | 有偿      | 张三 | 3-1-502 | 换锁     | 80.20  | @2026-10-05 | @2026-10-05 |             |
  F4   | @2026-09-30       | 工程 | 有偿      | 李四 | 3-1-601 | 换锁     | 9      | @2026-10-05 | @2026-10-05 |             |
`;

test('a month is archived once: a second run plans nothing, whatever the time', async () => {
  const host = hostOf({ 派工单: slips });
  const first = await archived(host);
  expect([first.state, first.plan.changes.map(change => change.sheet)]).toEqual(['new', ['存档 2026-10']]);
  expect(first.totals).toMatchObject({ slips: 2, amount: '140.30', paid: '60.10', unpaid: '80.20' });
  const second = await archived(host, { asOf: '2026-12-31T17:00' });
  expect([second.state, second.plan.changes, second.differences]).toEqual(['unchanged', [], []]);
});

test('what is archived proves right, against its digest and against the books', async () => {
  const host = hostOf({ 派工单: slips });
  const { archive } = await archived(host);
  const [proof] = await proofsOf(await host.read());
  expect(proof).toMatchObject({ computed: archive!.digest, faults: [], books: 'same', differences: [] });
});

test('a changed month is told cell by cell, and nothing is planned until a revision is asked for', async () => {
  const host = hostOf({ 派工单: slips });
  await archived(host);
  const before = await host.read();
  const later = slips.replace(
    '换锁     | 80.20  | @2026-10-05 | @2026-10-05 |  ',
    '换锁     | 80.20  | @2026-10-05 | @2026-10-05 | @2026-11-02',
  );
  const books = await hostOf({ 派工单: later }).read();
  const now = openMemory({ ...before, sheets: [...books.sheets, ...before.sheets.slice(1)] });
  const told = await archived(now);
  expect([told.state, told.plan.changes]).toEqual(['changed', []]);
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
  const revised = await archived(now, { revise: true });
  expect([revised.state, revised.plan.changes.map(change => change.sheet)]).toEqual([
    'revised',
    ['存档 2026-10 第2版'],
  ]);
  const after = await now.read();
  expect(after.sheets[1]).toEqual(before.sheets[1]);
  expect((await archived(now)).state).toBe('unchanged');
  expect((await proofsOf(after)).map(({ books, faults }) => [books, faults])).toEqual([
    ['superseded', []],
    ['same', []],
  ]);
});
