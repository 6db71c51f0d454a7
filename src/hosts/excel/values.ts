/** Owns cell values and their number formats, as a snapshot keeps them: sparse, and formats only where they tell numbers from dates. */
import type { Area } from '../../model/address';
import type { CellValue, Sheet } from '../../model/workbook';
import { AlikeRows } from './alike-rows';
import { type Block, type CellBytes, readBlocks } from './blocks';
import type { Session } from './session';

export type Rows = Map<Excel.Worksheet, CellValue[][]>;
export type Formats = ReadonlyMap<Excel.Worksheet, Sheet['formats']>;
type Grid = readonly unknown[][];

/** Entries are mostly short texts and numbers, with a remark now and then. */
export const valueBytes: CellBytes = { usual: 40, most: 600 };
const formatBytes: CellBytes = { usual: 24, most: 60 };
const typeBytes: CellBytes = { usual: 9, most: 9 };

/** Error values come as their text, and so do texts that look like one. */
const errorTexts: ReadonlySet<unknown> = new Set([
  '#BLOCKED!',
  '#BUSY!',
  '#CALC!',
  '#CONNECT!',
  '#DIV/0!',
  '#EXTERNAL!',
  '#FIELD!',
  '#GETTING_DATA',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#SPILL!',
  '#UNKNOWN!',
  '#VALUE!',
]);

/** The values of these blocks, by sheet, laid out as in {@link Sheet}. */
export async function readValues(session: Session, blocks: readonly Block[]): Promise<Rows> {
  const found: Rows = new Map(blocks.map(({ sheet }) => [sheet, []]));
  await readBlocks(session, 'values', blocks, valueBytes, ({ sheet, area }, grid) => {
    const rows = found.get(sheet)!;
    for (let index = 0; index < grid.length; index++) {
      const [row, values] = [area.top - 1 + index, grid[index]!];
      if (area.left === 1 && rows[row] === undefined) adopt(rows, row, values);
      else for (let at = 0; at < values.length; at++) put(rows, row + 1, area.left + at, values[at]);
    }
  });
  const doubtful = blocksWith(found, isLikeError);
  await readBlocks(session, 'valueTypes', doubtful, typeBytes, (block, grid) => {
    const rows = found.get(block.sheet)!;
    eachCell(block, grid, (row, column, type) => {
      const error = rows[row - 1]?.[column - 1];
      if (type === 'Error') put(rows, row, column, { error: String(error) });
    });
  });
  return found;
}

/** The number formats of cells that hold numbers; nothing else's is asked for. */
export async function readNumberFormats(session: Session, values: Rows): Promise<Formats> {
  const found = new Map<Excel.Worksheet, (readonly (string | undefined)[])[]>();
  const alike = new AlikeRows();
  const blocks = blocksWith(values, value => typeof value === 'number');
  await readBlocks(session, 'numberFormat', blocks, formatBytes, (block, grid) => {
    const known = values.get(block.sheet)!;
    const rows = found.get(block.sheet) ?? [];
    found.set(block.sheet, rows);
    const { top, left } = block.area;
    for (let index = 0; index < grid.length; index++) {
      const row = top - 1 + index;
      const [formats, values] = [grid[index] as string[], known[row] ?? []];
      for (let at = 0; at < formats.length; at++) {
        if (formats[at] === 'General' || typeof values[left - 1 + at] !== 'number') formats[at] = '';
      }
      const whole = alike.rowWith(rows[row], left, formats);
      if (whole) rows[row] = whole;
    }
  });
  return found;
}

function isLikeError(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && errorTexts.has(value);
}

/** Plain loops, here and below: they go over every cell on the page's own thread. */
function eachCell({ area }: Block, grid: Grid, visit: (row: number, column: number, value: unknown) => void): void {
  for (let index = 0; index < grid.length; index++) {
    const values = grid[index]!;
    for (let at = 0; at < values.length; at++) visit(area.top + index, area.left + at, values[at]);
  }
}

function put(rows: CellValue[][], row: number, column: number, value: unknown): void {
  if (value === '') return;
  rows[row - 1] ??= [];
  rows[row - 1]![column - 1] = value as CellValue;
}

/** Takes the row of Excel's answer itself: nobody else wants it any more, and a copy would be as much again to move about in memory. */
function adopt(rows: CellValue[][], index: number, values: unknown[]): void {
  let length = 0;
  for (let at = 0; at < values.length; at++) {
    if (values[at] === '') values[at] = undefined;
    else length = at + 1;
  }
  values.length = length;
  if (length > 0) rows[index] = values as CellValue[];
}

/** What holds all such values: columns, from the first to the last of them, with neighbours together. */
function blocksWith(values: Rows, isSuch: (value: CellValue) => boolean): Block[] {
  return [...values].flatMap(([sheet, rows]) =>
    joinedColumns(columnsWith(rows, isSuch)).map(area => ({ sheet, area })),
  );
}

function columnsWith(rows: readonly CellValue[][], isSuch: (value: CellValue) => boolean): Area[] {
  const tops: number[] = [];
  const bottoms: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const values = rows[index] ?? [];
    for (let at = 0; at < values.length; at++) {
      if (!isSuch(values[at])) continue;
      tops[at] ??= index + 1;
      bottoms[at] = index + 1;
    }
  }
  return tops.flatMap((top, at) => [{ top, left: at + 1, bottom: bottoms[at]!, right: at + 1 }]); // passes over columns without any
}

function joinedColumns(columns: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last?.right !== column.left - 1) joined.push(column);
    else {
      const [top, bottom] = [Math.min(last.top, column.top), Math.max(last.bottom, column.bottom)];
      joined[joined.length - 1] = { ...last, top, bottom, right: column.right };
    }
  }
  return joined;
}
