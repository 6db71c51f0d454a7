import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { openWorkbook, type XlsxHost } from '../../src/hosts/xlsx';
import { portableCodec } from '../../src/hosts/xlsx/codec';
import { Draft } from '../../src/hosts/xlsx/draft';
import { defaultLimits } from '../../src/hosts/xlsx/limits';
import { Package } from '../../src/hosts/xlsx/package';
import { readCharts } from '../../src/hosts/xlsx/read-charts';
import { readWorkbookPart } from '../../src/hosts/xlsx/read-workbook';
import { encodeText } from '../../src/hosts/xlsx/xml-text';
import { cellAddress } from '../../src/model/address';
import { cellValue, type Workbook } from '../../src/model/workbook';
import type { DrawnChart } from '../support/excel/drawn';
import { type MakeOptions, makeXlsx } from '../support/xlsx-maker';
import { type DrawingHost, hostContract, type TypedCell } from './contract';
import { clearingPlan, workbooksWithPlans } from './workbooks';

const shapes: readonly { shape: string; options: MakeOptions }[] = [
  { shape: 'as Excel writes it', options: {} },
  {
    shape: 'prefixed, with inline texts and without references',
    options: { prefix: 'x', strings: 'inline', omitReferences: true },
  },
  { shape: 'strict', options: { strict: true } },
];

function open(workbook: Workbook, options: MakeOptions = {}): XlsxHost {
  return openWorkbook(makeXlsx(workbook, options), workbook.name);
}

describe.each(shapes)('$shape', ({ shape, options }) => {
  hostContract(`an .xlsx ${shape}`, workbook => reopening(open(workbook, options)), { runs: 25 });

  test('clearing gives back every part to the letter, and the same plan again writes the same parts', async () => {
    await fc.assert(
      fc.asyncProperty(workbooksWithPlans, async ({ workbook, plan }) => {
        const host = open(workbook, options);
        const before = partsOf(host);
        await host.apply(plan);
        const once = partsOf(host);
        await host.apply(plan);
        expect(partsOf(host)).toEqual(once);
        await host.apply(clearingPlan(await host.read()));
        expect(partsOf(host)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

test('an empty plan leaves the very same bytes', async () => {
  const bytes = makeXlsx({ sheets: [{ name: '维修登记', rows: [['编号']] }] });
  const host = openWorkbook(bytes, '台账.xlsx');
  await host.apply({ changes: [] });
  expect(host.bytes).toBe(bytes);
});

/** Reads from the bytes as they are, never from what the host remembers. */
function reopening(opened: XlsxHost): DrawingHost {
  let host = opened;
  return {
    read: () => openWorkbook(host.bytes, '台账.xlsx').read(),
    apply: plan => host.apply(plan),
    drawn: () => drawnIn(host.bytes),
    type: (sheet, cells) => {
      host = openWorkbook(withTyped(host.bytes, sheet, cells), '台账.xlsx');
    },
  };
}

/** The file after a person typed texts beside what stands on a sheet of ours. */
function withTyped(bytes: Uint8Array, sheet: string, cells: readonly TypedCell[]): Uint8Array {
  const draft = new Draft(Package.open(bytes, '台账.xlsx', portableCodec, defaultLimits));
  const { part } = readWorkbookPart(draft).sheets.find(({ name }) => name === sheet)!;
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, text } of inOrder) {
    const cell = `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t xml:space="preserve">${encodeText(text)}</t></is></c></row>`;
    draft.edit(part, xml => {
      const standing = new RegExp(`<row r="${row}"[^>]*>(?:(?!</row>).)*</row>`, 's').exec(xml)?.[0];
      if (standing) return xml.replace(standing, () => standing.replace(/<\/row>$/, () => cell));
      const rows = [...xml.matchAll(/<row r="(\d+)"/g)].filter(match => Number(match[1]) > row);
      const at = rows[0]?.index ?? xml.indexOf('</sheetData>');
      return `${xml.slice(0, at)}<row r="${row}">${cell}${xml.slice(at)}`;
    });
  }
  return draft.finish();
}

/** The charts in a file, their series by the names that their cells hold. */
async function drawnIn(bytes: Uint8Array): Promise<Map<string, DrawnChart[]>> {
  const source = Package.open(bytes, '台账.xlsx', portableCodec, defaultLimits);
  const { sheets } = await openWorkbook(bytes, '台账.xlsx').read();
  const parts = new Map(readWorkbookPart(source).sheets.map(({ name, part }) => [name, part]));
  return new Map(
    sheets.flatMap(sheet => {
      const charts = readCharts(source, parts.get(sheet.name)!).map(chart => ({
        ...chart,
        series: chart.series.map(({ name, values }) => ({
          name: String(cellValue(sheet, name.row, name.column) ?? ''),
          values,
        })),
      }));
      return charts.length > 0 ? [[sheet.name, charts]] : [];
    }),
  );
}

/** Every part as text, in the order of the zip. */
export function partsOf({ bytes }: XlsxHost): [name: string, text: string][] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]);
}
