/** Owns the snapshot: reads a package into a {@link Workbook}. */
import type { Sheet, Workbook } from '../../model/workbook';
import type { Package } from './package';
import { CellReader } from './read-cell';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readStyles } from './read-styles';
import { ownershipOf, partOf, readWorkbookPart } from './read-workbook';

/** One snapshot of the whole workbook. Sheets without a grid are left out. Throws HostError where it can't be read. */
export function readPackage(source: Package, only?: (part: string) => boolean): Workbook {
  const workbook = readWorkbookPart(source);
  const cells = new CellReader(readSharedStrings(source, partOf(workbook, 'sharedStrings')), workbook.date1904);
  const styles = readStyles(source, partOf(workbook, 'styles'));
  const owned = ownershipOf(workbook);
  const sheets = workbook.sheets.flatMap(({ name, visibility, part, hasGrid }): Sheet[] => {
    if (!hasGrid || (only && !only(part))) return [];
    const ownership = owned.get(name);
    const content = readSheet(source.scanner(part), cells, styles);
    return [{ name, visibility, ...(ownership && { owned: ownership }), ...content }];
  });
  return { name: source.book, date1904: workbook.date1904, sheets };
}
