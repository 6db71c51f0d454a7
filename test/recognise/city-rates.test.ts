/** Owns the behaviour of 城市费率 and 费用口径 lines: what is written plainly is read, what would have to be guessed is told and not used. */
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { readSettings } from '../../src/recognise/settings';
import { textBook } from '../support/textbook';

const { rules } = checkRuleSet(shippedRules);
const read = (table: string) =>
  readSettings(textBook({ sheets: { 管家设置: table } }), rules.registers, rules.checks, rules.fees);
const told = (table: string) => read(table).problems.map(({ cell, text }) => [cell, text]);

function rates(table: string) {
  const { settings, problems } = read(table);
  expect(problems).toEqual([]);
  return settings.cityRates;
}

test('a fee by its title or id, one rate for every area', () => {
  expect(rates('城市费率 | 契税 | | 3%\n城市费率 | maintenance-fund | | 80')).toEqual([
    { fee: 'deed-tax', rate: '0.03' },
    { fee: 'maintenance-fund', rate: '80' },
  ]);
});

test('tiers by area, in any order of lines', () => {
  expect(rates('城市费率 | 契税 | 140 以上 | 1.5%\n | 契税 | 140 以下 | 1%')).toEqual([
    { fee: 'deed-tax', rate: '0.015' },
    { fee: 'deed-tax', upTo: '140', rate: '0.01' },
  ]);
});

test.each([
  ['面积90平方米及以下', '面积90㎡以上至140㎡'],
  ['90(含)以下', '90至140'],
  ['不超过90', '90-140'],
  ['≤90㎡', '90～140平方米'],
])('tiers as people write them: %s, %s', (small, middle) => {
  const table = `城市费率 | 契税 | ${small} | 1%\n | 契税 | ${middle} | 1.5%\n | 契税 | 超过140平米 | 2%`;
  expect(rates(table)).toEqual([
    { fee: 'deed-tax', upTo: '90', rate: '0.01' },
    { fee: 'deed-tax', upTo: '140', rate: '0.015' },
    { fee: 'deed-tax', rate: '0.02' },
  ]);
});

test.each(['契税 2024-12-01起', '契税（2024年12月1日起）', '契税，自2024.12.1起', '契税2024/12/1'])(
  'from a day on: %s',
  subject => {
    expect(rates(`城市费率 | ${subject} | | 1%`)).toEqual([{ fee: 'deed-tax', from: '2024-12-01', rate: '0.01' }]);
  },
);

test('rates from a later day on stand beside the earlier ones', () => {
  expect(rates('城市费率 | 契税 | | 3%\n | 契税 2024-12-01起 | | 1%')).toHaveLength(2);
});

test.each([
  ['契税', '1.5%', '0.015'],
  ['契税', '1.5％', '0.015'],
  ['契税', '0.015', '0.015'],
  ['契税', '10%', '0.1'],
  ['契税', '0%', '0'],
  ['维修基金', '65.5', '65.5'],
  ['维修基金', '80元', '80'],
  ['维修基金', '80 元/㎡', '80'],
  ['维修基金', '80元/平方米', '80'],
  ['维修基金', '0', '0'],
])('%s at %s', (fee, written, rate) => {
  expect(rates(`城市费率 | ${fee} | | ${written}`)).toMatchObject([{ rate }]);
});

test.each([
  ['no fee', '城市费率 | | | 1%', 'B1'],
  ['a fee that no city sets', '城市费率 | 印花税 | | 1%', 'B1'],
  ['no such day', '城市费率 | 契税 2024-02-30起 | | 1%', 'B1'],
  ['a day that is none', '城市费率 | 契税 明年起 | | 1%', 'B1'],
  ['first and second homes', '城市费率 | 契税 | 首套 | 1%', 'C1'],
  ['a tier without its side', '城市费率 | 契税 | 140 | 1%', 'C1'],
  ['a tier without its own bound', '城市费率 | 契税 | 不满140 | 1%', 'C1'],
  ['a range that ends before it begins', '城市费率 | 契税 | 140至90 | 1%', 'C1'],
  ['a percentage without its sign', '城市费率 | 契税 | | 1.5', 'D1'],
  ['half a percent, or a half', '城市费率 | 契税 | | 0.5', 'D1'],
  ['more than any city takes', '城市费率 | 契税 | | 11%', 'D1'],
  ['yuan where a share is asked', '城市费率 | 契税 | | 0.05元', 'D1'],
  ['a share where yuan are asked', '城市费率 | 维修基金 | | 5%', 'D1'],
  ['a share as its cell holds it', '城市费率 | 维修基金 | | 0.05', 'D1'],
  ['less than nothing', '城市费率 | 维修基金 | | -80', 'D1'],
  ['words', '城市费率 | 维修基金 | | 按公告', 'D1'],
])('%s is told and sets nothing', (_, table, cell) => {
  expect(told(table).map(([place]) => place)).toEqual([cell]);
  expect(read(table).settings.cityRates).toBeUndefined();
});

test.each([
  ['above without below', '城市费率 | 契税 | 140以上 | 1.5%', 'C1'],
  ['another bound', '城市费率 | 契税 | 90以下 | 1%\n | 契税 | 140以上 | 1.5%', 'C2'],
  ['a range that joins nothing', '城市费率 | 契税 | 60以下 | 1%\n | 契税 | 90至140 | 1.5%', 'C2'],
  ['a tier twice', '城市费率 | 契税 | 90以下 | 1%\n | 契税 | 90.0以下 | 1.5%', 'C2'],
  ['every area, and tiers', '城市费率 | 契税 | | 3%\n | 契税 | 90以下 | 1%', 'C1'],
  ['every area twice', '城市费率 | 契税 | | 3%\n | 契税 | | 1%', 'C2'],
  ['two last tiers', '城市费率 | 契税 | 90以下 | 1%\n | 契税 | 90以上 | 2%\n | 契税 | 90以上 | 3%', 'C3'],
])('%s: none of the fee’s rates is used, other fees’ are', (_, table, cell) => {
  const { settings, problems } = read(`${table}\n | 维修基金 | | 80`);
  expect(problems.map(problem => problem.cell)).toEqual([cell]);
  expect(problems[0]!.message.zh).toContain('改好以前，这个费种不算');
  expect(settings.cityRates).toEqual([{ fee: 'maintenance-fund', rate: '80' }]);
});

test.each([
  ['a wrong rate', '城市费率 | 契税 | 90以下 | 百分之一\n | 契税 | 140以下 | 1.5%'],
  ['a wrong tier', '城市费率 | 契税 | 九十以下 | 1%\n | 契税 | 140以下 | 1.5%'],
  ['a wrong later day', '城市费率 | 契税 | | 3%\n | 契税 2024-12-32起 | | 1%'],
])('%s: no other line stands in for the areas or days it was about', (_, table) => {
  const { settings, problems } = read(`${table}\n | 维修基金 | | 80`);
  expect(problems).toHaveLength(1);
  expect(settings.cityRates).toEqual([{ fee: 'maintenance-fund', rate: '80' }]);
});

test.each([
  ['国家口径', 'national'],
  ['国家', 'national'],
  ['源文件口径', 'seed'],
])('the profile %s', (written, feeProfile) => {
  expect(read(`费用口径 | | | ${written}`).settings.feeProfile).toBe(feeProfile);
});
