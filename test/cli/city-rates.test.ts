/** Owns deed tax, maintenance fund and the chosen profile from end to end: lines of 管家设置 in, `fees` of the JSON out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textBook } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';
import { ran } from './terminal';

let desk: string;
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
});
afterEach(() => rmSync(desk, { recursive: true }));

async function checked(settings: string): Promise<{ fees: string[]; problems: string[]; first: object }> {
  const file = join(desk, '台账.xlsx');
  const book = textBook({
    sheets: {
      备案台账: `
        合同编号 | 房号    | 买受人 | 面积  | 总房款  | 付款方式 | 签约日期     | 契税 | 维修基金 | 交易费 | 印花税
        HT-001   | 3-1-502 | 张三   | 89.50 | 1200000 | 一次性   | @2026-03-02 |      |          | 268.50 | 360
        HT-002   | 3-1-601 | 李四   | 150   | 2000000 | 一次性   | @2026-03-03 |      |          |        |
      `,
      管家设置: settings,
    },
  });
  writeFileSync(file, makeXlsx(book));
  const { out } = await ran(['check', file, '--as-of', '2026-03-04T10:00', '--format', 'json']);
  const { fees, problems } = JSON.parse(out);
  return {
    fees: fees.map((line: Record<string, string>) => `${line.fee} ${line.row} ${line.rate} ${line.amount}`).sort(),
    problems: problems
      .filter(({ code }: { code: string }) => code === 'setting-wrong')
      .map(({ cell }: { cell: string }) => cell),
    first: fees.find(({ fee, row }: Record<string, unknown>) => fee === 'stamp-duty' && row === 2),
  };
}

const bySource = [
  'stamp-duty 2 0.0003 360.00',
  'stamp-duty 3 0.0003 600.00',
  'transaction-fee 2 3.00 268.50',
  'transaction-fee 3 3.00 450.00',
];

test('a city’s rates give each contract its deed tax and maintenance fund', async () => {
  const { fees, problems } = await checked(`
    项目     | 对象                | 参数   | 值
    城市费率 | 契税                |        | 3%
    城市费率 | 契税 2024-12-01起   | 140以下 | 1%
    城市费率 | 契税 2024-12-01起   | 140以上 | 0.015
    城市费率 | 维修基金            |        | 80元/㎡
  `);
  expect(problems).toEqual([]);
  expect(fees).toEqual([
    'deed-tax 2 0.01 12000.00',
    'deed-tax 3 0.015 30000.00',
    'maintenance-fund 2 80 7160.00',
    'maintenance-fund 3 80 12000.00',
    ...bySource,
  ]);
});

test('a wrong line is told with its cell, and its fee is left out', async () => {
  const { fees, problems } = await checked('城市费率 | 契税 | 首套 | 1%');
  expect(problems).toEqual(['C1']);
  expect(fees).toEqual(bySource);
});

test('by the regulations a line says so, by which, and that a figure is to be confirmed', async () => {
  const { first } = await checked('费用口径 | | | 国家口径');
  expect(first).toEqual({
    fee: 'stamp-duty',
    sheet: '备案台账',
    row: 2,
    basis: '1200000.00',
    rate: '0.0005',
    amount: '600.00',
    written: '360.00',
    matches: false,
    profile: 'national',
    source: '《印花税法》第五条、第十五条',
    toBeConfirmed: true,
  });
});
