/** Owns which rows of a sheet are no longer what they were when it was last recognised. */
import type { Sheet } from '../model/workbook';

/**
 * The rows whose cells or formats changed between two snapshots of a sheet, and those that share a merged cell with one; undefined where more
 * than cells changed. Rows that are the same objects are unchanged.
 */
export function touchedRows(before: Sheet, after: Sheet): ReadonlySet<number> | undefined {
  if (before.merges !== after.merges || before.struck !== after.struck) return undefined;
  const touched = new Set<number>();
  const last = Math.max(before.rows.length, after.rows.length, before.formats.length, after.formats.length);
  for (let index = 0; index < last; index++) {
    const isSame = before.rows[index] === after.rows[index] && before.formats[index] === after.formats[index];
    if (!isSame) touched.add(index + 1);
  }
  if (touched.size === 0) return touched;
  for (const { top, bottom } of after.merges) {
    for (let row = top; row <= bottom; row++) {
      if (!touched.has(row)) continue;
      for (let covered = top; covered <= bottom; covered++) touched.add(covered);
      break;
    }
  }
  return touched;
}
