/** Owns the sheet of rates: each kind of callback by project and month, and the steps done in time. */

import type { CellStyle, LayoutCell } from '../../../model/change';
import type { Bilingual } from '../../../model/language';
import type { CheckRule, RuleSet } from '../../../model/rule';
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
  const tableOf = (title: Bilingual, checks: readonly CheckRule[]) =>
    monthTable(title, linesOf(projects, checks, months), months, allTogether[run.language]);
  return {
    title: { zh: '回访率与按时率', en: 'Rates' },
    facts: [
      { zh: `检查时点 ${stampText(run.asOf)}`, en: `As of ${stampText(run.asOf)}` },
      { zh: '单位 %，目标 100', en: 'per cent, target 100' },
      { zh: '按开始月份（公历）', en: 'by calendar month of the start' },
    ],
    widths: [26, ...months.map(() => 9), 9],
    tables: [
      ...callbacks.map(check => tableOf(callbackTitle(check, rules), [check])),
      tableOf({ zh: '各步骤按时办结', en: 'Steps done in time' }, steps),
    ],
    notes: [
      {
        zh: '空白：该月没有应做的。分子、分母在 rates.parquet。「全部」按件数合计，不是各项目的平均。',
        en: 'Blank: nothing to do in that month. What was counted is in rates.parquet. “All” is by cases, not the mean of projects.',
      },
    ],
  };
}

/** By the books that they are kept in: a check's own title says what is missing. */
function callbackTitle({ registers }: CheckRule, rules: RuleSet): Bilingual {
  const titles = rules.registers.filter(({ id }) => id in registers).map(({ title }) => title);
  return {
    zh: `回访率：${titles.map(({ zh }) => zh).join('、')}`,
    en: `Callback rate: ${titles.map(({ en }) => en).join(', ')}`,
  };
}

const allTogether: Bilingual = { zh: '全部', en: 'All' };

interface Line {
  /** Undefined for all of them. */
  readonly project?: string;
  readonly counted: ReadonlyMap<Month, Counted>;
}

/** A line for each project that has anything to count. */
function linesOf(projects: readonly ProjectTally[], checks: readonly CheckRule[], months: readonly Month[]): Line[] {
  return projects
    .map(({ project, rates }) => {
      const counts = checks.flatMap(({ id }) => [...(rates.get(id) ?? [])]);
      return { project, counted: together(counts.filter(([month]) => months.includes(month))) };
    })
    .filter(({ counted }) => counted.size > 0);
}

function monthTable(title: Bilingual, lines: readonly Line[], months: readonly Month[], all: string): Table {
  return table({
    title,
    columns: [
      { title: { zh: '项目', en: 'Project' }, cell: ({ project }) => textCell(project ?? all, styleOf(project)) },
      ...months.map((month): Column<Line> => column({ zh: month, en: month }, counted => counted.get(month))),
      column({ zh: '全年', en: 'Year' }, counted => summed([...counted.values()])),
    ],
    rows: lines.length > 0 ? [...lines, { counted: together(lines.flatMap(({ counted }) => [...counted])) }] : [],
    empty: { zh: '这一年没有应做的。', en: 'Nothing to do in this year.' },
  });
}

function column(title: Bilingual, of: (counted: Line['counted']) => Counted | undefined): Column<Line> {
  return { title, cell: ({ project, counted }) => percentCell(of(counted), styleOf(project)) };
}

function styleOf(project: string | undefined): CellStyle {
  return project === undefined ? 'total' : 'body';
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

function percentCell(counted: Counted | undefined, style: CellStyle): LayoutCell {
  if (!counted || counted.of === 0) return textCell('', style);
  const percent = Math.round((1000 * counted.done) / counted.of) / 10;
  return { value: { kind: 'number', number: String(percent), decimals: 1 }, style };
}
