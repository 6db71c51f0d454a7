/** Owns what 督办汇总 counts by month: callbacks, steps done in time, and slips that came back, each against its target of 100 %. */
import type { Rate } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import { addMonths, type Month } from '../../../model/time';
import { keepsBook } from '../absent';
import type { Given } from '../given';
import { groupBy } from '../group';
import { type Job, jobsOf } from '../jobs';
import { countCell, textCell } from '../paper/cells';
import type { Section } from '../paper/charts';
import { type Column, differenceOf, percentOf } from '../paper/columns';
import { type Table, table } from '../paper/table';
import { trend } from './trend';

/** The month that is summed up and the five before it. */
const MONTHS = 6;

/** What is counted of books that the workbook doesn't keep is left out. */
export function rateSections(given: Given): Section[] {
  const kindOf = new Map(given.rules.checks.map(({ id, rate }) => [id, rate]));
  const shown = given.evaluation.rates.filter(({ month }) => isShown(month, given.month));
  const [callbacks, steps] = (['done', 'on-time'] as const).map(kind =>
    shown.filter(({ rate }) => kindOf.get(rate) === kind),
  );
  const details = [
    ...(callbacks!.length > 0 ? [callbackTable(given, callbacks!)] : []),
    stepTable(given, steps!),
    ...(keepsBook(given, 'slips', 'repairs', 'special-services') ? [slipTable(given)] : []),
  ];
  return [trend(callbacks!, steps!, MONTHS), ...details.map(table => ({ table, charts: [] }))];
}

function isShown(month: Month, asked: Month): boolean {
  return month <= asked && month > addMonths(asked, -MONTHS);
}

function callbackTable(given: Given, rates: readonly Rate[]): Table {
  const step = stepColumn(given, 3);
  return table({
    title: { zh: '各项回访（目标 100%）', en: 'Callbacks by kind (target 100 %)' },
    note: lastMonths,
    columns: [
      { title: monthTitle, cell: ({ month }) => textCell(month) },
      step,
      { title: { zh: '应回访', en: 'To call back' }, cell: ({ of }) => countCell(of), totalDecimals: 0 },
      { title: { zh: '已回访', en: 'Called back' }, cell: ({ done }) => countCell(done), totalDecimals: 0 },
      { title: { zh: '未回访', en: 'Missing' }, computed: differenceOf(2, 3, 0) },
      { title: { zh: '回访率 %', en: 'Rate %' }, computed: percentOf(3, 2) },
    ],
    rows: rates,
    empty: { zh: '这几个月没有要回访的。', en: 'Nothing to call back in these months.' },
  });
}

/** Of the month, the worst first. */
function stepTable(given: Given, rates: readonly Rate[]): Table {
  const ofMonth = rates.filter(({ month }) => month === given.month);
  return table({
    title: { zh: `${given.month} 各步骤按时办结`, en: `Steps of ${given.month} in time` },
    columns: [
      stepColumn(given, 4),
      { title: { zh: '应办结', en: 'Due' }, cell: ({ of }) => countCell(of), totalDecimals: 0 },
      { title: { zh: '按时办结', en: 'In time' }, cell: ({ done }) => countCell(done), totalDecimals: 0 },
      { title: { zh: '未按时', en: 'Not in time' }, computed: differenceOf(1, 2, 0) },
      { title: { zh: '按时率 %', en: 'Rate %' }, computed: percentOf(2, 1) },
    ],
    rows: ofMonth.toSorted((a, b) => a.done / a.of - b.done / b.of || b.of - a.of || (a.rate < b.rate ? -1 : 1)),
    empty: { zh: '没有到期的步骤。', en: 'No step was due.' },
  });
}

function stepColumn({ rules, language }: Given, span: number): Column<Rate> {
  const titleOf = new Map(rules.checks.map(({ id, title }) => [id, title]));
  return {
    title: { zh: '检查项目', en: 'Check' },
    span,
    cell: ({ rate }) => textCell(titleOf.get(rate)?.[language] ?? rate),
  };
}
function slipTable(given: Given): Table {
  const jobs = jobsOf(given.recognition, given.rules.registers).filter(({ isReturned }) => isReturned !== undefined);
  const months = groupBy(
    jobs.filter(({ month }) => month === undefined || isShown(month, given.month)),
    ({ month }) => month ?? '',
  );
  const columns: Column<readonly Job[]>[] = [
    {
      title: monthTitle,
      span: 2,
      cell: ([job]) => textCell(job!.month ?? { zh: '日期不明', en: 'no day' }[given.language]),
    },
    {
      title: { zh: '其中无偿单', en: 'of them free' },
      cell: jobs => countOf(jobs, ({ charge }) => charge === 'free'),
      totalDecimals: 0,
    },
    {
      title: { zh: '其中有偿单', en: 'of them paid' },
      cell: jobs => countOf(jobs, ({ charge }) => charge === 'paid'),
      totalDecimals: 0,
    },
    { title: { zh: '开出', en: 'Issued' }, cell: jobs => countCell(jobs.length), totalDecimals: 0 },
    {
      title: { zh: '已返', en: 'Returned' },
      cell: jobs => countOf(jobs, ({ isReturned }) => isReturned === true),
      totalDecimals: 0,
    },
    { title: { zh: '未返', en: 'Still out' }, computed: differenceOf(3, 4, 0) },
    { title: { zh: '返单率 %', en: 'Rate %' }, computed: percentOf(4, 3) },
  ];
  return table({
    title: { zh: '返单（目标 100%）', en: 'Slips returned (target 100 %)' },
    note: {
      zh: '按开单月份；维修、特约登记本里有单号、派工时间或费用的也算，同一张单只算一次；没有返单一栏的台账不算。',
      en: 'By month of issue; repairs with a slip, dispatch or fee count too, each slip once; books without a column for the return do not.',
    },
    columns,
    rows: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, jobs]) => jobs),
    empty: { zh: '这几个月没有单。', en: 'No slips in these months.' },
  });
}

function countOf(jobs: readonly Job[], isCounted: (job: Job) => boolean) {
  return countCell(jobs.filter(isCounted).length);
}

const monthTitle: Bilingual = { zh: '月份', en: 'Month' };
const lastMonths: Bilingual = {
  zh: '按开始月份（公历）；列出本月和之前五个月。',
  en: 'By calendar month of the start: this month and the five before.',
};
