/** Owns the snapshot: reads a package into a {@link Workbook}. */
import type { Sheet, Workbook } from '../../model/workbook';
import { ownedSheets } from '../ownership';
import type { Package } from './package';
import { CellReader } from './read-cell';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readStyles } from './read-styles';
import { readWorkbookPart, type WorkbookPart } from './read-workbook';

/** One snapshot of the whole workbook. Sheets without a grid are left out. Throws HostError where it can't be read. */
export function readPackage(source: Package, only?: (part: string) => boolean): Workbook {
  const workbook = readWorkbookPart(source);
  const cells = new CellReader(readSharedStrings(source, partOf(workbook, 'sharedStrings')), workbook.date1904);
  const styles = readStyles(source, partOf(workbook, 'styles'));
  const owned = ownedSheets(
    workbook.names,
    workbook.sheets.map(sheet => sheet.name),
  );
  const sheets = workbook.sheets.flatMap(({ name, visibility, part, hasGrid }): Sheet[] => {
    if (!hasGrid || (only && !only(part))) return [];
    const ownership = owned.get(name);
    const content = readSheet(source.scanner(part), cells, styles);
    return [{ name, visibility, ...(ownership && { owned: ownership }), ...content }];
  });
  return { name: source.book, date1904: workbook.date1904, sheets };
}

/** The workbook's part of that kind, where it has one. */
export function partOf(workbook: WorkbookPart, kind: string): string | undefined {
  return workbook.relationships.find(relationship => relationship.kind === kind)?.target;
}
