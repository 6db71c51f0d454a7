/** Owns what a workbook's own settings do: figures, severities, checks switched off, supervisors, days and hours, waivers. */
import type { Settings, Waiver } from '../../src/model/settings';
import { given, judge, said } from './given';

const asOf = '2026-07-13T09:00';
const open = { number: 'WX-1', room: '3-1-502', receivedAt: '2026-07-09T09:00', completedAt: '2026-07-10T10:00' };
const only = ['repair-callback'];
const withSettings = (settings: Partial<Settings>, now = asOf) =>
  judge(given({ repairs: [open] }, settings), { asOf: now, only });

test('a figure of the workbook beats the rule’s', () => {
  expect(said(withSettings({ parameters: { 'repair-callback': { days: '3' } } }))).toEqual([
    'repair-callback repairs!2 due-soon',
  ]);
});

test.each([
  ['no number', 'bald', '”不能是“bald”'],
  ['a negative number', '-1', '”不能是“-1”'],
  ['half a day', '1.5', '”不能是“1.5”'],
  ['more days than can be counted', '1000000000000', '请填 0 到 3650 的整数'],
])('a figure that is %s is told, and the default holds', (_, text, told) => {
  const evaluation = withSettings({ parameters: { 'repair-callback': { days: text } } });
  expect(said(evaluation)).toEqual(['repair-callback repairs!2 overdue']);
  const [problem] = evaluation.problems;
  expect(problem).toMatchObject({ code: 'setting-wrong', text });
  expect(problem!.message.zh).toContain(told);
});

test('a parameter and a check that do not exist are told', () => {
  const evaluation = withSettings({
    parameters: { 'repair-callback': { weeks: '1' }, 'repair-call': { days: '1' } },
    severities: { nothing: 'notice' },
    off: ['nobody'],
  });
  expect(evaluation.problems.map(({ code, text }) => [code, text])).toEqual([
    ['setting-wrong', 'repair-call'],
    ['setting-wrong', 'nothing'],
    ['setting-wrong', 'nobody'],
    ['setting-wrong', '1'],
  ]);
});

test('a severity of the workbook beats the rule’s; a warning stays a warning', () => {
  const settings = { severities: { 'repair-callback': 'notice' as const } };
  expect(said(withSettings(settings))).toEqual(['repair-callback repairs!2 notice']);
  expect(said(withSettings(settings, '2026-07-11T09:00'))).toEqual(['repair-callback repairs!2 due-soon']);
});

test('a check that is switched off says nothing, counts nothing, and leaves no lateness', () => {
  const { findings, rates, late } = withSettings({ off: ['repair-callback'] });
  expect([findings, rates, late]).toEqual([[], [], []]);
});

test('a check that another speaks of, switched off, has found nothing', () => {
  const slip = { slipNumber: 'Q1', charge: 'paid', completedAt: '2026-07-01' };
  const books = { slips: [slip], complaints: [{ content: '别的事', receivedAt: '2026-07-02' }] };
  const explained = (off: string[]) => said(judge(given(books, { off }), { asOf, only: ['late-slip-not-explained'] }));
  expect(explained([])).toHaveLength(1);
  expect(explained(['paid-slip-return'])).toEqual([]);
});

test('service hours of the workbook, with a break', () => {
  const spans = [
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 9 * 60, to: 12 * 60 },
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 14 * 60, to: 18 * 60 },
  ];
  const books = given({ repairs: [{ receivedAt: '2026-07-10T11:30' }] }, { serviceHours: spans });
  const dispatch = (now: string) => said(judge(books, { asOf: now, only: ['repair-dispatch'] })).length;
  expect([dispatch('2026-07-10T14:30'), dispatch('2026-07-10T14:31')]).toEqual([0, 1]);
});

test('working days beyond the calendar are provisional, and that is told', () => {
  const filing = { contractNumber: 'HT-1', contractSignedOn: '2099-03-02' };
  const evaluation = judge(given({ filings: [filing] }), { asOf: '2099-03-20T09:00', only: ['filing-form'] });
  expect(evaluation.findings[0]!.provisional).toBe(true);
  expect(evaluation.calendar.provisional).toBe(true);
  expect(evaluation.problems.map(({ code }) => code)).toEqual(['calendar-uncovered']);
  const calendarDays = judge(given({ repairs: [{ ...open, completedAt: '2099-03-02' }] }), {
    asOf: '2099-03-20T09:00',
    only,
  });
  expect(calendarDays.calendar.provisional).toBe(false);
});

describe('waivers', () => {
  const waiver: Waiver = {
    check: 'repair-callback',
    entry: 'WX-1',
    reason: '业主出国',
    by: '尹主管',
    cell: '豁免登记!A2',
  };

  test.each<[string, Partial<Waiver>, boolean]>([
    ['by number', {}, true],
    ['by number, written otherwise', { entry: 'WX-0001' }, true],
    ['by room', { entry: '3-1-502' }, true],
    ['by room, written otherwise', { entry: '3栋1单元502' }, true],
    ['on the sheet named', { sheet: 'repairs' }, true],
    ['until today', { until: '2026-07-13' }, true],
    ['another entry', { entry: 'WX-2' }, false],
    ['another sheet', { sheet: '投诉' }, false],
    ['another check', { check: 'repair-dispatch' }, false],
    ['until yesterday', { until: '2026-07-12' }, false],
  ])('%s', (_, change, isWaived) => {
    const { findings } = withSettings({ waivers: [{ ...waiver, ...change }] });
    expect(findings.map(({ waived }) => waived)).toEqual([isWaived]);
  });

  test('one that expired and one that nothing needed are told, with their cell', () => {
    const expired = { ...waiver, until: '2026-07-12', cell: '豁免登记!A3' };
    const unused = { ...waiver, entry: 'WX-9', cell: '豁免登记!A4' };
    const { problems } = withSettings({ waivers: [waiver, expired, unused] });
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['waiver-expired', '豁免登记!A3'],
      ['waiver-unused', '豁免登记!A4'],
    ]);
    expect(problems[0]!.message.zh).toContain('对 WX-1 的豁免（维修完成后未回访）已于 2026-07-12 到期');
  });

  test('one is not unused only because other checks were asked for', () => {
    const books = given({ repairs: [open] }, { waivers: [waiver] });
    expect(judge(books, { asOf, only: ['future-date'] }).problems).toEqual([]);
  });
});
