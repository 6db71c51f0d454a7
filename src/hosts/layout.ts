/** Owns what a layout's values become in cells, the same in every host: numbers, serials, number formats, texts cut to what a cell holds. */
import type { Area } from '../model/address';
import type { LayoutValue, SheetLayout, WriteSheet } from '../model/change';
import { hasTime, serialOfStamp } from '../model/time';
import type { CellValue, Ownership, Sheet } from '../model/workbook';

/** Excel's own limit. */
const LONGEST_TEXT = 32_767;

const DATE = 'yyyy-mm-dd';
const MOMENT = 'yyyy-mm-dd hh:mm';

/** What a host reads back from a cell with that value. */
export function cellOf(value: LayoutValue, date1904: boolean): CellValue {
  switch (value.kind) {
    case 'text':
      return fittingText(value.text) || undefined;
    case 'blank':
      return undefined;
    case 'number':
      return Number(value.number);
    case 'date':
      return serialOfStamp(value.at, date1904);
    case 'formula':
      return isNumber(value.result) ? Number(value.result) : value.result || undefined;
  }
}

/** The number format of a cell with that value; undefined for General. */
export function formatOf(value: LayoutValue): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.staysText ? '@' : undefined;
    case 'blank':
      return value.holds === 'date' ? DATE : MOMENT;
    case 'number':
    case 'formula':
      return value.decimals === 0 ? '0' : `#,##0.${'0'.repeat(value.decimals)}`;
    case 'date':
      return hasTime(value.at) ? MOMENT : DATE;
  }
}

/** A text as a cell can hold it; one that is too long ends in `…`. */
export function fittingText(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

export function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** What a layout takes up: from A1 to its last cell, merged area, chart, or column with a width of its own. */
export function layoutArea({ rows, widths, merges, charts = [] }: SheetLayout): Area {
  const blocks = [...merges, ...charts.map(({ place }) => place)];
  const bottom = Math.max(1, rows.length, ...blocks.map(block => block.bottom));
  const right = Math.max(1, widths.length, ...blocks.map(block => block.right));
  return { top: 1, left: 1, bottom, right: rows.reduce((most, { cells }) => Math.max(most, cells.length), right) };
}

/** What of a sheet is printed: all of it, or its first columns. */
export function printArea(layout: SheetLayout): Area {
  const whole = layoutArea(layout);
  return { ...whole, right: Math.min(whole.right, layout.print.columns ?? whole.right) };
}

/** Whose a sheet is once it is written. */
export function ownershipOf({ role, digest, layout }: WriteSheet): Ownership {
  return takesInput(layout) ? { role, digest } : { role, digest, area: layoutArea(layout) };
}

/** Whether people type into the sheet itself: such a sheet is laid out anew from all that they typed. */
export function takesInput({ rows }: SheetLayout): boolean {
  return rows.some(({ cells }) => cells.some(cell => cell?.style === 'input'));
}

/** The snapshot of a sheet of ours as it is when just written. */
export function writtenSheet(change: WriteSheet, place: Pick<Sheet, 'name' | 'visibility'>, date1904: boolean): Sheet {
  const { layout } = change;
  const rows = layout.rows.map(({ cells }) => cells.map(cell => cell && cellOf(cell.value, date1904)));
  const formats = layout.rows.map(({ cells }, row) =>
    cells.map((cell, column) => (cell && rows[row]![column] !== undefined ? formatOf(cell.value) : undefined)),
  );
  return {
    ...place,
    owned: ownershipOf(change),
    rows,
    formats,
    merges: layout.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    struck: new Set(),
    highlights: [],
    isProtected: layout.isProtected ?? false,
  };
}
