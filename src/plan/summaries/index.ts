/** Owns the summary sheets together: which there are, in their order, and the plan that leaves the workbook with them. */
import type { Plan, SheetLayout } from '../../model/change';
import type { Bilingual } from '../../model/language';
import { type RegisterId, registerIds } from '../../model/register';
import type { Workbook } from '../../model/workbook';
import { planSheet } from '../own-sheet';
import { keepsBook } from './absent';
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
  /** The books that it is about: without any of them it is not made. */
  readonly books: readonly RegisterId[];
  layout(given: Given): SheetLayout;
}

const summaries: readonly Summary[] = [
  { role: 'supervision', title: supervisionTitle, books: registerIds, layout: supervisionLayout },
  {
    role: 'fees',
    title: feesTitle,
    books: ['slips', 'repairs', 'special-services', 'monthly-services', 'filings', 'mortgages'],
    layout: feesLayout,
  },
  { role: 'fee-request', title: feeRequestTitle, books: ['filings'], layout: feeRequestLayout },
  { role: 'rework-report', title: reworkReportTitle, books: ['reworks'], layout: reworkReportLayout },
  {
    role: 'shift-handover',
    title: shiftHandoverTitle,
    books: ['repairs', 'special-services', 'complaints', 'slips', 'monthly-services', 'handovers'],
    layout: shiftHandoverLayout,
  },
];

export const summaryRoles: readonly string[] = summaries.map(({ role }) => role);

export interface SummarySheet {
  readonly role: string;
  readonly title: string;
  readonly layout: SheetLayout;
}

/** Every summary sheet whose books the workbook keeps, and those that stand there. */
export function summarySheets({ sheets }: Workbook, given: Given): SummarySheet[] {
  const stands = (role: string) => sheets.some(({ owned }) => owned?.role === role);
  return summaries
    .filter(({ role, books }) => keepsBook(given, ...books) || stands(role))
    .map(({ role, title, layout }) => ({ role, title: title[given.language], layout: layout(given) }));
}

/** Leaves the workbook with these sheets. The same books, moment and month a second time plan nothing. */
export function planSummary(workbook: Workbook, given: Given): Plan {
  const sheets = summarySheets(workbook, given);
  return { changes: sheets.flatMap(({ role, title, layout }) => planSheet(workbook, role, title, () => layout)) };
}
