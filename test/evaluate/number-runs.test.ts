/** Owns the running numbers of a month as an archive shows them. */
import { shippedRules } from '../../rules';
import { numberRuns } from '../../src/evaluate/number-runs';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { numberedSlips } from '../../src/plan/archive';
import { recognise } from '../../src/recognise';
import { textBook } from '../support/textbook';

const { registers } = checkRuleSet(shippedRules).rules;

/** Slips by number; `~` before one makes it void, a month after it puts it elsewhere. */
function runsOf(...slips: string[]) {
  const lines = slips.map(slip => {
    const [number, month = '2026-10'] = slip.replace('~', '').split('@');
    return `${number} | @${month}-08 | 疏通 | 60 | ${slip.startsWith('~') ? '作废' : ''}`;
  });
  const book = textBook({ sheets: { 派工单: ['单号 | 开单时间 | 服务项目 | 金额 | 状态', ...lines].join('\n') } });
  const recognition = recognise(book, registers);
  return numberRuns(numberedSlips(recognition, registers), '2026-10');
}

test.each([
  ['in order', ['F1', 'F2', 'F3'], { first: 'F1', last: 'F3', used: 3, missing: [], duplicate: [], void: [] }],
  ['in any order', ['F3', 'F1', 'F2'], { first: 'F1', last: 'F3', used: 3, missing: [] }],
  ['missing ones', ['F01', 'F03', 'F08'], { missing: ['F02', 'F04—F07'] }],
  ['a number twice', ['F1', 'F2', 'F2'], { used: 2, duplicate: ['F2'], missing: [] }],
  ['a void one counts as used', ['F1', '~F2', 'F3'], { used: 3, void: ['F2'], missing: [] }],
  ['a void one makes no duplicate', ['F1', '~F2', 'F2'], { used: 2, void: ['F2'], duplicate: [] }],
  ['two numbers in one cell', ['F1、F2', 'F3'], { used: 3, missing: [] }],
  ['other months do not count', ['F1', 'F2', 'F9@2026-09'], { last: 'F2', used: 2, missing: [] }],
])('%s', (_title, slips, run) => {
  expect(runsOf(...slips)).toEqual([expect.objectContaining(run)]);
});

test('each series by itself', () => {
  expect(runsOf('W2', 'F1', 'W1').map(({ series, used }) => [series, used])).toEqual([
    ['F', 1],
    ['W', 2],
  ]);
});

test('days written into the numbers are no serials: nothing is missing between 100801 and 100901', () => {
  const missing = runsOf('100801', '100802', '100901', '100902', '101001').flatMap(run => run.missing);
  expect(missing).toEqual([]);
});
