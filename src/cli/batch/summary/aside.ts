/** Owns the sheet of what is not in the sums: each file with the reason and what to do. */
import { textCell } from '../../../plan/summaries/paper/cells';
import { table } from '../../../plan/summaries/paper/table';
import { asideText, asideTitles } from '../aside';
import type { Given, SummarySheet } from '.';

export function asideSheet({ aside, run }: Given): SummarySheet {
  const { language } = run;
  return {
    title: { zh: '未计入', en: 'Not counted' },
    facts: [{ zh: `共 ${aside.length} 个`, en: `${aside.length} in all` }],
    widths: [24, 44, 16, 60],
    tables: [
      table({
        columns: [
          { title: { zh: '项目', en: 'Project' }, cell: ({ project }) => textCell(project) },
          { title: { zh: '文件', en: 'File' }, cell: ({ workbook }) => textCell(workbook) },
          { title: { zh: '为什么', en: 'Why' }, cell: ({ kind }) => textCell(asideTitles[kind][language]) },
          { title: { zh: '说明', en: 'What to do' }, cell: line => textCell(asideText(line)[language]) },
        ],
        rows: aside,
        empty: { zh: '全部计入。', en: 'Everything is counted.' },
      }),
    ],
    notes: [],
  };
}
