/** Owns the lines of the 检查结果 sheet: their order and what a finding's line says. */
import type { LayoutCell, LayoutRow } from '../../model/change';
import type { Finding } from '../../model/finding';
import type { Language } from '../../model/language';
import { compareSeverities, severityTitles } from '../../model/severity';
import type { KnownFinding } from '../../model/since';
import type { Moment } from '../../model/time';
import type { Workbook } from '../../model/workbook';
import { fittedRow } from '../fitting';
import { linkCell, stampText, textCell, widthOf } from './grid';
import { standingTitles } from './standing';

/** Those of the baseline last, waived ones before them; the others worst first, then in the order of the tabs, rows, checks and cells. */
export function worstFirst(workbook: Workbook, findings: readonly Finding[]): Finding[] {
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  return [...findings].sort(
    (a, b) =>
      Number(a.standing === 'baseline') - Number(b.standing === 'baseline') ||
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

/** `key` is what the next check knows it by. After an edit nearly every finding is the same one, and so is its line. */
export function findingRow(finding: Finding, key: string, language: Language): LayoutRow {
  const before = known.get(finding);
  if (before?.key === key && before.language === language) return before.row;
  const row = fittedRow(
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
      textCell(finding.standing ? standingTitles[finding.standing][language] : ''),
      seenCell(finding.firstSeen),
      textCell(key, 'note'),
    ],
    widthOf,
  );
  known.set(finding, { key, language, row });
  return row;
}

const known = new WeakMap<Finding, { readonly key: string; readonly language: Language; readonly row: LayoutRow }>();

/** The line of a finding that is not there any more, or was not asked for, as it was told. */
export function goneRow({ key, standing, firstSeen, told }: KnownFinding, language: Language): LayoutRow {
  const { severity, sheet, entry, room, message, actor, clause } = told;
  const texts = [severity, sheet, entry, room, message, '', actor, clause, '', standingTitles[standing][language]];
  return fittedRow([...texts.map(text => textCell(text)), seenCell(firstSeen), textCell(key, 'note')], widthOf);
}

function seenCell(at: Moment | undefined): LayoutCell {
  return at === undefined ? textCell('') : { value: { kind: 'date', at }, style: 'body-center' };
}

/** What people call the entry: its number, its room, or where it stands. */
export function entryTitle({ entry, row }: Finding, language: Language): string {
  return entry === `row ${row}` ? { zh: `第 ${row} 行`, en: entry }[language] : entry;
}

function severityCell({ severity, waived, standing }: Finding, language: Language): LayoutCell {
  const title = severityTitles[severity][language];
  if (waived) return textCell({ zh: `已豁免 ${title}`, en: `waived: ${title}` }[language]);
  return textCell(title, standing === 'baseline' ? 'body-wrap' : severity);
}

/** A real date, so that people can sort and filter by it; a provisional one must say so, and is text. */
function dueCell({ dueAt, provisional }: Finding, language: Language): LayoutCell {
  if (dueAt === undefined) return textCell('');
  if (!provisional) return { value: { kind: 'date', at: dueAt }, style: 'body-center' };
  return textCell(`${stampText(dueAt)} ${{ zh: '暂定', en: 'provisional' }[language]}`, 'body-center');
}

function placeCell({ sheet, cells, row }: Finding, language: Language): LayoutCell {
  const first = cells[0] ?? `A${row}`;
  const more = cells.length > 1 ? { zh: ` 等${cells.length}格`, en: ` +${cells.length - 1}` }[language] : '';
  return linkCell(first + more, sheet, first);
}
