/** Owns the joining of areas: any areas that cover the same cells become the same few. */
import type { Area } from './address';

interface Run {
  readonly top: number;
  bottom: number;
}

/**
 * The areas that cover exactly these cells, none twice: first runs down each column, then equal runs side by side.
 * The same cells in any order and any pieces give the same areas, sorted by their top left corner.
 */
export function joinAreas(areas: Iterable<Area>): Area[] {
  const given = [...areas].sort((a, b) => a.left - b.left);
  const cuts = [...new Set(given.flatMap(({ left, right }) => [left, right + 1]))].sort((a, b) => a - b);
  const joined: Area[] = [];
  let open = new Map<string, Area>();
  let standing: Area[] = [];
  let next = 0;
  for (const [index, left] of cuts.entries()) {
    standing = standing.filter(area => area.right >= left);
    for (; next < given.length && given[next]!.left === left; next++) standing.push(given[next]!);
    const right = (cuts[index + 1] ?? left) - 1;
    const grown = new Map<string, Area>();
    for (const { top, bottom } of runs(standing)) {
      const rows = `${top}:${bottom}`;
      grown.set(rows, { top, left: open.get(rows)?.left ?? left, bottom, right });
    }
    for (const [rows, area] of open) if (!grown.has(rows)) joined.push(area);
    open = grown;
  }
  return [...joined, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The rows that these areas cover, as runs from top to bottom. */
function runs(areas: readonly Area[]): Run[] {
  const found: Run[] = [];
  for (const { top, bottom } of [...areas].sort((a, b) => a.top - b.top)) {
    const last = found.at(-1);
    if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else found.push({ top, bottom });
  }
  return found;
}
