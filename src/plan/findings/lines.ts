/** Owns the lines of the 检查结果 sheet: their order and what a finding's line says. */
import type { LayoutCell, LayoutRow } from '../../model/change';
import type { Finding } from '../../model/finding';
import type { Language } from '../../model/language';
import { compareSeverities, severityTitles } from '../../model/severity';
import type { Workbook } from '../../model/workbook';
import { fittedRow } from '../fitting';
import { linkCell, stampText, textCell, widthOf } from './grid';

/** Waived ones last; the others worst first, then in the order of the tabs, rows, checks and cells. */
export function worstFirst(workbook: Workbook, findings: readonly Finding[]): Finding[] {
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  return [...findings].sort(
    (a, b) =>
      Number(a.waived) - Number(b.waived) ||
      compareSeverities(a.severity, b.severity) ||
      (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) ||
      a.row - b.row ||
      compareTexts(a.check, b.check) ||
      compareTexts(a.cells.join(), b.cells.join()),
  );
}

/** By code unit: the same in every language and host. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function findingRow(finding: Finding, language: Language): LayoutRow {
  return fittedRow(
    [
      severityCell(finding, language),
      textCell(finding.sheet),
      textCell(entryTitle(finding, language)),
      textCell(finding.room ?? ''),
      textCell(finding.message[language]),
      dueCell(finding, language),
      textCell(finding.actor[language]),
      textCell(finding.clause),
      placeCell(finding, language),
    ],
    widthOf,
  );
}

/** What people call the entry: its number, its room, or where it stands. */
export function entryTitle({ entry, row }: Finding, language: Language): string {
  return entry === `row ${row}` ? { zh: `第 ${row} 行`, en: entry }[language] : entry;
}

function severityCell({ severity, waived }: Finding, language: Language): LayoutCell {
  const title = severityTitles[severity][language];
  return waived ? textCell({ zh: `已豁免 ${title}`, en: `waived: ${title}` }[language]) : textCell(title, severity);
}

/** A real date, so that people can sort and filter by it; a provisional one must say so, and is text. */
function dueCell({ dueAt, provisional }: Finding, language: Language): LayoutCell {
  if (dueAt === undefined) return textCell('');
  if (!provisional) return { value: { kind: 'date', at: dueAt }, style: 'body' };
  return textCell(`${stampText(dueAt)} ${{ zh: '暂定', en: 'provisional' }[language]}`);
}

function placeCell({ sheet, cells, row }: Finding, language: Language): LayoutCell {
  const first = cells[0] ?? `A${row}`;
  const more = cells.length > 1 ? { zh: ` 等${cells.length}格`, en: ` +${cells.length - 1}` }[language] : '';
  return linkCell(first + more, sheet, first);
}
