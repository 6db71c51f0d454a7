/** Owns what takes a row out of every check: a void word as a whole cell or at the start of a status or remark, or a strike-through. */

import { isVoidText } from '../../model/words';
import { cellKey } from '../../model/workbook';
import type { Grid } from '../grid';
import { isStruckOut, type Row } from './row';

export interface VoidColumns {
  /** Status, remark: a void word may be followed by its reason. */
  readonly told: ReadonlySet<number>;
  /** What the entry is about, where 取消 or 退房 is the subject. */
  readonly subject: ReadonlySet<number>;
  readonly ownNumber?: number | undefined;
}

const LONGEST_WORD = 6;

export function isVoidRow(grid: Grid, row: Row, columns: VoidColumns): boolean {
  if (isStruckOut(grid, row)) return true;
  if (columns.ownNumber !== undefined && grid.sheet.struck.has(cellKey(row.row, columns.ownNumber))) return true;
  return row.cells.some(({ column, value, text }) => {
    if (typeof value !== 'string' || columns.subject.has(column)) return false;
    return (columns.told.has(column) || text.length <= LONGEST_WORD) && isVoidText(value);
  });
}
