/** Owns one row of a table as it is looked at: its cells with their text, inherited ones apart. */
import { squeeze } from '../../model/text';
import { type CellValue, cellFormat, cellKey, isCellError } from '../../model/workbook';
import type { Grid } from '../grid';

export interface RowCell {
  readonly column: number;
  readonly value: NonNullable<CellValue>;
  /** Half-width, without any space. */
  readonly text: string;
  readonly format: string | undefined;
}

export interface Row {
  readonly row: number;
  /** Cells with something in them, from left to right. */
  readonly cells: readonly RowCell[];
  /** Columns that have no cell of their own here but a merged one from above. */
  readonly inherited: readonly number[];
}

export function rowAt(grid: Grid, row: number, columns: readonly number[]): Row {
  const cells: RowCell[] = [];
  const inherited: number[] = [];
  for (const column of columns) {
    const value = grid.own(row, column);
    if (value !== undefined)
      cells.push({ column, value, text: textOf(value), format: cellFormat(grid.sheet, row, column) });
    else if (grid.sourceRow(row, column) !== row) inherited.push(column);
  }
  return { row, cells, inherited };
}

function textOf(value: NonNullable<CellValue>): string {
  return isCellError(value) ? value.error : squeeze(String(value));
}

/** Whether most of the row is struck through. */
export function isStruckOut(grid: Grid, { row, cells }: Row): boolean {
  const struck = cells.filter(({ column }) => grid.sheet.struck.has(cellKey(row, column)));
  return struck.length * 2 > cells.length;
}
