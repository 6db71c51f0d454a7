/** Owns what shards promise: each workbook in exactly one, whatever else lies in the folder; and merged, they are one run. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isInShard, shardOption } from '../../../src/cli/batch/shard';
import { ran } from '../terminal';
import { findingsIn, lay, newDesk, repairs, resultsIn, twoProjects } from './given';

jest.setTimeout(30_000);

let desk: string;
let books: string;
beforeEach(() => {
  desk = newDesk();
  books = join(desk, '台账');
});
afterEach(() => rmSync(desk, { recursive: true }));

const run = (...args: string[]) => ran(['batch', ...args, '--jobs', '1']);
const shard = (out: string, part: string, ...args: string[]) =>
  run(books, '--out', out, '--shard', part, '--as-of', '2026-10-16', ...args);

test('every path is in exactly one shard of any number', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 64 }), (path, count) => {
      const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
      expect(shards.filter(shard => isInShard(path, shard))).toHaveLength(1);
    }),
  );
});

test('a name is in the same shard however its accents are composed', () => {
  const shards = Array.from({ length: 16 }, (_, index) => ({ index: index + 1, count: 16 }));
  const at = (path: string) => shards.findIndex(shard => isInShard(path, shard));
  expect(at('caf\u00e9.xlsx')).toBe(at('cafe\u0301.xlsx'));
});

test.each(['0/4', '5/4', '1', 'a/b', '1/0', '-1/4', '1/4/2'])('--shard %s is refused', text => {
  expect(() => shardOption(text)).toThrow(/won't do/);
});

test('shards merge to the bytes of one run: copies, failures and unread files included', async () => {
  lay(books, {
    ...twoProjects,
    '阳光花园/副本.xlsx': twoProjects['阳光花园/维修上.xlsx'],
    '坏/坏.xlsx': '不是',
    '旧/旧.xls': '',
    '空/通讯录.xlsx': repairs(),
  });
  const [whole, parts] = [join(desk, '一次'), join(desk, '分次')];
  await run(books, '--out', whole, '--as-of', '2026-10-16');
  for (const part of ['3/3', '1/3', '2/3']) expect((await shard(parts, part)).code).toBe(0);
  const { code, out } = await ran(['batch', '--merge', parts]);
  expect([code, out]).toEqual([2, expect.stringContaining('合计：逾期 2')]);
  expect(resultsIn(parts)).toEqual(resultsIn(whole));
  expect(findingsIn(parts)).toHaveLength(2);
});

test('shards that ran on several disks are merged into a folder of their own', async () => {
  lay(books, twoProjects);
  const [one, two, merged] = ['甲', '乙', '合'].map(name => join(desk, name)) as [string, string, string];
  await shard(one, '1/2');
  await shard(two, '2/2');
  expect((await ran(['batch', '--merge', one, join(two, 'shard-2-of-2'), '--out', merged])).code).toBe(1);
  expect(findingsIn(merged)).toHaveLength(2);
});

describe('what does not belong together is not merged', () => {
  beforeEach(() => lay(books, twoProjects));
  const refused = async (...folders: string[]) => (await ran(['batch', '--merge', ...folders])).err;

  test('a shard is missing', async () => {
    await shard(join(desk, '分'), '1/3');
    expect(await refused(join(desk, '分'))).toBe('还缺 2 份：shard-2-of-3、shard-3-of-3。请把它们的文件夹也给出来。\n');
  });

  test.each([
    ['another moment', ['--as-of', '2026-10-17']],
    ['other checks', ['--only', 'repair-callback']],
    ['another level of projects', ['--project-level', '2']],
  ])('%s', async (_, args) => {
    await shard(join(desk, '分'), '1/2');
    await shard(join(desk, '分'), '2/2', ...args);
    expect(await refused(join(desk, '分'))).toMatch(/^“shard-1-of-2”和“shard-2-of-2”不是同一次运行/);
  });

  test('other rules', async () => {
    await shard(join(desk, '分'), '1/1');
    const own = join(__dirname, '../../scenarios/own-rules/我的规则');
    const { code, err } = await ran(['batch', '--merge', join(desk, '分'), '--rules', own]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^各份是用另一套规则或另一个版本检查的/)]);
  });

  test('the same shard twice', async () => {
    await shard(join(desk, '分'), '1/1');
    cpSync(join(desk, '分'), join(desk, '又'), { recursive: true });
    expect(await refused(join(desk, '分'), join(desk, '又'))).toBe('“shard-1-of-1”给了两次。请每一份只给一次。\n');
  });

  test('a folder without shards, or none at all', async () => {
    expect(await refused(books)).toMatch(/^里面没有分份运行的结果/);
    expect(await refused(join(desk, '没有'))).toMatch(/没有找到或打不开/);
  });
});

test('a shard must be told the moment, or all would check at different ones', async () => {
  const { code, err } = await run(books, '--shard', '1/2');
  expect([code, err]).toEqual([2, expect.stringMatching(/^--shard 要和 --as-of 一起用/)]);
});
