/**
 * Owns the benchmark of the .xlsx host: a large made workbook, read, highlighted, verified and cleared in a process of its own.
 *
 *     npx tsx test/bench/read.ts [ROWS]        rows of each of the 8 sheets; 12500 unless said otherwise
 *
 * Prints seconds and peak memory after each step. The workbook lies in the temporary folder and is made once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/file';
import type { Area } from '../../src/model/address';
import type { Change } from '../../src/model/change';
import { makeXlsx, type SheetToMake } from '../support/xlsx-maker';

const SHEETS = 8;
const HIGHLIGHTS = 5000;

const [first, second] = process.argv.slice(2);
if (first === '--measure') void measure(second!);
else compare(Number(first ?? 12_500));

function compare(rows: number): void {
  for (const strings of ['shared', 'inline'] as const) {
    const file = join(tmpdir(), `steward-bench-${rows}-${strings}.xlsx`);
    if (!existsSync(file)) writeFileSync(file, makeXlsx({ sheets: sheets(rows) }, { strings }));
    console.log(`${SHEETS} sheets, ${SHEETS * rows} rows, ${strings} texts`);
    spawnSync(process.execPath, ['--import', 'tsx', __filename, '--measure', file], { stdio: 'inherit' });
  }
}

async function measure(file: string): Promise<void> {
  const start = performance.now();
  const step = (name: string) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`  ${name.padEnd(28)} ${seconds} s   ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  };
  const host = openWorkbook(readFileSync(file), 'bench.xlsx', { codec: nodeCodec });
  const workbook = await host.read();
  step('read');
  const changes = workbook.sheets.map(
    ({ name, rows }): Change => ({
      kind: 'set-highlight',
      sheet: name,
      mark: 'overdue',
      areas: scattered(rows.length),
    }),
  );
  await host.apply({ changes });
  step(`+ ${HIGHLIGHTS} highlights, verified`);
  await host.apply({ changes: changes.map(change => ({ ...change, kind: 'remove-highlight' }) as Change) });
  step('+ cleared, verified');
}

function scattered(rows: number): Area[] {
  const count = HIGHLIGHTS / SHEETS;
  return Array.from({ length: count }, (_, index) => {
    const row = 2 + Math.floor((index * (rows - 1)) / count);
    return { top: row, left: 1 + (index % 13), bottom: row, right: 1 + (index % 13) };
  });
}

function sheets(count: number): SheetToMake[] {
  const headings = [
    '编号',
    '报修时间',
    '房号',
    '报修人',
    '电话',
    '报修内容',
    '有偿/无偿',
    '派工时间',
    '维修人员',
    '完成时间',
    '费用',
    '回访时间',
    '备注',
  ];
  const time = 'yyyy/m/d h:mm';
  const formats = [
    undefined,
    time,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    time,
    undefined,
    time,
    '0.00',
    'yyyy/m/d',
  ];
  return Array.from({ length: SHEETS }, (_, sheet) => ({
    name: `${sheet + 1}月`,
    rows: [headings, ...Array.from({ length: count }, (_, row) => entry(sheet * count + row))],
    formats: [undefined, ...Array.from({ length: count }, () => formats)],
  }));
}

function entry(n: number): (string | number | undefined)[] {
  const at = 45_000 + n / 100;
  return [
    `WX-${String(n).padStart(6, '0')}`,
    at,
    `${(n % 9) + 1}-${(n % 3) + 1}-${n % 30}02`,
    `业主${n % 5000}`,
    `100${10_000_000 + n}`,
    `厨房水管漏水，第 ${n % 700} 种情况，需要更换阀门`,
    n % 2 ? '有偿' : '无偿',
    at + 0.1,
    `维修工${n % 40}`,
    at + 1,
    (n % 300) + 0.5,
    Math.floor(at) + 3,
    n % 5 ? undefined : '已回访',
  ];
}
