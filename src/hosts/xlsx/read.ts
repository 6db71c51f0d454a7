/** Owns the snapshot: reads a package into a {@link Workbook}. */
import type { Sheet, Workbook } from '../../model/workbook';
import { isReadFirst, unreadSheet } from '../parts';
import type { Package } from './package';
import { CellReader } from './read-cell';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readStyles } from './read-styles';
import { ownershipOf, partOf, readWorkbookPart } from './read-workbook';

/** One snapshot of the whole workbook. Sheets without a grid are left out. Throws HostError where it can't be read. */
export function readPackage(source: Package, only?: (part: string) => boolean): Workbook {
  const reading = readInParts(source, only);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The same; gives a part (see `OnPart`) after each of people's books but the last. */
export function* readInParts(source: Package, only?: (part: string) => boolean): Generator<Workbook, Workbook> {
  const workbook = readWorkbookPart(source);
  const cells = new CellReader(readSharedStrings(source, partOf(workbook, 'sharedStrings')), workbook.date1904);
  const styles = readStyles(source, partOf(workbook, 'styles'));
  const owned = ownershipOf(workbook);
  const entries = workbook.sheets.filter(({ part, hasGrid }) => hasGrid && (only?.(part) ?? true));
  const unread = entries.map(({ name, visibility }): Sheet => {
    const ownership = owned.get(name);
    return unreadSheet({ name, visibility, ...(ownership && { owned: ownership }) });
  });
  const read = (sheet: Sheet, index: number): Sheet => ({
    ...sheet,
    ...readSheet(source.scannerByPieces(entries[index]!.part, 'row'), cells, styles),
  });
  const book = { name: source.book, date1904: workbook.date1904 };
  const known = unread.map((sheet, index) => (isReadFirst(sheet) ? read(sheet, index) : sheet));
  const sheets = [...known];
  const last = unread.findLastIndex(sheet => !isReadFirst(sheet));
  for (const [index, sheet] of unread.entries()) {
    if (isReadFirst(sheet)) continue;
    sheets[index] = read(sheet, index);
    if (index < last) yield { ...book, sheets: known.with(index, sheets[index]) };
  }
  return { ...book, sheets };
}
