/** Owns the sheets of ours inside a package: adding one, writing one anew where it stands, taking one away with all that hangs on it. */
import { absoluteAddress, quotedSheet } from '../../model/address';
import type { RemoveSheet, WriteSheet } from '../../model/change';
import type { Sheet } from '../../model/workbook';
import { ownershipOf, printArea } from '../layout';
import { ownershipComment, ownershipName, ownershipTarget } from '../ownership';
import { noSuchSheet, sheetNameTaken } from '../stale';
import { type Dialect, dialectOf } from './dialect';
import type { Draft } from './draft';
import { drawCharts } from './drawing';
import { cellsBeside, keptKinds, keptWidths, notesOf } from './kept';
import { styleIndexes } from './our-styles';
import { appendedTo, outline } from './outline';
import { addPart, freePartName, removeDependants, removePart } from './package-edits';
import { setNames, sheetList, type WantedName, withoutSheet } from './patch-names';
import { nobodysCells } from './peoples-cells';
import {
  ownershipOf as ownershipIn,
  partOf,
  readWorkbookPart,
  type SheetEntry,
  type WorkbookPart,
} from './read-workbook';
import { printTitles, sheetXml } from './sheet-xml';
import { splice } from './splice';
import { editStyles } from './styles-part';
import type { XmlScanner } from './xml';
import { encodeAttribute } from './xml-text';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Makes the sheet for a role, or replaces its content; name, place and visibility of `before`, the one that stands, stay as people left them, and so does what they wrote beside our area. */
export function writeOwnSheet(draft: Draft, change: WriteSheet, before: Sheet | undefined): void {
  const workbook = readWorkbookPart(draft);
  const standing = findOwn(workbook, change.role);
  const sheet = standing?.name ?? change.sheet;
  const part = standing?.part ?? newSheetPart(draft, workbook, sheet);
  const dialect = dialectOf(draft.scanner(workbook.name));
  const { date1904 } = workbook;
  if (standing) {
    dropFromCalcChain(draft, workbook, standing);
    removeDependants(draft, part, keptKinds);
  }
  const drawing = drawCharts(draft, part, { sheet, layout: change.layout, date1904 }, dialect);
  const xml = editStyles(draft, lists =>
    sheetXml(change.layout, {
      dialect,
      date1904,
      styleIndex: styleIndexes(lists),
      widths: standing && keptWidths(draft, standing, before, change.layout),
      drawing,
      legacyDrawing: standing && notesOf(draft, part),
      beside: standing && before ? cellsBeside(draft, standing, before, change) : nobodysCells,
    }),
  );
  if (standing) draft.write(part, xml);
  else addSheet(draft, workbook, dialect, { name: sheet, part, text: xml });
  const index = standing ? workbook.sheets.indexOf(standing) : workbook.sheets.length;
  const names = namesOf(change, sheet, index);
  draft.edit(workbook.name, text => setNames(text, draft.place(workbook.name), names));
}

/** Takes the sheet of a role away. Names and links of people that lead to it stay, and lead nowhere. */
export function removeOwnSheet(draft: Draft, { role, sheet }: RemoveSheet): void {
  const workbook = readWorkbookPart(draft);
  const standing = findOwn(workbook, role);
  if (!standing) throw noSuchSheet(draft.book, sheet);
  const place = draft.place(workbook.name);
  dropFromCalcChain(draft, workbook, standing);
  draft.edit(workbook.name, text => {
    const unnamed = setNames(text, place, [{ name: ownershipName(role), refersTo: undefined }]);
    return withoutSheet(unnamed, place, workbook.sheets.indexOf(standing));
  });
  removePart(draft, workbook.name, standing.part);
}

function findOwn(workbook: WorkbookPart, role: string): SheetEntry | undefined {
  const owned = ownershipIn(workbook);
  return workbook.sheets.find(({ name }) => owned.get(name)?.role === role);
}

/** The part for a sheet of that name, which must be one and free. */
function newSheetPart(draft: Draft, workbook: WorkbookPart, name: string): string {
  if (!/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name)) throw new TypeError(`no name for a sheet: ${name}`);
  if (workbook.sheets.some(sheet => sheet.name.toLowerCase() === name.toLowerCase()))
    throw sheetNameTaken(draft.book, name);
  return freePartName(draft, `${workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1)}worksheets/sheet`);
}

interface AddedSheet {
  readonly name: string;
  readonly part: string;
  readonly text: string;
}

function addSheet(draft: Draft, workbook: WorkbookPart, dialect: Dialect, { name, part, text }: AddedSheet): void {
  const added = { name: part, contentType: CONTENT_TYPE, text };
  const relationshipId = addPart(draft, workbook.name, `${dialect.relationships}/worksheet`, added);
  draft.edit(workbook.name, xml => {
    const root = outline(xml, draft.place(workbook.name), 3);
    const sheets = sheetList(root, draft.place(workbook.name));
    const id = Math.max(0, ...workbook.sheets.map(({ sheetId }) => sheetId)) + 1;
    const prefix = relationshipPrefix(draft.scanner(workbook.name));
    const declared = prefix ? '' : ` xmlns:r="${dialect.relationships}"`;
    const entry = `<${root.prefix}sheet name="${encodeAttribute(name)}" sheetId="${id}"${declared} ${prefix ?? 'r:'}id="${relationshipId}"/>`;
    return splice(xml, [appendedTo(xml, sheets, entry)]);
  });
}

/** The prefix that is bound to relationships where sheets are listed; some writers declare it on every sheet anew. */
function relationshipPrefix(scan: XmlScanner): string | undefined {
  while (scan.next()) if (scan.isOpen && scan.name === 'sheets') return scan.prefixOf('r:');
  return undefined;
}

function namesOf(change: WriteSheet, sheet: string, localSheet: number): WantedName[] {
  const { role, layout } = change;
  const { filter } = layout;
  const owned = ownershipOf(change);
  const on = (area: string) => `${quotedSheet(sheet)}!${area}`;
  return [
    {
      name: ownershipName(role),
      isHidden: true,
      comment: ownershipComment(owned),
      refersTo: ownershipTarget(sheet, owned),
    },
    {
      name: '_xlnm._FilterDatabase',
      localSheet,
      isHidden: true,
      refersTo: filter && on(absoluteAddress(filter)),
    },
    { name: '_xlnm.Print_Area', localSheet, refersTo: on(absoluteAddress(printArea(layout))) },
    { name: '_xlnm.Print_Titles', localSheet, refersTo: printTitles(layout, sheet) },
  ];
}

/**
 * Excel lists our formulas in its calculation chain when it saves; a chain that names cells without formulas makes it repair the file.
 * It is made anew when missing.
 */
function dropFromCalcChain(draft: Draft, workbook: WorkbookPart, { sheetId }: SheetEntry): void {
  const chain = partOf(workbook, 'calcChain');
  if (chain === undefined) return;
  const scan = draft.scanner(chain);
  let lists = false;
  while (scan.next()) lists ||= scan.isOpen && scan.attribute('i') === String(sheetId);
  if (lists) removePart(draft, workbook.name, chain);
}
