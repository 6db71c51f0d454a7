/** Owns merged cells. */
import type { Area } from '../../../src/model/address';
import { contains, intersects } from './areas';
import { ExcelError } from './remote';
import type { SheetState } from './state';

/** Documented: `across` merges each row on its own. Assumed: only the first cell keeps its value, and overlapping merges are joined anew. */
export function mergeCells(sheet: SheetState, area: Area, across: boolean): void {
  sheet.guard();
  unmergeCells(sheet, area);
  const merges = across ? rowsApart(area) : [area];
  for (const merge of merges) {
    for (const [key, cell] of sheet.within(merge)) {
      if (key !== merge.top * 16384 + merge.left - 1) cell.value = undefined;
    }
  }
  sheet.merges = [...sheet.merges, ...merges];
}

export function unmergeCells(sheet: SheetState, area: Area): void {
  sheet.merges = sheet.merges.filter(merge => !intersects(merge, area));
}

/** Documented: fails for more than 512. Assumed: merges that only begin inside come whole. */
export function mergedAreas(sheet: SheetState, area: Area): Area[] {
  const found = sheet.merges.filter(merge => intersects(merge, area));
  if (found.length > 512) throw new ExcelError('GeneralException', 'more than 512 merged areas');
  return found;
}

/** Assumed, as Excel itself does: values can't be pasted over a part of a merge. */
export function guardMerges(sheet: SheetState, area: Area): void {
  const cut = sheet.merges.some(
    merge =>
      intersects(merge, area) && !(contains(area, merge.top, merge.left) && contains(area, merge.bottom, merge.right)),
  );
  if (cut) throw new ExcelError('MergedRangeConflict');
}

function rowsApart({ top, bottom, ...columns }: Area): Area[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => ({
    top: top + index,
    bottom: top + index,
    ...columns,
  }));
}
