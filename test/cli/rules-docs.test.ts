/** Owns the tests of `steward rules docs` as it is typed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/hosts/xlsx/file';
import { ran } from './terminal';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('prints the handbook', async () => {
  const { code, out, err } = await ran(['rules', 'docs']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^# 台账管家规则手册\n/);
});

test('writes it to a file, the same text', async () => {
  const path = join(folder, '手册.md');
  const { code, out, err } = await ran(['rules', 'docs', '--out', path]);
  expect([code, out, err]).toEqual([0, '', `已写入 ${path}\n`]);
  expect(readFileSync(path, 'utf8')).toBe((await ran(['rules', 'docs'])).out);
});

test('prints it in English', async () => {
  expect((await ran(['rules', 'docs', '--lang', 'en'])).out).toMatch(/^# Logbook Steward: the rules\n/);
});

test('writes a workbook, one check a row', async () => {
  const path = join(folder, '手册.xlsx');
  expect((await ran(['rules', 'docs', '--out', path])).code).toBe(0);
  const [sheet] = (await openWorkbookFile(path).read()).sheets;
  expect(sheet!.name).toBe('规则手册');
  expect(sheet!.rows.map(row => row?.[2])).toContain('contract-signing');
});

test.each([
  ['手册.docx', '--out 要写 .md 或 .xlsx 文件'],
  ['没有的文件夹/手册.md', '没有写成'],
])('%s is refused with a sentence', async (name, sentence) => {
  const { code, out, err } = await ran(['rules', 'docs', '--out', join(folder, name)]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
});
