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
export function readPackage(source: Package): Workbook {
  const reading = readInParts(source);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** A part of the workbook (see `OnPart`), after each of people's books but the last; or the parts of the package that are read next. */
export type ReadingStep = { readonly told: Workbook } | { readonly reads: string; readonly after: readonly string[] };

/** The same, step by step. */
export function* readInParts(source: Package): Generator<ReadingStep, Workbook> {
  const workbook = readWorkbookPart(source);
  const owned = ownershipOf(workbook);
  const entries = workbook.sheets.filter(({ hasGrid }) => hasGrid);
  const unread = entries.map(({ name, visibility }): Sheet => {
    const ownership = owned.get(name);
    return unreadSheet({ name, visibility, ...(ownership && { owned: ownership }) });
  });
  const peoples = [...unread.keys()].filter(index => !isReadFirst(unread[index]!));
  const partAt = (at: number) => peoples.slice(at, at + 1).map(index => entries[index]!.part);
  const strings = partOf(workbook, 'sharedStrings');
  if (strings !== undefined) yield { reads: strings, after: partAt(0) };
  const cells = new CellReader(readSharedStrings(source, strings), workbook.date1904);
  const styles = readStyles(source, partOf(workbook, 'styles'));
  const read = (sheet: Sheet, index: number): Sheet => ({
    ...sheet,
    ...readSheet(source.scannerByPieces(entries[index]!.part, 'row'), cells, styles),
  });
  const book = { name: source.book, date1904: workbook.date1904 };
  const known = unread.map((sheet, index) => (isReadFirst(sheet) ? read(sheet, index) : sheet));
  const sheets = [...known];
  for (const [at, index] of peoples.entries()) {
    const after = partAt(at + 1);
    yield { reads: entries[index]!.part, after };
    sheets[index] = read(unread[index]!, index);
    if (after.length > 0) yield { told: { ...book, sheets: known.with(index, sheets[index]) } };
  }
  return { ...book, sheets };
}
