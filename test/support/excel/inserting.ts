/** Owns `Range.insert` of whole rows and columns. Source: API reference. */
import type { Area } from '../../../src/model/address';
import { ExcelError } from './remote';
import { type SheetState, wholeSheet } from './state';

/**
 * Documented: what stands there moves down or to the right, with its formats. Assumed, as in Excel itself: heights and widths go along, and
 * names and formats that cover the cells; formulas are not rewritten here, where none refers to what moves.
 */
export function insertCells(sheet: SheetState, area: Area, direction: unknown): void {
  sheet.guard();
  const isDown = direction === 'Down';
  const isWhole = isDown ? area.right === wholeSheet.right : area.bottom === wholeSheet.bottom;
  if (!isWhole) throw new ExcelError('NotImplemented', 'only whole rows and columns are inserted');
  const [from, count] = isDown ? [area.top, area.bottom - area.top + 1] : [area.left, area.right - area.left + 1];
  const moved = (index: number) => (index >= from ? index + count : index);
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const [row, column] = [Math.floor(key / 16384), (key % 16384) + 1];
    sheet.cells.set(isDown ? moved(row) * 16384 + column - 1 : row * 16384 + moved(column) - 1, cell);
  }
  const movedArea = (one: Area): Area =>
    isDown
      ? { ...one, top: moved(one.top), bottom: moved(one.bottom) }
      : { ...one, left: moved(one.left), right: moved(one.right) };
  sheet.merges = sheet.merges.map(movedArea);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(movedArea);
  moveKeys(isDown ? sheet.heights : sheet.widths, moved);
}

function moveKeys(sizes: Map<number, number>, moved: (index: number) => number): void {
  const entries = [...sizes];
  sizes.clear();
  for (const [index, size] of entries) sizes.set(moved(index), size);
}
