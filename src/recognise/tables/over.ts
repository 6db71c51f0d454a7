/** Owns what stands over a heading: title rows, 制表日期, 单位：元. They name the table and its year, and end the table above. */
import { halfWidth, squeeze } from '../../model/text';
import { stampOfSerial } from '../../model/time';
import { cellFormat, isCellError } from '../../model/workbook';
import { formatKind } from '../cells/dates/formats';
import type { Grid } from '../grid';
import type { HeadingBlock } from '../headings/block';
import { isFooterLabel, isNoteStart, isPageNumber, isSumLabel } from '../rows/words';

export interface Over {
  /** The first row that belongs to the heading's titles; the heading's own top where it has none. */
  readonly top: number;
  readonly texts: readonly string[];
}

const HIGHEST = 12;
const MOST_CELLS = 3;
const particulars =
  /^(?:单位|部门|项目|小区|楼盘|公司|月份|年度|年月|期间|(?:制表|填表|填报|编制|打印|统计)(?:日期|时间|单位|部门))/;

/** The titles of a heading, read upwards; `floor` is the last row above that belongs to another table's heading (0 for none). */
export function titlesOver(grid: Grid, block: HeadingBlock, floor: number): Over {
  const texts: string[] = [];
  const first = block.columns[0]!.column;
  const last = Math.max(block.columns.at(-1)!.column, first + MOST_CELLS);
  let top = block.top;
  let hasTitle = false;
  for (let row = block.top - 1; row > Math.max(floor, block.top - HIGHEST); row--) {
    const cells = cellsOf(grid, row, first, last);
    if (cells.length === 0) {
      if (floor > 0 && hasTitle) break; // what is further up belongs to the table above
      continue;
    }
    if (floor > 0 ? !isTitleRow(cells) : cells.length > 2 * MOST_CELLS) break;
    texts.unshift(...cells);
    hasTitle ||= !cells.every(text => particulars.test(squeeze(text)));
    top = row;
  }
  return { top, texts };
}

/** All that stands over the sheet's first heading, in whatever column: a title in A1 over a table that begins in column B. */
export function topOfSheet(grid: Grid, firstHeading: number): string[] {
  const texts: string[] = [];
  for (let row = firstHeading - 1; row >= Math.max(1, firstHeading - HIGHEST); row--) {
    texts.push(...cellsOf(grid, row, 1, grid.lastColumn));
  }
  return texts;
}

function cellsOf(grid: Grid, row: number, first: number, last: number): string[] {
  const texts: string[] = [];
  for (let column = first; column <= last; column++) {
    const value = grid.own(row, column);
    if (value === undefined || isCellError(value)) continue;
    const isDay = typeof value === 'number' && formatKind(cellFormat(grid.sheet, row, column)) === 'date';
    texts.push((isDay && stampOfSerial(value, grid.date1904)) || halfWidth(String(value)));
  }
  return texts;
}

/** Below another table only what can be nothing else: a lone short text, or particulars such as 单位：元. */
function isTitleRow(cells: readonly string[]): boolean {
  const texts = cells.map(squeeze);
  if (texts.some(text => isNoteStart(text) || isSumLabel(text) || isPageNumber(text))) return false;
  if (texts.every(text => particulars.test(text)) && cells.length <= MOST_CELLS) return true;
  return texts.length === 1 && texts[0]!.length <= 30 && !isFooterLabel(texts[0]!);
}
