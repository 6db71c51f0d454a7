/**
 * Owns the benchmark of many workbooks: how much faster two workers on two cores are than one on one, what a second run costs, and what memory a
 * run takes.
 *
 *     npx tsx test/bench/batch.ts [WORKBOOKS] [ROWS]       500 workbooks of 1000 rows unless said otherwise
 *
 * One worker that may use both cores has V8's own threads on the second, which compile and collect for it: a fifth of its processor time. So it is
 * measured twice, held to one core (`taskset`, on Linux) and free. This needs a quiet machine: it goes by the clock.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtCommandLine } from '../support/browser/build';
import { makeXlsx } from '../support/xlsx-maker';

const REPEATS = 3;
const PROJECTS = 40;
const workbooks = Number(process.argv[2] ?? 500);
const rows = Number(process.argv[3] ?? 1000);
const desk = mkdtempSync(join(tmpdir(), 'steward-'));
const books = join(desk, '台账');

try {
  measure();
} finally {
  rmSync(desk, { recursive: true });
}

function measure(): void {
  for (let book = 0; book < workbooks; book++) {
    const folder = join(books, `项目${book % PROJECTS}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `维修${book}.xlsx`), repairs(book));
  }
  const bytes = sizeOf(books);
  console.log(
    `${workbooks} workbooks of ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB; load of the machine before: ${loadavg()[0]!.toFixed(1)}`,
  );
  const steward = builtCommandLine();
  const contenders = { 'one core': ['taskset', '-c', '0'], '1 job': [], '2 jobs': [] };
  const names = Object.keys(contenders) as (keyof typeof contenders)[];
  const rounds = Array.from({ length: REPEATS }, () =>
    names.map(name => run(steward, name, name === '2 jobs' ? 2 : 1, contenders[name])),
  );
  const [core, one, two] = names.map((name, index) =>
    tell(
      name,
      rounds.map(round => round[index]!),
    ),
  ) as [number, number, number];
  tell('again', [run(steward, '2 jobs', 2, [], 'keep')]);
  const isSame = sameResults(join(desk, '1 job'), join(desk, '2 jobs'));
  console.log(
    `2 jobs against one core: ${(core / two).toFixed(2)}×; against 1 job: ${(one / two).toFixed(2)}×; the same results: ${isSame}`,
  );
}

interface Run {
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly processor: number;
  readonly megabytes: number;
}

/** Prints the medians; gives that of the seconds. */
function tell(name: string, runs: readonly Run[]): number {
  const [seconds, processor, megabytes] = (['seconds', 'processor', 'megabytes'] as const).map(figure =>
    median(runs.map(run => run[figure])),
  ) as [number, number, number];
  const rate = Math.round(workbooks / seconds);
  console.log(
    `${name.padEnd(8)} ${seconds.toFixed(2)} s   ${processor.toFixed(2)} s of processor time   ${rate} workbooks a second   ${Math.round(megabytes)} MB`,
  );
  return seconds;
}

/** A whole run in a process of its own, begun by way of `starter`. */
function run(
  steward: string,
  out: string,
  jobs: number,
  starter: readonly string[],
  earlier: 'keep' | 'drop' = 'drop',
): Run {
  const folder = join(desk, out);
  if (earlier === 'drop') rmSync(folder, { recursive: true, force: true });
  const usage = join(desk, 'usage.json');
  const options = ['--out', folder, '--jobs', `${jobs}`, '--as-of', '2026-11-20', '--no-progress'];
  const hook = join(__dirname, 'usage.cjs');
  const [command, ...args] = [...starter, process.execPath, '--require', hook, steward, 'batch', books, ...options];
  const began = process.hrtime.bigint();
  const { error } = spawnSync(command!, args, { env: { ...process.env, STEWARD_USAGE: usage }, stdio: 'ignore' });
  if (error) throw error;
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const { seconds: processor, megabytes } = JSON.parse(readFileSync(usage, 'utf8'));
  return { seconds, processor, megabytes };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function sameResults(one: string, other: string): boolean {
  const names = readdirSync(one).filter(name => statSync(join(one, name)).isFile());
  return names.every(name => readFileSync(join(one, name)).equals(readFileSync(join(other, name))));
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => statSync(join(folder, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
}

/** A year of repairs, one in fifty still without its callback. */
function repairs(book: number): Uint8Array {
  const headings = '编号 报修时间 房号 报修人 报修内容 有偿/无偿 工作单号 派工时间 维修人员 完成时间 返单时间 回访时间';
  const start = 46023;
  const entries = Array.from({ length: rows }, (_, row) => {
    const received = start + Math.floor((row * 300) / rows) + 0.4;
    return [
      `WX-${book}-${row}`,
      received,
      `${1 + (row % 20)}-${1 + (row % 3)}-${101 + (row % 30) * 100}`,
      ['王芳', '李强', '赵敏', '陈静'][row % 4]!,
      ['水龙头漏水', '灯不亮', '门锁坏', '下水慢', '墙面渗水'][row % 5]!,
      row % 3 ? '无偿' : '有偿',
      `W${book}-${row}`,
      received + 0.02,
      ['老岳', '小柯', '贾师傅'][row % 3]!,
      received + 0.2,
      received + 0.21,
      (row + book) % 50 ? received + 1 : undefined,
    ];
  });
  const titles = headings.split(' ');
  const formats = titles.map(title => (title.endsWith('时间') ? 'yyyy-mm-dd hh:mm' : undefined));
  const sheet = { name: '维修登记', rows: [titles, ...entries], formats: [[], ...entries.map(() => formats)] };
  return makeXlsx({ sheets: [sheet] });
}
