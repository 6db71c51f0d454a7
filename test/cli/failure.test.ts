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

test('even what is no error is told', () => {
  expect(sentenceOf('oops').en).toContain('(string)');
});
