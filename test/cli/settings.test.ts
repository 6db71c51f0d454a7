/** Owns `steward settings` and `steward init` from end to end, on files: what a person changes in the sheets wins at the next check. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/hosts/xlsx/file';
import { parseArea } from '../../src/model/address';
import type { LayoutRow } from '../../src/model/change';
import type { Sheet } from '../../src/model/workbook';
import { textBook } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';
import { ran } from './terminal';

let desk: string;
let file: string;

beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
  file = join(desk, '台账.xlsx');
  const book = textBook({
    sheets: {
      认购书登记: `
        认购书编号 | 房号    | 客户姓名 | 认购日期    | 签约日期
        RG-001    | 3-1-502 | 张三     | @2026-07-01 |
      `,
      维修登记: `
        编号   | 报修时间           | 房号    | 报修内容 | 派工时间           | 管家回复时间 | 完成时间           | 回访时间 | 电话打过
        WX-001 | @2026-07-05 09:00 | 3-1-502 | 水龙头   | @2026-07-05 09:20 |              | @2026-07-05 15:00 |          | @2026-07-05 16:00
        WX-002 | @2026-07-07 09:30 | 3-1-601 | 插座     |                    |              |                    |          |
      `,
      投诉登记: `
        编号  | 投诉时间           | 投诉方式 | 投诉人 | 投诉内容 | 首接人 | 管家回复时间
        TS-01 | @2026-07-07 09:00 | 来电     | 李四   | 噪音     |        |
      `,
    },
  });
  writeFileSync(file, makeXlsx(book));
  expect((await ran(['settings', file, '--in-place'])).code).toBe(0);
});
afterEach(() => rmSync(desk, { recursive: true }));

/** `check entry severity`, waived ones in brackets; problems by code and place. */
async function found(): Promise<string[]> {
  const { out } = await ran(['check', file, '--as-of', '2026-07-08T10:00', '--format', 'json']);
  const { findings, problems } = JSON.parse(out);
  return [
    ...findings.map(({ check, entry, severity, waived }: Record<string, unknown>) =>
      waived ? `(${check} ${entry})` : `${check} ${entry} ${severity}`,
    ),
    ...problems.flatMap(({ code, sheet, cell }: Record<string, unknown>) =>
      code === 'column-missing' ? [] : [`${code} ${sheet}!${cell}`],
    ),
  ];
}

/** The row of a line of 管家设置 by its first cells, or of the first line below the heading of 豁免登记. */
function rowIn({ rows }: Sheet, ...texts: string[]): number {
  return rows.findIndex(row => texts.every((text, index) => (row?.[index] ?? '') === text)) + 1;
}

/** Types cells into a sheet of ours and saves the file, as a person would. */
async function type(sheetName: string, cells: (sheet: Sheet) => Record<string, string | number>): Promise<void> {
  const host = openWorkbookFile(file, { inPlace: true });
  const { sheets } = await host.read();
  const sheet = sheets.find(({ name }) => name === sheetName)!;
  const typed = cells(sheet);
  const written = new Map(Object.entries(typed).map(([address, value]) => [JSON.stringify(parseArea(address)), value]));
  const bottom = Math.max(...Object.keys(typed).map(address => parseArea(address)!.bottom));
  const rows = Array.from({ length: Math.max(bottom, sheet.rows.length) }, (_, row): LayoutRow => {
    const width = Math.max(12, sheet.rows[row]?.length ?? 0);
    const texts = Array.from({ length: width }, (_, column) => {
      const at = { top: row + 1, left: column + 1, bottom: row + 1, right: column + 1 };
      return written.get(JSON.stringify(at)) ?? sheet.rows[row]?.[column];
    });
    return {
      cells: texts.map(text => {
        const value =
          typeof text === 'number'
            ? ({ kind: 'number', number: String(text), decimals: 0 } as const)
            : ({ kind: 'text', text: String(text ?? '') } as const);
        return { value, style: 'body' };
      }),
    };
  });
  const layout = { widths: [], rows, merges: sheet.merges, frozenRows: 0, print: { landscape: false } };
  const { role, digest } = sheet.owned!;
  await host.apply({ changes: [{ kind: 'write-sheet', role, sheet: sheetName, digest, layout }] });
}

const before = [
  'contract-signing RG-001 overdue',
  'repair-callback WX-001 overdue',
  'repair-dispatch WX-002 overdue',
  'repair-steward-reply WX-002 overdue',
  'complaint-unassigned TS-01 notice',
];

test('the sheets as they are written change nothing', async () => {
  expect(await found()).toEqual(before);
  const again = await ran(['settings', file]);
  expect(again.out).toBe('工作簿里没有要改的。\n');
});

test('a longer term, a column, a sheet left out and a waiver win at the next check', async () => {
  await type('管家设置', sheet => ({
    [`E${rowIn(sheet, '检查参数', '认购后未签合同', '签约期限')}`]: 7,
    [`E${rowIn(sheet, '列对应', '维修登记', '回访时间')}`]: 'I',
    [`E${rowIn(sheet, '不读工作表', '投诉登记')}`]: '是',
  }));
  await type('豁免登记', sheet => {
    const row = rowIn(sheet, '检查') + 1;
    return {
      [`A${row}`]: '报修后未派工',
      [`C${row}`]: 'WX-002',
      [`D${row}`]: '业主要求改天',
      [`E${row}`]: '詹经理',
    };
  });
  const after = ['contract-signing RG-001 due-soon', '(repair-dispatch WX-002)', 'repair-steward-reply WX-002 overdue'];
  expect(await found()).toEqual(after);
  expect((await ran(['settings', file, '--in-place'])).code).toBe(0);
  expect(await found()).toEqual(after);
});

test('wrong entries are told at the check with their cells, and keep the sheets from being rewritten', async () => {
  let cell = '';
  await type('管家设置', sheet => {
    cell = `E${rowIn(sheet, '检查参数', '认购后未签合同', '签约期限')}`;
    return { [cell]: '一周', [`E${rowIn(sheet, '列对应', '维修登记', '回访时间')}`]: 'Z' };
  });
  const told = await found();
  expect(told.slice(0, before.length)).toEqual(before);
  expect(told.slice(before.length)).toContain(`setting-wrong 管家设置!${cell}`);
  expect(told).toHaveLength(before.length + 2);
  const bytes = readFileSync(file);
  const { code, err } = await ran(['settings', file, '--in-place']);
  expect(code).toBe(2);
  expect(err).toContain(`「管家设置」${cell}：“一周”应为 0 到 3650 的整数，仍按默认值 5`);
  expect(readFileSync(file)).toEqual(bytes);
});

test('clearing takes neither of the sheets away', async () => {
  await ran(['check', file, '--in-place', '--as-of', '2026-07-08T10:00']);
  await ran(['clear', file, '--in-place']);
  const { sheets } = await openWorkbookFile(file).read();
  expect(sheets.map(({ name }) => name)).toEqual(['认购书登记', '维修登记', '投诉登记', '管家设置', '豁免登记']);
});

test('a new workbook is made where there is none, and never over one', async () => {
  const fresh = join(desk, '新.xlsx');
  expect(await ran(['init', fresh])).toEqual({
    code: 0,
    out: '',
    err: `已建好 ${fresh}：13 种登记簿，各有一行示例。用不着的表可以删掉。\n`,
  });
  const bytes = readFileSync(fresh);
  const again = await ran(['init', fresh, '--lang', 'en']);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
  expect(readFileSync(fresh)).toEqual(bytes);
  expect((await ran(['init', join(desk, '新.xls')])).code).toBe(2);
});
