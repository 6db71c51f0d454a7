/** Owns the step from a workbook to its registers: every table that is a registration book, and what was not understood. */
import type { FeeRule } from '../model/fee';
import type { Problem } from '../model/problem';
import type { Recognition, RegisterSpec, RegisterTable, UnrecognisedSheet } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Workbook } from '../model/workbook';
import { vocabularyOf } from './headings/vocabulary';
import { knownOr } from './known';
import { readSettings } from './settings';
import { isSettingsSheet } from './settings/sheets';
import { unusedSettings } from './settings/unused';
import { recogniseSheet } from './sheet';

/**
 * Finds the registers of a workbook and reads their entries. Sheets of ours are left out; every other sheet is a table's or is
 * listed as unrecognised. What a person said in 管家设置 wins; names there are held against `checks` and `fees` where these are
 * given. With the snapshot `before` an edit, only rows that it touched are read again. Never throws, whatever the cells hold.
 */
export function recognise(
  workbook: Workbook,
  specs: readonly RegisterSpec[],
  checks?: readonly CheckRule[],
  fees?: readonly FeeRule[],
  before?: Workbook,
): Recognition {
  const { settings, problems: wrongSettings, written } = readSettings(workbook, specs, checks, fees);
  const vocabulary = vocabularyOf(specs);
  const tables: RegisterTable[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  const problems: Problem[] = [...wrongSettings];
  for (const sheet of workbook.sheets) {
    if (sheet.owned || isSettingsSheet(sheet)) continue;
    const found = knownOr(sheet, workbook, specs, settings.reading, before, rows =>
      recogniseSheet(sheet, workbook, vocabulary, settings.reading, rows),
    );
    tables.push(...found.tables);
    if (found.reason) unrecognised.push({ sheet: sheet.name, reason: found.reason });
    problems.push(...found.problems);
  }
  problems.push(...unusedSettings(written, settings.reading, tables, specs));
  return { tables, unrecognised, settings, writtenSettings: written, problems };
}
