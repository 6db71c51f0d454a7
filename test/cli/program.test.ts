/** Owns the behaviour of a command line as a whole: exit codes, streams, languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textBook } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';
import { ran } from './terminal';

/** One repair that is due to be called back today. */
const book = textBook({
  sheets: {
    维修登记: `
      编号  | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
      WX-01 | 2026-10-16 9:00  | 3-1-502 | 水龙头   | 2026-10-16 9:10  | 2026-10-16 10:00 |
    `,
  },
});
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-'));
  file = join(folder, '台账.xlsx');
  writeFileSync(file, makeXlsx(book));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['due soon is no failure by itself', [], 0],
  ['unless it is said to be', ['--fail-on', 'due-soon'], 1],
  ['and so is all that is worse than what is said', ['--fail-on', 'notice'], 1],
  ['what is overdue is one', ['--as-of', '2026-10-18T08:00'], 1],
  ['but not where it was not asked for', ['--as-of', '2026-10-18T08:00', '--severity', 'mismatch'], 0],
])('%s', async (_, options, code) => {
  expect((await ran(['check', file, ...options])).code).toBe(code);
});

test('results go to one stream, messages to the other', async () => {
  const copy = join(folder, '已查.xlsx');
  const { out, err } = await ran(['check', file, '--format', 'json', '--write', copy]);
  expect(JSON.parse(out)).toMatchObject({ version: 1, workbook: '台账.xlsx', asOf: '2026-10-16T15:30' });
  expect(err).toBe(`已写入 ${copy}：标记 1 个单元格，写「检查结果」表。\n`);
});

test('a copy that was asked for is made even if nothing is to change', async () => {
  const [first, second] = ['一.xlsx', '二.xlsx'].map(name => join(folder, name));
  await ran(['check', file, '--write', first!]);
  const { code, err } = await ran(['check', first!, '--write', second!]);
  expect({ code, err }).toEqual({ code: 0, err: `没有要改的，${second} 与原来一样。\n` });
  expect((await ran(['check', second!, '--lang', 'zh'])).out).toContain('工作簿里没有要改的');
});

test('what can not be written is told all the same', async () => {
  const { code, out, err } = await ran(['check', file, '--write', join(folder, '没有', '已查.xlsx')]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^[^\n]*没有[^\n]*\n$/) });
  expect(out).toContain('合计：将到期 1');
});

test('help is there in both languages, for the whole and for each command', async () => {
  expect(await ran(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('检查登记簿，列出问题') });
  expect(await ran([])).toEqual(await ran(['--help']));
  const english = await ran(['check', '--help', '--lang', 'en']);
  expect(english.out).toContain('check books and list the findings');
  expect(english.out).not.toMatch(/\p{Script=Han}/u);
});

test('the rules: listed, sound, and each as its examples say', async () => {
  expect((await ran(['rules', 'list'])).out).toMatch(/^contract-signing +认购后未签合同 +①2$/m);
  const list = JSON.parse((await ran(['rules', 'list', '--format', 'json'])).out);
  expect(list.checks).toContainEqual({
    id: 'contract-signing',
    title: '认购后未签合同',
    registers: ['subscriptions'],
    clause: '①2',
    origin: 'source',
  });
  expect(await ran(['rules', 'validate', '--lang', 'en'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^No faults: /),
  });
  expect(await ran(['rules', 'test', '--only', 'contract-signing'])).toMatchObject({ code: 0 });
});
