/** Owns the tests of `steward backtest` as it is typed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import callback from '../../rules/checks/repair-callback.json';
import { columnsOf } from '../../src/cli/report/lines';
import { ran } from './terminal';

const sample = 'samples/物业台账样例.xlsx';
const range = ['--from', '2026-10-12', '--to', '2026-10-16'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-'));
  mkdirSync(join(folder, 'checks'));
  const days = { ...callback.parameters.days, value: 3 };
  const changed = { ...callback, parameters: { ...callback.parameters, days } };
  writeFileSync(join(folder, 'checks', 'repair-callback.json'), JSON.stringify(changed));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('lists checks and days, says that it is an approximation, and keeps to the window', async () => {
  const { code, out, err } = await ran(['backtest', sample, ...range]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('2026-10-12 至 2026-10-16（5 天');
  expect(out).toMatch(/维修完成后未回访 repair-callback +\d+ +\d+/);
  expect(out).toContain('这是近似');
  expect(out.split('\n').filter(line => columnsOf(line) > 80)).toEqual([]);
});

test('with --rules what differs is told as runs of days', async () => {
  const { out } = await ran(['backtest', sample, ...range, '--rules', folder, '--only', 'repair-callback']);
  expect(out).toMatch(/repair-callback +\d+ → \d+ +\d+ → \d+/);
  expect(out).toMatch(/只有旧规则报[\s\S]*\d\d-\d\d.* 逾期 +维修登记本!/);
  expect(out).toMatch(/只有新规则报[\s\S]*\d\d-\d\d.* 将到期 +维修登记本!/);
  expect(out.split('\n').filter(line => columnsOf(line) > 80)).toEqual([]);
});

test('as JSON, every day and every difference', async () => {
  const { out } = await ran([
    'backtest',
    sample,
    ...range,
    '--rules',
    folder,
    '--only',
    'repair-callback',
    '--format',
    'json',
  ]);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ version: 1, workbook: '物业台账样例.xlsx', from: '2026-10-12', to: '2026-10-16' });
  expect(report.days).toHaveLength(5);
  expect(Object.keys(report.days[0])).toEqual(['day', 'old', 'new']);
  expect(report.totals[0]).toMatchObject({ check: 'repair-callback', old: { days: expect.any(Number) } });
  expect(report.differences[0]).toMatchObject({
    check: 'repair-callback',
    sheet: '维修登记本',
    entry: expect.any(String),
  });
});

test.each([
  [['--from', '2026-10-12'], '--to 要写一个日期'],
  [['--from', '10月1日', '--to', '2026-10-16'], '--from 要写一个日期'],
  [['--from', '2026-10-16', '--to', '2026-10-12'], '请从前往后写'],
])('%j is not a range of days', async (days, sentence) => {
  const { code, out, err } = await ran(['backtest', sample, ...days]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
});

test('in English', async () => {
  const { out } = await ran(['backtest', sample, ...range, '--lang', 'en', '--only', 'repair-callback']);
  expect(out).toContain('This is an approximation');
  expect(out).not.toMatch(/回测|项数|近似/);
});
