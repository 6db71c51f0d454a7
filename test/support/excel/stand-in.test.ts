/// <reference types="office-js" />
import { textBook } from '../textbook';
import { startExcel } from './excel';

const books = textBook({ sheets: { 维修登记: '单号|金额\nWX-1|12.5', 收费: 'a' } });

/** Runs something against a fresh workbook; an error of Excel's is its code. */
async function run<Result>(
  talk: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result> | Result,
  prepare: (excel: ReturnType<typeof startExcel>) => void = () => {},
) {
  const excel = startExcel(books);
  prepare(excel);
  const result = await Excel.run(async context => {
    const given = await talk(context.workbook.worksheets.getItem('维修登记'), context);
    await context.sync();
    return given;
  }).catch(error => {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  });
  return { ...excel, result };
}

test.each([
  { written: 'WX-2', becomes: { value: 'WX-2' } },
  { written: '12.50', becomes: { value: 12.5 } },
  { written: '2026-07-01', becomes: { value: 46204, format: 'm/d/yyyy' } },
  { written: 'true', becomes: { value: true } },
  { written: '#N/A', becomes: { value: { error: '#N/A' } } },
  { written: "'0012", becomes: { value: '0012', format: 'General' } },
  { written: '=SUM(B1:B2)', becomes: { value: 12.5, formula: '=SUM(B1:B2)' } },
  { written: '=NOSUCH()', becomes: { value: { error: '#NAME?' } } },
  { written: '', becomes: { value: undefined } },
])('a written $written is taken as if typed', async ({ written, becomes }) => {
  const { book } = await run(sheet => {
    sheet.getRange('A5').values = [[written]];
  });
  expect(book.sheet('维修登记').cell(5, 1)).toMatchObject(becomes);
});

test('null leaves a cell alone, one value is for all, and sizes must match', async () => {
  const { book } = await run(sheet => {
    sheet.getRange('A1:B1').values = [[null, '金额(元)']];
    sheet.getRange('D1:E2').numberFormat = [['@']];
  });
  expect([1, 2].map(column => book.sheet('维修登记').cell(1, column)!.value)).toEqual(['单号', '金额(元)']);
  expect(book.sheet('维修登记').cell(2, 5)!.format).toBe('@');
  const { result } = await run(sheet => {
    sheet.getRange('A1:B2').values = [['x', 'y']];
  });
  expect(result).toBe('InvalidArgument');
});

test('whole columns and more cells than the limit are read as null', async () => {
  const { result } = await run(async (sheet, context) => {
    const ranges = ['A:B', 'A1:XFD400'].map(address => sheet.getRange(address).load('values'));
    await context.sync();
    return ranges.map(({ values }) => values);
  });
  expect(result).toEqual([null, null]);
});

test.each([
  { because: 'an address is too long', address: Array.from({ length: 1200 }, (_, row) => `AA${row + 1000}`).join(',') },
  { because: 'it has too many areas', address: Array.from({ length: 513 }, (_, row) => `A${row + 1}`).join(',') },
  { because: 'it is no address', address: '一楼' },
])('several areas are refused where $because', async ({ address }) => {
  const { result } = await run(sheet => {
    sheet.getRanges(address).format.fill.color = '#FFFFFF';
  });
  expect(result).toBe('InvalidArgument');
});

test('a request stops at its first error, and what came before stays done', async () => {
  const { result, book } = await run((sheet, context) => {
    sheet.getRange('A9').values = [['先']];
    context.workbook.worksheets.getItem('没有').getRange('A1').values = [['后']];
  });
  expect(result).toBe('ItemNotFound');
  expect(book.sheet('维修登记').cell(9, 1)!.value).toBe('先');
});

test('protected sheets and a protected structure refuse to be changed', async () => {
  const onSheet = await run(
    sheet => {
      sheet.getRange('A1').format.font.bold = true;
    },
    ({ book }) => {
      book.sheet('维修登记').isProtected = true;
    },
  );
  const onBook = await run(
    (_, context) => context.workbook.worksheets.add('新') && undefined,
    ({ book }) => {
      book.isStructureProtected = true;
    },
  );
  expect([onSheet.result, onBook.result]).toEqual(['AccessDenied', 'AccessDenied']);
});

test.each(['a/b', "'a'", 'x'.repeat(32), 'History', '收费'])('a sheet can’t be called %s', async name => {
  const { result } = await run(sheet => {
    sheet.name = name;
  });
  expect(['InvalidArgument', 'ItemAlreadyExists']).toContain(result);
});

test('the last visible sheet can’t be deleted, nor a very hidden one', async () => {
  const last = await run(
    sheet => sheet.delete(),
    ({ book }) => {
      book.sheet('收费').visibility = 'Hidden';
    },
  );
  const veryHidden = await run(
    sheet => sheet.delete(),
    ({ book }) => {
      book.sheet('维修登记').visibility = 'VeryHidden';
    },
  );
  expect([last.result, veryHidden.result]).toEqual(['InvalidOperation', 'InvalidOperation']);
});

test('more than 5 MB are refused either way', async () => {
  const large = Array.from({ length: 2000 }, () => ['x'.repeat(3000)]);
  const written = await run(sheet => {
    sheet.getRange('A1:A2000').values = large;
  });
  const read = await run(
    async (sheet, context) => {
      const range = sheet.getRange('A1:A2000').load('values');
      await context.sync();
      return range.values;
    },
    ({ book }) => {
      for (const [index, [value]] of large.entries()) book.sheet('维修登记').changing(index + 1, 1).value = value!;
    },
  );
  expect([written.result, read.result]).toEqual([
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
  ]);
});

test('a name follows its sheet when that is renamed, and leads nowhere when it is deleted', async () => {
  const { book, result } = await run(async (sheet, context) => {
    const name = context.workbook.names.add('_steward.x', sheet.getRange('A1'), 'c');
    const formulas: unknown[] = [];
    for (const change of [() => {}, () => (sheet.name = '维修 2'), () => sheet.delete()]) {
      change();
      name.load('formula');
      await context.sync();
      formulas.push(name.formula);
    }
    return formulas;
  });
  expect(result).toEqual(['=维修登记!$A$1', "='维修 2'!$A$1", '=#REF!$A$1']);
  expect(book.names).toHaveLength(1);
});

test('a range is kept over round trips, and given back at the end', async () => {
  const { connection, book } = await run(async (sheet, context) => {
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    used.getRow(0).format.font.bold = true;
    expect(used.address).toBe('维修登记!A1:B2');
    await context.sync();
  });
  await new Promise(resolve => setTimeout(resolve, 0));
  expect(book.sheet('维修登记').cell(1, 1)!.look).toEqual({ 'font/bold': true });
  expect(connection.references.count).toBe(0);
});

test('the library itself refuses members beyond the requirement sets', async () => {
  startExcel(books, { ExcelApi: '1.9' });
  const asking = Excel.run(async context => {
    context.workbook.worksheets.getItem('收费').getRange('A1').getMergedAreasOrNullObject();
  });
  await expect(asking).rejects.toMatchObject({ code: 'ApiNotFound' });
});
