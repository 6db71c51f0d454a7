/** Owns the behaviour of failures: one sentence, and nothing of a logbook in it. */
import { sentenceOf, UsageError } from '../../src/cli/failure';
import { HostError } from '../../src/hosts/host';

const sentence = { zh: '文件没有找到。', en: 'Not found.' };

test.each([
  ['a host', new HostError('not-found', sentence)],
  ['the command line', new UsageError(sentence)],
])('the sentence of %s is told as it is', (_, error) => {
  expect(sentenceOf(error)).toBe(sentence);
});

test('a bug says where it is and how to report it, but quotes no cell and shows no stack', () => {
  const { zh, en } = sentenceOf(new TypeError('张三 3-1-502 10012340001'));
  expect(zh).toMatch(/程序内部出错（TypeError.*），什么也没有写.*告诉维护者/);
  expect(en).toMatch(/^Something is wrong inside the program/);
  for (const text of [zh, en]) expect(text).not.toMatch(/张三|\n/);
});

test.each([
  [
    'at Object.judge (/work/steward/dist/cli/steward.cjs:224:1201)',
    'TypeError, Object.judge, dist/cli/steward.cjs:224:1201',
  ],
  ['at new Grid (C:\\steward\\src\\hosts\\grid.ts:7:3)', 'TypeError, Grid, src/hosts/grid.ts:7:3'],
  ['at async readTable (/app/steward.cjs:5:1)', 'TypeError, readTable, steward.cjs:5:1'],
  ['at /app/steward.cjs:5:1', 'TypeError, steward.cjs:5:1'],
  [
    'at Map.forEach (<anonymous>)\n    at Judge.of [as read] (/app/steward.cjs:5:1)',
    'TypeError, Judge.of, steward.cjs:5:1',
  ],
  ['at Map.forEach (<anonymous>)\n    at node:internal/main:28:49', 'TypeError'],
])('a bug %s is told by function and place', (frames, told) => {
  const error = new TypeError('张三');
  error.stack = `TypeError: 张三\n    ${frames}`;
  expect(sentenceOf(error).zh).toContain(`（${told}）`);
});

test('even what is no error is told', () => {
  expect(sentenceOf('oops').en).toContain('(string)');
});
