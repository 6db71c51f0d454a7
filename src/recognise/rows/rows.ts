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

/** How a row was looked at, and what it was found to be. */
export interface Look {
  readonly kind: RowKind;
  readonly isVoid: boolean;
  /** It stood directly under a heading. */
  readonly isFirst: boolean;
}

/** What a row was found to be at an earlier look; undefined where it must be looked at. */
export type KnownLook = (row: number) => Look | undefined;

/** What nearly every row is found to be. */
export const plainLook: Look = { kind: 'entry', isVoid: false, isFirst: false };

export interface TableRows {
  /** All but those that are {@link plainLook}. */
  readonly looks: ReadonlyMap<number, Look>;
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
  known: KnownLook = () => undefined,
): TableRows {
  const looks = new Map<number, Look>();
  const looked: { row: number; kind: RowKind; isVoid: boolean }[] = [];
  const again = new Set(repeats.flatMap(block => rowsFrom(block.top, block.bottom)));
  let isFirst = true;
  let isAfterGap = false;
  let strangeRow: number | undefined;
  for (let number = top; number <= bottom; number++) {
    const at = (row: number) => rowAt(grid, row, shape.columns);
    const before = known(number);
    const look: Look = before?.isFirst === isFirst ? before : lookAt(grid, number, shape, isFirst, again);
    if (look !== plainLook) looks.set(number, look);
    const { kind, isVoid } = look;
    if (kind === 'entry' && isAfterGap && isStrangeHeading(at(number), at(number + 1), shape.kinds)) {
      strangeRow = number;
      break;
    }
    isAfterGap = kind === 'blank' || (isAfterGap && kind === 'section');
    if (kind === 'blank') continue;
    isFirst = kind === 'heading';
    looked.push({ row: number, kind, isVoid });
  }
  for (let index = 0; index < looked.length; index++) {
    const row = looked[index]!;
    const isOverHeading = row.kind === 'section' && looked[index + 1]?.kind === 'heading';
    if (isOverHeading && shape.isTitle(rowAt(grid, row.row, shape.columns))) row.kind = 'title';
  }
  const last = looked.findLastIndex(({ kind }) => kind === 'entry');
  const entries: EntryRow[] = [];
  const skipped: SkippedRow[] = [];
  for (let index = 0; index < looked.length; index++) {
    const { row, kind, isVoid } = looked[index]!;
    const settled = settle(kind, index > last);
    if (settled === 'entry') entries.push(looked[index]!);
    if (isVoid) skipped.push({ row, reason: 'void' });
    else if (settled !== 'entry' && settled !== 'blank') skipped.push({ row, reason: settled });
  }
  return { entries, skipped, strangeRow, looks };
}

/** What the row is by itself; `again` are the rows of headings that come again. */
export function lookAt(
  grid: Grid,
  row: number,
  shape: TableShape & VoidColumns,
  isFirst: boolean,
  again: ReadonlySet<number>,
): Look {
  const isPlain = !isFirst && !again.has(row) && isPlainEntry(grid, row, shape);
  const kind = again.has(row) ? 'heading' : isPlain ? 'entry' : kindOf(rowAt(grid, row, shape.columns), shape, isFirst);
  const isVoid = kind === 'entry' && isVoidRow(grid, row, shape);
  return kind === 'entry' && !isVoid && !isFirst ? plainLook : { kind, isVoid, isFirst };
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
