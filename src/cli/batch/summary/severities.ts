/** Owns the columns of findings by severity, with their sum, as every table of the summary has them. */

import { severities, severityTitles } from '../../../model/severity';
import { countCell } from '../../../plan/summaries/paper/cells';
import { type Column, sumOf } from '../../../plan/summaries/paper/columns';
import type { SeverityCounts } from '../tally';

/** The first of them is the table's column of that index. */
export function severityColumns<Row extends { readonly findings: SeverityCounts }>(first: number): Column<Row>[] {
  return [
    ...severities.map(
      (severity): Column<Row> => ({
        title: severityTitles[severity],
        cell: ({ findings }) => countCell(findings[severity]),
        totalDecimals: 0,
      }),
    ),
    { title: { zh: '合计', en: 'Total' }, computed: sumOf(first, first + severities.length - 1, 0) },
  ];
}
