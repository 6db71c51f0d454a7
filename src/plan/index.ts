/** Owns the step from findings to changes: a plan is data, holds only what differs from the snapshot, and writes nothing. */
import type { Plan } from '../model/change';
import type { Evaluation } from '../model/finding';
import type { Language } from '../model/language';
import type { Recognition } from '../model/register';
import { severities } from '../model/severity';
import type { Workbook } from '../model/workbook';
import { findingsLayout, findingsTitle } from './findings/layout';
import { planHighlights } from './highlights';
import { planSheet } from './own-sheet';
import { summaryRoles } from './summaries';

/** Highlights on the offending cells and the 检查结果 sheet. Checking what has been checked already plans nothing. */
export function planCheck(
  workbook: Workbook,
  recognition: Recognition,
  evaluation: Evaluation,
  language: Language = 'zh',
): Plan {
  const layout = () => findingsLayout(workbook, recognition, evaluation, language);
  return {
    changes: [
      ...planHighlights(workbook, evaluation.findings),
      ...planSheet(workbook, 'findings', findingsTitle[language], layout),
    ],
  };
}

/** Sheets that a check or a summary can make again. What people decided or archived (settings, waivers, archives) is no mark to be wiped off. */
const rolesMadeAgain: ReadonlySet<string> = new Set(['findings', ...summaryRoles]);

/** Takes away every highlight of ours and every sheet of ours that can be made again. */
export function planClear(workbook: Workbook): Plan {
  return {
    changes: workbook.sheets.flatMap(({ name: sheet, owned, highlights }): Plan['changes'] => {
      if (owned && rolesMadeAgain.has(owned.role)) return [{ kind: 'remove-sheet', role: owned.role, sheet }];
      return severities
        .filter(mark => highlights.some(highlight => highlight.mark === mark))
        .map(mark => ({ kind: 'remove-highlight', sheet, mark }));
    }),
  };
}
