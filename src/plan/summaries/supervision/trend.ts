/** Owns the months of 督办汇总: how many were called back and how many steps were done in time, in figures and as lines. */
import type { Rate } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import type { Month } from '../../../model/time';
import { groupBy } from '../group';
import { countCell, textCell } from '../paper/cells';
import type { Section } from '../paper/charts';
import { percentOf } from '../paper/columns';
import { table } from '../paper/table';

interface Counted {
  readonly month: Month;
  readonly callbacks: Count;
  readonly steps: Count;
}

type Count = Pick<Rate, 'done' | 'of'>;

type MonthCount = Pick<Rate, 'month' | 'done' | 'of'>;

/** Of so many months. One in which nothing was to be called back has no rate, and so no point of its line. */
export function trend(callbacks: readonly MonthCount[], steps: readonly MonthCount[], shown: number): Section {
  const [called, done] = [callbacks, steps].map(rates => groupBy(rates, ({ month }) => month));
  const months = [...new Set([...called!.keys(), ...done!.keys()])].sort();
  const rows = months.map(
    (month): Counted => ({ month, callbacks: whole(called!.get(month)), steps: whole(done!.get(month)) }),
  );
  const byMonth = table<Counted>({
    title,
    note: {
      zh: `按开始月份（公历）；列出本月和之前 ${shown - 1} 个月。按时办结：有时限的步骤，到期时已办的。`,
      en: `By calendar month of the start: this month and the ${shown - 1} before. In time: steps that have a due day and were done by it.`,
    },
    columns: [
      { title: { zh: '月份', en: 'Month' }, span: 2, cell: ({ month }) => textCell(month) },
      {
        title: { zh: '应回访', en: 'To call back' },
        cell: ({ callbacks }) => countCell(callbacks.of),
        totalDecimals: 0,
      },
      {
        title: { zh: '已回访', en: 'Called back' },
        cell: ({ callbacks }) => countCell(callbacks.done),
        totalDecimals: 0,
      },
      { title: { zh: '回访率 %', en: 'Callback %' }, computed: percentOf(2, 1) },
      { title: { zh: '应办结', en: 'Due' }, cell: ({ steps }) => countCell(steps.of), totalDecimals: 0 },
      { title: { zh: '按时办结', en: 'In time' }, cell: ({ steps }) => countCell(steps.done), totalDecimals: 0 },
      { title: { zh: '按时率 %', en: 'On time %' }, computed: percentOf(5, 4) },
    ],
    rows,
    empty: {
      zh: '这几个月没有要回访的，也没有到期的步骤。',
      en: 'Nothing to call back and no step due in these months.',
    },
  });
  const drawn = (
    [
      ['callbacks', 3],
      ['steps', 6],
    ] as const
  ).filter(([what]) => rows.some(row => row[what].of > 0));
  if (drawn.length === 0) return { table: byMonth, charts: [] };
  const series = drawn.map(([, column]) => column);
  const values = { unit: 'percent', max: 100 } as const;
  return { table: byMonth, charts: [{ title, kind: 'lines', table: byMonth, categories: 0, series, values }] };
}

const title: Bilingual = {
  zh: '各月回访率、按时办结率（目标 100%）',
  en: 'Callback and on-time rate by month (target 100 %)',
};

function whole(rates: readonly Count[] = []): Count {
  const total = (what: keyof Count) => rates.reduce((sum, rate) => sum + rate[what], 0);
  return { done: total('done'), of: total('of') };
}
