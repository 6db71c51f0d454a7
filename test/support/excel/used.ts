/** Owns the used part of an area. */
import type { Area } from '../../../src/model/address';
import { intersects } from './areas';
import type { SheetState } from './state';

/** The smallest area around all cells that hold something; with formatted and merged ones unless only values count. */
export function usedArea(sheet: SheetState, area: Area, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  for (const [key, { value, formula }] of sheet.within(area)) {
    if (valuesOnly && value === undefined && formula === undefined) continue;
    const [row, column] = [Math.floor(key / 16384), (key % 16384) + 1];
    used = around(used, { top: row, left: column, bottom: row, right: column });
  }
  if (valuesOnly) return used;
  return sheet.merges.filter(merge => intersects(merge, area)).reduce(around, used);
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
