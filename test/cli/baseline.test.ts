/** Owns the tests of checks that know the check before: `--baseline`, `--with-baseline`, what is new, fixed and open. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ran } from './terminal';

jest.setTimeout(30_000); // several commands a test

const sample = 'samples/物业台账样例.xlsx';
let folder = '';
let book = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-'));
  book = join(folder, '台账.xlsx');
  copyFileSync(sample, book);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (day: string) => ['check', book, '--as-of', `2026-10-${day}T17:00`];

test('a first check has nothing to compare with', async () => {
  const { out } = await ran([...at('15'), '--format', 'json']);
  const report = JSON.parse(out);
  expect(report).not.toHaveProperty('sinceLast');
  expect(report.findings[0]).not.toHaveProperty('standing');
});

test('the next one says what is new, fixed and open, in words and as JSON', async () => {
  await ran([...at('15'), '--in-place']);
  const { out } = await ran(at('16'));
  const [, added, fixed, open] = /上次检查 2026-10-15 17:00\s+以来：\s*新增 (\d+)、已解决 (\d+)、未了 (\d+)/.exec(out)!;
  const report = JSON.parse((await ran([...at('16'), '--format', 'json'])).out);
  expect(report.sinceLast).toEqual({
    asOf: '2026-10-15T17:00',
    new: Number(added),
    fixed: Number(fixed),
    open: Number(open),
  });
  expect(report.sinceLast.open).toBeGreaterThan(0);
  const standings = new Set(report.findings.map((finding: { standing: string }) => finding.standing));
  expect(standings).toEqual(new Set(['new', 'open']));
});

test('checking again at the same moment changes nothing', async () => {
  await ran([...at('15'), '--in-place']);
  await ran([...at('16'), '--in-place']);
  expect((await ran(at('16'))).out).toContain('工作簿里没有要改的。');
});

describe('a baseline', () => {
  test('sets aside what is found now: no reason to fail, not listed, counted', async () => {
    expect((await ran([...at('16'), '--baseline', '--in-place'])).code).toBe(0);
    const { code, out } = await ran(at('16'));
    expect(code).toBe(0);
    expect(out).toMatch(/合计：基线以外没有问题　基线 \d+（--with-baseline 列出）/);
    expect(out).not.toContain('WX-1009');
  });

  test('fails and is listed where it is asked for', async () => {
    await ran([...at('16'), '--baseline', '--in-place']);
    const { code, out } = await ran([...at('16'), '--with-baseline']);
    expect(code).toBe(1);
    expect(out).toMatch(/^基线 +\S+ +WX-/m);
  });

  test('is marked in the JSON', async () => {
    await ran([...at('16'), '--baseline', '--in-place']);
    const { findings } = JSON.parse((await ran([...at('16'), '--format', 'json'])).out);
    expect(findings.map((finding: { standing: string }) => finding.standing)).toEqual(findings.map(() => 'baseline'));
  });

  test('does not hide what comes after it', async () => {
    await ran([...at('15'), '--baseline', '--in-place']);
    const { code, out } = await ran(at('16'));
    expect(code).toBe(1);
    expect(out).toMatch(/合计：逾期 \d+/);
  });

  test('must be written somewhere', async () => {
    const { code, err } = await ran([...at('16'), '--baseline']);
    expect(code).toBe(2);
    expect(err).toContain('要和 --in-place 或 --write 一起用');
  });
});
