/** Owns the joining of cells to rectangles, so that a highlight over a whole column is one area and not a thousand. */
import type { Area } from '../model/address';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Areas that cover exactly these cells, none twice: first runs down each column, then equal runs side by side.
 * The same cells in any order give the same areas, sorted by their top left corner.
 */
export function joinedAreas(cells: Iterable<Cell>): Area[] {
  const rowsByColumn = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = rowsByColumn.get(column);
    if (rows) rows.add(row);
    else rowsByColumn.set(column, new Set([row]));
  }
  const areas: Area[] = [];
  const places = new Map<string, number>();
  for (const [column, rows] of [...rowsByColumn].sort(([a], [b]) => a - b)) {
    for (const [top, bottom] of runs(rows)) {
      const key = `${top}:${bottom}`;
      const place = places.get(key);
      const left = place === undefined ? undefined : areas[place]!;
      if (place !== undefined && left?.right === column - 1) areas[place] = { ...left, right: column };
      else places.set(key, areas.push({ top, left: column, bottom, right: column }) - 1);
    }
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(rows: ReadonlySet<number>): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
