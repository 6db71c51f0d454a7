/** Owns what people write on a sheet of ours beside the area that is ours: it stays when the sheet is written anew, moved aside where room is needed. */
import type { Area } from '../model/address';
import { type CellValue, cellKey, type Sheet } from '../model/workbook';

/** How far what stands beside our area goes: below it down, right of it to the right. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** The last row and column that Excel has. */
const END = { bottom: 1_048_576, right: 16_384 } as const;

/** Where our area is to grow: to the right over all rows, and down below what was ours. Undefined where it doesn't. */
export function growth(old: Area, fresh: Area): { readonly right: Area | undefined; readonly down: Area | undefined } {
  return {
    right:
      fresh.right > old.right ? { top: 1, left: old.right + 1, bottom: END.bottom, right: fresh.right } : undefined,
    down:
      fresh.bottom > old.bottom ? { top: old.bottom + 1, left: 1, bottom: fresh.bottom, right: old.right } : undefined,
  };
}

/** The shift that makes room: by as much as our area grows, where anything stands in the way. */
export function shiftFor(old: Area, fresh: Area, isFull: (area: Area) => boolean): Shift {
  const { right, down } = growth(old, fresh);
  return {
    columns: right && isFull(right) ? fresh.right - old.right : 0,
    rows: down && isFull(down) ? fresh.bottom - old.bottom : 0,
  };
}

/** Whether a place is beside our area. */
export function isBeside(row: number, column: number, { bottom, right }: Area): boolean {
  return row > bottom || column > right;
}

/** Whether no cell of an area is ours. */
function isWhollyBeside({ top, left }: Area, { bottom, right }: Area): boolean {
  return top > bottom || left > right;
}

/** Where a place beside our area goes. */
export function shifted(
  row: number,
  column: number,
  old: Area,
  { rows, columns }: Shift,
): { row: number; column: number } {
  return { row: row + (row > old.bottom ? rows : 0), column: column + (column > old.right ? columns : 0) };
}

/** Where an area beside ours goes, whole. */
export function shiftedArea({ top, left, bottom, right }: Area, old: Area, shift: Shift): Area {
  const first = shifted(top, left, old, shift);
  const last = shifted(bottom, right, old, shift);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export interface Move {
  readonly old: Area;
  readonly fresh: Area;
  readonly shift: Shift;
}

/** The areas that were wholly beside ours and still are, where they go. */
export function keptAreas(areas: readonly Area[], { old, fresh, shift }: Move): Area[] {
  return areas
    .filter(area => isWhollyBeside(area, old))
    .map(area => shiftedArea(area, old, shift))
    .filter(area => isWhollyBeside(area, fresh));
}

/** A sheet of ours as just written, with what stood beside its area before. Sheets that don't say what of them is ours have nothing beside it. */
export function withBeside(written: Sheet, standing: Sheet): Sheet {
  const old = standing.owned?.area;
  const fresh = written.owned?.area;
  if (!old || !fresh) return written;
  const shift = shiftFor(old, fresh, area => hasValue(standing, area));
  const rows = written.rows.map(row => [...(row ?? [])]);
  const formats = written.formats.map(row => [...(row ?? [])]);
  const struck = new Set(written.struck);
  for (const [index, values] of standing.rows.entries()) {
    for (const [at, value] of (values ?? []).entries()) {
      if (value === undefined || !isBeside(index + 1, at + 1, old)) continue;
      const { row, column } = shifted(index + 1, at + 1, old, shift);
      put(rows, row, column, value);
      const format = standing.formats[index]?.[at];
      if (format !== undefined) put(formats, row, column, format);
      if (standing.struck.has(cellKey(index + 1, at + 1))) struck.add(cellKey(row, column));
    }
  }
  return {
    ...written,
    rows,
    formats,
    struck,
    merges: [...written.merges, ...keptAreas(standing.merges, { old, fresh, shift })],
  };
}

/** Whether a cell of an area holds anything. */
export function hasValue({ rows }: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= Math.min(bottom, rows.length); row++) {
    if ((rows[row - 1] ?? []).slice(left - 1, right).some(value => value !== undefined)) return true;
  }
  return false;
}

function put<Item extends CellValue>(grid: (Item | undefined)[][], row: number, column: number, item: Item): void {
  while (grid.length < row) grid.push([]);
  grid[row - 1]![column - 1] = item;
}
