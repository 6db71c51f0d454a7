/** Owns the first table of 收费汇总: what each department's slips came to, month by month, and how much of it is in. */
import type { Bilingual } from '../../../model/language';
import { type Decimal, rounded, sum } from '../../../model/money';
import { addMonths, type Month } from '../../../model/time';
import type { Given } from '../given';
import { groupBy } from '../group';
import type { Job, Payment } from '../jobs';
import { countCell, moneyCell, textCell } from '../paper/cells';
import { type Column, sumOf } from '../paper/columns';
import { type Table, table } from '../paper/table';
import { MONTHS } from './months';

type Jobs = readonly Job[];

/** Slips up to the month, and those without a day; months longer past are told as one. What is free costs nothing, whatever amount stands there. */
export function departmentTable({ month, language }: Given, jobs: readonly Job[]): Table {
  const counted = jobs.filter(job => job.month === undefined || job.month <= month);
  const titleOf = ({ department }: Job) => department[language];
  const first = addMonths(month, 1 - MONTHS);
  const groups = groupBy(counted, job => JSON.stringify([sortedAs(job.month, first), titleOf(job)]));
  const columns: Column<Jobs>[] = [
    {
      title: { zh: '月份', en: 'Month' },
      cell: ([job]) => textCell(monthTitle(job!.month, first)[language]),
    },
    { title: { zh: '部门', en: 'Department' }, span: 2, cell: ([job]) => textCell(titleOf(job!)) },
    {
      title: { zh: '无偿单', en: 'Free' },
      cell: jobs => countCell(jobs.filter(({ charge }) => charge === 'free').length),
      totalDecimals: 0,
    },
    {
      title: { zh: '有偿单', en: 'Paid service' },
      cell: jobs => countCell(jobs.filter(isCharged).length),
      totalDecimals: 0,
    },
    {
      title: { zh: '其中未写金额', en: 'without amount' },
      cell: jobs => countCell(jobs.filter(lacksAmount).length),
      totalDecimals: 0,
    },
    ...payments.map(
      ([payment, title]): Column<Jobs> => ({
        title,
        cell: jobs => moneyCell(totalOf(jobs, payment)),
        totalDecimals: 2,
      }),
    ),
    { title: { zh: '金额合计', en: 'Total' }, span: 2, computed: sumOf(5, 8, 2) },
  ];
  return table({
    title: { zh: '各月各部门收费', en: 'Fees by month and department' },
    note: {
      zh: '到本月为止，按开单月份。应收未收：单已返回、未收款；待收：单未返回；收款不明：台账没有收款一栏或读不出。维修、特约登记本与派工单同一张单只算一次。',
      en: 'To the end of the month, by month of issue. Unpaid: the slip is back, the money is not; uncollected: the slip is out; unknown: the book does not say. A slip that stands in two books counts once.',
    },
    columns,
    rows: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, jobs]) => jobs),
    empty: { zh: '没有单。', en: 'No slips.' },
  });
}

function sortedAs(month: Month | undefined, first: Month): string {
  if (month === undefined) return '9999';
  return month < first ? '' : month;
}

function monthTitle(month: Month | undefined, first: Month): Bilingual {
  if (month === undefined) return { zh: '日期不明', en: 'no day' };
  return month < first ? { zh: '更早', en: 'earlier' } : { zh: month, en: month };
}

const payments = [
  ['paid', { zh: '已收', en: 'Paid' }],
  ['unpaid', { zh: '应收未收', en: 'Unpaid' }],
  ['uncollected', { zh: '待收', en: 'Uncollected' }],
  ['unknown', { zh: '收款不明', en: 'Unknown' }],
] as const;

/** Yuan that these slips come to. */
function totalOf(jobs: Jobs, payment: Payment): Decimal {
  const amounts = jobs.filter(job => isCharged(job) && job.payment === payment).map(({ amount }) => amount ?? '0');
  return rounded(sum(amounts), 2);
}

function isCharged({ charge }: Job): boolean {
  return charge === 'paid';
}

function lacksAmount(job: Job): boolean {
  return isCharged(job) && job.amount === undefined;
}
