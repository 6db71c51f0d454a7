/** Owns the check of the workbook part: people's sheets and names are as they were, and so is everything that is neither. */
import { isOwnershipName } from '../ownership';
import type { Difference } from './difference';
import { childOf, type Element, outline } from './outline';
import type { Package } from './package';
import { ownershipOf, type WorkbookPart } from './read-workbook';
import { splice } from './splice';

/** How the workbook part differs beyond our own sheets and their names. */
export function workbookDifference(
  before: Package,
  after: Package,
  old: WorkbookPart,
  fresh: WorkbookPart,
): Difference {
  if (JSON.stringify(peoplesSheets(old)) !== JSON.stringify(peoplesSheets(fresh))) {
    return { zh: '别人的工作表变了次序或名称', en: 'people’s sheets changed their order or name' };
  }
  if (JSON.stringify(peoplesNames(old)) !== JSON.stringify(peoplesNames(fresh))) {
    return { zh: '别人的名称变了', en: 'people’s defined names changed' };
  }
  if (rest(before, old.name) === rest(after, fresh.name)) return undefined;
  return { zh: '工作簿部件的其他内容变了', en: 'other parts of the workbook part changed' };
}

function peoplesSheets(workbook: WorkbookPart) {
  const owned = ownershipOf(workbook);
  return workbook.sheets.filter(({ name }) => !owned.has(name));
}

/** With the sheet's name in place of its index, which our own sheets may shift. */
function peoplesNames(workbook: WorkbookPart) {
  const owned = ownershipOf(workbook);
  return workbook.names
    .filter(name => !isOwnershipName(name))
    .map(name => ({ ...name, localSheet: workbook.sheets[name.localSheet ?? -1]?.name }))
    .filter(({ localSheet }) => !owned.has(localSheet ?? ''));
}

/** The part without sheets, names, and the indexes that views keep of sheets. */
function rest(source: Package, part: string): string {
  const text = source.text(part);
  const root = outline(text, source.place(part), 3);
  const cuts = [childOf(root, 'sheets'), childOf(root, 'definedNames')].flatMap(element =>
    element ? cut(element) : [],
  );
  const indexes = (childOf(root, 'bookViews')?.children ?? []).flatMap(view =>
    ['activeTab', 'firstSheet'].flatMap(name => view.attributes.get(name) ?? []),
  );
  return splice(text, [...cuts, ...indexes.map(({ start, end }) => ({ start, end, text: '' }))]);
}

function cut({ start, end }: Element) {
  return { start, end, text: '' };
}
