/** Owns the behaviour of a check again after edits: by the touched rows alone where they tell all, else from the whole workbook. */
import type { ReadEdits } from '../../src/addin/desk';
import { Places } from '../../src/evaluate/places';
import { excelHost } from '../../src/hosts/excel';
import { readEdits } from '../../src/hosts/excel/edits';
import { type Host, HostError } from '../../src/hosts/host';
import { openMemory } from '../../src/hosts/memory';
import { type EditsRead, edited } from '../../src/model/edit';
import type { Workbook } from '../../src/model/workbook';
import { startExcel } from '../support/excel/excel';
import { textBook } from '../support/textbook';
import { closeSessions, openSession } from './engine';

const asOf = '2026-07-20T17:00';
const book = textBook({
  sheets: {
    维修登记: `
      编号   | 报修时间           | 房号    | 报修内容 | 完成时间           | 回访时间
      WX-001 | @2026-07-13 09:00 | 3-1-502 | 水龙头   | @2026-07-13 15:00 |
      WX-002 | @2026-07-13 10:00 | 3-1-503 | 门锁     | @2026-07-13 16:00 |
    `,
  },
});
const touched = { sheet: '维修登记', address: 'F2', source: 'local' } as const;
const calledBack: EditsRead = {
  edits: [{ sheet: '维修登记', area: { top: 2, left: 6, bottom: 2, right: 6 }, values: [['2026-07-14 09:00']] }],
  sheets: [{ name: '维修登记', merges: [] }],
};

/** A workbook in which WX-001 is called back by a person once it was read. */
function open(readEdits: ReadEdits, before: Workbook = book) {
  const memory = openMemory(before);
  let reads = 0;
  const host: Host = {
    read: async () => (reads++ === 0 ? memory.read() : edited(await memory.read(), calledBack.edits)),
    apply: plan => memory.apply(plan),
  };
  const { session, desk, threads } = openSession(host, asOf, readEdits);
  const callbacks = () =>
    session.state.checked?.findings.filter(({ check }) => check === 'repair-callback').map(({ entry }) => entry);
  return { session, desk, threads, memory, callbacks, reads: () => reads };
}

afterEach(closeSessions);

test('only the touched rows are read, and what was put right is gone', async () => {
  const asked: unknown[] = [];
  const { session, desk, callbacks, reads } = open(async places => {
    asked.push(places);
    return calledBack;
  });
  await session.check();
  expect(callbacks()).toEqual(['WX-001', 'WX-002']);
  desk.touch(touched);
  await session.recheck();
  expect(callbacks()).toEqual(['WX-002']);
  expect(asked).toEqual([[touched]]);
  expect(reads()).toBe(1);
  expect(session.state.touched).toEqual([]);
});

test('marks stay as they are until they are asked for; what is to be marked is told', async () => {
  const { session, desk, memory, callbacks, reads } = open(async () => calledBack);
  await session.check({ apply: true });
  const marked = await memory.read();
  desk.touch(touched);
  await session.recheck();
  expect([callbacks(), reads()]).toEqual([['WX-002'], 1]);
  expect(await memory.read()).toBe(marked);
  expect(session.state.checked).not.toHaveProperty('receipt');
  expect(session.state.checked!.plan.changes.map(({ sheet }) => sheet)).toEqual(['维修登记', '检查结果']);
});

test('in Excel too, the touched rows are enough after marks were written; the answer is that of a full check', async () => {
  const excel = startExcel(book);
  const real = excelHost();
  let reads = 0;
  const host: Host = {
    read: () => {
      reads++;
      return real.read();
    },
    apply: plan => real.apply(plan),
  };
  const { session, desk } = openSession(host, asOf, places => readEdits({}, places));
  await session.check({ apply: true });
  excel.book.sheet('维修登记').changing(2, 6).value = '2026-07-14 09:00';
  desk.touch(touched);
  await session.recheck();
  expect(reads).toBe(1);
  const rechecked = session.state.checked;
  await session.check();
  expect(rechecked).toEqual(session.state.checked);
  expect(rechecked!.findings.map(({ entry }) => entry)).not.toContain('WX-001');
});

test('what the first edit would wait for is made once nobody waits for the check', async () => {
  const made = jest.spyOn(Places.prototype, 'add');
  const { session, desk, callbacks } = open(async () => calledBack);
  await session.check();
  expect(made).not.toHaveBeenCalled();
  await until(() => made.mock.calls.length > 0);
  desk.touch(touched);
  await session.recheck();
  expect(callbacks()).toEqual(['WX-002']);
  made.mockRestore();
});

const struck = { ...book, sheets: book.sheets.map(sheet => ({ ...sheet, struck: new Set([1]) })) };
const merged = { name: '维修登记', merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] };
const unclear: readonly { readonly because: string; readonly read: ReadEdits; readonly before?: Workbook }[] = [
  { because: 'the touched rows don’t tell all', read: async () => undefined },
  { because: 'a sheet was renamed', read: async () => ({ ...calledBack, sheets: [{ name: '报修', merges: [] }] }) },
  { because: 'a sheet came', read: async () => ({ ...calledBack, sheets: [...calledBack.sheets, merged] }) },
  { because: 'cells were merged', read: async () => ({ ...calledBack, sheets: [merged] }) },
  { because: 'something was struck through', read: async () => calledBack, before: struck },
  {
    because: 'Excel refuses',
    read: async () => {
      throw new HostError('busy', { zh: '忙', en: 'busy' });
    },
  },
];

test.each(unclear)('the whole workbook is read where $because', async ({ read, before }) => {
  const { session, desk, callbacks, reads } = open(read, before);
  await session.check();
  desk.touch(touched);
  await session.recheck();
  expect([callbacks(), reads()]).toEqual([['WX-002'], 2]);
  expect(session.state).not.toHaveProperty('trouble');
});

test('the whole workbook is read where nothing is known of the last check', async () => {
  const { session, threads, reads } = open(async () => calledBack);
  await session.check();
  const explaining = session.explain('维修登记', 2);
  threads[0]!.die();
  await explaining;
  await session.recheck();
  expect(reads()).toBe(2);
});

test('what is touched while a check reads is told after it', async () => {
  const { session, desk } = open(async () => calledBack);
  const checking = session.check();
  desk.touch(touched);
  await checking;
  await until(() => session.state.touched.length > 0);
  expect(session.state.touched).toEqual([touched]);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 5));
}
