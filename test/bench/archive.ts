/**
 * Owns the benchmark of a month-end archive: a made month of slips archived, archived again and proven, in seconds of this process's own time.
 *
 *     npx tsx test/bench/archive.ts [SLIPS] [FILE]       10000 unless said otherwise; FILE keeps the archived workbook
 */
import { writeFileSync } from 'node:fs';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { archive, verifyArchive } from '../../src/run';
import { makeXlsx, type SheetToMake } from '../support/xlsx-maker';

const count = Number(process.argv[2] ?? 10_000);

void run();

async function run(): Promise<void> {
  const bytes = makeXlsx({ sheets: [slips()] }, { strings: 'shared' });
  const { rules } = checkRuleSet(shippedRules);
  const options = { asOf: '2026-11-03T17:00', month: '2026-10', apply: true };
  console.log(`${count} slips, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const host = openWorkbook(bytes, 'bench.xlsx', { codec: nodeCodec });
  const first = await timed('archive, file to file', () => archive(host, rules, options));
  const written = openWorkbook(host.bytes, 'bench.xlsx', { codec: nodeCodec });
  const again = await timed('again, unchanged', () => archive(written, rules, options));
  const { proofs } = await timed('proof', () => verifyArchive(written, rules, {}));
  console.log(`${first.archive!.layout.rows.length} rows, ${(host.bytes.length / 1e6).toFixed(1)} MB; ${again.state}`);
  console.log(proofs.map(({ faults, books }) => `${faults.length} faults, books ${books}`).join('\n'));
  if (process.argv[3]) writeFileSync(process.argv[3], host.bytes);
}

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${name.padEnd(24)} ${((user + system) / 1e6).toFixed(2)} s   ${memory} MB`);
  return result;
}

/** One in ten is out, one in seven not paid, one in fifty void; customers have three slips each. */
function slips(): SheetToMake {
  const headings =
    '单号 开单时间 部门 有偿/无偿 客户 房号 服务项目 金额 完成时间 返单时间 收款日期 交财务日期 状态'.split(' ');
  const start = 46296;
  const rows = Array.from({ length: count }, (_, row) => {
    const day = start + (row % 31);
    const [isOut, isUnpaid, isVoid] = [row % 10 === 3, row % 7 === 2, row % 50 === 9];
    return [
      `J${row + 1}`,
      day + 0.4,
      ['清洁', '绿化', '工程'][row % 3]!,
      row % 6 === 5 ? '无偿' : '有偿',
      ['王芳', '李强', '赵敏', '陈静'][row % 4]!,
      `${1 + (row % 40)}-${1 + (row % 2)}-${101 + (row % 42) * 100}`,
      ['钟点清洁', '擦玻璃', '树木修剪', '疏通下水'][row % 4]!,
      30 + (row % 90) + 0.1,
      day + 0.6,
      isOut ? undefined : day + 0.7,
      isOut || isUnpaid ? undefined : day + 1,
      isOut || isUnpaid || row % 9 === 4 ? undefined : day + 2,
      isVoid ? '作废' : undefined,
    ];
  });
  const formats = rows.map(row =>
    row.map((_, column) => ([1, 8, 9, 10, 11].includes(column) ? 'yyyy-mm-dd hh:mm' : undefined)),
  );
  return { name: '派工单', rows: [headings, ...rows], formats: [undefined, ...formats] };
}
