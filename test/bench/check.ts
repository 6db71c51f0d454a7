/**
 * Owns the benchmark of a whole check: each step of the flow on a large made repair book, in seconds of this process's own time.
 *
 *     npx tsx test/bench/check.ts [ROWS]       rows of each of the 8 sheets; 12500 unless said otherwise
 */
import { shippedRules } from '../../rules';
import { evaluate } from '../../src/evaluate';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/file';
import { planCheck } from '../../src/plan';
import { recognise } from '../../src/recognise';
import { makeXlsx, type SheetToMake } from '../support/xlsx-maker';

const SHEETS = 8;
const asOf = '2026-11-20T17:00';
const rows = Number(process.argv[2] ?? 12_500);

void run();

async function run(): Promise<void> {
  const bytes = makeXlsx(
    { sheets: Array.from({ length: SHEETS }, (_, index) => repairs(index)) },
    { strings: 'shared' },
  );
  const { rules } = checkRuleSet(shippedRules);
  let before = process.cpuUsage();
  const step = (name: string) => {
    const { user, system } = process.cpuUsage(before);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(`${name.padEnd(12)} ${((user + system) / 1e6).toFixed(2)} s   ${memory} MB`);
    before = process.cpuUsage();
  };
  console.log(`${SHEETS} sheets, ${SHEETS * rows} entries, ${Math.round(bytes.length / 1e6)} MB`);
  const workbook = await openWorkbook(bytes, 'bench.xlsx', { codec: nodeCodec }).read();
  step('read');
  const recognition = recognise(workbook, rules.registers, rules.checks);
  step('recognise');
  const evaluation = evaluate(recognition, rules, { asOf });
  step('evaluate');
  planCheck(workbook, recognition, evaluation);
  step('plan');
  console.log(`${evaluation.findings.length} findings, ${evaluation.late.length} late`);
}

/** A month of repairs a sheet, nearly all done in time; one in fifty waits for its callback. */
function repairs(index: number): SheetToMake {
  const headings =
    '编号 报修时间 房号 报修人 报修内容 有偿/无偿 工作单号 派工时间 维修人员 管家回复时间 完成时间 返单时间 回访时间'.split(
      ' ',
    );
  const start = 46023 + index * 30;
  const entries = Array.from({ length: rows }, (_, row) => {
    const received = start + (row % 28) + 0.4;
    return [
      `WX-${index}-${row}`,
      received,
      `${1 + (row % 20)}-${1 + (row % 3)}-${101 + (row % 30) * 100}`,
      ['王芳', '李强', '赵敏', '陈静'][row % 4]!,
      ['水龙头漏水', '灯不亮', '门锁坏', '下水慢', '墙面渗水'][row % 5]!,
      row % 3 ? '无偿' : '有偿',
      `W${index}-${row}`,
      received + 0.02,
      ['老岳', '小柯', '贾师傅'][row % 3]!,
      received + 0.1,
      received + 0.2,
      received + 0.21,
      row % 50 ? received + 1 : undefined,
    ];
  });
  const format = 'yyyy-mm-dd hh:mm';
  const formats = headings.map(heading => (heading.endsWith('时间') ? format : undefined));
  return { name: `${index + 1}月`, rows: [headings, ...entries], formats: [[], ...entries.map(() => formats)] };
}
