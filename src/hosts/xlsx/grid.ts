/** Owns the gathering of a sheet's cells into a snapshot: sparse, and without what only formatting left behind. */
import type { CellValue, Sheet } from '../../model/workbook';
import { cellKey } from '../../model/workbook';

type Mutable<Item> = (Item[] | undefined)[];

/** Takes cells in any order. Blank rows and columns that are hidden count only up to the last cell that holds something. */
export class Grid {
  readonly rows: Mutable<CellValue> = [];
  readonly formats: Mutable<string | undefined> = [];
  readonly struck = new Set<number>();
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: (readonly [from: number, to: number])[] = [];
  private columns = 0;
  /** Of the row before: most rows are as wide, and an array that grows as it is filled throws away twice its size. */
  private width = 0;

  put(row: number, column: number, value: CellValue, format: string | undefined, isStruck: boolean): void {
    rowOf(this.rows, row, this.width)[column - 1] = value;
    if (column > this.columns) this.columns = column;
    if (format !== undefined) rowOf(this.formats, row, 0)[column - 1] = format;
    if (isStruck) this.struck.add(cellKey(row, column));
  }

  hideRow(row: number): void {
    this.hiddenRows.push(row);
  }

  hideColumns(from: number, to: number): void {
    this.hiddenColumns.push([from, to]);
  }

  /** To be called when a row is through: rows formatted alike, which is nearly all of them, share one array. */
  endRow(row: number): void {
    const cells = this.rows[row - 1];
    if (cells) {
      while (cells.length > 0 && cells.at(-1) === undefined) cells.length--;
      this.width = cells.length;
    }
    const formats = this.formats[row - 1];
    const above = this.formats[row - 2];
    if (formats && above && isSame(formats, above)) this.formats[row - 1] = above;
  }

  /** The gathered part of a {@link Sheet}. */
  gathered(): Pick<Sheet, 'rows' | 'formats' | 'struck' | 'hiddenRows' | 'hiddenColumns'> {
    const { rows, formats, struck } = this;
    const hiddenColumns = new Set<number>();
    for (const [from, to] of this.hiddenColumns) {
      const last = Math.min(to, this.columns);
      for (let column = Math.max(1, from); column <= last; column++) hiddenColumns.add(column);
    }
    return {
      rows,
      formats,
      struck,
      hiddenRows: new Set(this.hiddenRows.filter(row => row <= rows.length)),
      hiddenColumns,
    };
  }
}

function rowOf<Item>(rows: Mutable<Item>, row: number, width: number): Item[] {
  const known = rows[row - 1];
  if (known) return known;
  const made: Item[] = new Array(width);
  rows[row - 1] = made;
  return made;
}

/** Arrays with gaps: `every` would pass over them. */
function isSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
