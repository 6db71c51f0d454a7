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
  const places = new Map<Key, Area[]>();
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      const key = cell && keyOf(cell);
      if (key !== undefined) add(places, key, { top: top + index, left: at + 1, bottom: top + index, right: at + 1 });
    }
  }
  return joined(places);
}

/** Rows of the same height, as areas of their first column. */
export function rowsByHeight(rows: readonly LayoutRow[]): Map<number, Area[]> {
  const places = new Map<number, Area[]>();
  for (const [index, { height }] of rows.entries()) {
    if (height !== undefined) add(places, height, { top: index + 1, left: 1, bottom: index + 1, right: 1 });
  }
  return joined(places);
}

function add<Key>(places: Map<Key, Area[]>, key: Key, area: Area): void {
  const known = places.get(key);
  if (known) known.push(area);
  else places.set(key, [area]);
}

function joined<Key>(places: ReadonlyMap<Key, Area[]>): Map<Key, Area[]> {
  return new Map([...places].map(([key, areas]) => [key, joinAreas(areas)]));
}
