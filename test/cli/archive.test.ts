/** Owns `steward archive` from end to end, on files: exit codes, JSON, revisions, the file for the cabinet, and the proof. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile } from '../../src/hosts/xlsx/file';
import type { Workbook } from '../../src/model/workbook';
import { textBook } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';
import { ran } from './terminal';

const slips = `
  单号 | 开单时间    | 部门 | 房号    | 服务项目 | 金额 | 返单时间    | 收款日期
  F1   | @2026-09-03 | 工程 | 3-1-502 | 疏通     | 60   | @2026-09-03 | @2026-09-04
  F2   | @2026-09-05 | 工程 | 3-1-601 | 换锁     | 80   |             |
`;
jest.setTimeout(20_000); // several commands a test

let desk: string;
let file: string;

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
  file = join(desk, '台账.xlsx');
  writeFileSync(file, makeXlsx(textBook({ sheets: { 派工单: slips } })));
});
afterEach(() => rmSync(desk, { recursive: true }));

const read = (path: string): Promise<Workbook> => openWorkbookFile(path).read();

/** As a person changes a cell in another program: one number of a part of the file. */
function retype(part: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(file));
  const name = `xl/worksheets/${part}.xml`;
  parts[name] = strToU8(strFromU8(parts[name]!).replace(`<v>${from}</v>`, `<v>${to}</v>`));
  writeFileSync(file, zipSync(parts));
}

test('without a place to write it tells what it would write: the month before, where none is named', async () => {
  const before = readFileSync(file);
  const { code, out } = await ran(['archive', file]);
  expect([code, out]).toEqual([0, expect.stringMatching(/2026-09 还没有存档。\n未写入。.*写「存档 2026-09」表。\n$/s)]);
  expect(readFileSync(file)).toEqual(before);
});

test('written, protected and proven; a second time nothing changes', async () => {
  const { code, err } = await ran(['archive', file, '--in-place']);
  expect([code, err]).toEqual([0, `已写入 ${file}：写「存档 2026-09」表。\n`]);
  expect((await read(file)).sheets[1]).toMatchObject({ name: '存档 2026-09', isProtected: true });
  const again = await ran(['archive', file, '--as-of', '2027-01-01', '--month', '2026-09']);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('已有「存档 2026-09」')]);
  const proof = await ran(['archive', file, '--verify']);
  expect([proof.code, proof.out]).toEqual([0, expect.stringMatching(/没有改动：\n?[0-9a-f]{64}\n与登记簿一致。\n$/)]);
});

test('JSON says how the month stands, what it comes to and what would be written', async () => {
  const { out } = await ran(['archive', file, '--format', 'json']);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    workbook: '台账.xlsx',
    month: '2026-09',
    state: 'new',
    archive: {
      ...{ sheet: '存档 2026-09', month: '2026-09', revision: 1, asOf: '2026-10-16T15:30', language: 'zh' },
      ...{
        rules: expect.stringMatching(/^[0-9a-f]{12}$/),
        product: expect.any(String),
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    },
    totals: {
      ...{ slips: 2, void: 0, amount: '140.00', paid: '60.00', unpaid: '0.00', uncollected: '80.00', unknown: '0.00' },
      ...{ unreturned: 1, unreconciled: 0 },
    },
    undated: [],
    differences: [],
    changes: [{ kind: 'write-sheet', role: 'archive:2026-09', sheet: '存档 2026-09' }],
  });
});

describe('a month that has changed since it was archived', () => {
  beforeEach(async () => {
    await ran(['archive', file, '--in-place']);
    retype('sheet1', '80', '85.5');
  });

  test('is refused with exit code 1, and each cell that differs', async () => {
    const before = readFileSync(file);
    const { code, out, err } = await ran(['archive', file, '--in-place']);
    expect([code, err]).toEqual([1, '']);
    expect(out.replaceAll('\n', '')).toMatch(/有 1 张单不同，没有写入。.*--revise/);
    expect(out).toMatch(/改 F2 {2}派工单!3 · 存档第 6 行\n +金额 G6 80 → 85\.5\n/);
    expect(readFileSync(file)).toEqual(before);
  });

  test('shows in the proof, whose digest still fits', async () => {
    const { code, out } = await ran(['archive', file, '--verify', '--format', 'json']);
    expect([code, JSON.parse(out).archives]).toEqual([
      1,
      [
        expect.objectContaining({
          isIntact: true,
          books: 'different',
          differences: [expect.objectContaining({ slip: 'F2' })],
        }),
      ],
    ]);
  });

  test('gets a second revision when told to, and keeps the first', async () => {
    const { sheets } = await read(file);
    const { code } = await ran(['archive', file, '--revise', '--in-place']);
    const after = (await read(file)).sheets;
    expect([code, after.map(({ name }) => name)]).toEqual([0, ['派工单', '存档 2026-09', '存档 2026-09 第2版']]);
    expect(after[1]).toEqual(sheets[1]);
  });
});

test('an altered archive is told with its cell, and exit code 1', async () => {
  await ran(['archive', file, '--in-place']);
  retype('sheet2', '60.00', '90');
  const { code, out } = await ran(['archive', file, '--verify']);
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(/与摘要不符，存档后被改动了 1 处：\n {2}· G5 现在是“90”，存档时不是\n/),
  ]);
});

test('a file of its own for the cabinet, by name or in a folder, never over another', async () => {
  const cabinet = join(desk, '柜');
  const { code, err } = await ran(['archive', file, '--in-place', '--out', cabinet]);
  expect([code, err]).toEqual([0, expect.stringContaining(`已另存 ${join(cabinet, '存档 2026-09.xlsx')}。\n`)]);
  expect(readdirSync(cabinet)).toEqual(['存档 2026-09.xlsx']);
  const filed = join(cabinet, '存档 2026-09.xlsx');
  const proof = await ran(['archive', filed, '--verify']);
  expect([proof.code, proof.out]).toEqual([0, expect.stringContaining('这个工作簿里没有派工单登记，只核对了摘要。')]);
  const again = await ran(['archive', file, '--as-of', '2026-12-01', '--month', '2026-09', '--out', cabinet]);
  expect([again.code, again.err]).toEqual([0, `${filed} 里已经是这份存档。\n`]);
  const book = join(desk, '别的.xlsx');
  writeFileSync(book, makeXlsx(textBook({ sheets: { 派工单: slips } })));
  const other = await ran(['archive', file, '--month', '2026-09', '--out', book]);
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('没有覆盖')]);
});

test('a page: the sheet as it is archived, printed or in a file; where nothing is archived it says why', async () => {
  const page = join(desk, '存档.html');
  const { code, out, err } = await ran(['archive', file, '--in-place', '--out', page]);
  expect([code, out, err]).toEqual([0, '', expect.stringContaining(`已写入 ${page}\n`)]);
  const html = readFileSync(page, 'utf8');
  expect(html).toMatch(/换锁[\s\S]*摘要 SHA-256：[0-9a-f]{64}/);
  const standing = await ran(['archive', file, '--format', 'html']);
  expect([standing.code, standing.out]).toEqual([0, html]);
  retype('sheet1', '60', '90');
  const changed = await ran(['archive', file, '--format', 'html']);
  expect([changed.code, changed.out]).toEqual([1, expect.stringMatching(/<p class="problem">.*有 1 张单变了/)]);
});
