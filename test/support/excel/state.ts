/** Owns the workbook behind the stand-in: mutable, and readable for tests without any protocol in between. */
import { type Area, quotedSheet } from '../../../src/model/address';
import { type CellValue, cellKey } from '../../../src/model/workbook';
import type { ChartState } from './charts';
import type { ValidationState } from './data-validation';
import { ExcelError } from './remote';

export interface Cell {
  value: CellValue;
  /** With `=`. */
  formula?: string;
  format: string;
  /** What was set of font, fill, borders and alignment, by path such as `font/bold`. */
  look: Readonly<Record<string, unknown>>;
  link?: { readonly documentReference: string };
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  formula: string;
  areas: readonly Area[];
  look: Readonly<Record<string, unknown>>;
  stopIfTrue: boolean;
}

/** What a name stands for: a place that follows its sheet, or a formula as it was written. */
export type NameTarget = { readonly sheet: SheetState; readonly area: Area } | { readonly formula: string };

export interface NameState {
  readonly name: string;
  comment: string;
  isVisible: boolean;
  target: NameTarget;
  /** Set for a sheet's own name. */
  readonly scope?: SheetState;
}

/** Excel's own grid. */
export const wholeSheet: Area = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };

export class SheetState {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  isProtected = false;
  /** Of its protection; empty for none. */
  password = '';
  /** What its protection allows, as it was asked for. */
  allowed: object = {};
  showsGridlines = true;
  tabColor = '';
  readonly cells = new Map<number, Cell>();
  merges: readonly Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** First is top priority. */
  conditionalFormats: ConditionalFormatState[] = [];
  validations: ValidationState[] = [];
  charts: ChartState[] = [];
  /** Points, by column and row. */
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  frozenRows = 0;
  filter: Area | undefined;
  page: Readonly<Record<string, unknown>> = {};

  constructor(
    readonly book: BookState,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  /** The cell to change, made where there is none. */
  changing(row: number, column: number): Cell {
    const key = cellKey(row, column);
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { value: undefined, format: 'General', look: {} };
      this.cells.set(key, cell);
    }
    return cell;
  }

  /** Every cell of an area that holds or looks anything, with its key. */
  *within({ top, left, bottom, right }: Area): Generator<readonly [key: number, cell: Cell]> {
    if ((bottom - top + 1) * (right - left + 1) > this.cells.size) {
      for (const [key, cell] of this.cells) {
        const row = Math.floor(key / 16384);
        const column = (key % 16384) + 1;
        if (row >= top && row <= bottom && column >= left && column <= right) yield [key, cell];
      }
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.cell(row, column);
        if (cell) yield [cellKey(row, column), cell];
      }
    }
  }

  /** Documented: writing to a protected sheet is answered with AccessDenied. */
  guard(): void {
    if (this.isProtected) throw new ExcelError('AccessDenied', `${quotedSheet(this.name)} is protected`);
  }
}

export class BookState {
  date1904 = false;
  isReadOnly = false;
  isStructureProtected = false;
  enableEvents = true;
  /** Documented (resource limits): a get of more cells than this gives `null`. */
  mostCells = 5_000_000;
  /** Worksheet functions without a cell, which some hosts may lack. */
  hasFunctions = true;
  /** Whether the add-in listens to changes. */
  isWatched = false;
  sheets: SheetState[] = [];
  names: NameState[] = [];
  active: SheetState | undefined;
  /** What was selected last, as `sheet!address`. */
  selection: string | undefined;
  /** Changes since events were last sent. */
  changes: { readonly sheet: SheetState; readonly area: Area }[] = [];
  private lastId = 0;

  constructor(public name: string) {}

  nextId(): string {
    return `{${String(++this.lastId).padStart(8, '0')}-0000-0000-0000-000000000000}`;
  }

  sheet(name: string): SheetState {
    const found = this.sheets.find(sheet => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** Documented: sheets can't be added, removed, renamed or moved while the workbook's structure is protected. */
  guardStructure(): void {
    if (this.isStructureProtected) throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
  }

  changed(sheet: SheetState, area: Area): void {
    if (this.enableEvents && this.isWatched) this.changes.push({ sheet, area });
  }
}
