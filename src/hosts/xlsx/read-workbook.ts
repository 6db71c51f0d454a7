/** Owns the reading of the workbook part: its sheets, names and flags, and which part is which. */
import type { Ownership } from '../../model/workbook';
import { ownedSheets } from '../ownership';
import { damagedPart, notAWorkbook, otherFormat } from './faults';
import type { Package, Relationship } from './package';
import type { XmlScanner } from './xml';
import { decodeEscapes } from './xml-text';

export interface WorkbookPart {
  /** Part name. */
  readonly name: string;
  /** Without those to parts that are missing. */
  readonly relationships: readonly Relationship[];
  /** In the order of the tabs, sheets without a grid too. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Whether sheets may be neither added nor removed. */
  readonly isStructureLocked: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Part name. */
  readonly part: string;
  /** False for chart sheets, dialogs and macro sheets, which have no cells of a register. */
  readonly hasGrid: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined for the whole workbook. */
  readonly localSheet: number | undefined;
  readonly comment: string;
  /** What it stands for, such as `'维修登记'!$A$1`. */
  readonly refersTo: string;
}

const otherFormats = [
  { type: /sheet\.binary/, zh: '二进制工作簿(.xlsb)', en: 'a binary workbook (.xlsb)' },
  { type: /wordprocessingml|ms-word/, zh: 'Word 文档', en: 'a Word document' },
  { type: /presentationml|ms-powerpoint/, zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' },
];

/** Finds and reads the workbook part. Throws HostError where there is none, or one of another format. */
export function readWorkbookPart(source: Package): WorkbookPart {
  const name = findWorkbook(source);
  const relationships = source.relationships(name).filter(({ target }) => target === undefined || source.has(target));
  const raw: RawSheet[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let isStructureLocked = false;
  let section = '';
  const scan = source.scanner(name);
  while (scan.next()) {
    if (!scan.isOpen) continue;
    if (scan.depth === 2) section = scan.name;
    if (scan.name === 'mc:Choice') scan.skip();
    else if (scan.name === 'workbookPr') date1904 = isTrue(scan.attribute('date1904'));
    else if (scan.name === 'workbookProtection') isStructureLocked = isTrue(scan.attribute('lockStructure'));
    else if (scan.name === 'sheet' && section === 'sheets') raw.push(readRawSheet(scan));
    else if (scan.name === 'definedName') names.push(readName(scan));
  }
  if (raw.length === 0) throw damagedPart(source.place(name), { zh: '里没有工作表', en: 'lists no sheets' });
  const twice = doubled(raw.map(sheet => sheet.name));
  if (twice !== undefined) {
    throw damagedPart(source.place(name), {
      zh: `有两张工作表都叫“${twice}”`,
      en: `lists two sheets that are called “${twice}”`,
    });
  }
  const sheets = raw.map(sheet => findSheet(source, name, sheet, relationships));
  return { name, relationships, sheets, names, date1904, isStructureLocked };
}

/** The workbook's part of that kind, where it has one. */
export function partOf(workbook: WorkbookPart, kind: string): string | undefined {
  return workbook.relationships.find(relationship => relationship.kind === kind)?.target;
}

/** Which sheets are ours, by name. */
export function ownershipOf({ names, sheets }: WorkbookPart): Map<string, Ownership> {
  const titles = sheets.map(({ name }) => name);
  return ownedSheets(names, titles);
}

/** How XML says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function findWorkbook(source: Package): string {
  const root = source
    .relationships('')
    .find(({ kind, target }) => kind === 'officeDocument' && target && source.has(target));
  const byType = source.entries.find(({ name }) =>
    /spreadsheetml?\..*main\+xml$|excel\..*main\+xml$/.test(source.contentType(name) ?? ''),
  );
  const name = root?.target ?? byType?.name;
  if (name === undefined) {
    if (source.has('content.xml'))
      throw otherFormat(source.book, { zh: 'OpenDocument 表格(.ods)', en: 'an OpenDocument spreadsheet (.ods)' });
    throw notAWorkbook(source.book, {
      zh: '是一个压缩包，里面没有工作簿',
      en: 'it is a zip without a workbook inside',
    });
  }
  const other = otherFormats.find(({ type }) => type.test(source.contentType(name) ?? ''));
  if (other) throw otherFormat(source.book, other);
  return name;
}

/** A name that is there twice, as Excel compares them. */
function doubled(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find(name => seen.size === seen.add(name.toLowerCase()).size);
}

interface RawSheet extends Pick<SheetEntry, 'name' | 'sheetId' | 'relationshipId'> {
  readonly state: string | undefined;
}

function readRawSheet(scan: XmlScanner): RawSheet {
  return {
    name: decodeEscapes(scan.attribute('name') ?? ''),
    sheetId: Number(scan.attribute('sheetId')) || 0,
    relationshipId: scan.allAttributes().get('r:id')?.value ?? '',
    state: scan.attribute('state'),
  };
}

function readName(scan: XmlScanner): DefinedName {
  const local = scan.attribute('localSheetId');
  return {
    name: scan.attribute('name') ?? '',
    localSheet: local === undefined ? undefined : Number(local),
    comment: scan.attribute('comment') ?? '',
    refersTo: scan.content(),
  };
}

function findSheet(
  source: Package,
  workbook: string,
  sheet: RawSheet,
  relationships: readonly Relationship[],
): SheetEntry {
  const { state, ...rest } = sheet;
  const relationship = relationships.find(({ id }) => id === sheet.relationshipId);
  if (!relationship?.target) {
    throw damagedPart(source.place(workbook), {
      zh: `提到的工作表“${sheet.name}”不见了`,
      en: `lists a sheet “${sheet.name}” that isn’t there`,
    });
  }
  const visibility = state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible';
  return { ...rest, visibility, part: relationship.target, hasGrid: relationship.kind === 'worksheet' };
}
