/** Owns the months of 收费汇总 beside one another: what each department's slips came to, in figures and as columns. */
import type { Bilingual } from '../../../model/language';
import { compare, type Decimal, sum } from '../../../model/money';
import { addMonths, type Month } from '../../../model/time';
import type { Given } from '../given';
import { groupBy } from '../group';
import type { Job } from '../jobs';
import { moneyCell, textCell } from '../paper/cells';
import type { Section } from '../paper/charts';
import { type Column, sumOf } from '../paper/columns';
import { table } from '../paper/table';

/** The month that is summed up and the eleven before it. */
export const MONTHS = 12;
/** More departments than this are told as one. */
const MOST_DEPARTMENTS = 8;

/** What was charged, whether it is in or not; slips without a day are in no month. */
export function monthSection({ month, language }: Given, jobs: readonly Job[]): Section {
  const charged = jobs.filter(
    job =>
      job.charge === 'paid' && job.month !== undefined && job.month <= month && job.month > addMonths(month, -MONTHS),
  );
  const departments = departmentsOf(charged, language);
  const byMonth = groupBy(charged, job => job.month!);
  const columns: Column<Month>[] = [
    { title: { zh: '月份', en: 'Month' }, cell: month => textCell(month) },
    ...departments.map(
      ({ title, holds }): Column<Month> => ({
        title,
        cell: month => moneyCell(amountOf(byMonth.get(month)!.filter(holds))),
        totalDecimals: 2,
      }),
    ),
    { title: { zh: '合计', en: 'Total' }, span: 2, computed: sumOf(1, departments.length, 2) },
  ];
  const monthTable = table({
    title: { zh: '各月各部门应收金额', en: 'Amounts charged by month and department' },
    note: {
      zh: '有偿单的金额，不论收没收；列出本月和之前十一个月，没有单的月份不列。',
      en: 'Of paid services, whether paid yet or not: this month and the eleven before, without those that have no slip.',
    },
    columns,
    rows: [...byMonth.keys()].sort(),
    empty: { zh: '这几个月没有有偿单。', en: 'No paid services in these months.' },
  });
  const hasFigures = compare(amountOf(charged), '0') > 0;
  return {
    table: monthTable,
    charts: hasFigures
      ? [
          {
            title: { zh: '各月各部门应收金额（元）', en: 'Amounts charged by month and department, yuan' },
            kind: 'stacked',
            table: monthTable,
            categories: 0,
            series: departments.map((_, index) => index + 1),
            values: { unit: 'money' },
          },
        ]
      : [],
  };
}

interface Department {
  readonly title: Bilingual;
  readonly holds: (job: Job) => boolean;
}

/** The largest first. */
function departmentsOf(jobs: readonly Job[], language: keyof Bilingual): Department[] {
  const groups = [...groupBy(jobs, ({ department }) => department[language]).values()].map(jobs => ({
    title: jobs[0]!.department,
    amount: amountOf(jobs),
  }));
  const sorted = groups.sort((a, b) => compare(b.amount, a.amount) || (a.title[language] < b.title[language] ? -1 : 1));
  const named = (sorted.length > MOST_DEPARTMENTS ? sorted.slice(0, MOST_DEPARTMENTS - 1) : sorted).map(
    ({ title }) => title,
  );
  const departments = named.map(
    (title): Department => ({ title, holds: ({ department }) => department[language] === title[language] }),
  );
  if (named.length === sorted.length) return departments;
  const isOther = (job: Job) => !departments.some(({ holds }) => holds(job));
  return [...departments, { title: { zh: '其他部门', en: 'Others' }, holds: isOther }];
}

function amountOf(jobs: readonly Job[]): Decimal {
  return sum(jobs.map(({ amount }) => amount ?? '0'));
}
