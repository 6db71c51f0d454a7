/** Owns what threads and killed processes may not change: the result of a run. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { builtCommandLine } from '../../support/browser/build';
import { ran } from '../terminal';
import { lay, newDesk, repairs, resultsIn } from './given';

jest.setTimeout(180_000); // the one file is built here, where nobody has built it

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

test('two threads end with the bytes of one, and tell the same', async () => {
  const { code, err } = await run('两个', '--jobs', '2');
  expect([code, err]).toEqual([2, expect.stringMatching(/^项目1\/坏\.xlsx: .*不是 Excel 工作簿.*\n$/)]);
  expect(resultsIn(join(desk, '两个'))).toEqual(expected);
});

describe('the command line in one file, which needs nothing but Node', () => {
  const file = () => join(desk, 'steward.cjs');
  beforeAll(() => copyFileSync(builtCommandLine(), file()));

  const started = (out: string) => {
    const options = ['--out', join(desk, out), '--as-of', '2026-10-16', '--jobs', '2', '--format', 'json'];
    return spawn(process.execPath, ['--max-old-space-size=1000', file(), 'batch', books, ...options], { cwd: desk });
  };

  test.each([1, 2])('ends with one sentence where its threads can not start; thread %i is slower to break', slow => {
    const broken = join(desk, 'broken.cjs');
    writeFileSync(broken, brokenThreads(slow));
    const args = ['--require', broken, file(), 'batch', books, '--out', join(desk, `没起来${slow}`), '--jobs', '2'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^程序内部出错（.*\n$/)]);
  });

  test('a workbook that brings its thread down is told as failed, and the others are checked', () => {
    const broken = join(desk, 'breaking.cjs');
    writeFileSync(broken, breakingThread('/7.xlsx'));
    const args = ['--require', broken, file(), 'batch', books, '--out', join(desk, '断了'), '--as-of', '2026-10-16'];
    const { status, stderr } = spawnSync(process.execPath, [...args, '--jobs', '2'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    const told = stderr.trim().split('\n').sort();
    expect([status, told]).toEqual([
      2,
      [expect.stringMatching(/^项目1\/坏/), expect.stringMatching(/^项目2\/7\.xlsx: 检查到一半中断了/)],
    ]);
    expect(statesIn(join(desk, '断了'))).toHaveLength(BOOKS + 2);
  });

  test('has its threads, too, with whatever memory Node is given; killed in the middle and run again, it does what was left, with the same result', async () => {
    const out = join(desk, '断电');
    const killed = started('断电');
    while (statesIn(out).length < 5 && killed.exitCode === null) await pause(2);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const before = statesIn(out).length;
    expect(before).toBeLessThan(BOOKS);
    expect(resultsIn(out)).not.toHaveProperty('findings.jsonl');
    const again = started('断电');
    const [text] = await Promise.all([textOf(again), once(again, 'close')]);
    expect(JSON.parse(text).workbooks.unchanged).toBeGreaterThanOrEqual(before - 1); // the book that fails is tried again
    expect(resultsIn(out)).toEqual(expected);
  });
});

const brokenThreads = (slow: number) => `
  const { isMainThread, threadId } = require('node:worker_threads');
  if (threadId === ${slow}) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
  if (!isMainThread) throw new Error('no memory');
`;

const breakingThread = (path: string) => `
  const { isMainThread } = require('node:worker_threads');
  const files = require('node:fs');
  const { readFileSync } = files;
  if (!isMainThread) files.readFileSync = (path, ...options) => {
    if (String(path).endsWith('${path}')) process.exit(1);
    return readFileSync(path, ...options);
  };
`;

async function textOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of stdout!) text += part;
  return text;
}

function statesIn(out: string): string[] {
  const folder = join(out, 'state');
  return existsSync(folder) ? readdirSync(folder).filter(name => /^[0-9a-f]{32}\.json$/.test(name)) : [];
}
