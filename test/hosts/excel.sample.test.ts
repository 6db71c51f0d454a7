import { shippedRules } from '../../rules';
import { sampleWorkbook } from '../../samples/workbook';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { excelHost } from '../../src/hosts/excel';
import { openWorkbook } from '../../src/hosts/xlsx';
import { portableCodec } from '../../src/hosts/xlsx/codec';
import { defaultLimits } from '../../src/hosts/xlsx/limits';
import { Package } from '../../src/hosts/xlsx/package';
import { readCharts } from '../../src/hosts/xlsx/read-charts';
import { readWorkbookPart } from '../../src/hosts/xlsx/read-workbook';
import type { Workbook } from '../../src/model/workbook';
import { check, clear, settle, summarise } from '../../src/run';
import { drawnOn } from '../support/excel/drawn';
import { startExcel } from '../support/excel/excel';
import { saveBook } from '../support/excel/save';
import { essence } from './contract';

const name = '物业台账样例.xlsx';
const { rules } = checkRuleSet(shippedRules);
const options = { asOf: '2026-10-16T15:30', apply: true };

/** The sample as a file, and as Excel has it open. */
async function both() {
  const file = openWorkbook(sampleWorkbook(), name);
  const { book, connection } = startExcel(await file.read());
  return { file, excel: excelHost(), book, connection };
}

/** What every host must agree on: merges in any order, and number formats where numbers are; the Excel host asks for no others. */
function common(workbook: Workbook) {
  const { sheets, ...rest } = essence(workbook);
  return {
    ...rest,
    sheets: sheets.map(sheet => ({
      ...sheet,
      merges: [...sheet.merges].sort(),
      formats: sheet.rows.map((row, index) =>
        row.map((value, at) => typeof value === 'number' && sheet.formats[index]?.[at]),
      ),
    })),
  };
}

test('a check of the sample leaves the same workbook in Excel as in the file, and so does clearing it', async () => {
  const { file, excel } = await both();
  const before = essence(await excel.read());
  for (const host of [file, excel]) {
    await settle(host, rules, options);
    await check(host, rules, options);
  }
  expect(common(await excel.read())).toEqual(common(await file.read()));
  for (const host of [file, excel]) expect((await check(host, rules, options)).plan.changes).toEqual([]);
  for (const host of [file, excel]) await clear(host, options);
  expect(essence(await excel.read()).sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
});

test('the summaries of the sample are the same sheets in Excel as in the file, formulas worked out and charts drawn', async () => {
  const { file, excel, book } = await both();
  for (const host of [file, excel]) {
    const { receipt } = await summarise(host, rules, { ...options, month: '2026-10' });
    expect(receipt?.leftOut).toBeUndefined();
  }
  expect(common(await excel.read())).toEqual(common(await file.read()));
  const source = Package.open(file.bytes, name, portableCodec, defaultLimits);
  const inFile = readWorkbookPart(source).sheets.flatMap(({ part }) =>
    readCharts(source, part).map(({ title }) => title),
  );
  expect(inFile.length).toBeGreaterThan(0);
  expect(book.sheets.flatMap(drawnOn).map(({ title }) => title)).toEqual(inFile);
});

test('what Excel holds after a check can be saved and opened again', async () => {
  const { excel, book } = await both();
  await check(excel, rules, options);
  const saved = openWorkbook(saveBook(book), name);
  expect(common(await saved.read())).toEqual(common(await excel.read()));
});
