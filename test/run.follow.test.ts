/** Owns the behaviour of checks one after another, whichever host the workbook is in: each remembers the one before alike. */
import { shippedRules } from '../rules';
import { sampleWorkbook } from '../samples/workbook';
import { checkRuleSet } from '../src/evaluate/ruleset';
import { excelHost } from '../src/hosts/excel';
import type { Host } from '../src/hosts/host';
import { openMemory } from '../src/hosts/memory';
import { openWorkbook } from '../src/hosts/xlsx';
import type { Evaluation } from '../src/model/finding';
import { check, clear } from '../src/run';
import { startExcel } from './support/excel/excel';

const { rules } = checkRuleSet(shippedRules);

async function hosts(): Promise<Readonly<Record<string, Host>>> {
  const file = openWorkbook(sampleWorkbook(), '物业台账样例.xlsx');
  const workbook = await file.read();
  startExcel(workbook);
  return { file, memory: openMemory(workbook), excel: excelHost() };
}

async function checked(host: Host, day: string, baseline = false): Promise<Evaluation> {
  return (await check(host, rules, { asOf: `2026-10-${day}T17:00`, apply: true, baseline })).evaluation;
}

function told({ findings, since }: Evaluation) {
  return { findings: findings.map(({ standing, firstSeen }) => `${standing} ${firstSeen}`), since };
}

test('every host remembers the same of the check before', async () => {
  const results = await Promise.all(
    Object.values(await hosts()).map(async host => {
      await checked(host, '15', true);
      return told(await checked(host, '16'));
    }),
  );
  const { since } = results[0]!;
  expect(since).toMatchObject({ asOf: '2026-10-15T17:00', open: 0 });
  expect(since!.new).toBeGreaterThan(0);
  for (const result of results) expect(result).toEqual(results[0]);
});

test('clearing forgets: the next check is a first one', async () => {
  const { memory } = await hosts();
  await checked(memory!, '15', true);
  await clear(memory!, { apply: true });
  const { findings, since } = await checked(memory!, '16');
  expect(since).not.toHaveProperty('asOf');
  expect(new Set(findings.map(({ standing }) => standing))).toEqual(new Set(['new']));
});
