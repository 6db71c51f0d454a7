/** Owns the reading of a table's entries: each row's cells as values of its fields, with merged cells, ditto marks and years resolved. */
import { remembering } from '../../model/memory';
import type { Entry, FieldKind, Value } from '../../model/register';
import { dayOf, minutesOf, moment, type Stamp } from '../../model/time';
import { type CellValue, cellFormat } from '../../model/workbook';
import { isDitto } from '../cells/ditto';
import { type CellContext, readCell } from '../cells/read';
import { readVisits } from '../cells/visits';
import type { Candidate } from '../columns/reading';
import type { Grid } from '../grid';
import { visitIn } from '../headings/visits';
import type { EntryRow } from '../rows/rows';
import type { FieldColumn } from './columns';
import type { BookYear } from './year';

export interface EntryTable {
  readonly grid: Grid;
  readonly columns: readonly FieldColumn[];
  readonly visits: readonly Candidate[];
  readonly visitsField?: FieldColumn['field'] | undefined;
  readonly year: BookYear;
}

/** Entries of the table as it was before an edit, and whether the cells of a row are still the same. */
export interface KnownEntries {
  readonly entries: readonly Entry[];
  isUntouched(row: number): boolean;
}

/** The entries of these rows, in order. Those that say the same as before an edit are the same objects. */
export function readEntries(
  table: EntryTable,
  rows: readonly EntryRow[],
  known: KnownEntries = { entries: [], isUntouched: () => false },
): Entry[] {
  const { read, first, remember } = makeEntryReader(table);
  const [stamps, stampsBefore] = [first(), first()];
  let above = noValues;
  /** Whether what a row takes from the rows above is what it took before. */
  let isInStep = true;
  let next = 0;
  return rows.map(entryRow => {
    let before = known.entries[next];
    while (before !== undefined && before.row < entryRow.row) {
      remember(stampsBefore, before);
      isInStep = false;
      before = known.entries[++next];
    }
    if (before?.row !== entryRow.row) before = undefined;
    else next++;
    const isKept = isInStep && before?.isVoid === entryRow.isVoid && known.isUntouched(entryRow.row);
    const now = isKept ? before! : read(entryRow, above, stamps);
    const entry = before !== undefined && isSameEntry(before, now) ? before : now;
    remember(stamps, entry);
    if (before) remember(stampsBefore, before);
    above = entry.values;
    isInStep = entry === before && stamps.every((stamp, index) => stamp === stampsBefore[index]);
    return entry;
  });
}

/** The last stamp of each column so far. */
type Stamps = (Stamp | undefined)[];

const noValues: Entry['values'] = {};

export interface EntryReader {
  /** `above`: the values of the entry before · `stamps`: the last of each column before. */
  read(row: EntryRow, above: Entry['values'], stamps: Stamps): Entry;
  /** Before the first entry. */
  first(): Stamps;
  remember(stamps: Stamps, entry: Entry): void;
  /** As they stand before the entry at `index`. */
  before(entries: readonly Entry[], index: number): Stamps;
}

export function makeEntryReader(table: EntryTable): EntryReader {
  const readers = table.columns.map(column => makeFieldReader(table, column));
  const blank = blankValues(table);
  const { visitsField } = table;

  function read({ row, isVoid }: EntryRow, above: Entry['values'], stamps: Stamps): Entry {
    const values: Record<string, Value> = { ...blank };
    let rowDay: Stamp | undefined;
    for (let index = 0; index < readers.length; index++) {
      const { id, isDated, isPlanned, read } = readers[index]!;
      const value = read(row, above[id], stamps[index], rowDay);
      values[id] = value;
      if (isDated && !isPlanned && isStamp(value)) rowDay ??= value; // an agreed day doesn't say when the row was written
    }
    if (visitsField) values[visitsField.id] = readGrid(table, row, visitsField);
    return { row, values, isVoid };
  }

  function remember(stamps: Stamps, { values }: Entry): void {
    for (let index = 0; index < readers.length; index++) {
      const { id, isDated } = readers[index]!;
      const value = isDated ? values[id] : undefined;
      if (isStamp(value)) stamps[index] = value;
    }
  }

  function before(entries: readonly Entry[], index: number): Stamps {
    return readers.map(({ id, isDated }) => {
      for (let at = index - 1; isDated && at >= 0; at--) {
        const value = entries[at]!.values[id];
        if (isStamp(value)) return value;
      }
      return table.year.near;
    });
  }

  return { read, first: () => readers.map(() => table.year.near), remember, before };
}

export function isSameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  return a.isVoid === b.isVoid && JSON.stringify(a.values) === JSON.stringify(b.values);
}

/**
 * Values with every field of the table, all undefined. Copies of one object share its layout, and an object that JSON made keeps its fields in itself;
 * filled in field by field, a wide row's values became a hash table, and the checks that read them took twice as long.
 */
function blankValues({ columns, visitsField }: EntryTable): Readonly<Record<string, undefined>> {
  const fields = [...columns.map(({ field }) => field.id), ...(visitsField ? [visitsField.id] : [])];
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(fields.map(id => [id, null]))));
  for (const id of fields) blank[id] = undefined;
  return blank;
}

/** Whether a value of a step is a day or moment; else it is a mark of one character. */
function isStamp(value: Value): value is Stamp {
  return typeof value === 'string' && value.length >= 10;
}

interface FieldReader {
  readonly id: string;
  readonly isDated: boolean;
  readonly isPlanned: boolean;
  /** `above`: the field in the row before; `previous`: the last stamp of the column; `rowDay`: the first of the row. */
  read(row: number, above: Value, previous: Stamp | undefined, rowDay: Stamp | undefined): Value;
}

/** Kinds whose texts say the same in every row, and come again and again. */
const steady: ReadonlySet<FieldKind> = new Set(['room', 'person', 'choice', 'status', 'money', 'number']);

function makeFieldReader(table: EntryTable, column: FieldColumn): FieldReader {
  const { field, before, time } = column;
  const { sheet, date1904 } = table.grid;
  const isDated = field.kind === 'date' || field.kind === 'date-time';
  // One context for the whole column: it changes from cell to cell, and nobody keeps it.
  const context: { -readonly [Part in keyof CellContext]: CellContext[Part] } = {
    field,
    date1904,
    year: table.year.year,
    month: table.year.month,
    combined: column.isCombined,
    isInTenThousands: column.isInTenThousands,
  };
  const readText = steady.has(field.kind) ? remembering(text => readCell(text, context)) : undefined;

  function read(row: number, above: Value, previous: Stamp | undefined, rowDay: Stamp | undefined): Value {
    const source = table.grid.sourceRow(row, column.column);
    const raw = table.grid.own(source, column.column);
    if (raw === undefined) return field.blankMeansAbove ? timed(row, dayOnly(above), above) : undefined;
    if (isDitto(raw)) return timed(row, dayOnly(above), above) ?? { unreadable: String(raw) };
    if (before.length > 0) return readCell(addressOf(table.grid, row, before, raw), context);
    if (readText && typeof raw === 'string') return readText(raw);
    context.format = cellFormat(sheet, source, column.column);
    context.previous = previous;
    context.rowDay = rowDay;
    return timed(row, readCell(raw, context), above);
  }

  /** The day with the time that stands beside it; 同上 there is the time above. */
  function timed(row: number, day: Value, above: Value): Value {
    if (time === undefined || !isStamp(day)) return day;
    const { value, format } = cellAt(table.grid, row, time);
    if (value === undefined) return day;
    if (!isDitto(value)) return readCell(value, { ...context, rowDay: day, format });
    const minutes = isStamp(above) ? minutesOf(above) : undefined;
    return minutes === undefined ? { unreadable: String(value) } : moment(dayOf(day), minutes);
  }

  /** What 同上 takes from above: without its time, where that has a column of its own. */
  function dayOnly(above: Value): Value {
    return time !== undefined && isStamp(above) ? dayOf(above) : above;
  }

  return { id: field.id, isDated, isPlanned: field.planned === true, read };
}

function cellAt(grid: Grid, row: number, column: number): { value: CellValue; format: string | undefined } {
  const source = grid.sourceRow(row, column);
  return { value: grid.own(source, column), format: cellFormat(grid.sheet, source, column) };
}

/** 3栋 | 1单元 | 502 as one room; a cell that already holds a whole room stays alone. */
function addressOf(grid: Grid, row: number, before: readonly number[], room: NonNullable<CellValue>): CellValue {
  if (typeof room === 'object' || typeof room === 'boolean' || /[-#栋幢座]/.test(String(room))) return room;
  const parts = before.flatMap(column => {
    const { value } = cellAt(grid, row, column);
    return typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [];
  });
  return [...parts, String(room)].join('-');
}

function readGrid(table: EntryTable, row: number, field: FieldColumn['field']): Value {
  const cells = table.visits.map(({ column }) => table.grid.own(row, column));
  if (cells.every(cell => cell === undefined)) return undefined;
  return readVisits(
    cells,
    table.visits.map(candidate => visitIn(candidate)?.day),
    { field, date1904: table.grid.date1904, year: table.year.year, month: table.year.month },
  );
}
