/** Owns the rows of one table: every row below its heading as an entry, void or not, or set aside with a reason. */
import type { SkippedRow } from '../../model/register';
import type { Grid } from '../grid';
import type { HeadingBlock } from '../headings/block';
import { kindOf, type RowKind, type TableShape } from './kind';
import { isPlainEntry } from './plain';
import { rowAt } from './row';
import { isStrangeHeading } from './strange';
import { isVoidRow, type VoidColumns } from './void';

export interface EntryRow {
  readonly row: number;
  readonly isVoid: boolean;
}

export interface TableRows {
  readonly entries: readonly EntryRow[];
  /** Void rows are among them, too. */
  readonly skipped: readonly SkippedRow[];
  /** Where a table that is none of ours begins below; it ends this one. */
  readonly strangeRow?: number | undefined;
}

/** Sorts the rows from `top` to `bottom`; `repeats` are the headings that come again among them. */
export function rowsOf(
  grid: Grid,
  shape: TableShape & VoidColumns,
  top: number,
  bottom: number,
  repeats: readonly HeadingBlock[],
): TableRows {
  const looked: { row: number; kind: RowKind; isVoid: boolean }[] = [];
  const again = new Set(repeats.flatMap(block => rowsFrom(block.top, block.bottom)));
  let isFirst = true;
  let isAfterGap = false;
  let strangeRow: number | undefined;
  for (let number = top; number <= bottom; number++) {
    const at = (row: number) => rowAt(grid, row, shape.columns);
    const isAgain = again.has(number);
    const isPlain: boolean = !isFirst && !isAgain && isPlainEntry(grid, number, shape);
    const kind: RowKind = isAgain ? 'heading' : isPlain ? 'entry' : kindOf(at(number), shape, isFirst);
    if (kind === 'entry' && isAfterGap && isStrangeHeading(at(number), at(number + 1), shape.kinds)) {
      strangeRow = number;
      break;
    }
    isAfterGap = kind === 'blank' || (isAfterGap && kind === 'section');
    if (kind === 'blank') continue;
    isFirst = kind === 'heading';
    looked.push({ row: number, kind, isVoid: kind === 'entry' && isVoidRow(grid, number, shape) });
  }
  for (const [index, row] of looked.entries()) {
    const isOverHeading = row.kind === 'section' && looked[index + 1]?.kind === 'heading';
    if (isOverHeading && shape.isTitle(rowAt(grid, row.row, shape.columns))) row.kind = 'title';
  }
  const last = looked.findLastIndex(({ kind }) => kind === 'entry');
  const entries: EntryRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const [index, { row, kind, isVoid }] of looked.entries()) {
    const settled = settle(kind, index > last);
    if (settled === 'entry') entries.push({ row, isVoid });
    if (isVoid) skipped.push({ row, reason: 'void' });
    else if (settled !== 'entry' && settled !== 'blank') skipped.push({ row, reason: settled });
  }
  return { entries, skipped, strangeRow };
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
