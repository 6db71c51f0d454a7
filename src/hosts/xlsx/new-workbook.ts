/** Owns the making of a workbook where there was none: a bare package, its sheets written as those of a plan are, read back before anyone gets it. */
import { absoluteAddress, quotedSheet } from '../../model/address';
import type { NewSheet, SheetLayout } from '../../model/change';
import type { Sheet, Workbook } from '../../model/workbook';
import { printArea, writtenSheet } from '../layout';
import { type Codec, portableCodec } from './codec';
import { transitional } from './dialect';
import { firstDifference } from './difference';
import { Draft } from './draft';
import { drawCharts } from './drawing';
import { fault } from './faults';
import { styleIndexes } from './our-styles';
import { Package } from './package';
import { setNames, type WantedName } from './patch-names';
import { readPackage } from './read';
import { printTitles, sheetXml } from './sheet-xml';
import { baseItems } from './style-bases';
import { editStyles } from './styles-part';
import { sheetDifference } from './verify-sheets';
import { illFormed } from './verify-text';
import { encodeAttribute } from './xml-text';

const { main: MAIN, relationships: RELATIONSHIPS } = transitional;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The bytes of an .xlsx file with these sheets (at least one), in their order, none of them the product's own. The same sheets give the
 * same bytes. Throws HostError `verification-failed` where they don't read back as they were meant.
 */
export function newWorkbook(sheets: readonly NewSheet[], name: string, codec: Codec = portableCodec): Uint8Array {
  const draft = new Draft(new Package(name, [], codec));
  for (const [part, text] of Object.entries(bareParts(sheets))) draft.write(part, text);
  const drawings = sheets.map(({ name: sheet, layout }, index) =>
    drawCharts(draft, sheetPart(index), { sheet, layout, date1904: false }, transitional),
  );
  const styled = editStyles(draft, lists => {
    const context = { dialect: transitional, date1904: false, styleIndex: styleIndexes(lists), widths: undefined };
    return sheets.map(({ layout }, index) =>
      sheetXml(layout, { ...context, drawing: drawings[index], hasGridLines: true }),
    );
  });
  for (const [index, xml] of styled.entries()) draft.write(sheetPart(index), xml);
  draft.edit(WORKBOOK, text => setNames(text, draft.place(WORKBOOK), sheets.flatMap(namesOf)));
  verifyNew(draft, sheets);
  return draft.finish();
}

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** A package whose sheets are blank. */
function bareParts(sheets: readonly NewSheet[]): Record<string, string> {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const types = [
    override(WORKBOOK, 'sheet.main'),
    override(STYLES, 'styles'),
    ...sheets.map((_, index) => override(sheetPart(index), 'worksheet')),
  ];
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${encodeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const related = [
    ...sheets.map((_, index) => relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relationship(sheets.length + 1, 'styles', 'styles.xml'),
  ];
  const blank = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationshipsXml([relationship(1, 'officeDocument', WORKBOOK)]),
    [WORKBOOK]: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(related),
    [STYLES]: stylesXml(),
    ...Object.fromEntries(sheets.map((_, index) => [sheetPart(index), blank])),
  };
}

/** The bases of every list, and the one named style that all cells come from. */
function stylesXml(): string {
  const list = (name: string, items: readonly string[] = []) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const { fonts, fills, borders, cellXfs = [] } = baseItems;
  const named = list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']);
  const lists = [list('fonts', fonts), list('fills', fills), list('borders', borders), list('cellStyleXfs', cellXfs)];
  const cells = list(
    'cellXfs',
    cellXfs.map(xf => xf.replace('/>', ' xfId="0"/>')),
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}">${lists.join('')}${cells}${named}</styleSheet>`;
}

function relationshipsXml(relationships: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`;
}

function relationship(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function namesOf({ name, layout }: NewSheet, localSheet: number): WantedName[] {
  const filter = layout.filter && `${quotedSheet(name)}!${absoluteAddress(layout.filter)}`;
  const paper = layout.print.columns === undefined ? undefined : printArea(layout);
  return [
    { name: '_xlnm._FilterDatabase', localSheet, isHidden: true, refersTo: filter },
    { name: '_xlnm.Print_Area', localSheet, refersTo: paper && `${quotedSheet(name)}!${absoluteAddress(paper)}` },
    { name: '_xlnm.Print_Titles', localSheet, refersTo: printTitles(layout, name) },
  ];
}

function verifyNew(draft: Draft, sheets: readonly NewSheet[]): void {
  const wanted: Workbook = {
    name: draft.book,
    date1904: false,
    sheets: sheets.map(({ name, layout }) => peoplesSheet(name, layout)),
  };
  const difference =
    firstDifference(draft.entries, ({ name }) => illFormed(draft.text(name), name)) ??
    sheetDifference(wanted, readPackage(draft));
  if (!difference) return;
  throw fault('verification-failed', draft.book, {
    zh: `写好的内容没有通过核对(${difference.zh})，所以没有保存。请把这句话告诉维护者。`,
    en: `: the new workbook failed verification (${difference.en}) and was not saved. Please tell the maintainers.`,
  });
}

/** The snapshot of a sheet that is nobody's but people's. */
function peoplesSheet(name: string, layout: SheetLayout): Sheet {
  const change = { kind: 'write-sheet', role: '', sheet: name, digest: '', layout } as const;
  const { owned: _, ...sheet } = writtenSheet(change, { name, visibility: 'visible' }, false);
  return sheet;
}
