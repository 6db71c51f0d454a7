/** Owns what an analyst finds: Parquet files with real types, the guide's queries, run by DuckDB in the output folder as it is written. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ParquetFile } from '../../../src/cli/batch/parquet';
import { tables } from '../../../src/cli/batch/tables';
import { textBook } from '../../support/textbook';
import { makeXlsx } from '../../support/xlsx-maker';
import { ran } from '../terminal';
import { lay, newDesk, repairs } from './given';

jest.setTimeout(30_000);

const filings = makeXlsx(
  textBook({
    sheets: {
      备案台账: `
        合同编号 | 客户姓名 | 房号    | 建筑面积 | 成交总价 | 签约日期   | 印花税  | 交易费 | 备案日期
        HT-1     | 周敏     | 3-1-502 | 89.50    | 1280000  | 2026-10-01 | 640.00  | 260    | 2026-10-09
      `,
    },
  }),
);
const home = process.cwd();
let desk: string;
let duck: DuckDBConnection;

beforeAll(async () => {
  desk = newDesk();
  lay(join(desk, '台账'), {
    '翠湖天地/维修.xlsx': repairs(
      'WX-1 | 2026-08-10 | 2026-08-11',
      'WX-2 | 2026-09-08 | 2026-09-14',
      'WX-3 | 2026-09-08 10:00 |',
      'WX-4 | 2026-09-09 | 2026-09-09',
    ),
    '翠湖天地/维修二.xlsx': repairs('WX-5 | 2026-09-09 | 2026-09-09'),
    '阳光花园/维修.xlsx': repairs('WX-1 | 2026-09-09 |'),
    '阳光花园/备案.xlsx': filings,
  });
  await ran(['batch', join(desk, '台账'), '--out', join(desk, '结果'), '--as-of', '2026-10-16', '--jobs', '1']);
  process.chdir(join(desk, '结果'));
  duck = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  duck?.closeSync();
  process.chdir(home);
  rmSync(desk, { recursive: true });
});

const rowsOf = async (sql: string) => (await duck.runAndReadAll(sql)).getRowsJson();

/** The statements of the guide that lies beside the results, by the line above each. */
function guideQueries(): Map<string, string> {
  const guide = readFileSync('README.md', 'utf8');
  return new Map([...guide.matchAll(/^(.+)\n\n```sql\n([^`]+)\n```$/gm)].map(([, title, sql]) => [title!, sql!]));
}

test('callback rate by project and month: workbooks of a project count together', async () => {
  expect(await rowsOf(guideQueries().get('各项目每月的回访率')!)).toEqual([
    ['翠湖天地', '2026-08', 'repair-callback', '1', '1', 100],
    ['翠湖天地', '2026-09', 'repair-callback', '3', '4', 75],
    ['阳光花园', '2026-09', 'repair-callback', '0', '1', 0],
  ]);
});

test('what is overdue now', async () => {
  const overdue = await rowsOf(guideQueries().get('各项目现在逾期的，按检查项')!);
  expect(overdue.filter(([, title]) => title === '维修完成后未回访')).toEqual([
    ['翠湖天地', '维修完成后未回访', '1', '2026-09-09'],
    ['阳光花园', '维修完成后未回访', '1', '2026-09-10'],
  ]);
});

test('every query of the guide runs', async () => {
  const queries = [...guideQueries()];
  expect(queries).toHaveLength(4);
  for (const [title, sql] of queries) expect([title, await rowsOf(sql)]).toEqual([title, expect.any(Array)]);
});

test('days are days, moments moments without a zone, amounts decimals, yes and no booleans', async () => {
  const typesOf = async (table: string) =>
    Object.fromEntries((await rowsOf(`DESCRIBE SELECT * FROM '${table}.parquet'`)).map(([name, type]) => [name, type]));
  expect(await typesOf('findings')).toMatchObject({
    ...{ project: 'VARCHAR', row: 'INTEGER', dueOn: 'DATE', dueAt: 'TIMESTAMP', firstSeen: 'TIMESTAMP' },
    ...{ provisional: 'BOOLEAN', waived: 'BOOLEAN', evidence: 'JSON' },
  });
  expect(await typesOf('late')).toMatchObject({ dueOn: 'DATE', dueAt: 'TIMESTAMP', doneOn: 'DATE' });
  expect(await typesOf('fees')).toMatchObject({ basis: 'DECIMAL(38,4)', amount: 'DECIMAL(38,2)', matches: 'BOOLEAN' });
  expect(await typesOf('rates')).toMatchObject({ month: 'VARCHAR', done: 'INTEGER', percent: 'DOUBLE' });
});

test('a fee keeps its figures to the cent', async () => {
  const sql = `SELECT fee, basis, rate, amount, written, matches FROM 'fees.parquet' ORDER BY fee`;
  expect(await rowsOf(sql)).toContainEqual(['transaction-fee', '89.5000', '3.00000000', '268.50', '260.00', false]);
});

test('findings.jsonl and findings.parquet hold the same', async () => {
  const columns = `project, workbook, sheet, "row"::INTEGER, "check", severity, message`;
  const [lines, table] = await Promise.all(
    ["read_json_auto('findings.jsonl')", "'findings.parquet'"].map(source =>
      rowsOf(`SELECT ${columns} FROM ${source}`),
    ),
  );
  expect(table).toEqual(lines);
});

test('the guide lists every column of every table as DuckDB names its type', async () => {
  const guide = readFileSync('README.md', 'utf8');
  for (const { name } of tables) {
    const columns = await rowsOf(`DESCRIBE SELECT * FROM '${name}.parquet'`);
    for (const [column, type] of columns) expect(guide).toContain(`| \`${column}\` | ${type} |`);
  }
});

test('rows beyond a row group, and none at all, read back whole and in order', async () => {
  const table = {
    name: 'n',
    title: { zh: '', en: '' },
    columns: [{ name: 'n', kind: 'integer', title: { zh: '', en: '' }, of: (n: number) => n }],
  } as const;
  for (const count of [0, 10_000, 20_001]) {
    const file = new ParquetFile(join(desk, 'n.parquet'), table);
    for (let n = 0; n < count; n++) file.add(n);
    file.finish();
    const sql = `SELECT count(*), count(*) FILTER (n = file_row_number) FROM read_parquet('${join(desk, 'n.parquet')}', file_row_number = true)`;
    expect(await rowsOf(sql)).toEqual([[String(count), String(count)]]);
  }
});

test.each([
  ['12345678901234567890123456789012345678.9', null],
  ['-0.005', '-0.01'],
  ['123456789012345678901234.5', '123456789012345678901234.50'],
])('an amount of %s is %s: never cut off, nothing where it has no room', async (amount, read) => {
  const table = {
    name: 'n',
    title: { zh: '', en: '' },
    columns: [{ name: 'n', kind: { decimals: 2 }, title: { zh: '', en: '' }, of: (n: string) => n }],
  } as const;
  const file = new ParquetFile(join(desk, 'amount.parquet'), table);
  file.add(amount);
  file.finish();
  expect(await rowsOf(`SELECT n FROM '${join(desk, 'amount.parquet')}'`)).toEqual([[read]]);
});
