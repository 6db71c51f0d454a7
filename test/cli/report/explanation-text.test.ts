/** Owns the behaviour of an explanation as a person reads it. */
import { explanationText } from '../../../src/cli/report/explanation-text';
import { tableOf } from '../../../src/evaluate/examples';
import { explain } from '../../../src/evaluate/explain';
import type { Language } from '../../../src/model/language';
import type { RegisterId } from '../../../src/model/register';
import type { ExampleRow } from '../../../src/model/rule';
import { given, recognitionOf, rules } from '../../evaluate/given';

const asOf = '2026-10-12T09:00';

interface Asked {
  readonly row?: number;
  readonly only?: readonly string[];
  readonly language?: Language;
}

async function told(
  books: Partial<Record<RegisterId, readonly ExampleRow[]>>,
  { row = 2, only, language = 'zh' }: Asked = {},
): Promise<string[]> {
  const sheet = Object.keys(books)[0]!;
  const found = await explain(given(books), rules, { asOf, sheet, row, ...(only && { only }) });
  const text = explanationText(found!, [], rules, { language, columns: 100, hasColours: false });
  return text.trimEnd().split('\n');
}

test('a finding: its sentence, its days, and what decided', async () => {
  const repair = { room: '3-1-502', completedAt: '2026-10-09', urgency: 'normal' };
  expect(await told({ repairs: [repair] }, { only: ['repair-callback'] })).toEqual([
    'repairs!2  3-1-502  检查时点 2026-10-12 09:00',
    '',
    '逾期  维修完成后未回访  repair-callback  ②一1',
    '    3-1-502 的维修已于 10月9日 完成，至今未回访；最迟应于 10月10日 由前台值班人员回访，已逾期 2 天',
    '    （②一1：维修回访率 100 %）。',
    '    起算 2026-10-09 → 时限 2026-10-10',
    '    10-10 第1天',
    '    ✓ 已完成：有完成时间、打勾，或状态、处理结果写明已完成（完成时间：10月9日）',
  ]);
});

test('a cell that can’t be read: what stands there, and no conditions', async () => {
  const row = { subscribedOn: { unreadable: '改到下周' } };
  const only = ['contract-signing', 'dates-out-of-order'];
  expect((await told({ subscriptions: [row] }, { only })).slice(1)).toEqual([
    '',
    '没有查  认购后未签合同  contract-signing  ①2',
    '    认购日期写着“改到下周”，读不懂；写清楚后再查。',
    '',
    '没有查  日期先后颠倒  dates-out-of-order  本产品',
    '    认购日期写着“改到下周”，读不懂；写清楚后再查。',
  ]);
});

test('done late: when it was due and done, and which entry says so', async () => {
  const books = {
    repairs: [{ slipNumber: 'W1', completedAt: '2026-10-07' }],
    callbacks: [{ slipNumber: 'W1', calledAt: '2026-10-10' }],
  };
  expect((await told(books, { only: ['repair-callback'] })).slice(2)).toEqual([
    '办晚了  维修完成后未回访  repair-callback  ②一1',
    '    最迟应于 10月8日 办，10月10日 才办。',
    '    起算 2026-10-07 → 时限 2026-10-08 → 完成 2026-10-10',
    '    10-08 第1天',
    '    同一件事的记录：「callbacks」第 2 行（2026-10-10）',
    '    ✓ 已完成：有完成时间、打勾，或状态、处理结果写明已完成（完成时间：10月7日）',
  ]);
});

test('nothing wrong: in short, how the deadline stands, no zeros and no “no”', async () => {
  const only = ['contract-signing', 'future-date', 'subscription-number-gap'];
  expect((await told({ subscriptions: [{ number: 'RG-1' }] }, { only })).slice(2)).toEqual([
    '没有问题（还没有期限）  认购后未签合同  contract-signing  ①2',
    '没有问题  已办的步骤写着将来的日期  future-date  本产品',
    '没有问题  认购书编号缺号  subscription-number-gap  ①1',
  ]);
});

test('not about the entry: why not', async () => {
  const books = { repairs: [{ charge: 'paid' }] };
  expect((await told(books, { only: ['free-slip-return'] })).slice(2)).toEqual([
    '不涉及  无偿服务单未返回  free-slip-return  ②一注2',
    '    ✗ 无偿：写明无偿、免费或保修内（有偿/无偿：有偿）',
  ]);
});

test('a column or a book that is lacking, by its name', async () => {
  const slips = tableOf(rules, 'slips', '派工单', [{}], ['paidOn']);
  const found = await explain(recognitionOf([slips]), rules, {
    asOf,
    sheet: '派工单',
    row: 2,
    only: ['price-off-list', 'slip-unpaid'],
  });
  const text = explanationText(found!, [], rules, { language: 'zh', columns: 100, hasColours: false });
  expect(text).toContain('    工作簿里没有“收费标准”。\n');
  expect(text).toContain('    没有“收款日期”这一栏。\n');
});

test.each<[RegisterId, ExampleRow]>([
  ['subscriptions', { subscribedOn: '2026-10-01', paymentMethod: 'loan' }],
  ['filings', { contractSignedOn: '2026-09-01', paymentMethod: 'lump-sum', area: '90', transactionFee: '3' }],
  ['mortgages', { price: '10', downPayment: '3', loanAmount: '6', contractToBankOn: '2026-09-01' }],
  ['repairs', { receivedAt: '2026-10-10T09:00', urgency: 'normal', charge: 'paid', completedAt: '2026-10-11' }],
  ['reworks', { reportedOn: '2026-10-01', dueOn: '2026-10-09', progress: '50%' }],
  ['complaints', { receivedAt: '2026-10-10T09:00', level: 'major', callbackAt: '2026-10-11' }],
  ['slips', { slipNumber: 'F1', department: 'cleaning', charge: 'paid', amount: '9', completedAt: '2026-10-01' }],
  ['monthly-services', { frequency: '每月4次', startsOn: '2026-09-01', endsOn: '2026-10-20' }],
  ['handovers', { date: '2026-10-10', shift: 'before' }],
  ['inspections', { inspectedOn: '2026-10-01', result: 'failed' }],
])('the Chinese text of %s holds no words of the rule files', async (register, row) => {
  const lines = await told({ [register]: [row] });
  const details = lines.slice(2).filter(line => line.startsWith('    '));
  expect(details.length).toBeGreaterThan(0);
  for (const line of details) expect(line).not.toMatch(/[a-z]{2,}/);
});

test('a row without number and room is not called “row 2”', async () => {
  expect((await told({ handovers: [{ date: '2026-10-11', shift: 'after' }] }))[0]).toBe(
    'handovers!2  检查时点 2026-10-12 09:00',
  );
});

test('in English, too', async () => {
  const text = await told({ repairs: [{ completedAt: '2026-10-09' }] }, { only: ['repair-callback'], language: 'en' });
  expect(text.slice(-3)).toEqual([
    '    from 2026-10-09 → due 2026-10-10',
    '    10-10 day 1',
    '    ✓ completed: a completion time or tick, or a status or result that says so (Completed at: 9 Oct)',
  ]);
});
