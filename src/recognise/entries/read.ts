/** Owns the reading of a table's entries: each row's cells as values of its fields, with merged cells, ditto marks and years resolved. */
import { type Entry, isUnreadable, type Value } from '../../model/register';
import { type Day, dayOf, isStamp } from '../../model/time';
import { type CellValue, cellFormat } from '../../model/workbook';
import { isDitto } from '../cells/ditto';
import { type CellContext, readCell } from '../cells/read';
import { readVisits } from '../cells/visits';
import type { Candidate } from '../columns/reading';
import type { Grid } from '../grid';
import { visitIn } from '../headings/visits';
import type { Row } from '../rows/row';
import type { FieldColumn } from './columns';
import type { BookYear } from './context';

export interface EntryTable {
  readonly grid: Grid;
  readonly date1904: boolean;
  readonly columns: readonly FieldColumn[];
  readonly visits: readonly Candidate[];
  readonly visitsField?: FieldColumn['field'] | undefined;
  readonly year: BookYear;
}

/** Agreed days and periods say nothing of when the row was written. */
const noEvents = new Set(['startsOn', 'endsOn', 'effectiveFrom', 'plannedSigningOn', 'extendedTo', 'dueOn']);

/** The entries of these rows, in order. `isVoid` says which of them are out. */
export function readEntries(table: EntryTable, rows: readonly Row[], isVoid: (row: Row) => boolean): Entry[] {
  const above = new Map<string, Value>();
  const previous = new Map<string, Day>();
  return rows.map(row => {
    const values: Record<string, Value> = {};
    let rowDay: Day | undefined;
    for (const column of table.columns) {
      const { field } = column;
      const before = previous.get(field.id) ?? table.year.near;
      const value = readField(table, row.row, column, above.get(field.id), { previous: before, rowDay });
      above.set(field.id, value);
      if (value === undefined) continue;
      values[field.id] = value;
      if (/^date/.test(field.kind) && !isUnreadable(value) && isStamp(value)) {
        previous.set(field.id, dayOf(value));
        if (!noEvents.has(field.id)) rowDay ??= dayOf(value);
      }
    }
    const { visitsField } = table;
    if (visitsField) {
      const visits = readGrid(table, row.row, visitsField);
      if (visits !== undefined) values[visitsField.id] = visits;
    }
    return { row: row.row, values, isVoid: isVoid(row) };
  });
}

type Days = Pick<CellContext, 'previous' | 'rowDay'>;

function readField(table: EntryTable, row: number, fieldColumn: FieldColumn, above: Value, days: Days): Value {
  const { field, column, isCombined, before, time } = fieldColumn;
  const cell = cellAt(table.grid, row, column);
  const context = { ...contextOf(table, field), ...days, combined: isCombined, format: cell.format };
  if (cell.value === undefined) return field.blankMeansAbove ? above : undefined;
  if (isDitto(cell.value)) return above ?? { unreadable: String(cell.value) };
  if (before.length > 0) return readCell(addressOf(table.grid, row, before, cell.value), context);
  const value = readCell(cell.value, context);
  if (time === undefined || value === undefined || isUnreadable(value) || !isStamp(value)) return value;
  const timeOfDay = cellAt(table.grid, row, time);
  if (timeOfDay.value === undefined) return value;
  return readCell(timeOfDay.value, { ...context, rowDay: dayOf(value), format: timeOfDay.format });
}

function contextOf({ date1904, year }: EntryTable, field: FieldColumn['field']): CellContext {
  return { field, date1904, year: year.year, month: year.month };
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
    contextOf(table, field),
  );
}
