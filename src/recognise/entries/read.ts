/** Owns the reading of a table's entries: each row's cells as values of its fields, with merged cells, ditto marks and years resolved. */
import type { Entry, Value } from '../../model/register';
import { type Day, dayOf, type Stamp } from '../../model/time';
import { type CellValue, cellFormat } from '../../model/workbook';
import { isDitto } from '../cells/ditto';
import { readCell } from '../cells/read';
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

/** The entries of these rows, in order. */
export function readEntries(table: EntryTable, rows: readonly EntryRow[]): Entry[] {
  const above: Value[] = [];
  const previous: (Day | undefined)[] = table.columns.map(() => table.year.near);
  const dated = table.columns.map(({ field }) => field.kind === 'date' || field.kind === 'date-time');
  return rows.map(({ row, isVoid }) => {
    const values: Record<string, Value> = {};
    let rowDay: Day | undefined;
    for (const [index, column] of table.columns.entries()) {
      const value = readField(table, row, column, above[index], previous[index], rowDay);
      above[index] = value;
      if (value === undefined) continue;
      values[column.field.id] = value;
      if (!dated[index] || !isDated(value)) continue;
      previous[index] = dayOf(value);
      if (!column.field.planned) rowDay ??= previous[index]; // an agreed day doesn't say when the row was written
    }
    const { visitsField } = table;
    const visits = visitsField && readGrid(table, row, visitsField);
    if (visits !== undefined) values[visitsField!.id] = visits;
    return { row, values, isVoid };
  });
}

/** Whether a value of a step is a day or moment; else it is a mark of one character. */
function isDated(value: Value): value is Stamp {
  return typeof value === 'string' && value.length >= 10;
}

function readField(
  table: EntryTable,
  row: number,
  { field, column, isCombined: combined, before, time }: FieldColumn,
  above: Value,
  previous: Day | undefined,
  rowDay: Day | undefined,
): Value {
  const { value: raw, format } = cellAt(table.grid, row, column);
  if (raw === undefined) return field.blankMeansAbove ? above : undefined;
  if (isDitto(raw)) return above ?? { unreadable: String(raw) };
  // Written out and not spread together: this is done for every cell of a book.
  const { year } = table;
  const { date1904 } = table.grid;
  const context = { field, date1904, format, year: year.year, month: year.month, previous, rowDay, combined };
  if (before.length > 0) return readCell(addressOf(table.grid, row, before, raw), context);
  const value = readCell(raw, context);
  if (time === undefined || !isDated(value)) return value;
  const timeOfDay = cellAt(table.grid, row, time);
  return timeOfDay.value === undefined
    ? value
    : readCell(timeOfDay.value, { ...context, rowDay: dayOf(value), format: timeOfDay.format });
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
