import { excelHost } from '../../src/hosts/excel';
import { markLooks } from '../../src/hosts/palette';
import { areaAddress, cellAddress, parseArea } from '../../src/model/address';
import type { Change, Plan } from '../../src/model/change';
import { cellKey } from '../../src/model/workbook';
import { startExcel } from '../support/excel/excel';
import { cell, layoutOf, setHighlight, text, writeSheet } from '../support/excel/given';
import type { RequirementSets } from '../support/excel/library';
import type { Cell, SheetState } from '../support/excel/state';
import { textBook } from '../support/textbook';

const books = textBook({ sheets: { 维修登记: '单号|受理\nWX-1|@2026-07-01\nWX-2|@2026-07-02', 收费: 'a|2' } });
const withFindings = textBook({
  sheets: {
    维修登记: '单号|受理\nWX-1|@2026-07-01',
    检查结果: { table: '旧\n旧\n旧', owned: { role: 'findings', digest: 'old' } },
    收费: 'a|2',
  },
});

function start(workbook = books, sets?: RequirementSets) {
  return { ...startExcel(workbook, sets), host: excelHost({ pauses: [0, 0] }) };
}

const plan = (...changes: Change[]): Plan => ({ changes });

function cellsOf(sheet: SheetState): Map<number, Cell> {
  return structuredClone(sheet.cells);
}

describe('highlights', () => {
  test('are conditional formats in the mark’s colours; the cells themselves stay as they are', async () => {
    const { host, book } = start();
    const before = cellsOf(book.sheet('维修登记'));
    await host.apply(plan(setHighlight('维修登记', 'overdue', 'B2:B3', 'A3')));
    const [format, ...others] = book.sheet('维修登记').conditionalFormats;
    expect(others).toEqual([]);
    expect(format).toMatchObject({ formula: '=N("steward:overdue")=0', stopIfTrue: false });
    expect(format!.areas.map(areaAddress)).toEqual(['B2:B3', 'A3']);
    expect(format!.look).toMatchObject({ 'fill/color': `#${markLooks.overdue.fill}`, 'font/bold': true });
    expect(book.sheet('维修登记').cells).toEqual(before);
  });

  test('over thousands of scattered cells are several formats, each of an address that Excel takes whole', async () => {
    const { host, book } = start();
    const addresses = Array.from({ length: 2000 }, (_, index) => `XFC${index * 2 + 1}`);
    await host.apply(plan(setHighlight('维修登记', 'notice', ...addresses)));
    const formats = book.sheet('维修登记').conditionalFormats;
    expect(formats.map(({ areas }) => areas.length)).toEqual([400, 400, 400, 400, 400]);
    expect(formats.every(({ areas }) => areas.map(areaAddress).join(',').length < 8000)).toBe(true);
    const { sheets } = await host.read();
    expect(sheets[0]!.highlights.map(({ mark, areas }) => [mark, areas.length])).toEqual([['notice', 2000]]);
  });

  test('set anew replace the old ones, and removed leave people’s formats and other marks', async () => {
    const { host, book } = start();
    const people = {
      id: 'p',
      type: 'ColorScale',
      formula: '',
      areas: [parseArea('A1:B9')!],
      look: {},
      stopIfTrue: true,
    };
    book.sheet('维修登记').conditionalFormats.push(people);
    await host.apply(plan(setHighlight('维修登记', 'overdue', 'A1'), setHighlight('维修登记', 'notice', 'A2')));
    await host.apply(plan(setHighlight('维修登记', 'overdue', 'B3')));
    expect((await host.read()).sheets[0]!.highlights.map(one => one.areas.map(areaAddress))).toEqual([['B3'], ['A2']]);
    await host.apply(
      plan(
        { kind: 'remove-highlight', sheet: '维修登记', mark: 'overdue' },
        { kind: 'remove-highlight', sheet: '维修登记', mark: 'notice' },
      ),
    );
    expect(book.sheet('维修登记').conditionalFormats).toEqual([people]);
  });

  test('are one step of Excel’s own undo where it can do that', async () => {
    const run = async (version: string, ...changes: Change[]) => {
      const { host } = start(books, { ExcelApi: version });
      await host.read();
      const spy = jest.spyOn(Excel, 'run');
      await host.apply(plan(...changes));
      const options = spy.mock.calls.map(([first]) => first as object);
      spy.mockRestore();
      return options.map(one => 'mergeUndoGroup' in one);
    };
    const marks = setHighlight('收费', 'overdue', 'A1');
    expect(await run('1.20', marks)).toEqual([true]);
    expect(await run('1.14', marks)).toEqual([false]);
    expect(await run('1.20', marks, writeSheet(layoutOf([])))).toEqual([false]);
  });
});

describe('what is written into a sheet of ours', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '+86 100',
    '-',
    '@x',
    "'引号",
    "''两个",
    '00123',
    '2026-10-01',
    '1e5',
    '12%',
    'TRUE',
    '#N/A',
    ' 空格 ',
    '两\n行',
  ])('a text stays the text it is: %j', async written => {
    const { host, book } = start();
    const link = { sheet: '维修登记', cell: 'A2' };
    await host.apply(plan(writeSheet(layoutOf([[text(written), { ...text(written, 'link'), link }]]))));
    const [plain, linked] = [book.sheet('检查结果').cell(1, 1)!, book.sheet('检查结果').cell(1, 2)!];
    expect([plain.value, plain.formula]).toEqual([written, undefined]);
    expect([linked.value, linked.formula]).toEqual([written, undefined]);
    expect(linked.link).toEqual({ documentReference: "'维修登记'!A2" });
  });

  test.each([
    { value: { kind: 'number', number: '1280.50', decimals: 2 }, holds: 1280.5, format: '#,##0.00' },
    { value: { kind: 'number', number: '-3', decimals: 0 }, holds: -3, format: '0' },
    { value: { kind: 'date', at: '2026-07-01' }, holds: 46204, format: 'yyyy-mm-dd' },
    { value: { kind: 'date', at: '2026-07-01T12:00' }, holds: 46204.5, format: 'yyyy-mm-dd hh:mm' },
    { value: { kind: 'formula', formula: 'SUM(B1:B1)', result: '7', decimals: 0 }, holds: 7, format: '0' },
  ] as const)('$value.kind as such: $holds', async ({ value, holds, format }) => {
    const { host, book } = start();
    await host.apply(plan(writeSheet(layoutOf([[cell(value), cell({ kind: 'number', number: '7', decimals: 0 })]]))));
    expect(book.sheet('检查结果').cell(1, 1)).toMatchObject({ value: holds, format });
  });

  test('cells that wait to be filled in have the format for it', async () => {
    const { host, book } = start();
    const waiting = [
      cell({ kind: 'blank', holds: 'date' }, 'input'),
      cell({ kind: 'blank', holds: 'date-time' }, 'input'),
      cell({ kind: 'text', text: '', staysText: true }, 'input'),
      text('', 'input'),
    ];
    await host.apply(plan(writeSheet(layoutOf([waiting]))));
    const cells = [1, 2, 3, 4].map(column => book.sheet('检查结果').cell(1, column)!);
    expect(cells.map(({ format }) => format)).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', '@', 'General']);
    expect(cells.map(({ value }) => value)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('the words that cells offer, also from a sheet that is made along with them', async () => {
    const { host, book } = start();
    const [literal, listed] = [parseArea('A1:A9')!, parseArea('B2:B9')!];
    const validations = [
      { areas: [literal], words: ['是', '否'], refusal: '请选“是”或“否”。' },
      { areas: [listed], words: { sheet: '词语', area: parseArea('A1:A3')! } },
    ];
    await host.apply(
      plan(
        writeSheet(layoutOf([[text('设置')]], { validations }), { role: 'settings', sheet: '管家设置' }),
        writeSheet(layoutOf([[text('词')]]), { role: 'words', sheet: '词语' }),
      ),
    );
    expect(book.sheet('管家设置').validations).toEqual([
      {
        areas: [literal],
        rule: { list: { inCellDropDown: true, source: '是,否' } },
        errorAlert: { showAlert: true, style: 'Stop', title: '', message: '请选“是”或“否”。' },
        ignoresBlanks: true,
      },
      expect.objectContaining({
        rule: { list: { inCellDropDown: true, source: "='词语'!$A$1:$A$3" } },
        errorAlert: expect.objectContaining({ showAlert: false }),
      }),
    ]);
  });

  test('cells that nothing may be typed into', async () => {
    const { host, book } = start();
    const validations = [{ areas: [parseArea('C1:C4')!], words: [], refusal: '请填右边一栏。' }];
    await host.apply(plan(writeSheet(layoutOf([[text('设置')]], { validations }))));
    expect(book.sheet('检查结果').validations).toEqual([
      expect.objectContaining({ rule: { custom: { formula: '=FALSE' } } }),
    ]);
  });

  test('dates in a workbook that counts from 1904', async () => {
    const { host, book } = start(textBook({ date1904: true, sheets: { 维修登记: '@2026-07-01' } }));
    await host.apply(plan(writeSheet(layoutOf([[cell({ kind: 'date', at: '2026-07-01' })]]))));
    expect(book.sheet('检查结果').cell(1, 1)!.value).toBe(46204 - 1462);
  });

  test('looks, widths, heights, merges, panes, filter and print setup', async () => {
    const { host, book } = start();
    const layout = layoutOf(
      [
        [text('检查结果', 'title')],
        [text('严重程度', 'heading'), text('问题', 'heading')],
        [text('逾期', 'overdue'), text('…', 'body-wrap')],
        [text('注', 'note')],
        [text('注', 'note')],
      ],
      {
        merges: ['A1:B1', 'A4:B4', 'A5:B5'].map(address => parseArea(address)!),
        widths: [12, 52],
        frozenRows: 2,
        filter: parseArea('A2:B3')!,
        print: { landscape: true, repeatedRows: { from: 2, to: 2 } },
      },
    );
    const rows = layout.rows.map((row, index) => (index === 0 ? { ...row, height: 30 } : row));
    await host.apply(plan(writeSheet({ ...layout, rows })));
    const sheet = book.sheet('检查结果');
    const look = (address: string) => {
      const { top, left } = parseArea(address)!;
      return sheet.cells.get(cellKey(top, left))!.look;
    };
    expect(look('A1')).toMatchObject({ 'font/size': 16, 'font/bold': true, horizontalAlignment: 'Center' });
    expect(look('A3')).toMatchObject({ 'fill/color': `#${markLooks.overdue.fill}`, wrapText: true });
    expect(look('A2')).toMatchObject({
      'borders/EdgeTop/style': 'Continuous',
      'borders/InsideVertical/style': 'Continuous',
    });
    expect(look('A3')['borders/InsideVertical/style']).toBeUndefined();
    expect(sheet.merges.map(areaAddress).sort()).toEqual(['A1:B1', 'A4:B4', 'A5:B5']);
    expect([...sheet.widths]).toEqual([
      [1, 66.75],
      [2, 276.75],
    ]);
    expect([...sheet.heights]).toEqual([[1, 30]]);
    expect(sheet).toMatchObject({
      frozenRows: 2,
      filter: parseArea('A2:B3'),
      showsGridlines: false,
      visibility: 'Visible',
    });
    expect(sheet.page).toMatchObject({
      Orientation: 'Landscape',
      PaperSize: 'A4',
      PrintArea: '检查结果!A1:B5',
      PrintTitleRows: '$2:$2',
    });
  });

  test('a large sheet goes over in several requests, none of them too large', async () => {
    const { host, book, connection } = start();
    const rows = Array.from({ length: 9000 }, (_, index) => [text(`WX-${index}`), text('逾期'.repeat(60)), text('x')]);
    await host.apply(plan(writeSheet(layoutOf(rows))));
    expect(book.sheet('检查结果').cell(9000, 1)!.value).toBe('WX-8999');
    expect(Math.max(...connection.trips.map(({ requestBytes }) => requestBytes))).toBeLessThan(2_100_000);
  });
});

describe('sheets of ours', () => {
  const fresh = writeSheet(layoutOf([[text('新')]], { widths: [10] }));

  test('a new one stands at the end, shown, with its hidden name; nothing is left of building it', async () => {
    const { host, book } = start();
    const active = book.active;
    await host.apply(plan(fresh));
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['维修登记', 'Visible'],
      ['收费', 'Visible'],
      ['检查结果', 'Visible'],
    ]);
    expect(book.names).toEqual([
      expect.objectContaining({ name: '_steward.findings', comment: 'steward 2 findings d1' }),
    ]);
    expect(book.names[0]!.isVisible).toBe(false);
    expect(book.active).toBe(active);
  });

  test('one that stands keeps its id, place, title, visibility and the widths people gave it; the rest is new', async () => {
    const { host, book } = start(withFindings);
    const sheet = book.sheet('检查结果');
    Object.assign(sheet, { name: '老王的结果', visibility: 'Hidden', frozenRows: 3, filter: parseArea('A1:A3') });
    sheet.widths.set(1, 99);
    sheet.heights.set(2, 77);
    sheet.hiddenRows.add(2);
    sheet.merges = [parseArea('A1:A3')!];
    sheet.validations = [{ areas: [parseArea('A1')!], rule: {} }];
    await host.apply(plan(fresh));
    expect(book.sheets.map(({ id, name }) => [id === sheet.id, name])).toEqual([
      [false, '维修登记'],
      [true, '老王的结果'],
      [false, '收费'],
    ]);
    expect(sheet).toMatchObject({
      visibility: 'Hidden',
      frozenRows: 0,
      filter: undefined,
      merges: [],
      validations: [],
    });
    expect([...sheet.hiddenRows, ...sheet.heights.keys()]).toEqual([]);
    expect(sheet.widths.get(1)).toBe(99);
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual(['新']);
    expect((await host.read()).sheets[1]!.owned).toMatchObject({ role: 'findings', digest: 'd1' });
  });

  test('widths are set anew where the columns are others now', async () => {
    const { host, book } = start(withFindings);
    await host.apply(plan(writeSheet(layoutOf([[text('a'), text('b')]]))));
    expect(book.sheet('检查结果').widths.size).toBe(2);
  });

  test('a name that lost its sheet is put to use again', async () => {
    const { host, book } = start(withFindings);
    book.sheets.splice(1, 1);
    await host.apply(plan(fresh));
    expect(book.names).toHaveLength(1);
    expect((await host.read()).sheets.at(-1)!.owned).toMatchObject({ role: 'findings', digest: 'd1' });
  });

  test.each(['Hidden', 'VeryHidden'] as const)('one that is %s is removed with its name', async visibility => {
    const { host, book } = start(withFindings);
    book.sheet('检查结果').visibility = visibility;
    await host.apply(plan({ kind: 'remove-sheet', role: 'findings', sheet: '检查结果' }));
    expect(book.sheets.map(({ name }) => name)).toEqual(['维修登记', '收费']);
    expect(book.names).toEqual([]);
  });

  test('what a broken-off building left is swept; a sheet of people’s with such a title stays', async () => {
    const { host, book } = start(
      textBook({
        sheets: {
          维修登记: 'a',
          管家暂存1: 'mine',
          管家暂存2: { table: '半', visibility: 'hidden', owned: { role: 'aside:1', digest: '-' } },
        },
      }),
    );
    await host.apply(plan(fresh));
    expect(book.sheets.map(({ name }) => name)).toEqual(['维修登记', '管家暂存1', '检查结果']);
    expect(book.names.map(({ name }) => name)).toEqual(['_steward.findings']);
  });
});

test('people’s cells are not touched by any of it', async () => {
  const { host, book } = start(withFindings);
  const before = ['维修登记', '收费'].map(name => cellsOf(book.sheet(name)));
  await host.apply(plan(setHighlight('收费', 'mismatch', cellAddress(1, 2)), writeSheet(layoutOf([[text('新')]]))));
  expect(['维修登记', '收费'].map(name => book.sheet(name).cells)).toEqual(before);
});

test('a filtered register is read and marked whole, and its filter stays', async () => {
  const { host, book } = start();
  const sheet = book.sheet('维修登记');
  sheet.filter = parseArea('A1:B3')!;
  sheet.hiddenRows.add(2);
  expect((await host.read()).sheets[0]!.rows[1]![0]).toBe('WX-1');
  await host.apply(plan(setHighlight('维修登记', 'overdue', 'A2:A3')));
  expect(sheet).toMatchObject({ filter: parseArea('A1:B3'), hiddenRows: new Set([2]) });
  expect(sheet.conditionalFormats[0]!.areas.map(areaAddress)).toEqual(['A2:A3']);
});

test('our own writing raises no events, and events are on again afterwards', async () => {
  const { host, book, connection } = start();
  const seen: string[] = [];
  await Excel.run(async context => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
  });
  await host.apply(plan(writeSheet(layoutOf([[text('新')]]))));
  expect(book.enableEvents).toBe(true);
  await Excel.run(async context => {
    context.workbook.worksheets.getItem('收费').getRange('A9').values = [['改']];
    await context.sync();
  });
  await new Promise(resolve => setTimeout(resolve, 0));
  expect(seen).toEqual(['A9']);
  expect(connection.references.count).toBe(0);
});
