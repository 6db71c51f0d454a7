/** Owns when the stand-in calculates, and over which cells. */
import { type Area, parseArea } from '../../../src/model/address';
import type { CellValue } from '../../../src/model/workbook';
import { calculated } from '../formulas';
import type { BookState, SheetState } from './state';

/** Works out every formula of the workbook, in the order of the cells. What it doesn't know becomes `#NAME?`. */
export function calculate(book: BookState): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      const result = calculated(cell.formula.slice(1), address => valuesIn(sheet, address));
      cell.value = result ?? { error: '#NAME?' };
    }
  }
}

/** The cells of an area that hold a formula, each as an area. */
export function formulaCells(sheet: SheetState, area: Area): Area[] {
  const keys = [...sheet.within(area)].filter(([, { formula }]) => formula !== undefined).map(([key]) => key);
  return keys.map(key => {
    const [row, column] = [Math.floor(key / 16384), (key % 16384) + 1];
    return { top: row, left: column, bottom: row, right: column };
  });
}

function valuesIn(sheet: SheetState, address: string): CellValue[] | undefined {
  const area = parseArea(address);
  if (!area) return undefined;
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) values.push(sheet.cell(row, column)?.value);
  }
  return values;
}
