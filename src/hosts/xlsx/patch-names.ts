/** Owns defined names in the workbook part's text: sets those of one sheet of ours, and keeps all others true when a sheet goes. */
import { damagedPart, type Place } from './faults';
import {
  appendedTo,
  attribute,
  childOf,
  type Element,
  emptied,
  insertedInOrder,
  newElement,
  outline,
  removed,
  withValue,
} from './outline';
import { type Edit, splice } from './splice';
import { encodeAttribute, encodeText } from './xml-text';

/** The order of ECMA-376 part 1, 18.2.27. */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

export interface WantedName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined for the whole workbook. */
  readonly localSheet?: number;
  readonly isHidden?: boolean;
  readonly comment?: string;
  /** Undefined takes the name away. */
  readonly refersTo: string | undefined;
}

/** The workbook part with these names set: replaced where they stand, else at the end. */
export function setNames(text: string, place: Place, names: readonly WantedName[]): string {
  const root = outline(text, place, 3);
  const list = childOf(root, 'definedNames');
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const name of names) {
    const standing = list?.children.find(child => isSameName(child, name));
    const xml = name.refersTo === undefined ? '' : nameXml(name, name.refersTo, root.prefix);
    if (standing) edits.push({ start: standing.start, end: standing.end, text: xml });
    else if (xml) added.push(xml);
  }
  if (list && edits.length === list.children.length && edits.every(edit => edit.text === '') && added.length === 0) {
    return splice(text, [emptied(text, list)]);
  }
  if (added.length > 0) edits.push(addition(text, root, list, added.join('')));
  return splice(text, edits);
}

/** The workbook part after the sheet of that index is gone: its own names go, later sheets count one less, and so do the views. */
export function withoutSheet(text: string, place: Place, index: number): string {
  const root = outline(text, place, 3);
  const edits: Edit[] = [];
  const sheets = sheetList(root, place).children;
  edits.push(removed(sheets[index]!));
  edits.push(...namesWithoutSheet(text, childOf(root, 'definedNames'), index, sheets.length));
  const states = sheets.map(sheet => attribute(sheet, 'state') ?? 'visible').toSpliced(index, 1);
  for (const view of childOf(root, 'bookViews')?.children ?? []) {
    edits.push(...lowered(view, 'firstSheet', index, sheets.length));
    const active = view.attributes.get('activeTab');
    if (active && isIndex(active.value, sheets.length)) {
      edits.push(withValue(active, nearestVisible(states, Number(active.value), index)));
    }
  }
  return splice(text, edits);
}

/** Where the workbook part lists its sheets. */
export function sheetList(root: Element, place: Place): Element {
  const list = childOf(root, 'sheets');
  if (!list) throw damagedPart(place, { zh: '的工作表列表不合格', en: 'lists its sheets in a wrong way' });
  return list;
}

function namesWithoutSheet(text: string, names: Element | undefined, index: number, sheets: number): Edit[] {
  if (!names) return [];
  const gone = names.children.filter(child => attribute(child, 'localSheetId') === String(index));
  if (gone.length === names.children.length) return [emptied(text, names)];
  return [...gone.map(removed), ...names.children.flatMap(child => lowered(child, 'localSheetId', index, sheets))];
}

/** The tab that is in front once the one at `gone` is taken away: the same, or the nearest to the left that can be seen. */
function nearestVisible(states: readonly string[], active: number, gone: number): number {
  if (active !== gone) return active > gone ? active - 1 : active;
  const left = states.slice(0, gone).lastIndexOf('visible');
  return left >= 0 ? left : Math.max(0, states.indexOf('visible'));
}

function lowered(element: Element, name: string, index: number, sheets: number): Edit[] {
  const found = element.attributes.get(name);
  return found && isIndex(found.value, sheets) && Number(found.value) > index
    ? [withValue(found, Number(found.value) - 1)]
    : [];
}

/** What is no index of a sheet is left as it stands. */
function isIndex(text: string, sheets: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) < sheets;
}

function isSameName(child: Element, { name, localSheet }: WantedName): boolean {
  const local = attribute(child, 'localSheetId');
  const isSameSheet = local === undefined ? localSheet === undefined : Number(local) === localSheet;
  return isSameSheet && attribute(child, 'name')?.toLowerCase() === name.toLowerCase();
}

function nameXml({ name, localSheet, isHidden, comment }: WantedName, refersTo: string, prefix: string): string {
  const attributes = [
    ` name="${encodeAttribute(name)}"`,
    comment === undefined ? '' : ` comment="${encodeAttribute(comment)}"`,
    localSheet === undefined ? '' : ` localSheetId="${localSheet}"`,
    isHidden ? ' hidden="1"' : '',
  ];
  return `<${prefix}definedName${attributes.join('')}>${encodeText(refersTo)}</${prefix}definedName>`;
}

function addition(text: string, root: Element, list: Element | undefined, xml: string): Edit {
  if (list) return appendedTo(text, list, xml);
  return insertedInOrder(text, root, order, 'definedNames', newElement(`${root.prefix}definedNames`, '', xml));
}
