/** Owns what an edit changed in the tables: entries that are no longer what they were, by table and row. */
import type { Entry, RegisterTable } from '../model/register';

/** An entry that was changed, added (`before` undefined) or taken away (`after` undefined). */
export interface Change {
  /** Number of the table in the order of the workbook. */
  readonly table: number;
  readonly row: number;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

/** Entries that are the same objects are unchanged. Undefined where the tables themselves are no longer the same: other columns, other sheets. */
export function changesBetween(
  before: readonly RegisterTable[],
  after: readonly RegisterTable[],
): readonly Change[] | undefined {
  if (before.length !== after.length) return undefined;
  const changes: Change[] = [];
  for (const [index, table] of after.entries()) {
    const old = before[index]!;
    if (old === table) continue;
    if (shapeOf(old) !== shapeOf(table)) return undefined;
    changes.push(...changesIn(old.entries, table.entries, index));
  }
  return changes;
}

/** Of entries in the order of their rows. */
function changesIn(before: readonly Entry[], after: readonly Entry[], table: number): Change[] {
  const changes: Change[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, entry] = [before[left], after[right]];
    const row = Math.min(old?.row ?? Number.POSITIVE_INFINITY, entry?.row ?? Number.POSITIVE_INFINITY);
    const [was, is] = [old?.row === row ? old : undefined, entry?.row === row ? entry : undefined];
    if (was !== is) changes.push({ table, row, before: was, after: is });
    if (was) left++;
    if (is) right++;
  }
  return changes;
}

/** All that checks know of a table besides its entries. */
function shapeOf({ register, sheet, month, headingRows, columns, grids, range }: RegisterTable): string {
  return JSON.stringify([register, sheet, month, headingRows, columns, grids, range.left, range.right]);
}

/** The entry of that row; undefined where none is, or a void one. */
export function liveEntryAt({ entries }: RegisterTable, row: number): Entry | undefined {
  const entry = entries[indexOfRow(entries, row)];
  return entry?.row === row && !entry.isVoid ? entry : undefined;
}

/** Where the first entry stands that is not above the row. */
export function indexOfRow(entries: readonly Entry[], row: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
