/**
 * Owns reading a sheet again after an edit of plain entries: cells of theirs, blank rows that are filled, below the last as well, and rows that are
 * cleared. What the sheet's one table is, where its rows begin and how they are read then stays as it was; the touched rows are read anew. Every other
 * edit wants `recogniseSheet`: of a book with 12,500 entries that took 50 ms, this takes 1 ms.
 */
import type { Entry, RegisterTable } from '../model/register';
import type { Sheet } from '../model/workbook';
import { isSampled, isSampledAlike } from './columns/evidence';
import { isSameEntry, makeEntryReader } from './entries/read';
import { type Ends, Grid, isBlank } from './grid';
import type { Vocabulary } from './headings/vocabulary';
import { rowAt } from './rows/row';
import { type Look, lookAt, plainLook } from './rows/rows';
import { isStrangeHeading } from './rows/strange';
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
  if (only === undefined || after.merges.some(({ top, bottom }) => isAnyIn(touched, top, bottom))) return undefined;
  const sorted = [...touched].sort((a, b) => a - b);
  const grid = new Grid(after, date1904, { ...only, lastRow: Math.max(only.lastRow, ...sorted) });
  const looks = looksAgain(grid, sorted, only, vocabulary);
  const isKept = (row: number) => isUnseen(row, only, grid) && keepsColumns(row, before, after, only);
  if (looks === undefined || !sorted.every(isKept) || !staysTable(grid, touched, looks, only)) return undefined;
  const entries = entriesAgain(grid, only.rows, sorted, looks);
  const [table] = recognised.tables as [RegisterTable];
  const last = Math.max(only.headingRows.bottom, entries.at(-1)?.row ?? 0, table.skipped.at(-1)?.row ?? 0);
  const rows = { ...only.rows, entries, looks, bottom: Math.max(only.rows.bottom, ...sorted) };
  return {
    ...recognised,
    tables: [{ ...table, entries, range: { ...table.range, bottom: last } }],
    rows: [rows],
    only: { ...only, rows, lastRow: grid.lastRow },
  };
}

/**
 * How the rows look now; undefined where a touched one was or is anything but a plain entry or blank. A row behind the last one was blank, and is
 * none any more.
 */
function looksAgain(
  grid: Grid,
  touched: readonly number[],
  { rows, lastRow }: OnlyTable,
  vocabulary: Vocabulary,
): KnownRows['looks'] | undefined {
  const looks = new Map(rows.looks);
  for (const row of touched) {
    const before = rows.looks.get(row);
    const isBehind = row > lastRow;
    if (row < rows.top || (!isBehind && row > rows.bottom) || !isPlainOrBlank(before)) return undefined;
    const look = lookAt(grid, row, rows.shape, false, nothingRepeated);
    if (!isPlainOrBlank(look) || (isBehind && look !== plainLook) || mayBeHeading(grid, row, vocabulary))
      return undefined;
    if (look === plainLook) looks.delete(row);
    else looks.set(row, look);
  }
  return looks;
}

const nothingRepeated: ReadonlySet<number> = new Set();

function isPlainOrBlank(look: Look | undefined): boolean {
  return look === undefined || look === plainLook || (look.kind === 'blank' && !look.isFirst);
}

/** Whether nothing of the table was told from the row, nor is. */
function isUnseen(row: number, { rows, lastRow, headingRows }: OnlyTable, grid: Grid): boolean {
  const { firstDayRow } = rows;
  const top = headingRows.bottom + 1;
  const isSampleKept = isSampledAlike(top, lastRow, grid.lastRow) && !isSampled(row, top, lastRow);
  return isSampleKept && firstDayRow !== undefined && row > firstDayRow;
}

/** Whether the touched rows stand among plain entries, so that these stay what they are: after a gap another table may begin. */
function staysTable(
  grid: Grid,
  touched: ReadonlySet<number>,
  looks: KnownRows['looks'],
  { rows: { top, bottom, looks: before, shape } }: OnlyTable,
): boolean {
  const isPlain = (row: number) => row >= top && (row <= bottom || touched.has(row)) && !looks.has(row);
  const mayBeginAnother = (row: number) =>
    isStrangeHeading(rowAt(grid, row, shape.columns), rowAt(grid, row + 1, shape.columns), shape.kinds);
  return [...touched].every(row => {
    if (!isPlain(row - 2) || !isPlain(row - 1)) return false;
    if (looks.has(row)) return isPlain(row + 1) && !mayBeginAnother(row + 1);
    const wasPlain = row <= bottom && !before.has(row);
    return wasPlain || row === grid.lastRow || isPlain(row + 1);
  });
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

/** Whether the row has the words of headings that one would have. */
function mayBeHeading(grid: Grid, row: number, vocabulary: Vocabulary): boolean {
  const cells = grid.sheet.rows[row - 1] ?? [];
  return cells.filter(value => typeof value === 'string' && vocabulary.isHeading(value)).length >= 2;
}

function isAnyIn(rows: ReadonlySet<number>, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) if (rows.has(row)) return true;
  return false;
}

/** The entries with the touched ones read anew, and after each those that take another day or value from above than before. */
function entriesAgain(
  grid: Grid,
  { entries, toRead }: KnownRows,
  touched: readonly number[],
  looks: KnownRows['looks'],
): readonly Entry[] {
  const reader = makeEntryReader({ ...toRead, grid });
  const again: Entry[] = [];
  let next = 0;
  let nextTouched = 0;
  while (nextTouched < touched.length) {
    let row = touched[nextTouched]!;
    const at = placeOf(row, entries, next);
    for (; next < at; next++) again.push(entries[next]!);
    const [stamps, stampsBefore] = [reader.before(again, again.length), reader.before(entries, next)];
    for (let isInStep = false; !isInStep && row < Number.POSITIVE_INFINITY; ) {
      const old = entries[next]?.row === row ? entries[next++] : undefined;
      if (old) reader.remember(stampsBefore, old);
      const isTouched = touched[nextTouched] === row;
      if (isTouched) nextTouched++;
      if (isTouched ? !looks.has(row) : old !== undefined) {
        const read = reader.read({ row, isVoid: old?.isVoid ?? false }, again.at(-1)?.values ?? {}, stamps);
        const entry = old && isSameEntry(old, read) ? old : read;
        again.push(entry);
        reader.remember(stamps, entry);
        isInStep = entry === old && stamps.every((stamp, column) => stamp === stampsBefore[column]);
      }
      row = Math.min(entries[next]?.row ?? Number.POSITIVE_INFINITY, touched[nextTouched] ?? Number.POSITIVE_INFINITY);
    }
  }
  for (; next < entries.length; next++) again.push(entries[next]!);
  return again;
}

/** Where the first entry stands that is not above the row, from `low` on. */
function placeOf(row: number, entries: readonly Entry[], low: number): number {
  let [from, to] = [low, entries.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (entries[middle]!.row < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
