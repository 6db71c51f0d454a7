/** Owns the summary workbook of a run as a supervisor reads it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/hosts/xlsx/file';
import type { CellValue } from '../../../src/model/workbook';
import { ran } from '../terminal';
import { lay, newDesk, repairs, twoProjects } from './given';

jest.setTimeout(30_000);

let desk: string;
let sheets: Map<string, readonly (readonly CellValue[])[]>;

beforeAll(async () => {
  desk = newDesk();
  lay(join(desk, '台账'), {
    ...twoProjects,
    '金色家园/1.xlsx': repairs('WX-1 | 2026-10-01 |', 'WX-2 | 2026-10-02 |', 'WX-3 | 2025-10-02 | 2025-10-03'),
    '金色家园/坏.xlsx': '不是',
    '旧/旧.xls': '',
  });
  sheets = await summaryOf('zh', '汇总.xlsx');
});
afterAll(() => rmSync(desk, { recursive: true }));

async function summaryOf(language: string, name: string) {
  const out = join(desk, language);
  await ran(['batch', join(desk, '台账'), '--out', out, '--as-of', '2026-10-16', '--jobs', '1', '--lang', language]);
  const { sheets } = await openWorkbookFile(join(out, name)).read();
  return new Map(sheets.map(({ name, rows }) => [name, Array.from(rows, row => row ?? [])]));
}

/** The rows from the heading on to the first blank one, without blank cells. */
function table(sheet: string, heading: string): CellValue[][] {
  const rows = sheets.get(sheet)!.map(row => row.filter(value => value !== undefined && value !== ''));
  const from = rows.findIndex(row => row[0] === heading);
  const length = rows.slice(from).findIndex(row => row.length === 0);
  return rows.slice(from, length < 0 ? undefined : from + length) as CellValue[][];
}

test('projects, the most overdue first, with totals', () => {
  expect(table('项目汇总', '项目')).toEqual([
    ['项目', '工作簿', '登记条数', '逾期', '将到期', '不符', '提示', '合计', '逾期后补办', '已豁免或基线', '未能检查'],
    ['金色家园', 2, 3, 2, 0, 0, 0, 2, 0, 0, 1],
    ['翠湖天地', 1, 2, 1, 0, 0, 0, 1, 0, 0, 0],
    ['阳光花园', 2, 3, 1, 0, 0, 0, 1, 0, 0, 0],
    ['合计', 5, 8, 4, 0, 0, 0, 4, 0, 0, 1],
  ]);
});

test('checks, with the projects that they concern', () => {
  expect(table('检查项汇总', '检查项')[1]).toEqual(['维修完成后未回访', '②一1', '前台值班人员', 4, 0, 0, 0, 4, 3]);
});

test('callback rate by project and month of the last year, all projects by their cases', () => {
  const rows = sheets.get('回访率与按时率')!;
  const from = rows.findIndex(([title]) => String(title).endsWith('回访率：维修登记本、特约服务登记本'));
  const [heading, ...lines] = rows.slice(from + 1, from + 6);
  expect([heading![0], heading![1], heading![12], heading![13]]).toEqual(['项目', '2025-11', '2026-10', '12 个月']);
  const of = (month: string) => lines.map(line => [line[0], line[heading!.indexOf(month)] || undefined]);
  expect(of('2026-10')).toEqual(
    [
      ['翠湖天地', 0],
      ['金色家园', 0],
      ['阳光花园', 50],
      ['全部', 20],
    ].map(([name, rate]) => [name, rate || undefined]),
  );
  expect(of('2026-03')).toEqual([
    ['翠湖天地', undefined],
    ['金色家园', undefined],
    ['阳光花园', 100],
    ['全部', 100],
  ]);
});

test('what is not counted, with the reason', () => {
  expect(table('未计入', '项目')).toEqual([
    ['项目', '文件', '为什么', '说明'],
    ['旧', '旧/旧.xls', '别的格式', '没有检查。请用 Excel 或 WPS 另存为 .xlsx。'],
    ['金色家园', '金色家园/坏.xlsx', '未能检查', expect.stringMatching(/不是 Excel 工作簿/)],
  ]);
});

test('in English it is called and reads so', async () => {
  sheets = await summaryOf('en', 'summary.xlsx');
  expect([...sheets.keys()]).toEqual(['Projects', 'Checks', 'Rates', 'Not counted']);
  expect(table('Not counted', 'Project')[1]).toEqual([
    '旧',
    '旧/旧.xls',
    'another format',
    'Not checked. Save it as .xlsx in Excel or WPS.',
  ]);
});
