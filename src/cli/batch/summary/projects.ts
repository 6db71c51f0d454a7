/** Owns the sheet of projects: how each stands, the one with the most overdue first. */
import type { Bilingual } from '../../../model/language';
import { severities } from '../../../model/severity';
import { countCell, stampText, textCell } from '../../../plan/summaries/paper/cells';
import type { PaperChart } from '../../../plan/summaries/paper/charts';
import type { Column } from '../../../plan/summaries/paper/columns';
import { type Table, table } from '../../../plan/summaries/paper/table';
import { byUrgency, type ProjectTally } from '../tally';
import type { Given, SummarySheet } from '.';
import { severityColumns } from './severities';

export function projectSheet({ tally, aside, run }: Given): SummarySheet {
  const projects = [...tally.projects.values()].sort(byUrgency(({ project }) => project));
  const byProject = table({ columns: columns(), rows: projects, empty: { zh: '没有工作簿。', en: 'No workbooks.' } });
  return {
    title: { zh: '项目汇总', en: 'Projects' },
    facts: factsOf({ tally, run }),
    widths: [26, 9, 11, 9, 9, 9, 9, 9, 12, 15, 11],
    charts: projects.length > 1 && projects.length <= MOST_DRAWN ? [chartOf(byProject)] : [],
    tables: [byProject],
    notes: aside.length > 0 ? [asideNote(aside.length)] : [],
  };
}

/** Projects whose names can be read along an axis. */
const MOST_DRAWN = 30;

function chartOf(byProject: Table): PaperChart {
  return {
    title: { zh: '各项目的问题', en: 'Findings by project' },
    kind: 'stacked',
    table: byProject,
    categories: 0,
    series: severities.map((_, index) => FIRST_SEVERITY + index),
    values: { unit: 'count' },
  };
}

function factsOf({ tally, run }: Pick<Given, 'tally' | 'run'>): Bilingual[] {
  const { checked, failed } = tally.workbooks;
  return [
    { zh: `检查时点 ${stampText(run.asOf)}`, en: `As of ${stampText(run.asOf)}` },
    { zh: `项目 ${tally.projects.size} 个`, en: `projects: ${tally.projects.size}` },
    { zh: `已检查工作簿 ${checked} 个`, en: `workbooks checked: ${checked}` },
    ...(failed > 0 ? [{ zh: `未能检查 ${failed} 个`, en: `could not be checked: ${failed}` }] : []),
    ...(run.only ? [{ zh: `只做 ${run.only.length} 项检查`, en: `${run.only.length} checks only` }] : []),
  ];
}

/** The column of the first severity. */
const FIRST_SEVERITY = 3;

function columns(): Column<ProjectTally>[] {
  const count = (zh: string, en: string, of: (tally: ProjectTally) => number): Column<ProjectTally> => ({
    title: { zh, en },
    cell: tally => countCell(of(tally)),
    totalDecimals: 0,
  });
  return [
    { title: { zh: '项目', en: 'Project' }, cell: ({ project }) => textCell(project) },
    count('工作簿', 'Books', tally => tally.workbooks),
    count('登记条数', 'Entries', tally => tally.entries),
    ...severityColumns<ProjectTally>(FIRST_SEVERITY),
    count('逾期后补办', 'Done late', tally => tally.late),
    count('已豁免或基线', 'Set aside', tally => tally.setAside),
    count('未能检查', 'Failed', tally => tally.failed),
  ];
}

function asideNote(count: number): Bilingual {
  return {
    zh: `有 ${count} 个文件或文件夹没有计入，逐一列在「未计入」表。`,
    en: `${count} files or folders are not in these figures; the sheet “Not counted” lists each.`,
  };
}
