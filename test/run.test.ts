/** Owns the behaviour of the flow: what each entry point gets, and in which order things happen. */

import { shippedRules } from '../rules';
import { checkRuleSet } from '../src/evaluate/ruleset';
import { openMemory } from '../src/hosts/memory';
import type { RuleSet } from '../src/model/rule';
import type { Workbook } from '../src/model/workbook';
import { check, clear, explainEntry, type Step } from '../src/run';
import { textBook } from './support/textbook';

const rules: RuleSet = checkRuleSet(shippedRules).rules;
const asOf = '2026-07-15T16:40';

const workbook = textBook({
  sheets: {
    维修登记: `
      编号   | 报修时间           | 房号    | 报修内容 | 派工时间           | 管家回复时间 | 完成时间           | 回访时间
      WX-001 | @2026-07-13 09:00 | 3-1-502 | 水龙头   | @2026-07-13 09:20 |              | @2026-07-13 15:00 |
      WX-002 | @2026-07-15 09:30 | 3-1-601 | 插座     |                    |              |                    |
    `,
    通讯录: '姓名 | 分机',
  },
});

const told = async (options: Partial<Parameters<typeof check>[2]> = {}, book: Workbook = workbook) =>
  (await check(openMemory(book), rules, { asOf, apply: false, ...options })).evaluation.findings.map(
    finding => `${finding.row} ${finding.check} ${finding.severity}`,
  );

test('a workbook in, findings and a plan out', async () => {
  const { evaluation, plan, recognition } = await check(openMemory(workbook), rules, { asOf, apply: false });
  expect(evaluation.findings.length).toBeGreaterThan(0);
  expect(recognition.unrecognised).toEqual([{ sheet: '通讯录', reason: 'no-register-matches' }]);
  expect(plan.changes.map(change => `${change.kind} ${change.sheet}`)).toEqual([
    'set-highlight 维修登记',
    'write-sheet 检查结果',
  ]);
});

test('only the checks and severities asked for', async () => {
  expect(await told()).toEqual([
    '2 repair-callback overdue',
    '3 repair-dispatch overdue',
    '3 repair-steward-reply overdue',
  ]);
  expect(await told({ only: ['repair-callback'] })).toEqual(['2 repair-callback overdue']);
  expect(await told({ severities: ['due-soon'] })).toEqual([]);
});

test('nothing is applied unless told', async () => {
  const host = openMemory(workbook);
  const { receipt } = await check(host, rules, { asOf, apply: false });
  expect(receipt).toBeUndefined();
  expect(await host.read()).toBe(workbook);
});

test('what is applied can be cleared, and the workbook is what it was', async () => {
  const host = openMemory(workbook);
  const checked = await check(host, rules, { asOf, apply: true });
  expect(checked.receipt?.applied).toBe(2);
  expect((await clear(host, { apply: false })).plan.changes).toHaveLength(2);
  await clear(host, { apply: true });
  expect(await host.read()).toEqual(workbook);
});

test('each step is told as it begins, and waited for', async () => {
  const steps: string[] = [];
  const onStep = async (step: Step) => {
    steps.push(`${step} begins`);
    await Promise.resolve();
    steps.push(`${step} goes on`);
  };
  await check(openMemory(workbook), rules, { asOf, apply: true, onStep });
  expect(steps.filter((_, index) => index % 2 === 0)).toEqual(
    ['read', 'recognise', 'evaluate', 'plan', 'apply'].map(step => `${step} begins`),
  );
});

test('a month that has an archive sheet of ours is not asked for', async () => {
  const slips = '单号 | 开单时间 | 服务项目 | 金额\nJ1 | 2026-06-03 | 钟点清洁 | 60';
  const archive = { table: '', owned: { role: 'archive:2026-06', digest: '' } };
  const only = ['month-end-archive'];
  expect(await told({ only }, textBook({ sheets: { 派工单: slips } }))).toEqual(['1 month-end-archive overdue']);
  expect(await told({ only }, textBook({ sheets: { 派工单: slips, '存档 2026-06': archive } }))).toEqual([]);
});

test('an entry is explained; a row without one is not', async () => {
  const { explanation } = await explainEntry(openMemory(workbook), rules, { asOf, sheet: '维修登记', row: 2 });
  expect(explanation?.checks.find(one => one.check === 'repair-callback')).toMatchObject({ state: 'finding' });
  const none = await explainEntry(openMemory(workbook), rules, { asOf, sheet: '维修登记', row: 9 });
  expect(none.explanation).toBeUndefined();
});
