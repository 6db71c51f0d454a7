/** Owns the two-dimensional arrays that ranges are read as and written with. */
import type { Area } from '../../../src/model/address';
import { cellCount, isUnbounded } from './areas';
import { ExcelError } from './remote';
import type { Cell, SheetState } from './state';

/** Documented: `null` for whole rows and columns, and beyond the limit of cells. */
export function readGrid<Value>(
  sheet: SheetState,
  area: Area,
  read: (cell: Cell | undefined) => Value,
): Value[][] | null {
  if (isUnbounded(area) || cellCount(area) > sheet.book.mostCells) return null;
  const rows: Value[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values: Value[] = [];
    for (let column = area.left; column <= area.right; column++) values.push(read(sheet.cell(row, column)));
    rows.push(values);
  }
  return rows;
}

/** Documented: one value is for all cells, `null` leaves a cell alone, and sizes must match. */
export function writeGrid(
  sheet: SheetState,
  area: Area,
  written: unknown,
  write: (cell: Cell, value: unknown) => void,
): void {
  sheet.guard();
  if (isUnbounded(area)) throw new ExcelError('InvalidArgument', 'the range has no bounds');
  const rows = Array.isArray(written) ? (written as unknown[][]) : [[written]];
  const isSingle = rows.length === 1 && rows[0]!.length === 1;
  if (!isSingle) checkSize(area, rows.length, rows[0]!.length);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = isSingle ? rows[0]![0] : rows[row - area.top]![column - area.left];
      if (value !== null) write(sheet.changing(row, column), value);
    }
  }
}

/** Documented: an array of another size than the range is refused. */
export function checkSize({ top, left, bottom, right }: Area, rows: number, columns: number): void {
  if (rows === bottom - top + 1 && columns === right - left + 1) return;
  throw new ExcelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
