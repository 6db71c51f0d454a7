/** Owns the tests of the handbook: rules told in words that a supervisor reads, all of them, and the committed copy current. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../../../rules';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import { vocabulary } from '../../../src/evaluate/vocabulary';
import type { Language } from '../../../src/model/language';
import { handbook, type Telling } from '../../../src/plan/handbook';
import { marksText, whenItems } from '../../../src/plan/handbook/checks';
import { handbookLayout } from '../../../src/plan/handbook/layout';
import { markdown } from '../../../src/plan/handbook/markdown';
import { namesIn } from '../../../src/plan/handbook/names';

const { rules } = checkRuleSet(shippedRules);
const inLanguage = (language: Language): Telling => ({ rules, vocabulary, language });

function told(id: string, language: Language = 'zh'): string[] {
  const telling = inLanguage(language);
  const check = rules.checks.find(check => check.id === id)!;
  return whenItems(check, namesIn(check, telling), telling).map(({ label, text }) => `${label} ${text}`);
}

test('the committed copy is current (else: npm run -s steward -- rules docs --out rules/HANDBOOK.zh-CN.md)', () => {
  const copy = readFileSync(join(__dirname, '../../../rules/HANDBOOK.zh-CN.md'), 'utf8');
  expect(copy).toBe(markdown(handbook(inLanguage('zh'))));
});

test('a deadline: start, length, agreed days, warning, end', () => {
  expect(told('contract-signing').slice(0, 5)).toEqual([
    '起算 「认购日期」',
    '时限 5 天，当天不算，到最后一天结束',
    '约定 行内写了日期的，以「延期至」，没有则「约定签约日期」为期限，不看时限',
    '提醒 起算满 3 天起；有约定日期的，到期前 2 天起',
    '办结 「签约日期」已办',
  ]);
});

test.each([
  ['filing-submission', '报逾期 已过期限'],
  ['filing-statutory', '报将到期 到了提醒时间，还没过期限'],
  ['filing-statutory', '顺延 最后一天不是工作日的，顺延到下一个工作日'],
  ['loan-reconciliation', '起算 「放款日期」；从所在月的月底算'],
  ['free-slip-return', '时限 当天，到下班为止'],
  ['free-slip-return', '提醒 到期前 1 个服务小时起'],
  ['repair-steward-reply', '时限 4 个服务小时，只算服务时间'],
  ['repair-callback', '办结 「回访时间」或《回访记录》里同一件事的记录已办'],
  ['archive-copies', '办结 「办公室存档」「财务存档」「开发商存档」都办了'],
  ['filing-form', expect.stringContaining('「送备案日期」或「取回日期」')],
  ['complaint-callback-level', '只看 「级别」等于重大，并且「回访时间」已办'],
  ['rework-due', '只看 「实际完成日期」已办，或者（「业主验收」没有办，并且「进度」不属于「已完成」「100%」）'],
  ['transaction-fee-amount', '报不符 「交易费」金额不等于应收的「交易费」'],
  ['month-end-archive', '只看 上月有单据，并且未存档'],
  ['late-slip-not-explained', '只看 检查「有偿服务单未返回」或「无偿服务单未返回」报了逾期'],
])('%s says: %s', (id, line) => {
  expect(told(id)).toContainEqual(line);
});

test('English says the same', () => {
  expect(told('filing-statutory', 'en').slice(0, 4)).toEqual([
    'Only where “Submitted on” is done, or no status that says done, filed or collected',
    'Starts “Contract signed on”',
    'Time 30 calendar day(s), the first day left out, until the last day ends',
    'Moves a last day that is no working day moves to the next',
  ]);
});

describe.each(rules.checks.map(({ id }) => id))('%s', id => {
  test('is told without an id', () => {
    const check = rules.checks.find(check => check.id === id)!;
    const telling = inLanguage('zh');
    const text = [...told(id), marksText(check, namesIn(check, telling), telling)].join('\n');
    expect(text).not.toMatch(/[A-Za-z]{2,}|undefined|[{}[\]]/);
  });

  test('is told in English without Chinese, what people write in cells aside', () => {
    expect(
      told(id, 'en')
        .join('\n')
        .replace(/“[^”]*”|管家设置/g, ''),
    ).not.toMatch(/[\p{Script=Han}{}[\]]|undefined/u);
  });
});

test('nothing of the rules set is left out', () => {
  const text = markdown(handbook(inLanguage('zh')));
  const { checks, fees, registers } = rules;
  const ids = [...checks, ...fees, ...registers].map(({ id }) => `### .*\`${id}\``);
  for (const id of ids) expect(text.match(new RegExp(id, 'g'))).toHaveLength(1);
  for (const { examples } of checks)
    for (const { title } of examples) expect(text).toContain(title.zh.replace('#', '\\#'));
  for (const { fields } of registers) for (const { id } of fields) expect(text).toContain(`| \`${id}\` |`);
  const versions = fees.flatMap(({ profiles }) => [...profiles.seed, ...profiles.national]);
  for (const { source } of versions) expect(text).toContain(source.zh);
});

test('signs that Markdown takes for its own are escaped', () => {
  const blocks = [
    { kind: 'text', text: '3#1-502 *必填 <无>' },
    { kind: 'table', head: ['a'], rows: [['√|×']] },
  ] as const;
  expect(markdown(blocks)).toBe('3\\#1-502 \\*必填 \\<无\\>\n\n| a |\n| --- |\n| √\\|× |\n');
});

test('as a sheet: one check a row under a filter, every row within Excel’s height', () => {
  const { rows, filter, widths } = handbookLayout(inLanguage('zh'));
  expect(rows).toHaveLength(2 + rules.checks.length);
  expect(filter).toEqual({ top: 2, left: 1, bottom: rows.length, right: widths.length });
  expect(rows.filter(({ height = 0 }) => height > 409)).toEqual([]);
  const ids = rows.slice(2).map(({ cells }) => cells[2]?.value);
  expect(ids).toContainEqual({ kind: 'text', text: 'contract-signing' });
});
