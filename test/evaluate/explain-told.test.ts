/** Owns what an explanation makes of a row as a whole: what was not checked, was done late, stands for the book, or was found in another. */
import { tableOf } from '../../src/evaluate/examples';
import { explain } from '../../src/evaluate/explain';
import type { CheckExplanation } from '../../src/model/explanation';
import type { Recognition } from '../../src/model/register';
import { given, judge, recognitionOf, rules } from './given';

const asOf = '2026-10-12T09:00';

async function checksAt(recognition: Recognition, sheet: string, row: number, now = asOf) {
  const found = await explain(recognition, rules, { asOf: now, sheet, row });
  return (id: string) => found!.checks.find(({ check }) => check === id)!;
}

const deciding = ({ conditions }: CheckExplanation) =>
  conditions
    .filter(({ matters, fact, group }) => matters && (fact ?? !['all', 'any'].includes(group!)))
    .map(({ title, asked, actualTitle, holds }) =>
      [holds ? '✓' : '✗', title!.zh, asked?.zh, actualTitle?.zh].filter(Boolean).join(' '),
    );

describe('a cell that can’t be read', () => {
  const recognition = given({ subscriptions: [{ subscribedOn: { unreadable: '改到下周' }, paymentMethod: 'loan' }] });

  test.each(['contract-signing', 'dates-out-of-order', 'future-date'])('%s was not done', async id => {
    const check = (await checksAt(recognition, 'subscriptions', 2))(id);
    expect(check).toMatchObject({
      state: 'silent',
      unread: [{ field: 'subscribedOn', title: { zh: '认购日期' }, text: '改到下周' }],
    });
  });

  test('the same checks as the problems say', async () => {
    const { problems } = judge(recognition, { asOf });
    const found = await explain(recognition, rules, { asOf, sheet: 'subscriptions', row: 2 });
    const silent = found!.checks.filter(({ state }) => state === 'silent').map(({ check }) => check);
    expect(silent).toEqual([...problems.flatMap(({ needed = [] }) => needed)].sort());
  });
});

test('a step that was done without a day starts no deadline, and that is told', async () => {
  const check = (await checksAt(given({ repairs: [{ completedAt: '√' }] }), 'repairs', 2))('repair-callback');
  expect(check).toMatchObject({ state: 'silent', unread: [{ field: 'completedAt', title: { zh: '完成时间' } }] });
  expect(check.unread[0]).not.toHaveProperty('text');
});

test('what was done late says when it was due and done', async () => {
  const rows = [{ dueOn: '2026-10-08', completedOn: '2026-10-10' }];
  const check = (await checksAt(given({ reworks: rows }), 'reworks', 2))('rework-due');
  expect(check.state).toBe('late');
  expect(check.messages.map(({ zh }) => zh)).toEqual(['最迟应于 10月8日 办，10月10日 才办。']);
});

describe('a check about the whole book', () => {
  const shifts = [
    { date: '2026-10-09', shift: 'before' },
    { date: '2026-10-09', shift: 'after' },
    { date: '2026-10-10', shift: 'before' },
  ];

  test('is told on the row where its findings stand, one sentence each', async () => {
    const check = (await checksAt(given({ handovers: shifts }), 'handovers', 4))('handover-missing');
    expect(check.state).toBe('finding');
    expect(check.messages.map(({ zh }) => zh.split('的')[0])).toEqual([
      '缺10月10日下班后',
      '缺10月11日上班前',
      '缺10月11日下班后',
    ]);
    expect(deciding(check)).toEqual(['✓ 缺的交接记录 大于 0 3']);
  });

  test('is not told on other rows', async () => {
    expect((await checksAt(given({ handovers: shifts }), 'handovers', 2))('handover-missing')).toBeUndefined();
  });

  test('is told on the heading where it stands there, and nothing else is', async () => {
    const table = tableOf(rules, 'slips', '派工单', [{ slipNumber: 'F1', issuedAt: '2026-09-10' }]);
    const found = await explain(recognitionOf([table]), rules, { asOf: '2026-10-20T09:00', sheet: '派工单', row: 1 });
    expect(found!.checks.map(({ check, state }) => [check, state])).toEqual([['month-end-archive', 'finding']]);
    expect(deciding(found!.checks[0]!)).toContain('✓ 上月单据数 大于 0 1');
  });
});

test('the entry of another book that was found is named', async () => {
  const books = {
    repairs: [{ slipNumber: 'W-1', completedAt: '2026-10-10' }],
    callbacks: [
      { slipNumber: 'W-2', calledAt: '2026-10-10' },
      { slipNumber: 'W1', calledAt: '2026-10-11' },
    ],
  };
  const check = (await checksAt(given(books), 'repairs', 2))('repair-callback');
  expect(check.found).toEqual([{ sheet: 'callbacks', row: 3, at: '2026-10-11' }]);
});

test('what is told once a workbook is no finding on a second row', async () => {
  const row = { charge: 'paid', completedAt: '2026-10-08' };
  const recognition = given({ slips: [row, row] });
  const states = await Promise.all(
    [2, 3].map(async at => (await checksAt(recognition, 'slips', at))('late-slip-not-explained').state),
  );
  expect(states).toEqual(['finding', 'clean']);
});

test('a waived finding says so', async () => {
  const waivers = [{ check: 'repair-callback', entry: 'WX-1', reason: '业主出国', by: '陈静' }];
  const recognition = given({ repairs: [{ number: 'WX-1', completedAt: '2026-10-08' }] }, { waivers } as never);
  const check = (await checksAt(recognition, 'repairs', 2))('repair-callback');
  expect(check).toMatchObject({ state: 'finding', waived: true });
});

describe('in words', () => {
  test('only what the answer hangs on, and no column that the table lacks', async () => {
    const rows = [{ receivedAt: '2026-10-10T09:00', urgency: 'normal' }];
    const table = tableOf(rules, 'repairs', '维修', rows, ['status', 'result', 'remark']);
    const check = (await checksAt(recognitionOf([table]), '维修', 2))('repair-dispatch');
    expect(deciding(check)).toEqual([
      '✓ 未完成',
      '✓ 完成时间 没有办',
      '✓ 不是急修，备注也没有写明补单：单应当先开',
      '✓ 紧急程度 不是 紧急 一般',
      '✓ 已过期限',
      '✓ 期限状态 是 已逾期 已逾期',
      '✓ 未完成',
      '✓ 完成时间 没有办',
    ]);
  });

  test('a shared condition on columns that the table lacks is not told, either', async () => {
    const rows = [{ subscribedOn: '2026-10-01' }];
    const table = tableOf(rules, 'subscriptions', '认购', rows, ['status']);
    const check = (await checksAt(recognitionOf([table]), '认购', 2))('contract-signing');
    expect(deciding(check)).toEqual(['✓ 已过期限', '✓ 期限状态 是 已逾期 已逾期']);
  });

  test('a list in the settings that is empty says so', async () => {
    const rows = [{ level: 'major', callbackAt: '2026-10-11', callbackBy: '陈静' }];
    const check = (await checksAt(given({ complaints: rows }), 'complaints', 2))('complaint-callback-level');
    expect(deciding(check)).toContain('✓ 回访人 不含 设置中的经理、主管、组长姓名 （没有设） 陈静');
  });

  test('a column that the table lacks is told where nothing else decided', async () => {
    const table = tableOf(rules, 'repairs', '维修', [{ amount: '1' }], ['charge']);
    const check = (await checksAt(recognitionOf([table]), '维修', 2))('free-slip-return');
    expect(check.conditions.find(({ fact }) => fact === 'charge')).toMatchObject({ matters: true, isAbsent: true });
  });

  test.each([
    ['slip-number-duplicate', '✗ 有同号的登记 是 是 否'],
    ['price-off-list', '✗ 按收费标准核对金额 是 与标准不符 标准没有规定或没有金额'],
    ['late-slip-not-explained', '✗ 有偿服务单未返回、无偿服务单未返回 是 逾期 没有发现问题'],
  ])('%s', async (id, line) => {
    const recognition = given({ slips: [{ slipNumber: 'F1' }], 'price-list': [{ service: '擦窗', price: '5' }] });
    expect(deciding((await checksAt(recognition, 'slips', 2))(id))).toContain(line);
  });

  test('a fact that is compared with another names it', async () => {
    const rows = [{ area: '100', transactionFee: '310' }];
    const check = (await checksAt(given({ filings: rows }), 'filings', 2))('transaction-fee-amount');
    expect(deciding(check)).toEqual(['✓ 交易费 不等于 应收金额 300.00 310']);
  });
});
