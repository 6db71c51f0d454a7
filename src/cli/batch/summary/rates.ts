/** Owns the sheet of rates: each kind of callback by project and month, and the steps done in time. */

import type { LayoutCell } from '../../../model/change';
import type { Bilingual } from '../../../model/language';
import type { CheckRule } from '../../../model/rule';
import { addMonths, type Month, monthOf } from '../../../model/time';
import { stampText, textCell } from '../../../plan/summaries/paper/cells';
import type { Column } from '../../../plan/summaries/paper/columns';
import { type Table, table } from '../../../plan/summaries/paper/table';
import type { Counted, ProjectTally } from '../tally';
import type { Given, SummarySheet } from '.';

/** The month of the check and those before it: a year, which is what fits on a page. */
const MONTHS = 12;

export function rateSheet({ tally, run, rules }: Given): SummarySheet {
  const last = monthOf(run.asOf);
  const projects = [...tally.projects.values()].sort((a, b) => (a.project < b.project ? -1 : 1));
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(last, index + 1 - MONTHS));
  const callbacks = rules.checks.filter(({ rate }) => rate === 'done');
  const steps = rules.checks.filter(({ rate }) => rate === 'on-time');
  return {
    title: { zh: '回访率与按时率', en: 'Rates' },
    facts: [
      { zh: `检查时点 ${stampText(run.asOf)}`, en: `As of ${stampText(run.asOf)}` },
      { zh: '单位 %，目标 100', en: 'per cent, target 100' },
      { zh: '按开始月份（公历）', en: 'by calendar month of the start' },
    ],
    widths: [26, ...months.map(() => 9), 9],
    tables: [
      ...callbacks.map(check => monthTable(check.title, [check], projects, months)),
      monthTable({ zh: '各步骤按时办结', en: 'Steps done in time' }, steps, projects, months),
    ],
    notes: [
      {
        zh: '空白：该月没有应做的。分子、分母在 rates.parquet。「全部」按件数合计，不是各项目的平均。',
        en: 'Blank: nothing to do in that month. What was counted is in rates.parquet. “All” is by cases, not the mean of projects.',
      },
    ],
  };
}

interface Line {
  readonly name: Bilingual;
  readonly counted: ReadonlyMap<Month, Counted>;
}

/** A row a project that has anything to count, and one of all. */
function monthTable(
  title: Bilingual,
  checks: readonly CheckRule[],
  projects: readonly ProjectTally[],
  months: readonly Month[],
): Table {
  const lines = projects
    .map(({ project, rates }): Line => {
      const counted = together(
        checks.flatMap(({ id }) => [...(rates.get(id) ?? [])]).filter(([month]) => months.includes(month)),
      );
      return { name: { zh: project, en: project }, counted };
    })
    .filter(({ counted }) => counted.size > 0);
  const all = together(lines.flatMap(({ counted }) => [...counted]));
  return table({
    title,
    columns: [
      { title: { zh: '项目', en: 'Project' }, cell: ({ name }) => textCell(name.zh) },
      ...months.map(
        (month): Column<Line> => ({
          title: { zh: month, en: month },
          cell: ({ counted }) => percentCell(counted.get(month)),
        }),
      ),
      { title: { zh: '全年', en: 'Year' }, cell: ({ counted }) => percentCell(summed([...counted.values()])) },
    ],
    rows: lines.length > 0 ? [...lines, { name: { zh: '全部', en: 'All' }, counted: all }] : [],
    empty: { zh: '这一年没有应做的。', en: 'Nothing to do in this year.' },
  });
}

function together(counts: readonly (readonly [Month, Counted])[]): Map<Month, Counted> {
  const sums = new Map<Month, Counted>();
  for (const [month, counted] of counts)
    sums.set(month, summed([counted, ...(sums.has(month) ? [sums.get(month)!] : [])]));
  return sums;
}

function summed(counts: readonly Counted[]): Counted {
  return counts.reduce((sum, { done, of }) => ({ done: sum.done + done, of: sum.of + of }), { done: 0, of: 0 });
}

function percentCell(counted: Counted | undefined): LayoutCell {
  if (!counted || counted.of === 0) return textCell('', 'body');
  const percent = Math.round((1000 * counted.done) / counted.of) / 10;
  return { value: { kind: 'number', number: String(percent), decimals: 1 }, style: 'body' };
}
