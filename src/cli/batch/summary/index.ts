/** Owns the summary workbook of a run: what a group's supervisor prints and takes along. */
import type { NewSheet, SheetLayout } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import type { RuleSet } from '../../../model/rule';
import { type Paper, paperLayout } from '../../../plan/summaries/paper/layout';
import type { Gathered } from '../gather';
import type { Asked } from '../run-file';
import { asideSheet } from './aside';
import { checkSheet } from './checks';
import { projectSheet } from './projects';
import { rateSheet } from './rates';

export interface Given extends Gathered {
  readonly run: Asked;
  readonly rules: RuleSet;
}

/** A sheet before it is laid out: its name is its title. */
export type SummarySheet = Pick<Paper, 'title' | 'facts' | 'widths' | 'charts' | 'tables' | 'notes'>;

export const summaryNames: Readonly<Record<Language, string>> = { zh: '汇总.xlsx', en: 'summary.xlsx' };

/** The sheets, in the language of the run. */
export function summarySheets(given: Given): NewSheet[] {
  const { language } = given.run;
  return [projectSheet(given), checkSheet(given), rateSheet(given), asideSheet(given)].map(sheet => ({
    name: sheet.title[language],
    layout: layoutOf(sheet, language),
  }));
}

function layoutOf(sheet: SummarySheet, language: Language): SheetLayout {
  return paperLayout({ ...sheet, signatures, landscape: true }, language);
}

const signatures: readonly Bilingual[] = [
  { zh: '制表', en: 'Prepared by' },
  { zh: '审核', en: 'Checked by' },
  { zh: '日期', en: 'Date' },
];
