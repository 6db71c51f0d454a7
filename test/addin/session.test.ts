/** Owns the behaviour of the session: what a person asks for in the pane, and the state that comes of it. The engine is spoken to as in its thread. */
import { type Host, HostError } from '../../src/hosts/host';
import { openMemory } from '../../src/hosts/memory';
import { textBook } from '../support/textbook';
import { closeSessions, openSession } from './engine';

const asOf = '2026-07-20T17:00';
const book = () =>
  textBook({
    sheets: {
      维修登记: `
        编号   | 报修时间           | 房号    | 报修内容 | 完成时间           | 回访时间
        WX-001 | @2026-07-13 09:00 | 3-1-502 | 水龙头   | @2026-07-13 15:00 |
        WX-002 | @2026-07-13 10:00 | 3-1-503 | 门锁     | @2026-07-13 16:00 | @2026-07-14 09:00
      `,
    },
  });

const open = (host: Host = openMemory(book())) => ({ host, ...openSession(host, asOf) });

const callbacks = (session: ReturnType<typeof open>['session']) =>
  session.state.checked?.findings.filter(({ check }) => check === 'repair-callback') ?? [];

afterEach(closeSessions);

test('a check ends with its findings, after every step was told; nothing is written', async () => {
  const { session, host } = open();
  const told: string[] = [];
  session.watch(() => told.push(session.state.running?.progress?.step ?? (session.state.running ? 'begun' : 'ended')));
  await session.check();
  expect([...new Set(told)]).toEqual(['begun', 'read', 'recognise', 'evaluate', 'plan', 'ended']);
  expect(callbacks(session)).toMatchObject([{ entry: 'WX-001', severity: 'overdue' }]);
  expect(await host.read()).toEqual(book());
});

test('marks are written and cleared again; both say so, and a second time that there is nothing to do', async () => {
  const { session, host } = open();
  await session.check({ apply: true });
  expect(session.state.told?.zh).toContain('标记已写入');
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['维修登记', '检查结果']);
  await session.previewClear();
  expect(session.state.clearing?.plan.changes.length).toBeGreaterThan(0);
  await session.clear();
  expect(session.state.clearing).toBeUndefined();
  expect(await host.read()).toEqual(book());
  await session.clear();
  expect(session.state.told?.zh).toContain('没有要改的地方');
});

test('a check that is given up ends at once, with nothing written, and the next one works', async () => {
  let isHanging = true;
  const real = openMemory(book());
  const slow: Host = {
    ...real,
    read: () => (isHanging ? new Promise(() => {}) : real.read()),
    apply: p => real.apply(p),
  };
  const { session, threads } = open(slow);
  const checking = session.check();
  await until(() => session.state.running?.progress?.step === 'read');
  session.cancel();
  await checking;
  expect(session.state).not.toHaveProperty('checked');
  expect(session.state).not.toHaveProperty('running');
  expect(session.state).not.toHaveProperty('trouble');
  expect(threads[0]!.isStopped).toBe(true);
  isHanging = false;
  await session.check();
  expect(callbacks(session)).toHaveLength(1);
});

test('what is being written is not given up', async () => {
  const real = openMemory(book());
  let write: (() => void) | undefined;
  const host: Host = {
    read: () => real.read(),
    apply: async plan => {
      await new Promise<void>(resolve => {
        write = resolve;
      });
      return real.apply(plan);
    },
  };
  const { session } = open(host);
  const checking = session.check({ apply: true });
  await until(() => session.state.running?.progress?.step === 'apply');
  expect(session.state.running?.canCancel).toBe(false);
  session.cancel();
  await until(() => write !== undefined);
  await new Promise(resolve => setTimeout(resolve, 20));
  write!();
  await checking;
  expect(session.state.told?.zh).toContain('标记已写入');
});

test('a thread that dies is told, and another takes its place', async () => {
  const real = openMemory(book());
  let reads = 0;
  const host: Host = { read: () => (reads++ === 0 ? new Promise(() => {}) : real.read()), apply: p => real.apply(p) };
  const { session, threads } = open(host);
  const checking = session.check();
  await until(() => session.state.running?.progress?.step === 'read');
  threads[0]!.die();
  await checking;
  expect(session.state.trouble?.sentence.zh).toContain('停止了');
  await session.check();
  expect(session.state).not.toHaveProperty('trouble');
  expect(callbacks(session)).toHaveLength(1);
});

test('what a host refuses arrives whole: its code and its sentence', async () => {
  const sentence = { zh: '工作簿正在被别人写。稍后再试。', en: 'busy' };
  const host: Host = {
    read: async () => book(),
    apply: async () => {
      throw new HostError('busy', sentence);
    },
  };
  const { session } = open(host);
  await session.check({ apply: true });
  expect(session.state.trouble).toEqual({ code: 'busy', sentence });
});

test('what a host left out is told', async () => {
  const why = { zh: '「维修登记」受保护，没有上颜色。', en: 'protected' };
  const host: Host = {
    read: async () => book(),
    apply: async () => ({ applied: 1, leftOut: [{ sheet: '维修登记', why }] }),
  };
  const { session } = open(host);
  await session.check({ apply: true });
  expect(session.state.told?.zh).toContain(why.zh);
});

test('why: the check that speaks first, with its days and clause', async () => {
  const { session } = open();
  await session.check();
  await session.explain('维修登记', 2);
  const [first] = session.state.explained!.checks.filter(({ check }) => check === 'repair-callback');
  expect(first).toMatchObject({ state: 'finding', outcome: '逾期', clause: '②一1' });
  expect(first!.lines.join('\n')).toContain('起算 2026-07-13 15:00');
});

test('a waiver is a line on 豁免登记, and the finding is set aside', async () => {
  const { session, host } = open();
  await session.check();
  const { check, sheet, entry } = callbacks(session)[0]!;
  expect(await session.waive({ check, sheet, entry, reason: '业主出国', by: '詹经理' })).toBe(true);
  expect(callbacks(session)).toMatchObject([{ waived: true }]);
  const { sheets } = await host.read();
  expect(sheets[0]).toEqual(book().sheets[0]);
  expect(sheets.find(({ name }) => name === '豁免登记')?.rows.flat()).toContain('业主出国');
});

test('a figure that is decided counts from then on', async () => {
  const { session } = open();
  await session.check();
  await session.decide([{ item: 'parameter', subject: 'repair-callback', parameter: 'days', value: '30' }]);
  expect(callbacks(session).filter(({ severity }) => severity === 'overdue')).toEqual([]);
  expect(session.state.checked?.written).toMatchObject([{ item: 'parameter', value: '30' }]);
});

test('a value that can’t be is told, and nothing is written', async () => {
  const { session, host } = open();
  await session.check();
  expect(await session.decide([{ item: 'cutOff', subject: '', parameter: '', value: '31' }])).toBe(false);
  expect(session.state.trouble?.sentence.zh).toMatch(/没有写入.*31/s);
  expect(await host.read()).toEqual(book());
});

test('a change is tried on past days before it is saved', async () => {
  const { session, host } = open();
  const tried = [{ item: 'parameter', subject: 'repair-callback', parameter: 'days', value: '3' }] as const;
  await session.tryOut(tried, '2026-07-13', '2026-07-20');
  const total = session.state.backtest?.totals.find(({ check }) => check === 'repair-callback');
  expect(total!.new!.days).toBeLessThanOrEqual(total!.old.days);
  expect(session.state.backtest?.differences.length).toBeGreaterThan(0);
  expect(await host.read()).toEqual(book());
});

test('summaries are previewed, written, and gone to', async () => {
  const { session, host, desk } = open();
  await session.previewSummary('2026-07');
  expect(session.state.summary?.plan.changes.map(({ sheet }) => sheet)).toContain('督办汇总');
  expect(await host.read()).toEqual(book());
  await session.summarise('supervision', '2026-07');
  expect(desk.visited).toEqual(['督办汇总!A1']);
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['维修登记', '督办汇总']);
});

test('a month without slips is told so', async () => {
  const { session } = open();
  await session.archive('2026-06', { apply: false });
  expect(session.state.archive).toMatchObject({ month: '2026-06', state: 'no-slips' });
  await session.verifyArchives();
  expect(session.state.proofs).toEqual([]);
});

test('edits after a check are told together, and forgotten by the next check', async () => {
  const { session, desk } = open();
  await session.check();
  desk.touch({ sheet: '维修登记', address: 'F2', source: 'local' });
  desk.touch({ sheet: '维修登记', address: 'F3', source: 'remote' });
  expect(session.state.touched).toEqual([]);
  await until(() => session.state.touched.length > 0);
  expect(session.state.touched.map(({ address }) => address)).toEqual(['F2', 'F3']);
  await session.check();
  expect(session.state.touched).toEqual([]);
});

test('the language that was chosen is remembered, and the rules come in it', async () => {
  const { session, desk } = open();
  await session.loadRules();
  const first = session.state.rules!.chapters[0]!.checks[0]!.when[0]!.text;
  await session.speak('en');
  expect(desk.remembered.getItem('steward.language')).toBe('en');
  expect(session.state.rules!.chapters[0]!.checks[0]!.when[0]!.text).not.toBe(first);
});

test('a large workbook comes through the door whole, in pieces', async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => Array.from({ length: 30 }, (_, column) => row * 100 + column));
  const sheet = { ...book().sheets[0]!, name: '大表', rows, formats: [undefined, ['0.00']] };
  const { session } = open(openMemory({ ...book(), sheets: [...book().sheets, sheet] }));
  const outcome = await session.engine.cells('大表', 2_999, 3_000);
  expect(outcome).toMatchObject({ state: 'done', result: { rows: [{ 29: '299829' }, { 29: '299929' }] } });
  expect(await session.engine.outline()).toMatchObject({
    result: [{ name: '维修登记' }, { name: '大表', rows: 3_000 }],
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 5));
}
