/** Owns cell values and their number formats, as a snapshot keeps them: sparse, and formats only where they tell numbers from dates. */
import type { Area } from '../../model/address';
import type { CellValue, Sheet } from '../../model/workbook';
import { type Block, type CellBytes, readBlocks } from './blocks';
import type { Session } from './session';

export type Rows = Map<Excel.Worksheet, CellValue[][]>;
export type Formats = ReadonlyMap<Excel.Worksheet, Sheet['formats']>;
type Grid = readonly (readonly unknown[])[];

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
  await readBlocks(session, 'values', blocks, valueBytes, (block, grid) => {
    eachCell(block, grid, (row, column, value) => {
      if (value !== '') put(found.get(block.sheet)!, row, column, value as CellValue);
    });
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
  const found = new Map<Excel.Worksheet, string[][]>();
  const blocks = blocksWith(values, value => typeof value === 'number');
  await readBlocks(session, 'numberFormat', blocks, formatBytes, (block, grid) => {
    const known = values.get(block.sheet)!;
    const formats = found.get(block.sheet) ?? [];
    found.set(block.sheet, formats);
    eachCell(block, grid, (row, column, format) => {
      const isNumber = typeof known[row - 1]?.[column - 1] === 'number';
      if (isNumber && format !== 'General') put(formats, row, column, format as string);
    });
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

function put<Item>(rows: Item[][], row: number, column: number, item: Item): void {
  rows[row - 1] ??= [];
  rows[row - 1]![column - 1] = item;
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
