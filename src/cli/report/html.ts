/** Owns the HTML report of the command line: the sheets that a check or a summary makes, as one page to be mailed and printed. */
import { type BookPart, pageHtml } from '../../hosts/html/page';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { findingsLayout, findingsTitle } from '../../plan/findings/layout';
import { summarySheets } from '../../plan/summaries';
import type { Checked, Summarised } from '../../run';

/** The 检查结果 sheet. */
export function checkedPart({ workbook, recognition, evaluation }: Checked, language: Language): BookPart {
  const layout = findingsLayout(workbook, recognition, evaluation, language);
  return { name: workbook.name, sheets: [{ title: findingsTitle[language], layout }] };
}

/** The month's sheets, whether the workbook has them already or not. */
export function summarisedPart(
  { workbook, recognition, evaluation, month }: Summarised,
  rules: RuleSet,
  language: Language,
): BookPart {
  return { name: workbook.name, sheets: summarySheets(workbook, { recognition, evaluation, rules, month, language }) };
}

/** What stands in place of a workbook that could not be read. */
export function faultPart(name: string, sentence: string): BookPart {
  return { name, sheets: [], fault: sentence };
}

export function htmlReport(title: Bilingual, books: readonly BookPart[], language: Language): string {
  return pageHtml({ title: [title[language], ...books.map(({ name }) => name)].join(' · '), books }, language);
}
