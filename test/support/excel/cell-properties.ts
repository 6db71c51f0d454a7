/** Owns `getCellProperties`, `getRowProperties` and `getColumnProperties`: one look of many cells in one call. */
import type { Area } from '../../../src/model/address';
import { CellSet } from './cells';
import { ExcelError } from './remote';
import type { SheetState } from './state';

/** What the caller asks for: `true` at the leaves. */
export type Wanted = Readonly<Record<string, unknown>>;

/** Documented (API reference, with its sample): camel case, laid out like the range. */
export function cellProperties(sheet: SheetState, area: Area, wanted: Wanted): object[][] {
  return rowsOf(area).map(row => columnsOf(area).map(column => looks(sheet, one(row, column), wanted)));
}

/** Documented: one object a row; `null` where the row's cells differ. Assumed: of the range's cells, not of the whole row. */
export function rowProperties(sheet: SheetState, area: Area, wanted: Wanted): object[] {
  const { rowHidden, ...rest } = wanted;
  return rowsOf(area).map(row => ({
    ...looks(sheet, { ...area, top: row, bottom: row }, rest),
    ...(rowHidden === true && { rowHidden: sheet.hiddenRows.has(row) }),
  }));
}

/** Documented: one object a column. */
export function columnProperties(sheet: SheetState, area: Area, wanted: Wanted): object[] {
  const { columnHidden, ...rest } = wanted;
  return columnsOf(area).map(column => ({
    ...looks(sheet, { ...area, left: column, right: column }, rest),
    ...(columnHidden === true && { columnHidden: sheet.hiddenColumns.has(column) }),
  }));
}

function looks(sheet: SheetState, area: Area, wanted: Wanted): object {
  const unknown = Object.keys(wanted).find(name => name !== 'format');
  if (unknown !== undefined) throw new ExcelError('NotImplemented', `property ${unknown}`);
  if (wanted.format === undefined) return {};
  return { format: read(new CellSet(sheet, [area]), '', wanted.format as Wanted) };
}

function read(cells: CellSet, prefix: string, wanted: Wanted): object {
  const pairs = Object.entries(wanted).map(([name, inner]) => [
    name,
    inner === true ? cells.get(prefix + name) : read(cells, `${prefix}${name}/`, inner as Wanted),
  ]);
  return Object.fromEntries(pairs);
}

function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function columnsOf({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

function one(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
