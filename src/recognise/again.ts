/**
 * Owns reading a sheet again after an edit of plain entries that stay plain entries, as nearly every edit is. What the sheet's one table is, where its
 * rows begin and end and how they are read then stays as it was; the touched entries are read anew. Every other edit wants `recogniseSheet`: of a
 * book with 12,500 entries that took 50 ms, this takes 1 ms.
 */
import type { Entry } from '../model/register';
import type { Sheet } from '../model/workbook';
import { isSampled } from './columns/evidence';
import { isSameEntry, makeEntryReader } from './entries/read';
import { type Ends, Grid, isBlank } from './grid';
import type { Vocabulary } from './headings/vocabulary';
import { isPlainEntry } from './rows/plain';
import { isVoidRow } from './rows/void';
import type { RecognisedSheet } from './sheet';
import type { KnownRows } from './tables/read';

/** The only table of a sheet, and where its sheet ends: all that the touched rows have to leave as it is. */
export interface OnlyTable extends Ends {
  readonly headingRows: { readonly top: number; readonly bottom: number };
  readonly rows: KnownRows;
}

/** The sheet `after` an edit of the rows `touched`, as `recogniseSheet` would make it; undefined where that has to look. */
export function recogniseAgain(
  before: Sheet,
  after: Sheet,
  date1904: boolean,
  recognised: RecognisedSheet,
  touched: ReadonlySet<number>,
  vocabulary: Vocabulary,
): RecognisedSheet | undefined {
  const { only } = recognised;
  if (only === undefined) return undefined;
  const grid = new Grid(after, date1904, only);
  const stays = (row: number) =>
    wasPlain(row, only) && keepsColumns(row, before, after, only) && isPlain(grid, row, only, vocabulary);
  if (![...touched].every(stays) || after.merges.some(({ top, bottom }) => isAnyIn(touched, top, bottom)))
    return undefined;
  const entries = entriesAgain(grid, only.rows, touched);
  const rows = { ...only.rows, entries };
  return { ...recognised, tables: [{ ...recognised.tables[0]!, entries }], rows: [rows], only: { ...only, rows } };
}

/** Whether the row was a plain entry among such, and nothing of the table was told from it but itself. */
function wasPlain(row: number, { rows, lastRow, headingRows }: OnlyTable): boolean {
  const { top, bottom, looks, firstDayRow } = rows;
  if (row < top || row > bottom || firstDayRow === undefined || row <= firstDayRow) return false;
  for (let near = row - 2; near <= row; near++) if (looks.has(near)) return false; // after a gap it may begin another table
  return !isSampled(row, headingRows.bottom + 1, lastRow);
}

/** Whether no column without a heading became blank or filled: blank columns part tables. */
function keepsColumns(row: number, before: Sheet, after: Sheet, { headingRows }: OnlyTable): boolean {
  const [was, is] = [before.rows[row - 1] ?? [], after.rows[row - 1] ?? []];
  for (let column = 1; column <= Math.max(was.length, is.length); column++) {
    if (isBlank(was[column - 1]) === isBlank(is[column - 1])) continue;
    let isHeaded = false;
    for (let heading = headingRows.top; heading <= headingRows.bottom; heading++) {
      isHeaded ||= !isBlank(after.rows[heading - 1]?.[column - 1]);
    }
    if (!isHeaded) return false;
  }
  return true;
}

/** Whether the row is a plain entry now, with too few words of headings to be one. */
function isPlain(grid: Grid, row: number, { rows: { shape } }: OnlyTable, vocabulary: Vocabulary): boolean {
  const cells = grid.sheet.rows[row - 1] ?? [];
  const words = cells.filter(value => typeof value === 'string' && vocabulary.isHeading(value));
  return words.length < 2 && isPlainEntry(grid, row, shape) && !isVoidRow(grid, row, shape);
}

function isAnyIn(rows: ReadonlySet<number>, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) if (rows.has(row)) return true;
  return false;
}

/** The entries with the touched ones read anew, and after each those that take another day or value from above than before. */
function entriesAgain(grid: Grid, { entries, toRead }: KnownRows, touched: ReadonlySet<number>): readonly Entry[] {
  const reader = makeEntryReader({ ...toRead, grid });
  const again = [...entries];
  let next = 0;
  for (const row of [...touched].sort((a, b) => a - b)) {
    let index = placeOf(row, entries, next);
    if (index < next) continue;
    const [stamps, stampsBefore] = [reader.before(again, index), reader.before(entries, index)];
    for (let isInStep = false; !isInStep && index < entries.length; index++) {
      const old = entries[index]!;
      const read = reader.read(old, again[index - 1]?.values ?? {}, stamps);
      const entry = isSameEntry(old, read) ? old : read;
      again[index] = entry;
      reader.remember(stamps, entry);
      reader.remember(stampsBefore, old);
      isInStep = entry === old && stamps.every((stamp, column) => stamp === stampsBefore[column]);
    }
    next = index;
  }
  return again;
}

/** Where the entry of that row stands, from `low` on; before it where it was passed already. */
function placeOf(row: number, entries: readonly Entry[], low: number): number {
  if (entries[low] === undefined || entries[low].row > row) return low - 1;
  let [from, to] = [low, entries.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (entries[middle]!.row < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
