/** Owns `Range.copyFrom` of everything: values, formulas, formats, links, merges. */
import type { Area } from '../../../src/model/address';
import { isInside } from './areas';
import { calculate } from './calculation';
import { guardMerges } from './merging';
import { ExcelError } from './remote';
import type { SheetState } from './state';

/**
 * Documented: copies cells of one size onto another place. Assumed, as pasting in Excel does: merges and links go along,
 * widths and heights don't; formulas are only copied to the same place here, where none has to be moved.
 */
export function copyCells(from: SheetState, source: Area, to: SheetState, target: Area): void {
  to.guard();
  guardMerges(to, target);
  if (source.top !== target.top || source.left !== target.left || source.bottom !== target.bottom) {
    throw new ExcelError('NotImplemented', 'copyFrom to another place');
  }
  for (const [key, cell] of from.within(source)) to.cells.set(key, { ...cell });
  to.merges = [...to.merges, ...from.merges.filter(merge => isInside(merge, source))];
  calculate(to.book);
  to.book.changed(to, target);
}
