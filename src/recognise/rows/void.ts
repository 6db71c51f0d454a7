/** Owns what takes a row out of every check: a void word as a whole cell or at the start of a status or remark, or a strike-through. */

import { isVoidText } from '../../model/words';
import { cellKey } from '../../model/workbook';
import type { Grid } from '../grid';
import { isStruckOut, rowAt } from './row';

export interface VoidColumns {
  /** All columns of the table. */
  readonly columns: readonly number[];
  /** Status, remark: a void word may be followed by its reason. */
  readonly told: ReadonlySet<number>;
  /** What the entry is about, where 取消 or 退房 is the subject. */
  readonly subject: ReadonlySet<number>;
  readonly ownNumber?: number | undefined;
}

const LONGEST_WORD = 8;

/** Every void word has one of these: a glance that spares most cells the closer look. */
const voidSign = /[废撤退换挞误重取更例]/;

/** Whether the row is out; `shape` says which columns its table has. */
export function isVoidRow(grid: Grid, row: number, { columns, told, subject, ownNumber }: VoidColumns): boolean {
  const { struck, rows } = grid.sheet;
  if (struck.size > 0) {
    if (isStruckOut(rowAt(grid, row, columns))) return true;
    if (ownNumber !== undefined && struck.has(cellKey(row, ownNumber))) return true;
  }
  const cells = rows[row - 1] ?? [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!;
    const value = cells[column - 1];
    if (typeof value !== 'string' || subject.has(column)) continue;
    const mayTell = value.length <= LONGEST_WORD || told.has(column) || value.trim().length <= LONGEST_WORD;
    if (mayTell && voidSign.test(value) && isVoidText(value)) return true;
  }
  return false;
}
