/** Owns what threads and killed processes may not change: the result of a run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ran } from '../terminal';
import { lay, newDesk, repairs, resultsIn } from './given';

jest.setTimeout(60_000);

const BOOKS = 24;
let desk: string;
let books: string;
let expected: Record<string, string>;

beforeAll(async () => {
  desk = newDesk();
  books = join(desk, '台账');
  for (let book = 0; book < BOOKS; book++) {
    const rows = Array.from({ length: 40 }, (_, row) => `WX-${row} | 2026-09-10 | ${row % 7 ? '2026-09-11' : ''}`);
    lay(books, { [`项目${book % 5}/${book}.xlsx`]: repairs(...rows, `WX-${100 + book} | 2026-10-01 |`) });
  }
  lay(books, { '项目1/坏.xlsx': '不是', '项目2/副本.xlsx': repairs() });
  await run('一个', '--jobs', '1');
  expected = resultsIn(join(desk, '一个'));
});
afterAll(() => rmSync(desk, { recursive: true }));

const run = (out: string, ...args: string[]) =>
  ran(['batch', books, '--out', join(desk, out), '--as-of', '2026-10-16', ...args]);

test.each(['2', '5'])('%s threads end with the bytes of one', async jobs => {
  const { code, err } = await run(`${jobs} 个`, '--jobs', jobs);
  expect([code, err]).toEqual([2, expect.stringMatching(/^项目1\/坏\.xlsx: .*不是 Excel 工作簿.*\n$/)]);
  expect(resultsIn(join(desk, `${jobs} 个`))).toEqual(expected);
});

test('a second run of many threads checks nothing but what failed', async () => {
  const { workbooks } = JSON.parse((await run('2 个', '--jobs', '2', '--format', 'json')).out);
  expect(workbooks).toMatchObject({ found: BOOKS + 2, unchanged: BOOKS + 1 });
});

test('killed in the middle and run again, it does what was left, with the same result', async () => {
  const out = join(desk, '断电');
  const child = started('--out', out, '--jobs', '2');
  const kept = () => statesIn(out).length;
  while (kept() < 5 && child.exitCode === null) await pause(5);
  child.kill('SIGKILL');
  await new Promise(resolve => child.once('close', resolve));
  const before = kept();
  expect(before).toBeLessThan(BOOKS);
  expect(resultsIn(out)).not.toHaveProperty('findings.jsonl');
  const { workbooks } = JSON.parse((await run('断电', '--jobs', '1', '--format', 'json')).out);
  expect(workbooks.unchanged).toBeGreaterThanOrEqual(before - 1); // one of them may be the book that fails
  expect(resultsIn(out)).toEqual(expected);
});

function started(...args: string[]): ChildProcess {
  const root = join(__dirname, '../../..');
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
  const line = ['--import', `file://${tsx}`, join(root, 'src/cli/main.ts'), 'batch', books, '--as-of', '2026-10-16'];
  return spawn(process.execPath, [...line, ...args], { stdio: 'ignore' });
}

function statesIn(out: string): string[] {
  try {
    return readdirSync(join(out, 'state')).filter(name => /^[0-9a-f]{32}\.json$/.test(name));
  } catch {
    return [];
  }
}
