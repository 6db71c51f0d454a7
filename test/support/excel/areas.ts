/** Owns addresses as Excel takes and gives them: A1, whole rows and columns, several areas, with or without a sheet. */
import { type Area, areaAddress, columnNumber, parseArea } from '../../../src/model/address';
import { ExcelError } from './remote';
import { type SheetState, wholeSheet } from './state';

const invalid = () =>
  new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');

/** Documented: `A1`, `A1:B2`, `A:C`, `3:7`, with or without `$` and a sheet's name before `!`. */
export function readAddress(text: string): Area {
  const address = text.slice(text.lastIndexOf('!') + 1).trim();
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) return { ...wholeSheet, top: Number(rows[1]), bottom: Number(rows[2]) };
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  const left = columns && columnNumber(columns[1]!);
  const right = columns && columnNumber(columns[2]!);
  if (left && right) return { ...wholeSheet, left, right };
  const area = parseArea(address);
  if (!area || area.bottom > wholeSheet.bottom) throw invalid();
  return area;
}

/** Documented (troubleshooting): addresses beyond 8,192 characters are refused; the 512 areas are from issue #5198. */
export function readAddresses(text: string): Area[] {
  if (text.length > 8192) throw invalid();
  const areas = text.split(',').map(readAddress);
  if (areas.length > 512) throw invalid();
  return areas;
}

/** A reference, with the sheet's name quoted only where it must be, as Excel gives it. */
export function sheetReference(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`. */
export function fullAddress(sheet: SheetState, area: Area): string {
  return `${sheetReference(sheet.name)}!${areaAddress(area)}`;
}

export function contains(outer: Area, row: number, column: number): boolean {
  return row >= outer.top && row <= outer.bottom && column >= outer.left && column <= outer.right;
}

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function isInside(inner: Area, outer: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whole rows or columns: documented as unbounded, with `null` for what is read of their cells. */
export function isUnbounded({ top, left, bottom, right }: Area): boolean {
  return (top === 1 && bottom === wholeSheet.bottom) || (left === 1 && right === wholeSheet.right);
}
