import { excelHost } from '../../src/hosts/excel';
import type { Stopwatch } from '../../src/hosts/excel/pace';
import type { LayoutRow, Plan } from '../../src/model/change';
import type { CellValue, Sheet, Workbook } from '../../src/model/workbook';
import type { Connection, RoundTrip } from '../support/excel/connection';
import { type StandIn, startExcel } from '../support/excel/excel';
import { layoutOf, setHighlight, text, writeSheet } from '../support/excel/given';

const MEGABYTE = 1_000_000;

/** A department's books: 20 sheets, so many entries each, 15 columns as they are filled in. */
function books(entries: number): Workbook {
  const sheets = Array.from({ length: 20 }, (_, index): Sheet => {
    const rows = Array.from({ length: entries + 1 }, (_, row): CellValue[] =>
      row === 0 ? headings : entry(index, row),
    );
    const dates = [undefined, 'yyyy-mm-dd hh:mm', undefined, undefined, undefined, undefined, 'yyyy-mm-dd'];
    return {
      name: `维修登记${index + 1}`,
      visibility: 'visible',
      rows,
      formats: rows.map((_, row) => (row === 0 ? undefined : dates)),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      struck: new Set(),
      highlights: [],
      isProtected: false,
    };
  });
  return { name: '台账.xlsx', date1904: false, sheets };
}

const headings = Array.from({ length: 15 }, (_, index) => `栏目${index + 1}`);

function entry(sheet: number, row: number): CellValue[] {
  const remark = row % 7 === 0 ? '业主要求周末上门，已与工程部沟通并约定时间' : undefined;
  const start = [`WX-${sheet}-${row}`, 46000.5 + row / 50, '李工', '3-1-502', '100-2345', '厨房水槽漏水'];
  return [...start, 46001 + row, '王某', '已派工', 12.5, undefined, '满意', undefined, remark, '张三'];
}

/** Every tenth entry is marked, and every hundredth has a line with a link in 检查结果. */
function check(entries: number): Plan {
  const marks = Array.from({ length: 20 }, (_, index) => {
    const rows = Array.from({ length: Math.floor(entries / 10) }, (_, at) => `G${at * 10 + 2}`);
    return setHighlight(`维修登记${index + 1}`, 'overdue', ...rows);
  });
  const lines = Array.from({ length: Math.floor((20 * entries) / 100) }, (_, index): LayoutRow['cells'] => [
    text('逾期', 'overdue'),
    text(`维修登记${(index % 20) + 1}`),
    text('受理后超过 24 小时未回访，依据②一1，应由客服当天回访并登记结果', 'body-wrap'),
    { ...text(`维修登记1!G${index + 2}`, 'link'), link: { sheet: '维修登记1', cell: `G${index + 2}` } },
  ]);
  return { changes: [...marks, writeSheet(layoutOf(lines))] };
}

/** `speed`: how many milliseconds a megabyte takes the machine; where it is given, the host looks at the time. */
async function measured(entries: number, speed?: number) {
  const excel = startExcel(books(entries));
  const host = excelHost(speed === undefined ? {} : { stopwatch: machine(excel, speed) });
  const workbook = await host.read();
  const read = excel.connection.trips.slice();
  await host.apply(check(entries));
  return { workbook, read, apply: excel.connection.trips.slice(read.length), written: writtenIn(excel) };
}

/** Time in which nothing passes but what messages take, a request as much as an answer. */
function machine({ connection }: { readonly connection: Connection }, speed: number): Stopwatch {
  const milliseconds = (bytes: number) => (bytes / MEGABYTE) * speed;
  const now = () => milliseconds(total(connection.trips));
  return { now, arrived: () => now() - milliseconds(connection.trips.at(-1)?.responseBytes ?? 0) };
}

function writtenIn({ book }: StandIn) {
  return book.sheets.map(({ name, cells, conditionalFormats }) => ({ name, cells, marks: conditionalFormats.length }));
}

function largest(trips: readonly RoundTrip[]): number {
  return Math.max(...trips.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]));
}

function total(trips: readonly RoundTrip[]): number {
  return trips.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
}

const fixed = { read: 7, apply: 5 };

test.each([
  { entries: 20, more: 0, moreToApply: 0 },
  { entries: 200, more: 2, moreToApply: 1 },
  { entries: 1000, more: 9, moreToApply: 3 },
])(
  '$entries entries in each of 20 sheets: $more more round trips than the fixed few, and none of them large',
  async ({ entries, more, moreToApply }) => {
    const { read, apply } = await measured(entries);
    expect(read.length).toBeLessThanOrEqual(fixed.read + more);
    expect(apply.length).toBe(fixed.apply + moreToApply);
    expect(largest([...read, ...apply])).toBeLessThan(0.75 * MEGABYTE);
    expect(total([...read, ...apply])).toBeLessThan(0.5 * MEGABYTE + entries * 20 * 300);
  },
);

test('large books are told of as soon as some of them are read, for a few round trips more', async () => {
  const { connection } = startExcel(books(900));
  await excelHost().read();
  const plain = connection.trips.splice(0).length;
  const told: { readonly part: Workbook; readonly bytes: number }[] = [];
  const whole = await excelHost().read(async part => void told.push({ part, bytes: total(connection.trips) }));
  expect(connection.trips.length).toBeLessThanOrEqual(plain + 6);
  expect(told).toHaveLength(1);
  const { part, bytes } = told[0]!;
  expect(bytes).toBeLessThan(0.8 * total(connection.trips));
  const read = part.sheets.filter(({ rows }) => rows.length > 0);
  expect(read).toEqual(whole.sheets.slice(0, read.length));
  expect(read.length).toBeGreaterThan(1);
  expect(part.sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
});

test('each book is told once, beside the settings that stand behind them, and the last is not', async () => {
  const [book] = books(3).sheets;
  const far = Array.from({ length: 9000 }, (_, row) => (row < 4 ? book!.rows[row] : undefined));
  far.push(Array.from({ length: 26 }, (_, column) => (column === 25 ? '完' : undefined)));
  const names = ['维修登记1', '维修登记2', '维修登记3', '管家设置'];
  startExcel({
    ...books(0),
    sheets: names.map(name => ({ ...book!, name, ...(name !== '管家设置' && { rows: far }) })),
  });
  const told: string[][] = [];
  await excelHost().read(({ sheets }) => {
    told.push(sheets.flatMap(({ name, rows }) => (rows.length > 0 ? [name] : [])));
  });
  expect(told).toEqual([
    ['维修登记1', '管家设置'],
    ['维修登记2', '管家设置'],
  ]);
});

test('small books are read in one go', async () => {
  const { connection } = startExcel(books(20));
  const told: Workbook[] = [];
  await excelHost().read(async part => void told.push(part));
  expect(told).toEqual([]);
  expect(connection.trips.length).toBeLessThanOrEqual(fixed.read);
});

test('when the line breaks after that, all is read anew, and nothing told twice', async () => {
  const { connection } = startExcel(books(900));
  const told: Workbook[] = [];
  const whole = await excelHost({ pauses: [0, 0] }).read(async part => {
    told.push(part);
    const next = connection.trips.length + 2; // the first may be on its way already
    connection.fault = trip => (trip === next ? { kind: 'lost-after' } : undefined);
  });
  expect(told).toHaveLength(1);
  expect(whole.sheets.every(({ rows }) => rows.length > 900)).toBe(true);
});

test.each([{ entries: 20 }, { entries: 200 }, { entries: 1000 }])(
  '$entries entries: on a quick machine hardly a round trip more where the time is looked at',
  async ({ entries }) => {
    const plain = await measured(entries);
    const timed = await measured(entries, 20);
    expect(timed.read.length).toBeLessThanOrEqual(plain.read.length + 1);
    expect(timed.apply.length).toBeLessThanOrEqual(plain.apply.length + 1);
  },
);

test('on a slow machine round trips get so small that none takes long, and lead to the same', async () => {
  const plain = await measured(200);
  const timed = await measured(200, 400);
  expect(largest(plain.read)).toBeGreaterThan(0.3 * MEGABYTE);
  expect(largest(timed.read)).toBeLessThan(0.2 * MEGABYTE);
  expect(largest(timed.apply)).toBeLessThan(0.2 * MEGABYTE);
  expect(timed.workbook).toEqual(plain.workbook);
  expect(timed.written).toEqual(plain.written);
});

test('rows whose number formats are alike share them', async () => {
  const { workbook } = await measured(5);
  const [, first, ...rest] = workbook.sheets[0]!.formats;
  expect(first).toEqual([undefined, 'yyyy-mm-dd hh:mm', undefined, undefined, undefined, undefined, 'yyyy-mm-dd']);
  for (const row of rest) expect(row).toBe(first);
});
