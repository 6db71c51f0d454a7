/** Owns `steward summary` from end to end, on files: what is written, what is refused, and that a second time changes nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/hosts/xlsx/file';
import { textBook } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';
import { ran } from './terminal';

const book = textBook({
  sheets: {
    派工单: `
      单号 | 开单时间    | 部门 | 房号    | 服务项目 | 金额 | 返单时间    | 收款日期
      F1   | @2026-10-03 | 工程 | 3-1-502 | 疏通     | 60   | @2026-10-03 | @2026-10-04
    `,
  },
});
let desk: string;
let file: string;
let copy: string;

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
  file = join(desk, '台账.xlsx');
  copy = join(desk, '汇总.xlsx');
  writeFileSync(file, makeXlsx(book));
});
afterEach(() => rmSync(desk, { recursive: true }));

const sheetsOf = async (path: string) => (await openWorkbookFile(path).read()).sheets.map(({ name }) => name);

test('without a place to write it tells what it would write', async () => {
  const before = readFileSync(file);
  const { code, out } = await ran(['summary', file, '--month', '2026-10']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^未写入。.*写「督办汇总」表/)]);
  expect(readFileSync(file)).toEqual(before);
});

test('a copy is written; a second time nothing changes; clear takes the sheets away', async () => {
  const { code, err } = await ran(['summary', file, '--month', '2026-10', '--write', copy]);
  expect([code, err]).toEqual([0, expect.stringContaining(`已写入 ${copy}：写「督办汇总」表`)]);
  expect((await sheetsOf(copy)).slice(0, 2)).toEqual(['派工单', '督办汇总']);
  expect((await ran(['summary', copy, '--month', '2026-10'])).out).toBe('工作簿里没有要改的。\n');
  await ran(['clear', copy, '--in-place']);
  expect(await sheetsOf(copy)).toEqual(['派工单']);
});

test('the month is that of the moment where none is given, by the cut-off of the settings', async () => {
  const monthOf = async () =>
    JSON.parse((await ran(['summary', file, '--as-of', '2026-10-26', '--format', 'json'])).out).month;
  expect(await monthOf()).toBe('2026-10');
  const settings = '项目 | 对象 | 参数 | 值 | 说明\n月结日 | | | 25 |';
  writeFileSync(
    file,
    makeXlsx({ ...book, sheets: [...book.sheets, ...textBook({ sheets: { 管家设置: settings } }).sheets] }),
  );
  expect(await monthOf()).toBe('2026-11');
});

test.each(['2026-13', '10月', '2026-10-01'])('%s is no month: nothing is written', async month => {
  const { code, err } = await ran(['summary', file, '--month', month, '--in-place']);
  expect([code, err]).toEqual([2, `--month 的“${month}”不是月份，请写成 2026-09。\n`]);
});
