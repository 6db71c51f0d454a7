/** Owns the reading of one cell: what it says, for the kind of its field. */
import type { Value } from '../../model/register';
import { halfWidth } from '../../model/text';
import { type CellValue, isCellError } from '../../model/workbook';
import type { CellContext } from './context';

export type { CellContext } from './context';

/**
 * A cell as {@link Value} promises it for the field's kind. Never throws and never guesses: what can't be read is Unreadable.
 * Ditto marks are not resolved here ({@link isDitto}); give the value above instead of the cell.
 */
export function readCell(raw: CellValue, context: CellContext): Value {
  if (raw === undefined) return undefined;
  if (isCellError(raw)) return { unreadable: raw.error };
  const text = halfWidth(String(raw));
  void context;
  return text === '' ? undefined : text;
}
