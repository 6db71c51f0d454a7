import { excelHost } from '../../src/hosts/excel';
import { areaAddress, parseArea } from '../../src/model/address';
import { cellKey, cellValue, type Workbook } from '../../src/model/workbook';
import { transportCodes } from '../support/excel/connection';
import type { StandIn } from '../support/excel/excel';
import { floor, office2021, startExcel } from '../support/excel/excel';
import { textBook } from '../support/textbook';

const area = (address: string) => parseArea(address)!;

async function read(workbook: Workbook, change: (excel: StandIn) => void = () => {}, sets = office2021) {
  const excel = startExcel(workbook, sets);
  change(excel);
  const host = excelHost({ pauses: [0, 0] });
  return { snapshot: await host.read(), ...excel };
}

test('values come as they are: texts, numbers, dates, errors, and texts that look like errors', async () => {
  const book = textBook({ sheets: { 维修登记: `单号 | 受理 | 金额 | 备注\nWX-1 | @2026-07-01 10:20 | 12.5 | #N/A` } });
  const { snapshot } = await read(book, ({ book: state }) => {
    state.sheet('维修登记').changing(3, 4).value = '#N/A';
    state.sheet('维修登记').changing(3, 1).value = true;
  });
  expect(snapshot.sheets[0]!.rows).toEqual([
    ['单号', '受理', '金额', '备注'],
    ['WX-1', book.sheets[0]!.rows[1]![1], 12.5, { error: '#N/A' }],
    [true, undefined, undefined, '#N/A'],
  ]);
});

test('a formula is its value', async () => {
  const { snapshot } = await read(textBook({ sheets: { 收费: '1' } }), ({ book }) => {
    Object.assign(book.sheet('收费').changing(1, 2), { value: 3.5, formula: '=SUM(A1:A9)' });
  });
  expect(snapshot.sheets[0]!.rows).toEqual([[1, 3.5]]);
});

test('number formats are read where numbers are, and nowhere else', async () => {
  const { snapshot } = await read(
    textBook({ sheets: { 维修: '单号|受理\nWX-1|@2026-07-01\nWX-2|面谈' } }),
    ({ book }) => {
      book.sheet('维修').changing(2, 1).format = '@';
      book.sheet('维修').changing(3, 2).format = 'yyyy-mm-dd';
    },
  );
  expect(snapshot.sheets[0]!.formats).toEqual([undefined, [undefined, 'yyyy-mm-dd']]);
});

test('only cells struck through as a whole, and not blank, count as struck through', async () => {
  const { snapshot } = await read(
    textBook({ sheets: { 一: '~a~|~b~\nc|~d~|e\nf', 二: '~x~\n~y~', 三: 'z' } }),
    ({ book }) => {
      book.sheet('一').changing(1, 3).look = { 'font/strikethrough': true };
    },
  );
  const struck = snapshot.sheets.map(sheet => [...sheet.struck].sort((a, b) => a - b));
  expect(struck).toEqual([[cellKey(1, 1), cellKey(1, 2), cellKey(2, 2)], [cellKey(1, 1), cellKey(2, 1)], []]);
});

test('hidden rows and columns count up to the end of what is used', async () => {
  const { snapshot } = await read(
    textBook({
      sheets: { 维修: { table: '\n\na|b\nc|d', hiddenRows: new Set([1, 3, 9]), hiddenColumns: new Set([2]) } },
    }),
  );
  expect(snapshot.sheets[0]).toMatchObject({ hiddenRows: new Set([1, 3]), hiddenColumns: new Set([2]) });
});

test('visibility and protection are seen', async () => {
  const { snapshot } = await read(
    textBook({
      sheets: {
        一: 'a',
        二: { table: 'b', visibility: 'hidden' },
        三: { table: 'c', visibility: 'very-hidden', isProtected: true },
      },
    }),
  );
  expect(snapshot.sheets.map(({ visibility, isProtected }) => [visibility, isProtected])).toEqual([
    ['visible', false],
    ['hidden', false],
    ['very-hidden', true],
  ]);
});

describe('merged areas', () => {
  const merged = textBook({ sheets: { 维修: '标题|<|<\na|b\n^|c' } });

  test('are read, those of formatted blank cells too', async () => {
    const { snapshot } = await read(merged, ({ book }) => {
      book.sheet('维修').merges = [...book.sheet('维修').merges, area('A9:C9')];
    });
    expect(snapshot.sheets[0]!.merges.map(areaAddress)).toEqual(['A1:C1', 'A2:A3', 'A9:C9']);
  });

  test('are unknown below ExcelApi 1.13, which says nothing of them: the user is told', async () => {
    const { snapshot } = await read(merged, undefined, floor);
    expect(snapshot.sheets[0]!.merges).toEqual([]);
    const hints: string[] = [];
    await excelHost({ onUnseen: ({ zh }) => hints.push(zh) }).read();
    expect(hints).toEqual([expect.stringContaining('合并')]);
    startExcel(merged, office2021);
    await excelHost({ onUnseen: ({ zh }) => hints.push(zh) }).read();
    expect(hints).toHaveLength(1);
  });

  test('are read in pieces where a sheet has more than Excel tells of at once', async () => {
    const pairs = Array.from({ length: 700 }, (_, index) => area(`A${index * 2 + 1}:A${index * 2 + 2}`));
    const wide = Array.from({ length: 600 }, (_, index) => ({ ...area('C9:C10'), left: index + 3, right: index + 3 }));
    const { snapshot } = await read(textBook({ sheets: { 维修: 'a' } }), ({ book }) => {
      book.sheet('维修').merges = [...pairs, ...wide.slice(0, 500)];
    });
    expect(new Set(snapshot.sheets[0]!.merges.map(areaAddress)).size).toBe(1200);
  });
});

describe('highlights', () => {
  const custom = (id: string, formula: string, ...addresses: string[]) => ({
    ...{ id, formula, type: 'Custom', look: {}, stopIfTrue: false },
    areas: addresses.map(area),
  });

  test('are one a mark, however many conditional formats carry it, and people’s are none of ours', async () => {
    const { snapshot } = await read(textBook({ sheets: { 维修: 'a|b\nc|d' } }), ({ book }) => {
      book.sheet('维修').conditionalFormats = [
        { ...custom('1', '', 'A1:B2'), type: 'DataBar' },
        custom('2', '=$A1>3', 'A1:B2'),
        custom('3', '=N("steward:notice")=0', 'B2'),
        custom('4', '=N("steward:overdue")=0', 'A1'),
        custom('5', '=N( "STEWARD:OVERDUE" ) = 0', 'A2', 'B1'),
      ];
    });
    expect(snapshot.sheets[0]!.highlights).toEqual([
      { mark: 'overdue', areas: [area('A1:A2'), area('B1')] },
      { mark: 'notice', areas: [area('B2')] },
    ]);
  });
});

describe('sheets of ours', () => {
  const own = textBook({ sheets: { 维修: 'a', 检查结果: { table: 'b', owned: { role: 'findings', digest: 'd1' } } } });

  test('are known by their hidden name, whatever people call them', async () => {
    const { snapshot } = await read(own, ({ book }) => {
      book.sheet('检查结果').name = "老王's 表!";
    });
    expect(snapshot.sheets.map(({ name, owned }) => [name, owned])).toEqual([
      ['维修', undefined],
      ["老王's 表!", { role: 'findings', digest: 'd1' }],
    ]);
  });

  test('a name whose sheet people deleted counts for nothing', async () => {
    const { snapshot } = await read(own, ({ book }) => {
      book.sheets.pop();
    });
    expect(snapshot.sheets.map(({ owned }) => owned)).toEqual([undefined]);
  });
});

describe('the date system', () => {
  test.each([
    { shown: '@2026-07-01', date1904: true },
    { shown: '@2026-12-31', date1904: true },
    { shown: '@2026-07-01 08:30', date1904: false },
    { shown: '没有日期', date1904: true },
    { shown: '没有日期', date1904: false },
  ])('of a workbook with $shown, 1904: $date1904', async ({ shown, date1904 }) => {
    const { snapshot } = await read(textBook({ date1904, sheets: { 维修: shown } }));
    expect(snapshot.date1904).toBe(date1904);
  });

  test('is read from what dates show even where DATE can’t be asked', async () => {
    const { snapshot } = await read(textBook({ date1904: true, sheets: { 维修: '@2026-07-01' } }), ({ book }) => {
      book.hasFunctions = false;
    });
    expect(snapshot.date1904).toBe(true);
  });
});

describe('a used area far larger than what is in it', () => {
  test('is narrowed before it is read', async () => {
    const { snapshot, connection } = await read(
      textBook({ sheets: { 维修: '单号|房号\nWX-1|3-1-502' } }),
      ({ book }) => {
        book.sheet('维修').changing(1_048_576, 16_384).value = '.';
      },
    );
    expect(cellValue(snapshot.sheets[0]!, 2, 2)).toBe('3-1-502');
    expect(cellValue(snapshot.sheets[0]!, 1_048_576, 16_384)).toBe('.');
    expect(connection.trips.length).toBeLessThan(12);
  });

  test('is refused with a sentence where it is truly full', async () => {
    const excel = startExcel(textBook({ sheets: { 维修: 'a' } }));
    for (let row = 1; row <= 1_048_576; row += 4096) {
      for (let column = 1; column <= 16_384; column += 512) excel.book.sheet('维修').changing(row, column).value = 1;
    }
    await expect(excelHost().read()).rejects.toMatchObject({
      code: 'too-large',
      sentence: { zh: expect.stringContaining('请删去') },
    });
  });
});

test('blocks that Excel gives as null are asked for in halves', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `WX-${index}|a|b`).join('\n');
  const { snapshot } = await read(textBook({ sheets: { 维修: rows } }), ({ book }) => {
    book.mostCells = 10;
  });
  expect(snapshot.sheets[0]!.rows.map(row => row![0])).toEqual(Array.from({ length: 40 }, (_, index) => `WX-${index}`));
});

test('a response that is too large is asked for again in smaller ones', async () => {
  const [short, long] = ['短', '很长的备注'.repeat(600)];
  const rows = Array.from({ length: 2500 }, (_, index) => `WX-${index}|${index < 1800 ? short : long}`).join('\n');
  const { snapshot, connection } = await read(textBook({ sheets: { 维修: rows } }));
  expect(snapshot.sheets[0]!.rows).toHaveLength(2500);
  expect(connection.trips.some(({ responseBytes }) => responseBytes > 5 * 1024 * 1024)).toBe(true);
});

test('a blank workbook is read', async () => {
  const { snapshot } = await read(textBook({ sheets: { Sheet1: '' } }));
  expect(snapshot.sheets[0]).toMatchObject({ rows: [], merges: [], highlights: [] });
});

test('what Excel answers with becomes one sentence that says what to do', async () => {
  const reading = read(textBook({ sheets: { 维修: 'a' } }), ({ connection }) => {
    connection.fault = () => ({ kind: 'refused', code: transportCodes.busy });
  });
  await expect(reading).rejects.toMatchObject({ code: 'busy', sentence: { zh: expect.stringContaining('请稍等') } });
});
