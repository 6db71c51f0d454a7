/** Owns what is hidden and what is struck through. Whole areas are asked first; only where Excel says "some" it goes into rows, then cells. */
import type { Area } from '../../model/address';
import { cellKey, type Sheet } from '../../model/workbook';
import { inRows, inTrips, type Job } from './bytes';
import type { Session } from './session';
import { rangeOf, type Survey } from './survey';
import type { Rows } from './values';

type Looks = Pick<Sheet, 'hiddenRows' | 'hiddenColumns' | 'struck'>;

interface Found extends Looks {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly struck: Set<number>;
  /** Rows of which only some cells are struck through. */
  readonly mixedRows: number[];
}

/** Estimates, with the names that come with every answer. */
const BYTES_PER_ROW = 90;
const BYTES_PER_CELL = 60;

/** Blank cells are never struck through; hidden rows and columns count up to the end of the used area. */
export async function readLooks(
  session: Session,
  surveys: readonly Survey[],
  values: Rows,
): Promise<Map<Survey, Looks>> {
  const found = new Map(surveys.map(survey => [survey, nothingYet()]));
  await inTrips(
    session,
    surveys.flatMap(survey => rowJobs(session, survey, found.get(survey)!, values)),
  );
  await inTrips(
    session,
    surveys.flatMap(survey => cellJobs(session, survey, found.get(survey)!, values)),
  );
  return new Map([...found].map(([survey, { mixedRows, ...looks }]) => [survey, looks]));
}

function nothingYet(): Found {
  return { hiddenRows: new Set(), hiddenColumns: new Set(), struck: new Set(), mixedRows: [] };
}

function rowJobs(session: Session, survey: Survey, found: Found, values: Rows): Job[] {
  const { used, rowsHidden, columnsHidden, struck, outline } = survey;
  if (!used) return [];
  if (rowsHidden) for (let row = 1; row <= used.bottom; row++) found.hiddenRows.add(row);
  if (columnsHidden) for (let column = 1; column <= used.right; column++) found.hiddenColumns.add(column);
  if (struck) for (let row = used.top; row <= used.bottom; row++) strikeRow(outline.sheet, row, found, values);
  const jobs = columnsHidden === null ? [columnJob(outline.sheet, used, found)] : [];
  if (rowsHidden !== null && struck !== null) return jobs;
  const pieces = inRows(
    { ...used, top: rowsHidden === null ? 1 : used.top },
    Math.floor(session.bytesPerTrip / BYTES_PER_ROW),
  );
  return [...jobs, ...pieces.map(piece => rowJob(survey, piece, found, values))];
}

function columnJob(sheet: Excel.Worksheet, used: Area, { hiddenColumns }: Found): Job {
  return {
    bytes: used.right * BYTES_PER_ROW,
    queue: () => {
      const columns = rangeOf(sheet, { ...used, left: 1, bottom: used.top }).getColumnProperties({
        columnHidden: true,
      });
      return () => {
        for (const [index, { columnHidden }] of columns.value.entries()) {
          if (columnHidden) hiddenColumns.add(1 + index);
        }
      };
    },
  };
}

function rowJob({ outline, rowsHidden, struck }: Survey, piece: Area, found: Found, values: Rows): Job {
  return {
    bytes: (piece.bottom - piece.top + 1) * BYTES_PER_ROW,
    queue: () => {
      const rows = rangeOf(outline.sheet, piece).getRowProperties({
        ...(rowsHidden === null && { rowHidden: true }),
        ...(struck === null && { format: { font: { strikethrough: true } } }),
      });
      return () => {
        for (const [index, { rowHidden, format }] of rows.value.entries()) {
          const row = piece.top + index;
          if (rowHidden) found.hiddenRows.add(row);
          const isStruck = format?.font?.strikethrough as boolean | null | undefined;
          if (isStruck) strikeRow(outline.sheet, row, found, values);
          else if (isStruck === null) found.mixedRows.push(row);
        }
      };
    },
  };
}

function cellJobs(session: Session, { used, outline }: Survey, found: Found, values: Rows): Job[] {
  if (!used) return [];
  const bytesPerRow = (used.right - used.left + 1) * BYTES_PER_CELL;
  const pieces = runs(found.mixedRows).flatMap(([top, bottom]) =>
    inRows({ ...used, top, bottom }, Math.max(1, Math.floor(session.bytesPerTrip / bytesPerRow))),
  );
  return pieces.map(piece => ({
    bytes: (piece.bottom - piece.top + 1) * bytesPerRow,
    queue: () => {
      const cells = rangeOf(outline.sheet, piece).getCellProperties({ format: { font: { strikethrough: true } } });
      return () => {
        for (const [index, row] of cells.value.entries()) {
          for (const [at, { format }] of row.entries()) {
            if (format?.font?.strikethrough) strike(outline.sheet, piece.top + index, piece.left + at, found, values);
          }
        }
      };
    },
  }));
}

function strikeRow(sheet: Excel.Worksheet, row: number, found: Found, values: Rows): void {
  for (const at of (values.get(sheet)?.[row - 1] ?? []).keys()) strike(sheet, row, at + 1, found, values);
}

function strike(sheet: Excel.Worksheet, row: number, column: number, { struck }: Found, values: Rows): void {
  if (values.get(sheet)?.[row - 1]?.[column - 1] !== undefined) struck.add(cellKey(row, column));
}

function runs(rows: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
