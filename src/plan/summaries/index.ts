/** Owns the summary sheets together: which there are, in their order, and the plan that leaves the workbook with them. */
import type { Plan, SheetLayout } from '../../model/change';
import type { Bilingual } from '../../model/language';
import type { Workbook } from '../../model/workbook';
import { planSheet } from '../own-sheet';
import { feeRequestLayout, feeRequestTitle } from './fee-request';
import { feesLayout, feesTitle } from './fees';
import type { Given } from './given';
import { reworkReportLayout, reworkReportTitle } from './rework-report';
import { shiftHandoverLayout, shiftHandoverTitle } from './shift-handover';
import { supervisionLayout, supervisionTitle } from './supervision';

interface Summary {
  /** What the sheet is known by, whatever people call it. */
  readonly role: string;
  readonly title: Bilingual;
  layout(given: Given): SheetLayout;
}

const summaries: readonly Summary[] = [
  { role: 'supervision', title: supervisionTitle, layout: supervisionLayout },
  { role: 'fees', title: feesTitle, layout: feesLayout },
  { role: 'fee-request', title: feeRequestTitle, layout: feeRequestLayout },
  { role: 'rework-report', title: reworkReportTitle, layout: reworkReportLayout },
  { role: 'shift-handover', title: shiftHandoverTitle, layout: shiftHandoverLayout },
];

export const summaryRoles: readonly string[] = summaries.map(({ role }) => role);

/** Every summary sheet. The same books, moment and month a second time plan nothing. */
export function planSummary(workbook: Workbook, given: Given): Plan {
  return {
    changes: summaries.flatMap(({ role, title, layout }) =>
      planSheet(workbook, role, title[given.language], layout(given)),
    ),
  };
}
