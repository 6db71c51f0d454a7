/** Owns the behaviour of an entry's values as `explain` shows them: what the cell says, and what it was read as where that is not the same. */
import { shippedRules } from '../../../rules';
import { writtenValues } from '../../../src/cli/report/written-values';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { Language } from '../../../src/model/language';
import { recognise } from '../../../src/recognise';
import { textBook } from '../../support/textbook';

const { rules } = checkRuleSet(shippedRules);

function shown(cells: Record<string, string>, language: Language = 'zh'): string[] {
  const given = { 投诉时间: '2026-11-09 09:00', 房号: '1-1-101', 投诉内容: '吵', ...cells };
  const table = `投诉登记本 2026年11月\n${Object.keys(given).join(' | ')}\n${Object.values(given).join(' | ')}`;
  const workbook = textBook({ sheets: { 投诉: { table } } });
  const recognition = recognise(workbook, rules.registers, rules.checks);
  return writtenValues({ workbook, recognition }, rules, { sheet: '投诉', row: 3 }, language);
}

test.each<[string, string, string]>([
  ['责任部门', '秩序部', '责任部门 秩序部（读作：保安）'],
  ['责任部门', '保安', '责任部门 保安'],
  ['投诉方式', '来访', '投诉方式 来访（读作：来人）'],
  ['处理结果', '已修好', '处理结果 已修好（读作：已办）'],
  ['处理结果', '业主不接受', '处理结果 业主不接受'],
  ['办结时间', '2026/11/9 15:00', '办结时间 2026-11-09 15:00'],
  ['办结时间', '11.9 15:00', '办结时间 2026-11-09 15:00'],
  ['办结时间', '11.9 9:30、13:20', '办结时间 11.9 9:30、13:20（读作：2026-11-09 13:20）'],
  ['办结时间', '次日', '办结时间 次日（读作：2026-11-10）'],
  ['办结时间', '√', '办结时间 √'],
  ['办结时间', '已办结', '办结时间 已办结（读作：已办）'],
  ['办结时间', '等业主回来再说', '办结时间 等业主回来再说（读不懂）'],
  ['处理专员', '刘 洋', '处理专员 刘洋'],
])('%s %s is shown as %s', (heading, written, text) => {
  expect(shown({ [heading]: written }).find(line => line.startsWith(heading))).toBe(text);
});

test('in English, too', () => {
  expect(shown({ 责任部门: '秩序部' }, 'en')).toContain('Department 秩序部 (read as security)');
});
