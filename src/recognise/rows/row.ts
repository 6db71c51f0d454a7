/** Owns one row of a table as it is looked at: its filled cells, and which columns only inherit a merged one. */
import { squeeze } from '../../model/text';
import { type CellValue, cellFormat, cellKey, isCellError } from '../../model/workbook';
import { type Evidence, kindEvidence } from '../cells/kinds';
import type { Grid } from '../grid';

export interface RowCell {
  readonly column: number;
  readonly value: NonNullable<CellValue>;
}

export interface Row {
  readonly grid: Grid;
  readonly row: number;
  /** Cells with something in them, from left to right. */
  readonly cells: readonly RowCell[];
}

export function rowAt(grid: Grid, row: number, columns: readonly number[]): Row {
  const cells: RowCell[] = [];
  for (const column of columns) {
    const value = grid.own(row, column);
    if (value !== undefined) cells.push({ column, value });
  }
  return { grid, row, cells };
}

/** Half-width, without any space. */
export function textOf({ value }: RowCell): string {
  return isCellError(value) ? value.error : squeeze(String(value));
}

export function lookOf({ grid, row }: Row, { column, value }: RowCell): Evidence {
  return kindEvidence(value, cellFormat(grid.sheet, row, column));
}

/** Whether a merged cell above speaks for one of the row's blank cells. */
export function inheritsAny({ grid, row }: Row, columns: readonly number[]): boolean {
  return columns.some(column => grid.sourceRow(row, column) !== row);
}

/** Whether most of the row is struck through. */
export function isStruckOut({ grid, row, cells }: Row): boolean {
  if (grid.sheet.struck.size === 0) return false;
  const struck = cells.filter(({ column }) => grid.sheet.struck.has(cellKey(row, column)));
  return struck.length * 2 > cells.length;
}
