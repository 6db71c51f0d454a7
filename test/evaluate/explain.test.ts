/** Owns explanations: why a check spoke of an entry or did not, condition by condition, and the days behind its deadline. */

import { tableOf } from '../../src/evaluate/examples';
import { explain } from '../../src/evaluate/explain';
import type { CheckExplanation } from '../../src/model/explanation';
import type { ExampleRow } from '../../src/model/rule';
import { recognise } from '../../src/recognise';
import { textBook } from '../support/textbook';
import { given, recognitionOf, rules } from './given';

const asOf = '2026-10-12T09:00';

async function explained(
  check: string,
  row: ExampleRow,
  register: 'repairs' | 'filings' | 'mortgages' = 'repairs',
  now = asOf,
) {
  const found = await explain(given({ [register]: [row] }), rules, { asOf: now, sheet: register, row: 2 });
  return found!.checks.find(each => each.check === check)!;
}

/** `  ✓ title operator expected (actual)`, as a reader would draw it. */
function drawn({ conditions }: CheckExplanation): string[] {
  return conditions.map(({ depth, group, title, operator, expected, actual, holds }) => {
    const text = group === undefined ? `${title!.zh} ${operator} ${expected} (${actual ?? ''})` : (title?.zh ?? group);
    return `${'  '.repeat(depth)}${holds ? '✓' : '✗'} ${text}`;
  });
}

test('each condition with its value and outcome, in the order of the rule file', async () => {
  const check = await explained('repair-dispatch', { receivedAt: '2026-10-10T09:00', room: '3-1-502' });
  expect(check).toMatchObject({ state: 'finding', severity: 'overdue', clause: '②一1' });
  expect(check.messages[0]!.zh).toContain('至今没有派工');
  expect(drawn(check)).toEqual([
    '✓ any',
    '  ✓ 未完成',
    '    ✓ 完成时间 isNot done ()',
    '    ✓ 状态 isNot done ()',
    '    ✓ 处理结果 isNot done ()',
    '  ✓ 不是急修，备注也没有写明补单：单应当先开',
    '    ✓ 紧急程度 notEqual urgent ()',
    '    ✓ 备注 containsNone 补单 ()',
    '✓ all',
    '  ✓ 已过期限',
    '    ✓ 期限状态 equal overdue (overdue)',
    '  ✓ 未完成',
    '    ✓ 完成时间 isNot done ()',
    '    ✓ 状态 isNot done ()',
    '    ✓ 处理结果 isNot done ()',
  ]);
});

test('words that people use stand beside the rule file’s', async () => {
  const { conditions } = await explained('free-slip-return', { charge: 'paid', dispatchedAt: '2026-10-10T09:00' });
  expect(conditions.find(({ fact }) => fact === 'charge')).toMatchObject({
    operatorTitle: { zh: '等于' },
    expected: 'free',
    expectedTitle: { zh: '无偿' },
    actual: 'paid',
    actualTitle: { zh: '有偿' },
  });
});

test('a state is told in words, not as the rule file has it', async () => {
  const { conditions } = await explained('repair-callback', { completedAt: '√', result: 'done' });
  expect(conditions.find(({ fact }) => fact === 'result')).toMatchObject({
    actual: 'done',
    actualTitle: { zh: '已办' },
  });
});

test('the path of working days: holidays, weekends and make-up days', async () => {
  const { deadline } = await explained('filing-collection', { submittedOn: '2026-09-28' }, 'filings');
  expect(deadline).toMatchObject({
    startedAt: '2026-09-28',
    warnAt: '2026-10-12',
    dueAt: '2026-10-14',
    isAgreed: false,
  });
  expect(deadline!.path.map(({ day, kind, counted }) => `${day.slice(5)} ${kind} ${counted ?? '–'}`)).toEqual([
    '09-29 working 1',
    '09-30 working 2',
    '10-01 holiday –',
    '10-02 holiday –',
    '10-03 holiday –',
    '10-04 holiday –',
    '10-05 holiday –',
    '10-06 holiday –',
    '10-07 holiday –',
    '10-08 working 3',
    '10-09 working 4',
    '10-10 make-up 5',
    '10-11 weekend –',
    '10-12 working 6',
    '10-13 working 7',
    '10-14 working 8',
  ]);
});

test('the path of service hours: what ran on which day', async () => {
  const { deadline } = await explained('repair-steward-reply', { receivedAt: '2026-10-10T16:30' });
  expect(deadline!.path.map(({ from, to, minutes }) => [from, to, minutes])).toEqual([
    ['2026-10-10T16:30', '2026-10-10T17:30', 60],
    ['2026-10-11T08:30', '2026-10-11T11:30', 180],
  ]);
});

test('the path of calendar days, and what a holiday added', async () => {
  const { deadline } = await explained(
    'filing-statutory',
    { contractSignedOn: '2026-02-05' },
    'filings',
    '2026-03-01T09:00',
  );
  const { path, dueAt } = deadline!;
  expect([path.length, path.at(-3)!.counted, path.at(-1)!.counted, dueAt]).toEqual([32, 30, undefined, '2026-03-09']);
});

test('the path from the end of the month', async () => {
  const { deadline } = await explained(
    'loan-reconciliation',
    { disbursedOn: '2026-06-11' },
    'mortgages',
    '2026-07-01T09:00',
  );
  expect(deadline!.path.map(({ day }) => day)).toEqual([
    '2026-07-01',
    '2026-07-02',
    '2026-07-03',
    '2026-07-04',
    '2026-07-05',
    '2026-07-06',
    '2026-07-07',
  ]);
});

test.each<[string, string, ExampleRow]>([
  ['clean', 'repair-callback', { completedAt: '2026-10-11', callbackAt: '2026-10-11' }],
  ['not-about', 'repair-callback', { receivedAt: '2026-10-11T09:00' }],
  ['silent', 'repair-callback', { completedAt: { unreadable: '见附页' } }],
  ['finding', 'unreadable-cell', { completedAt: { unreadable: '见附页' } }],
])('%s: %s', async (state, check, row) => {
  expect((await explained(check, row)).state).toBe(state);
});

test('a check that is off, and one that lacks its column', async () => {
  const table = tableOf(rules, 'repairs', '维修', [{ receivedAt: '2026-10-11T09:00' }], ['callbackAt', 'feeExplained']);
  const recognition = recognitionOf([table], { off: ['repair-dispatch'] });
  const { checks } = (await explain(recognition, rules, { asOf, sheet: '维修', row: 2 }))!;
  const stateOf = (id: string) => checks.find(({ check }) => check === id);
  expect(stateOf('repair-dispatch')).toMatchObject({ state: 'off' });
  expect(stateOf('repair-fee-not-explained')).toMatchObject({ state: 'column-missing', missing: ['feeExplained'] });
});

test('the entry as it was read; a void one has no checks', async () => {
  const row = { number: 'WX-1', receivedAt: { unreadable: '无日期' }, charge: 'paid' };
  expect(await explain(given({ repairs: [row] }), rules, { asOf, sheet: 'repairs', row: 2 })).toMatchObject({
    register: 'repairs',
    entry: 'WX-1',
    isVoid: false,
    values: { number: 'WX-1', receivedAt: '无日期', charge: 'paid' },
  });
  const gone = await explain(given({ repairs: [{ ...row, void: true }] }), rules, { asOf, sheet: 'repairs', row: 2 });
  expect(gone).toMatchObject({ isVoid: true, checks: [] });
});

test('only the checks asked for', async () => {
  const found = await explain(given({ repairs: [{}] }), rules, {
    asOf,
    sheet: 'repairs',
    row: 2,
    only: ['future-date'],
  });
  expect(found!.checks.map(({ check }) => check)).toEqual(['future-date']);
});

test.each([
  ['repairs', 9],
  ['nowhere', 2],
])('no entry in %s!%i', async (sheet, row) => {
  expect(await explain(given({ repairs: [{}] }), rules, { asOf, sheet, row })).toBeUndefined();
});

test('of tables side by side the entry over the column is explained, with its own findings', async () => {
  const beside = recognise(
    textBook({
      sheets: {
        派工单: `
          清洁派工单 | | | | | | | 绿化派工单
          单号 | 开单时间 | 部门 | 房号 | 完成时间 | 回访时间 | | 单号 | 开单时间 | 部门 | 房号 | 完成时间 | 回访时间
          F1 | @2026-10-03 | 清洁 | 1-101 | @2026-10-03 | @2026-10-04 | | L1 | @2026-10-03 | 绿化 | 2-201 | @2026-10-03 |
        `,
      },
    }),
    rules.registers,
  );
  const ask = async (column?: number) => {
    const found = await explain(beside, rules, { asOf, sheet: '派工单', row: 3, column });
    return [found!.entry, found!.checks.find(({ check }) => check === 'service-callback')!.state];
  };
  expect(await ask()).toEqual(['F1', 'clean']);
  expect(await ask(13)).toEqual(['L1', 'finding']);
});
