/** Owns the sample's promises: the committed workbook is current, its findings are those reasoned out by hand, and the laws hold on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../../rules';
import { sampleWorkbook } from '../../samples/workbook';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Sheet } from '../../src/model/workbook';
import { check, clear } from '../../src/run';

const samples = join(__dirname, '../../samples');
const bytes = new Uint8Array(readFileSync(join(samples, '物业台账样例.xlsx')));
const asOf = '2026-10-16T15:30';
const { rules } = checkRuleSet(shippedRules);
const opened = () => openWorkbook(bytes, '物业台账样例.xlsx');

test('the committed workbook is what npm run sample makes of the text tables', () => {
  expect(Buffer.compare(sampleWorkbook(), bytes)).toBe(0);
});

test('its findings are those of expected.txt, no more and no less', async () => {
  const expected = readFileSync(join(samples, 'expected.txt'), 'utf8')
    .split('\n')
    .flatMap(line => /^([^#\s].*!\d+)\s+(\S+)\s+(\S+)/.exec(line)?.slice(1).join(' ') ?? []);
  const { evaluation } = await check(opened(), rules, { asOf, apply: false });
  const found = evaluation.findings.map(({ sheet, row, check, severity }) => `${sheet}!${row} ${check} ${severity}`);
  expect(found.sort()).toEqual(expected.sort());
});

test('law 1: checked twice, the second plan is empty', async () => {
  const host = opened();
  await check(host, rules, { asOf, apply: true });
  const again = await check(openWorkbook(host.bytes, '已查.xlsx'), rules, { asOf, apply: false });
  expect(again.plan).toEqual({ changes: [] });
});

test('law 2: a check changes no sheet that we did not make but for its highlights', async () => {
  const host = opened();
  const before = await host.read();
  await check(host, rules, { asOf, apply: true });
  const after = await openWorkbook(host.bytes, '已查.xlsx').read();
  const people = (sheets: readonly Sheet[]) =>
    sheets.filter(sheet => !sheet.owned).map(sheet => ({ ...sheet, highlights: [] }));
  expect(people(after.sheets)).toEqual(people(before.sheets));
});

test('law 7: cleared after a check, it is the workbook before', async () => {
  const host = opened();
  const before = await host.read();
  await check(host, rules, { asOf, apply: true });
  const copy = openWorkbook(host.bytes, '物业台账样例.xlsx');
  await clear(copy, { apply: true });
  expect(await openWorkbook(copy.bytes, '物业台账样例.xlsx').read()).toEqual(before);
});
