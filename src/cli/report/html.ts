/** Owns the HTML report of the command line: the sheets that a check, a summary or an archive makes, as one page to be mailed and printed. */
import { type BookPart, pageHtml } from '../../hosts/html/page';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { findingsLayout, findingsTitle } from '../../plan/findings/layout';
import { summarySheets } from '../../plan/summaries';
import type { Archived, Checked, Summarised } from '../../run';

/** The 检查结果 sheet. */
export function checkedPart({ workbook, recognition, evaluation }: Checked, language: Language): BookPart {
  const layout = findingsLayout(workbook, recognition, evaluation, language);
  return { name: workbook.name, sheets: [{ title: findingsTitle[language], layout }] };
}

/** The month's sheets, whether the workbook has them already or not. */
export function summarisedPart(
  { workbook, recognition, evaluation, fees, month }: Summarised,
  rules: RuleSet,
  language: Language,
): BookPart {
  const given = { recognition, evaluation, fees, rules, month, language };
  return { name: workbook.name, sheets: summarySheets(workbook, given) };
}

/** The archive's sheet, whether the workbook has it already or not; else why there is none. */
export function archivedPart({ workbook, month, state, differences, archive }: Archived, language: Language): BookPart {
  const { name } = workbook;
  if (archive) return { name, sheets: [{ title: archive.sheet, layout: archive.layout }] };
  const fault: Bilingual =
    state === 'changed'
      ? {
          zh: `${month} 存档以后有 ${differences.length} 张单变了，没有新的存档；加 --revise 另存一版。`,
          en: `${differences.length} slips have changed since ${month} was archived; --revise archives it once more.`,
        }
      : { zh: `${month} 没有派工单可以存档。`, en: `There are no slips of ${month} to archive.` };
  return faultPart(name, fault[language]);
}

/** What stands in place of a workbook that could not be read. */
export function faultPart(name: string, sentence: string): BookPart {
  return { name, sheets: [], fault: sentence };
}

export function htmlReport(title: Bilingual, books: readonly BookPart[], language: Language): string {
  return pageHtml({ title: [title[language], ...books.map(({ name }) => name)].join(' · '), books }, language);
}
