/** Owns the rows of one table: every row below its heading as an entry, void or not, or set aside with a reason. */
import type { SkippedRow } from '../../model/register';
import type { Grid } from '../grid';
import type { HeadingBlock } from '../headings/block';
import { kindOf, type RowKind, type TableShape } from './kind';
import { type Row, rowAt } from './row';

export interface TableRows {
  readonly entries: readonly Row[];
  readonly skipped: readonly SkippedRow[];
}

/** Sorts the rows from `top` to `bottom`; `repeats` are the headings that come again among them. */
export function rowsOf(
  grid: Grid,
  shape: TableShape,
  top: number,
  bottom: number,
  repeats: readonly HeadingBlock[],
): TableRows {
  const kinds: { row: Row; kind: RowKind }[] = [];
  const again = new Set(repeats.flatMap(block => rowsFrom(block.top, block.bottom)));
  let isFirst = true;
  for (let number = top; number <= bottom; number++) {
    if (grid.sheet.rows[number - 1] === undefined) continue;
    const row = rowAt(grid, number, shape.columns);
    const kind: RowKind = again.has(number) ? 'heading' : kindOf(row, shape, isFirst);
    if (kind !== 'blank') isFirst = kind === 'heading';
    kinds.push({ row, kind });
  }
  const last = kinds.findLastIndex(({ kind }) => kind === 'entry');
  const settled = kinds.map(({ row, kind }, index) => ({ row, kind: settle(kind, index > last) }));
  return {
    entries: settled.flatMap(({ row, kind }) => (kind === 'entry' ? [row] : [])),
    skipped: settled.flatMap(({ row, kind }) =>
      kind === 'entry' || kind === 'blank' ? [] : [{ row: row.row, reason: kind }],
    ),
  };
}

/** What could only be said once the rows after it were known. */
function settle(kind: RowKind, isAfterLastEntry: boolean): Exclude<RowKind, 'numbered' | 'day'> {
  switch (kind) {
    case 'numbered': // prepared numbers at the end are blank; between entries the number was used
      return isAfterLastEntry ? 'blank' : 'entry';
    case 'day':
      return isAfterLastEntry ? 'signature' : 'section';
    case 'section':
      return isAfterLastEntry ? 'note' : 'section';
    default:
      return kind;
  }
}

function rowsFrom(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
