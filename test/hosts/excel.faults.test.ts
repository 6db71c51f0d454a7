import { excelHost } from '../../src/hosts/excel';
import { HostError } from '../../src/hosts/host';
import { afterPlan } from '../../src/hosts/memory';
import { parseArea } from '../../src/model/address';
import type { Change, Chart, Plan } from '../../src/model/change';
import { snapshotOf } from '../support/excel/book';
import { type Fault, transportCodes } from '../support/excel/connection';
import { drawnOn } from '../support/excel/drawn';
import { startExcel } from '../support/excel/excel';
import { cell, layoutOf, setHighlight, text, writeSheet } from '../support/excel/given';
import type { BookState } from '../support/excel/state';
import { textBook } from '../support/textbook';
import { essence } from './contract';

jest.setTimeout(20_000); // some hundred workbooks a test

const books = textBook({
  sheets: {
    维修登记: {
      table: '单号|房号\nWX-1|1-101\nWX-2|1-102',
      highlights: [{ mark: 'notice', areas: [{ top: 3, left: 1, bottom: 3, right: 1 }] }],
    },
    检查结果: { table: '旧\n旧', owned: { role: 'findings', digest: 'old' } },
    收费: 'a|2',
    交接班: { table: '旧', owned: { role: 'handover', digest: 'old' } },
  },
});

/** A sheet that is drawn on and protected takes requests of its own at the end. */
const chart: Chart = {
  title: '件数',
  kind: 'columns',
  categories: parseArea('A2:A2')!,
  series: [{ name: { row: 1, column: 2 }, values: parseArea('B2:B2')! }],
  values: { unit: 'count' },
  place: parseArea('A4:F12')!,
};
const archive = layoutOf(
  [
    [text('档'), text('件数')],
    [text('10月'), cell({ kind: 'number', number: '3', decimals: 0 })],
  ],
  { charts: [chart], isProtected: true },
);

const plan: Plan = {
  changes: [
    setHighlight('维修登记', 'overdue', 'B2:B3'),
    { kind: 'remove-highlight', sheet: '维修登记', mark: 'notice' },
    setHighlight('收费', 'mismatch', 'B1'),
    writeSheet(layoutOf([[text('新'), text('=x')]])),
    writeSheet(archive, { role: 'archive:2026-10', sheet: '2026-10' }),
    { kind: 'remove-sheet', role: 'handover', sheet: '交接班' },
  ],
};
const wanted = { ...essence(afterPlan(books, plan)), charts: [chart.title] };

function start() {
  const excel = startExcel(books);
  return { ...excel, host: excelHost({ pauses: [0, 0] }) };
}

/** The last round trips put all in place: cells and looks, charts, names. */
const PLACING = 3;

/** How many round trips applying takes when nothing goes wrong, and how many actions each. */
async function quietTrips(): Promise<readonly { actions: number }[]> {
  const { host, connection } = start();
  await host.read();
  const before = connection.trips.length;
  await host.apply(plan);
  return connection.trips.slice(before);
}

/** What the state is, as the contract compares it, and what is drawn. */
function stateOf(book: BookState) {
  return { ...essence(snapshotOf(book)), charts: book.sheets.flatMap(drawnOn).map(({ title }) => title) };
}

/** What a check does after whatever happened: looks again and plans what differs from what is wanted. */
async function checkAgain(): Promise<void> {
  const host = excelHost({ pauses: [0, 0] });
  const { sheets } = await host.read();
  const ownedBy = (role: string) => sheets.find(({ owned }) => owned?.role === role);
  const marked = (name: string) => sheets.find(sheet => sheet.name === name)!.highlights.map(({ mark }) => mark);
  const stillToDo = (change: Change): Change[] => {
    switch (change.kind) {
      case 'set-highlight':
        return [change];
      case 'remove-highlight':
        return marked(change.sheet).includes(change.mark) ? [change] : [];
      case 'write-sheet': {
        const standing = ownedBy(change.role);
        return standing?.owned?.digest === change.digest ? [] : [{ ...change, sheet: standing?.name ?? change.sheet }];
      }
      case 'remove-sheet':
        return ownedBy(change.role) ? [change] : [];
    }
  };
  await host.apply({ changes: plan.changes.flatMap(stillToDo) });
}

const once: readonly { because: string; fault: Fault }[] = [
  { because: 'the line breaks before the request arrives', fault: { kind: 'lost-before' } },
  { because: 'the line breaks after it was carried out', fault: { kind: 'lost-after' } },
  { because: 'the session ends', fault: { kind: 'lost-after', code: transportCodes.sessionLost } },
  { because: 'Excel is busy', fault: { kind: 'refused', code: transportCodes.busy } },
];

describe.each(once)('$because', ({ fault }) => {
  test('once, at any round trip: the plan is applied all the same', async () => {
    for (const at of (await quietTrips()).keys()) {
      const { host, book, connection } = start();
      await host.read();
      const first = connection.trips.length + 1;
      connection.fault = trip => (trip === first + at ? fault : undefined);
      await host.apply(plan);
      expect(stateOf(book)).toEqual(wanted);
    }
  });

  test('for good, from any round trip on: there is a sentence, and checking again later completes it', async () => {
    for (const at of (await quietTrips()).keys()) {
      const { host, book, connection } = start();
      await host.read();
      const first = connection.trips.length + 1;
      connection.fault = trip => (trip >= first + at ? fault : undefined);
      await expect(host.apply(plan)).rejects.toBeInstanceOf(HostError);
      connection.fault = () => undefined;
      await checkAgain();
      expect(stateOf(book)).toEqual(wanted);
      expect(book.names.filter(({ name }) => name.includes('aside'))).toEqual([]);
      expect(book.enableEvents).toBe(true);
    }
  });
});

describe('a request that Excel stops in the middle', () => {
  test('while it looks or builds: nothing of it is left', async () => {
    const trips = await quietTrips();
    for (const [at, { actions }] of trips.slice(0, -PLACING).entries()) {
      for (let atAction = 0; atAction < actions; atAction += 13) {
        const { host, book, connection } = start();
        await host.read();
        const [first, before] = [connection.trips.length + 1, stateOf(book)];
        connection.fault = trip =>
          trip === first + at ? { kind: 'stopped', code: 'AccessDenied', atAction } : undefined;
        await expect(host.apply(plan)).rejects.toMatchObject({
          sentence: { zh: expect.stringContaining('什么也没写入') },
        });
        expect(stateOf(book)).toEqual(before);
      }
    }
  });

  test('while it puts all in place: people’s sheets are as before, and checking again completes the rest', async () => {
    const trips = await quietTrips();
    const stops = trips.slice(-PLACING).flatMap(({ actions }, index) =>
      Array.from({ length: Math.ceil(actions / 17) }, (_, step) => ({
        back: PLACING - 1 - index,
        atAction: step * 17,
      })),
    );
    for (const { back, atAction } of stops) {
      const { host, book, connection } = start();
      await host.read();
      const [faulty, before] = [connection.trips.length + trips.length - back, stateOf(book)];
      connection.fault = trip => (trip === faulty ? { kind: 'stopped', code: 'AccessDenied', atAction } : undefined);
      await expect(host.apply(plan)).rejects.toMatchObject({
        code: 'protected',
        sentence: { zh: expect.stringContaining('重新检查一次会补齐') },
      });
      const theirs = (state: typeof before) =>
        state.sheets.filter(({ name }) => name === '维修登记' || name === '收费');
      expect(theirs(stateOf(book))).toEqual(theirs(before));
      expect(book.sheets.filter(({ name }) => name.startsWith('管家暂存'))).toEqual([]);
      await checkAgain();
      expect(stateOf(book)).toEqual(wanted);
    }
  });
});

test('a request that Excel stops anywhere for no good reason is tried again, and the plan is applied whole', async () => {
  for (const [at, { actions }] of (await quietTrips()).entries()) {
    for (let atAction = 0; atAction < actions; atAction += 37) {
      const { host, book, connection } = start();
      await host.read();
      const first = connection.trips.length + 1;
      connection.fault = trip =>
        trip === first + at ? { kind: 'stopped', code: 'GeneralException', atAction } : undefined;
      await host.apply(plan);
      expect(stateOf(book)).toEqual(wanted);
      expect(book.names.filter(({ name }) => name.includes('aside'))).toEqual([]);
    }
  }
});

test('remarks beside a sheet of ours that have to make room are moved once, however often it is broken off', async () => {
  const grown = writeSheet(archive, { digest: 'grown' });
  /** Our sheet of one row, with a remark below it, and a host that has read it. */
  const begin = async () => {
    const { book, connection, host } = start();
    await host.apply({ changes: [writeSheet(layoutOf([[text('一行')]]))] });
    book.sheet('检查结果').changing(2, 1).value = '已催办';
    await host.read();
    return { book, connection, host, first: connection.trips.length + 1 };
  };
  const quiet = await begin();
  await quiet.host.apply({ changes: [grown] });
  expect(quiet.book.sheet('检查结果').cell(13, 1)!.value).toBe('已催办');
  for (let at = quiet.first; at <= quiet.connection.trips.length; at++) {
    const { book, connection, host } = await begin();
    connection.fault = trip => (trip >= at ? { kind: 'lost-after' } : undefined);
    await expect(host.apply({ changes: [grown] })).rejects.toBeInstanceOf(HostError);
    connection.fault = () => undefined;
    const again = excelHost({ pauses: [0, 0] });
    await again.read();
    await again.apply({ changes: [grown] });
    expect(stateOf(book)).toEqual(stateOf(quiet.book));
  }
});

test('a sheet that was being built when all ended is no part of what is read', async () => {
  startExcel({
    ...books,
    sheets: [...books.sheets, { ...books.sheets[2]!, name: '2026-10', owned: { role: 'aside:1', digest: '-' } }],
  });
  const host = excelHost();
  expect(essence(await host.read())).toEqual(essence(books));
  await host.apply(plan);
  expect((await host.read()).sheets.at(-1)).toMatchObject({ name: '2026-10', owned: { role: 'archive:2026-10' } });
});

test('a read that breaks off is read again', async () => {
  const { host, connection } = start();
  connection.fault = trip => (trip === 3 ? { kind: 'lost-before' } : undefined);
  expect(essence(await host.read())).toEqual(essence(books));
});
