/** Owns where on a sheet the cells of a layout stand that are to be treated alike. */
import type { Area } from '../../model/address';
import { joinAreas } from '../../model/areas';
import type { LayoutCell, LayoutRow } from '../../model/change';

/** The cells to which `keyOf` gives the same key, as joined areas; cells without a key are in none. `top` is the row of the first. */
export function areasBy<Key>(
  rows: readonly LayoutRow[],
  keyOf: (cell: LayoutCell) => Key | undefined,
  top = 1,
): Map<Key, Area[]> {
  const runs = new Runs<Key>();
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      const key = cell && keyOf(cell);
      if (key !== undefined) runs.add(key, top + index, at + 1);
    }
  }
  return runs.joined();
}

/** Rows of the same height, as areas of their first column. */
export function rowsByHeight(rows: readonly LayoutRow[]): Map<number, Area[]> {
  const runs = new Runs<number>();
  for (const [index, { height }] of rows.entries()) {
    if (height !== undefined) runs.add(height, index + 1, 1);
  }
  return runs.joined();
}

/** Cells told from top to bottom, gathered down each column at once: one object for each cell would be more work than all the rest. */
class Runs<Key> {
  private readonly found = new Map<Key, Run[]>();
  /** The last run of a key in a column. */
  private readonly last = new Map<Key, Run[]>();

  add(key: Key, row: number, column: number): void {
    const columns = this.last.get(key) ?? [];
    if (columns.length === 0) this.last.set(key, columns);
    const above = columns[column];
    if (above?.bottom === row - 1) {
      above.bottom = row;
      return;
    }
    const run = { top: row, left: column, bottom: row, right: column };
    columns[column] = run;
    const runs = this.found.get(key);
    if (runs) runs.push(run);
    else this.found.set(key, [run]);
  }

  joined(): Map<Key, Area[]> {
    return new Map([...this.found].map(([key, runs]) => [key, joinAreas(runs)]));
  }
}

interface Run extends Area {
  bottom: number;
}
