/** Owns `steward batch` from end to end, in one thread: what it finds, tells, writes, refuses, and does not do a second time. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ran } from '../terminal';
import { findingsIn, lay, newDesk, repairs, resultsIn, twoProjects } from './given';

jest.setTimeout(30_000);

let desk: string;
let books: string;
let out: string;
beforeEach(() => {
  desk = newDesk();
  [books, out] = [join(desk, '台账'), join(desk, '结果')];
});
afterEach(() => rmSync(desk, { recursive: true }));

const run = (...args: string[]) => ran(['batch', books, '--out', out, '--jobs', '1', ...args]);
const at = (...args: string[]) => run('--as-of', '2026-10-16', ...args);
const counts = async (...args: string[]) => JSON.parse((await at('--format', 'json', ...args)).out).workbooks;

describe('a run', () => {
  test('finds what is wrong in every workbook, in the order of their paths', async () => {
    lay(books, twoProjects);
    const { code, out: text, err } = await at();
    expect(findingsIn(out)).toEqual([
      '翠湖天地 翠湖天地/维修.xlsx 3 repair-callback overdue',
      '阳光花园 阳光花园/2026/维修下.xlsx 2 repair-callback overdue',
    ]);
    expect(text.replaceAll(desk, '')).toBe(`检查时点 2026-10-16 23:59　工作簿 3 个，项目 2 个
合计：逾期 2
  翠湖天地  逾期 1
  阳光花园  逾期 1
结果在 /结果：汇总.xlsx、findings.jsonl、各 .parquet；栏目和查询见其中的 README.md
`);
    expect([code, err]).toEqual([1, '']);
  });

  test('a line of findings.jsonl is what check --format json says, with project and workbook', async () => {
    lay(books, twoProjects);
    await at();
    const [line] = readFileSync(join(out, 'findings.jsonl'), 'utf8').split('\n');
    const { project, workbook, ...finding } = JSON.parse(line!);
    const checked = JSON.parse(
      (await ran(['check', join(books, workbook), '--as-of', '2026-10-16', '--format', 'json'])).out,
    );
    expect([project, workbook, finding]).toEqual(['翠湖天地', '翠湖天地/维修.xlsx', checked.findings[0]]);
  });

  test('writes nothing among the workbooks', async () => {
    lay(books, twoProjects);
    const before = readdirSync(books, { recursive: true });
    await at();
    expect(readdirSync(books, { recursive: true })).toEqual(before);
  });

  test('a folder without workbooks is nothing to report', async () => {
    lay(books, { '说明.txt': '' });
    const { code, out: text } = await at();
    expect([code, text]).toEqual([0, expect.stringContaining('工作簿 0 个')]);
    expect(findingsIn(out)).toEqual([]);
  });
});

describe('what can not be checked', () => {
  test('keeps no other from it; it is told by path and sentence, and the exit code is 2', async () => {
    lay(books, { ...twoProjects, '阳光花园/坏.xlsx': '不是' });
    const { code, err, out: text } = await at();
    expect(err).toMatch(/^阳光花园\/坏\.xlsx: 「坏\.xlsx」不是 Excel 工作簿/);
    expect([code, text]).toEqual([2, expect.stringMatching(/合计：逾期 2\n.*\n.*\n未计入 1 个，其中未能检查 1 个/)]);
    expect(findingsIn(out)).toHaveLength(2);
  });

  test('a copy of the same bytes counts once in its project, and in every project that has one', async () => {
    const book = twoProjects['翠湖天地/维修.xlsx'];
    lay(books, { 'a/1.xlsx': book, 'a/1 - 副本.xlsx': book, 'b/1.xlsx': book });
    const { out: text } = await at('--format', 'json');
    const { workbooks, findings, aside } = JSON.parse(text);
    expect([workbooks.checked, workbooks.copies, findings.overdue]).toEqual([2, 1, 2]);
    expect(aside).toEqual([{ path: 'a/1.xlsx', kind: 'copy', message: '与“a/1 - 副本.xlsx”内容完全相同，只算一次。' }]);
  });

  test('a workbook without any register, and a file of another format, are told and are no failure', async () => {
    lay(books, { 'a/空.xlsx': repairs(), 'a/旧.xls': '' });
    const { code, out: text } = await at('--format', 'json');
    expect([code, JSON.parse(text).aside.map(({ kind }: { kind: string }) => kind)]).toEqual([
      0,
      expect.arrayContaining(['other-format']),
    ]);
  });

  test('a failure is tried again by the next run, though the file is as it was', async () => {
    lay(books, { ...twoProjects, '坏.xlsx': '不是' });
    await at();
    expect(await counts()).toEqual({ found: 4, checked: 3, failed: 1, copies: 0, own: 0, unchanged: 3 });
  });
});

describe('a second run', () => {
  beforeEach(async () => {
    lay(books, twoProjects);
    await at();
  });
  const checkedAgain = async (...args: string[]) => {
    const { found, unchanged } = await counts(...args);
    return found - unchanged;
  };

  test('checks nothing where nothing has changed, and ends with the same bytes', async () => {
    const before = resultsIn(out);
    expect(await checkedAgain()).toBe(0);
    expect(resultsIn(out)).toEqual(before);
  });

  test('checks what has changed, and what is new', async () => {
    lay(books, {
      '翠湖天地/维修.xlsx': repairs('WX-2 | 2026-10-08 | 2026-10-09'),
      '新/维修.xlsx': repairs('WX-1 | 2026-10-01 |'),
    });
    expect(await checkedAgain()).toBe(2);
    expect(findingsIn(out).map(line => line.split(' ')[0])).toEqual(['新', '阳光花园']);
  });

  test('forgets what was deleted', async () => {
    rmSync(join(books, '阳光花园'), { recursive: true });
    expect(await checkedAgain()).toBe(0);
    expect(findingsIn(out)).toHaveLength(1);
    expect(readdirSync(join(out, 'state'))).toHaveLength(2); // the list, and the one that is left
  });

  test.each([
    ['another moment', ['--as-of', '2026-10-17']],
    ['other checks', ['--only', 'repair-callback']],
    ['other severities', ['--severity', 'overdue']],
    ['another language', ['--lang', 'en']],
    ['other rules', ['--rules', join(__dirname, '../../scenarios/own-rules/我的规则')]],
  ])('checks everything anew at %s', async (_, args) => {
    expect(await checkedAgain(...args)).toBe(3);
  });

  test('to another level of projects, or exit code, nothing is checked anew', async () => {
    expect(await checkedAgain('--project-level', '2', '--fail-on', 'notice')).toBe(0);
    expect(findingsIn(out)[1]).toMatch(/^阳光花园\/2026 /);
  });

  test('what a power cut left half written is checked again', async () => {
    const [name] = readdirSync(join(out, 'state')).filter(name => name !== 'listing.json');
    truncateSync(join(out, 'state', name!), 20);
    expect(await checkedAgain()).toBe(1);
  });
});

describe('without --as-of', () => {
  const now = (moment: string) => ({ now: () => moment });
  const ranAt = (moment: string) => ran(['batch', books, '--out', out, '--jobs', '1', '--format', 'json'], now(moment));
  const interrupt = () => {
    const file = join(out, 'batch.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"isComplete": true', '"isComplete": false'));
  };
  beforeEach(() => lay(books, twoProjects));

  test('a run that was cut off goes on at its own moment, on the same day', async () => {
    await ranAt('2026-10-16T09:00');
    interrupt();
    const { out: text, err } = await ranAt('2026-10-16T11:30');
    expect(JSON.parse(text)).toMatchObject({ asOf: '2026-10-16T09:00', workbooks: { unchanged: 3 } });
    expect(err).toBe('接着做上次没做完的，检查时点仍是 2026-10-16 09:00；要换时点请写 --as-of。\n');
  });

  test('on another day it begins anew', async () => {
    await ranAt('2026-10-16T09:00');
    interrupt();
    expect(JSON.parse((await ranAt('2026-10-17T09:00')).out).asOf).toBe('2026-10-17T09:00');
  });

  test('a run that was complete is followed by one of a new moment', async () => {
    await ranAt('2026-10-16T09:00');
    expect(JSON.parse((await ranAt('2026-10-16T11:30')).out)).toMatchObject({
      asOf: '2026-10-16T11:30',
      workbooks: { unchanged: 0 },
    });
  });
});

describe('the output folder', () => {
  beforeEach(() => lay(books, twoProjects));

  test('that holds other files is refused, and they stay', async () => {
    lay(out, { '论文.docx': 'text' });
    const { code, err } = await at();
    expect([code, err]).toEqual([
      2,
      `“${out}”里有别的文件（如 论文.docx），没有写入。请用 --out 给一个空文件夹，或以前 batch 写过的文件夹。\n`,
    ]);
    expect(readdirSync(out)).toEqual(['论文.docx']);
  });

  test('that a run has made may hold notes of people, which stay', async () => {
    await at();
    lay(out, { '分析.xlsx': 'mine' });
    expect((await at()).code).toBe(1);
    expect(readFileSync(join(out, '分析.xlsx'), 'utf8')).toBe('mine');
  });

  test('may lie among the workbooks where a person says so, and is no input then', async () => {
    out = join(books, '结果');
    await at();
    expect(await counts()).toMatchObject({ found: 3, unchanged: 3 });
  });

  test.each(['.', '..'])('is not put among the workbooks unasked: batch %s', async folder => {
    const home = process.cwd();
    mkdirSync(join(books, '里面'));
    process.chdir(join(books, folder === '.' ? '' : '里面'));
    try {
      const { code, err } = await ran(['batch', folder, '--jobs', '1']);
      expect([code, err]).toEqual([2, expect.stringMatching(/^没有用 --out 说明结果写到哪里/)]);
    } finally {
      process.chdir(home);
    }
  });

  test('can not be a file, nor the folder of the workbooks', async () => {
    writeFileSync(out, '');
    expect((await at()).err).toMatch(/建不了或打不开/);
    expect((await ran(['batch', books, '--out', books, '--jobs', '1'])).err).toMatch(/里有别的文件/);
  });

  test('what a killed run had begun to write is cleared away', async () => {
    await at();
    lay(out, { '.findings.jsonl.tmp': 'half' });
    await at();
    expect(readdirSync(out)).not.toContain('.findings.jsonl.tmp');
  });
});

test.each([
  ['a folder that is not there', ['没有'], /^文件夹“没有”没有找到/],
  ['a file', [__filename], /不是文件夹。检查单个工作簿请用 check/],
  ['two folders', ['a', 'b'], /^batch 一次只检查一个文件夹/],
  ['no jobs', ['a', '--jobs', '0'], /^--jobs 的“0”不对/],
  ['half a job', ['a', '--jobs', '1.5'], /^--jobs 的“1.5”不对/],
  ['no level', ['a', '--project-level', 'x'], /^--project-level 的“x”不对/],
  ['a format that is not there', ['a', '--format', 'html'], /--format/],
  ['merge and shard', ['a', '--merge', '--shard', '1/2'], /^--merge 和 --shard 只能选一个/],
])('%s is told before anything is done', async (_, args, sentence) => {
  const { code, out: text, err } = await ran(['batch', ...args]);
  expect([code, text, err]).toEqual([2, '', expect.stringMatching(sentence)]);
});

const asRoot = process.getuid?.() === 0;
(asRoot ? test.skip : test)('a folder that may not be opened is told, and the exit code is 2', async () => {
  lay(books, twoProjects);
  mkdirSync(join(books, '锁'), { mode: 0 });
  const { code, err } = await at();
  expect([code, err]).toEqual([2, expect.stringMatching(/^锁: 没有权限打开/)]);
});

test('a workbook reached by a link out of the folder is checked under its name in the folder', async () => {
  const elsewhere = join(desk, '共享盘');
  lay(elsewhere, { '维修.xlsx': repairs('WX-1 | 2026-10-08 |') });
  mkdirSync(books);
  symlinkSync(elsewhere, join(books, '翠湖天地'), 'dir');
  await at();
  expect(findingsIn(out)).toEqual(['翠湖天地 翠湖天地/维修.xlsx 2 repair-callback overdue']);
  expect(statSync(join(elsewhere, '维修.xlsx')).isFile()).toBe(true);
});
