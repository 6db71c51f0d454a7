/** Owns the snapshot that a host reads: plain data, never changed after reading, the same whichever host made it. */
import type { Area } from './address';
import type { Mark } from './change';

/** What a cell holds. Blank is undefined; a formula is its cached value; an error is its text in an object. */
export type CellValue = string | number | boolean | CellError | undefined;

export interface CellError {
  readonly error: string;
}

export interface Workbook {
  /** The file's name with extension, without folders. */
  readonly name: string;
  /** Whether serial 0 is 1904-01-01 (old Mac books) and not 1899-12-31. */
  readonly date1904: boolean;
  /** In the order of the tabs, hidden ones too. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** What the product made this sheet for, read from its hidden defined name; undefined for people's own sheets. */
  readonly owned?: Ownership;
  /** Rows of values: `rows[0]` is row 1 and its `[0]` column A. Sparse: blank rows and cells at the end may be absent. */
  readonly rows: readonly (readonly CellValue[] | undefined)[];
  /** Number formats, laid out like `rows`; undefined where General. A row without any is undefined. */
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells whose whole text is struck through, as `cellKey(row, column)`. */
  readonly struck: ReadonlySet<number>;
  /** Highlights of ours that are on the sheet now. */
  readonly highlights: readonly Highlight[];
  readonly isProtected: boolean;
}

export interface Ownership {
  /** Which of our sheets it is, such as `findings` or `archive:2026-10`. */
  readonly role: string;
  /** Digest of the layout that was written, to see whether anything would change. */
  readonly digest: string;
  /**
   * What of the sheet is ours, from A1 to the end of the layout: what people write beside it is theirs and stays. Undefined where all of the
   * sheet is laid out anew from what people typed, as settings are.
   */
  readonly area?: Area;
}

export interface Highlight {
  readonly mark: Mark;
  readonly areas: readonly Area[];
}

/** One number for a cell, for sets and maps. */
export function cellKey(row: number, column: number): number {
  return row * 16384 + column - 1;
}

export function cellValue(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows[row - 1]?.[column - 1];
}

export function cellFormat(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.formats[row - 1]?.[column - 1];
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object';
}
