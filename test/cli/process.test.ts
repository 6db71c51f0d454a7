/** Owns the behaviour of the real process: npm start and steward as they are typed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
let desk: string;
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
});
afterAll(() => rmSync(desk, { recursive: true }));

/** Without a window, and with npm's tsx wherever the working folder is. */
const typed = (script: string, ...args: string[]) => node(join(root, 'src/cli', script), ...args);

function node(...args: string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
  const line = ['--import', `file://${tsx}`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { cwd: desk, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('npm start checks the sample, says where the checked copy lies, and ends well though there are findings', () => {
  const { status, stdout, stderr } = typed('start.ts');
  expect(stdout).toMatch(/^没有指定文件，检查随附的样例，检查时点固定为 2026-10-16 15:30。/);
  expect(stdout).toMatch(/合计：逾期 \d+/);
  expect(stderr).toMatch(/^已写入 out.物业台账样例\.xlsx：标记 \d+ 个单元格，写「检查结果」表。\n$/);
  expect(readdirSync(join(desk, 'out'))).toEqual(['物业台账样例.xlsx']);
  expect(status).toBe(0);
});

test('npm start with a file that is not there could not run', () => {
  expect(typed('start.ts', '没有.xlsx')).toMatchObject({ status: 2, stdout: '' });
});

test('steward tells a missing file in one sentence', () => {
  expect(typed('main.ts', 'check', '没有.xlsx')).toEqual({
    status: 2,
    stdout: '',
    stderr: '「没有.xlsx」没有找到。请检查文件名和所在文件夹。\n',
  });
});

test('a command that waits for what never comes has not ended well', () => {
  const forEver = `require(${JSON.stringify(join(root, 'src/cli/process.ts'))}).runInProcess([], () => new Promise(() => {}))`;
  expect(node('--eval', forEver)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^程序内部出错（.*\n$/),
  });
});
