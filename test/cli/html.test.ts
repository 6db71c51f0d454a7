/** Owns the behaviour of the HTML report of the command line: printed, or written to a file; one page for several books. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escaped } from '../../src/hosts/html/markup';
import { ran } from './terminal';

const sample = join(__dirname, '../../samples/物业台账样例.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'steward-html-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = ['--as-of', '2026-10-16T17:30'];
jest.setTimeout(60_000); // whole workbooks, on a machine that may be busy

test('check --format html prints one page with every finding, and the exit code is that of the check', async () => {
  const { out, err, code } = await ran(['check', sample, ...at, '--format', 'html']);
  const { findings } = JSON.parse((await ran(['check', sample, ...at, '--format', 'json'])).out);
  expect([err, code]).toEqual(['', 1]);
  expect(out).toMatch(/^<!doctype html>\n<html lang="zh-CN">[\s\S]*<\/html>\n$/);
  for (const { message } of findings) expect(out).toContain(escaped(message));
});

test('a file of --out says by its name what it is to be; several books are one page, and what could not be read stands in it', async () => {
  const [file, broken] = [join(folder, '报告.html'), join(folder, '坏.xlsx')];
  writeFileSync(broken, 'no workbook');
  const { out, err, code } = await ran(['check', broken, sample, ...at, '--out', file, '--lang', 'en']);
  expect([out, code]).toEqual(['', 2]);
  expect(err.trimEnd().split('\n').at(-1)).toBe(`Written to ${file}`);
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('<html lang="en">');
  expect(html.match(/<h1 /g)).toHaveLength(2);
  expect(html).toMatch(/<p class="problem">.*坏\.xlsx/);
});

test('summary --format html has every sheet of the month, with its charts', async () => {
  const { out } = await ran(['summary', sample, '--month', '2026-10', ...at, '--format', 'html']);
  for (const title of ['督办汇总', '收费汇总', '交易费申请', '返修日报', '交接班'])
    expect(out).toContain(`<h2 class="title">${title}</h2>`);
  expect(out.match(/<svg /g)).toHaveLength(3);
});

test('other commands have no page', async () => {
  expect((await ran(['clear', sample, '--format', 'html'])).code).toBe(2);
});
