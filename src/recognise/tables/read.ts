/** Owns a recognised table as the register it was read as: its range, columns, entries, and the rows set aside. */
import type { Entry, RegisterTable } from '../../model/register';
import { day, isStamp, monthOf, type Stamp } from '../../model/time';
import { cellFormat } from '../../model/workbook';
import { readCell } from '../cells/read';
import { type FieldColumn, fieldColumns } from '../entries/columns';
import { type EntryTable, readEntries } from '../entries/read';
import { type BookYear, bookYear } from '../entries/year';
import type { Grid } from '../grid';
import { comparable, withoutDates } from '../headings/text';
import type { TableShape } from '../rows/kind';
import { textOf } from '../rows/row';
import { plainLook, rowsOf, type TableRows } from '../rows/rows';
import type { VoidColumns } from '../rows/void';
import type { Fit } from './choose';
import type { FoundTable } from './found';
import { spokenFor } from './titles';

/** How much of a row's text must be one of the book's titles for it to be one. */
const TITLE = 0.85;

export interface ReadTable {
  readonly table: RegisterTable;
  /** What is known of its rows, for when the sheet was edited. */
  readonly rows: KnownRows;
  /** Where a table that is none of ours begins below it. */
  readonly strangeRow?: number | undefined;
}

/** What names the year besides the table's own titles: the top of its sheet and the file's name. */
export interface Surroundings {
  readonly sheetTop: readonly string[];
  readonly workbook: string;
}

export interface KnownRows extends Pick<TableRows, 'looks'> {
  /** All that the reading of a row depends on beside its cells, as one text. */
  readonly basis: string;
  readonly top: number;
  readonly bottom: number;
  readonly entries: readonly Entry[];
  readonly shape: TableShape & VoidColumns;
  readonly toRead: Omit<EntryTable, 'grid'>;
  /** The first row with a date that is written with its year; undefined where none is. */
  readonly firstDayRow: number | undefined;
}

/** The rows of the sheet's tables before an edit, and the rows that it touched. */
export interface RowsBefore {
  readonly tables: readonly KnownRows[];
  readonly touched: ReadonlySet<number>;
}

/** The table, read as `fit` says. Rows that an edit did not touch are taken from `before`, where the table is read alike. */
export function readTable(
  grid: Grid,
  found: FoundTable,
  fit: Fit,
  { sheetTop, workbook }: Surroundings,
  before?: RowsBefore,
): ReadTable {
  const { heading, candidates, over } = found;
  const [left, right] = [candidates[0]!.column, candidates.at(-1)!.column];
  const shape = { ...shapeOf(found, fit), ...voidColumns(fit) };
  const columns = fieldColumns(fit, candidates, over.texts);
  const titles = [...candidates.map(({ shown }) => shown).filter(shown => /\d年/.test(shown)), ...over.texts];
  const titling = { own: titles, sheetTop, sheet: grid.sheet.name, workbook };
  const [top, bottom] = [heading.bottom + 1, found.bottom];
  const firstDay = firstDayIn(grid, fit, top, bottom);
  const year = bookYear(titling, firstDay?.stamp);
  const basis = basisOf(found, fit, columns, year);
  const known = before?.tables.find(rows => rows.basis === basis);
  const isUntouched = (row: number) => !before!.touched.has(row);
  const knownLook = (row: number) =>
    known && row >= known.top && row <= known.bottom && isUntouched(row)
      ? (known.looks.get(row) ?? plainLook)
      : undefined;
  const {
    entries: entryRows,
    skipped,
    strangeRow,
    looks,
  } = rowsOf(grid, shape, top, bottom, heading.repeats, knownLook);
  const visitsField = fit.visits.length > 0 ? fit.spec.fields.find(field => field.kind === 'visits') : undefined;
  const toRead = { columns, visits: fit.visits, visitsField, year };
  const entries = readEntries({ ...toRead, grid }, entryRows, known && { entries: known.entries, isUntouched });
  const last = Math.max(heading.bottom, entries.at(-1)?.row ?? 0, skipped.at(-1)?.row ?? 0);
  const gridColumns = fit.visits.map(({ column }) => column);
  const used = new Set([
    ...fit.given.map(({ candidate }) => candidate.column),
    ...gridColumns,
    ...columns.flatMap(({ before, time }) => (time ? [...before, time] : before)),
  ]);
  const firstOfMonth = year.year && year.month ? day(year.year, year.month, 1) : undefined;
  const table: RegisterTable = {
    register: fit.spec.id,
    sheet: grid.sheet.name,
    range: { top: heading.top, left, bottom: last, right },
    headingRows: Array.from({ length: heading.bottom - heading.top + 1 }, (_, index) => heading.top + index),
    columns: {
      ...Object.fromEntries(columns.map(({ field, column }) => [field.id, column])),
      ...(visitsField && { [visitsField.id]: gridColumns[0]! }),
    },
    grids: visitsField ? { [visitsField.id]: [gridColumns[0]!, gridColumns.at(-1)!] } : {},
    unknownColumns: candidates
      .filter(({ column, isRunningNumber }) => !used.has(column) && !isRunningNumber)
      .map(({ column, shown }) => ({ column, heading: shown })),
    columnConfidence: Object.fromEntries(fit.given.map(({ field, score }) => [field.id, hundredths(score)])),
    ...(firstOfMonth && { month: monthOf(firstOfMonth) }),
    entries,
    skipped,
    confidence: hundredths(found.isSettled ? 1 : fit.confidence),
  };
  return {
    table,
    strangeRow,
    rows: {
      basis,
      top,
      bottom: strangeRow === undefined ? bottom : strangeRow - 1,
      looks,
      entries,
      shape,
      toRead,
      firstDayRow: firstDay?.row,
    },
  };
}

function basisOf(
  { heading, candidates, over }: FoundTable,
  { spec, given, visits }: Fit,
  columns: readonly FieldColumn[],
  year: BookYear,
): string {
  return JSON.stringify({
    spec: spec.id,
    rows: [heading.top, heading.bottom, heading.repeats.map(({ top, bottom }) => [top, bottom])],
    over: over.texts,
    candidates: candidates.map(({ column, text, groups, isRunningNumber }) => [column, text, groups, isRunningNumber]),
    given: given.map(({ field, candidate }) => [field.id, candidate.column]),
    columns: columns.map(({ field, column, before, time, isCombined }) => [field.id, column, before, time, isCombined]),
    visits: visits.map(({ column }) => column),
    year,
  });
}

function shapeOf({ candidates, over }: FoundTable, fit: Fit): TableShape {
  const [left, right] = [candidates[0]!.column, candidates.at(-1)!.column];
  const own = fit.given.find(
    ({ field }) => field.kind === 'identifier' && /^(?:number|slipNumber|contractNumber)$/.test(field.id),
  );
  const headingSigns: (string | undefined)[] = [];
  for (const { column, text } of candidates) headingSigns[column] = comparable(text)[0];
  return {
    headingSigns: Array.from(headingSigns),
    columns: Array.from({ length: right - left + 1 }, (_, index) => left + index),
    headings: new Map(candidates.map(({ column, text }) => [column, comparable(text)])),
    kinds: new Map(fit.given.map(({ field, candidate }) => [candidate.column, field.kind])),
    runningNumbers: new Set(candidates.filter(({ isRunningNumber }) => isRunningNumber).map(({ column }) => column)),
    ownNumber: own?.candidate.column,
    titles: new Set(over.texts.map(withoutDates).filter(title => title !== '')),
    isTitle: row => spokenFor(row.cells.map(textOf).join(''), [fit.spec])[0]! >= TITLE,
  };
}

function voidColumns({ given }: Fit): Pick<VoidColumns, 'told' | 'subject'> {
  const columnsOf = (ids: RegExp) =>
    new Set(given.filter(({ field }) => ids.test(field.id)).map(({ candidate }) => candidate.column));
  return { told: columnsOf(/^(?:status|remark)$/), subject: columnsOf(/^(?:content|service|issue|item)$/) };
}

/** The first date of the table that is written with its year. */
function firstDayIn(
  grid: Grid,
  { given }: Fit,
  top: number,
  bottom: number,
): { readonly row: number; readonly stamp: Stamp } | undefined {
  const dated = given.filter(({ field }) => field.kind === 'date' || field.kind === 'date-time');
  for (let row = top; row <= bottom; row++) {
    for (const { field, candidate } of dated) {
      const value = grid.own(row, candidate.column);
      if (value === undefined) continue;
      const read = readCell(value, {
        field,
        date1904: grid.date1904,
        format: cellFormat(grid.sheet, row, candidate.column),
      });
      if (typeof read === 'string' && isStamp(read)) return { row, stamp: read };
    }
  }
  return undefined;
}

function hundredths(score: number): number {
  return Math.round(Math.min(1, score) * 100) / 100;
}
