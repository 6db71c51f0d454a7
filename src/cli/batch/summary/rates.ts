/** Owns the sheet of rates: each kind of callback by project and month, and the steps done in time. */

import type { CellStyle, LayoutCell } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import type { CheckRule, RuleSet } from '../../../model/rule';
import { addMonths, type Month, monthOf } from '../../../model/time';
import { stampText, textCell } from '../../../plan/summaries/paper/cells';
import type { Column } from '../../../plan/summaries/paper/columns';
import { longestLast } from '../../../plan/summaries/paper/layout';
import { type Table, table } from '../../../plan/summaries/paper/table';
import { trend } from '../../../plan/summaries/supervision/trend';
import type { Counted, ProjectTally } from '../tally';
import type { Given, SummarySheet } from '.';

/** The month of the check and those before it: a year, which is what fits on a page. */
const MONTHS = 12;

export function rateSheet({ tally, run, rules }: Given): SummarySheet {
  const last = monthOf(run.asOf);
  const projects = [...tally.projects.values()].sort((a, b) => (a.project < b.project ? -1 : 1));
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(last, index + 1 - MONTHS));
  const [callbacks, steps] = (['done', 'on-time'] as const).map(kind =>
    rules.checks.filter(({ rate }) => rate === kind),
  );
  const linesFor = (checks: readonly CheckRule[]) => linesOf(projects, checks, months);
  const { language } = run;
  const [called, done] = [callbacks!, steps!].map(checks => countsOf(linesFor(checks)));
  const overall = trend(called!, done!, MONTHS);
  return {
    title: { zh: '回访率与按时率', en: 'Rates' },
    facts: [
      { zh: `检查时点 ${stampText(run.asOf)}`, en: `As of ${stampText(run.asOf)}` },
      { zh: '单位 %，目标 100', en: 'per cent, target 100' },
      { zh: '按开始月份（公历）', en: 'by calendar month of the start' },
    ],
    widths: [26, ...months.map(() => 9), 9],
    charts: overall.charts,
    tables: longestLast([
      overall.table,
      ...callbacks!
        .map(check => ({ title: callbackTitle(check, rules), lines: linesFor([check]) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => projectTable(title, lines, months, language)),
      projectTable({ zh: '各步骤按时办结率', en: 'Steps done in time' }, linesFor(steps!), months, language),
    ]),
    notes: [
      {
        zh: '空白：该月没有应做的。各项目的件数在 rates.parquet。「全部」按件数合计，不是各项目的平均。',
        en: 'Blank: nothing to do in that month. The cases of projects are in rates.parquet. “All” is by cases, not the mean of projects.',
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

/** What the lines count, by month. */
function countsOf(lines: readonly Line[]) {
  return lines.flatMap(({ counted }) => [...counted]).map(([month, counted]) => ({ month, ...counted }));
}

function projectTable(title: Bilingual, lines: readonly Line[], months: readonly Month[], language: Language): Table {
  const all = allTogether[language];
  return table({
    title,
    columns: [
      { title: { zh: '项目', en: 'Project' }, cell: ({ project }) => textCell(project ?? all, styleOf(project)) },
      ...months.map((month): Column<Line> => column({ zh: month, en: month }, counted => counted.get(month))),
      column({ zh: '12 个月', en: '12 months' }, counted => summed([...counted.values()])),
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
