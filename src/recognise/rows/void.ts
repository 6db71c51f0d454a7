/** Owns what takes a row out of every check: a void word as a whole cell or at the start of a status or remark, or a strike-through. */

import { isVoidText } from '../../model/words';
import { cellKey } from '../../model/workbook';
import { isStruckOut, type Row } from './row';

export interface VoidColumns {
  /** Status, remark: a void word may be followed by its reason. */
  readonly told: ReadonlySet<number>;
  /** What the entry is about, where 取消 or 退房 is the subject. */
  readonly subject: ReadonlySet<number>;
  readonly ownNumber?: number | undefined;
}

const LONGEST_WORD = 8;

/** Every void word has one of these: a glance that spares most cells the closer look. */
const voidSign = /[废撤退换挞误重取更例]/;

export function isVoidRow(row: Row, columns: VoidColumns): boolean {
  const { grid, cells } = row;
  if (isStruckOut(row)) return true;
  if (columns.ownNumber !== undefined && grid.sheet.struck.has(cellKey(row.row, columns.ownNumber))) return true;
  return cells.some(({ column, value }) => {
    if (typeof value !== 'string' || columns.subject.has(column) || !voidSign.test(value)) return false;
    return (columns.told.has(column) || value.trim().length <= LONGEST_WORD) && isVoidText(value);
  });
}
