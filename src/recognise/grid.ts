/** Owns the look at a sheet as a grid: where it ends, which cells are blank, and what merged cells say in each row they cover. */
import type { Area } from '../model/address';
import { type CellValue, cellValue, type Sheet } from '../model/workbook';

/** The last row and column with anything in them; 0 where there is none. */
export interface Ends {
  readonly lastRow: number;
  readonly lastColumn: number;
}

export class Grid implements Ends {
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Merges over several rows, by their left column, from the top down. */
  private readonly tall = new Map<number, Area[]>();
  /** Merges over several columns, by their top row. */
  private readonly wide = new Map<number, Area[]>();

  /** `ends` where they are known. */
  constructor(
    readonly sheet: Sheet,
    readonly date1904: boolean,
    ends: Ends = endsOf(sheet),
  ) {
    this.lastRow = ends.lastRow;
    this.lastColumn = ends.lastColumn;
    for (const area of sheet.merges) {
      if (area.bottom > area.top) listOf(this.tall, area.left).push(area);
      if (area.right > area.left) listOf(this.wide, area.top).push(area);
    }
    for (const areas of this.tall.values()) areas.sort((a, b) => a.top - b.top);
  }

  /** What stands in the cell itself; undefined where there is nothing, or only spaces. */
  own(row: number, column: number): CellValue {
    const value = cellValue(this.sheet, row, column);
    return isBlank(value) ? undefined : value;
  }

  /** The row whose cell speaks for this one: the top of the merged cell that covers it, else the row itself. */
  sourceRow(row: number, column: number): number {
    const areas = this.tall.get(column);
    if (areas === undefined || this.own(row, column) !== undefined) return row;
    let [low, high] = [0, areas.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (areas[middle]!.top <= row) low = middle;
      else high = middle - 1;
    }
    const area = areas[low]!;
    return area.top <= row && row <= area.bottom ? area.top : row;
  }

  /** The last row of the merged cell that begins here; the row itself where none does. */
  bottomOf(row: number, column: number): number {
    return this.tall.get(column)?.find(area => area.top === row)?.bottom ?? row;
  }

  /** The merged cell over several columns that begins in this row and covers this column. */
  wideMerge(row: number, column: number): Area | undefined {
    return this.wide.get(row)?.find(area => area.left <= column && column <= area.right);
  }
}

function endsOf({ rows }: Sheet): Ends {
  let [lastRow, lastColumn] = [0, 0];
  for (const [index, cells] of rows.entries()) {
    for (let column = cells?.length ?? 0; column > 0; column--) {
      if (isBlank(cells![column - 1])) continue;
      lastRow = index + 1;
      lastColumn = Math.max(lastColumn, column);
      break;
    }
  }
  return { lastRow, lastColumn };
}

/** Nothing, or only spaces of any kind: people clear cells with the space bar. */
export function isBlank(value: CellValue): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'string') return false;
  return startsVisibly(value) ? false : /^[\s\u200b]*$/.test(value);
}

/** Whether the first sign is surely no space: nearly every text, told without the pattern. */
function startsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x80) || (code > 0x3000 && code < 0xfeff);
}

function listOf<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
