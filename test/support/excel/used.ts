/** Owns the used part of an area. */
import type { Area } from '../../../src/model/address';
import { intersects } from './areas';
import type { SheetState } from './state';

/** The smallest area around all cells that hold something; with formatted and merged ones unless only values count. */
export function usedArea(sheet: SheetState, area: Area, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const [key, { value, formula }] of sheet.cells) {
    if (valuesOnly && value === undefined && formula === undefined) continue;
    const row = Math.floor(key / 16384);
    const column = (key % 16384) + 1;
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  const used = bottom > 0 ? { top, left, bottom, right } : undefined;
  return valuesOnly ? used : sheet.merges.filter(merge => intersects(merge, area)).reduce(around, used);
}

function around(known: Area | undefined, area: Area): Area {
  if (!known) return area;
  return {
    top: Math.min(known.top, area.top),
    left: Math.min(known.left, area.left),
    bottom: Math.max(known.bottom, area.bottom),
    right: Math.max(known.right, area.right),
  };
}
