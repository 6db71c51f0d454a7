/** Owns cell values and their number formats, as a snapshot keeps them: sparse, and formats only where they tell numbers from dates. */
import type { Area } from '../../model/address';
import type { CellError, CellValue, Sheet } from '../../model/workbook';
import { type Block, readBlocks } from './blocks';
import type { Session } from './session';

export type Rows = Map<Excel.Worksheet, CellValue[][]>;

/** Bytes of a cell before any was seen: entries are mostly short texts, with a remark now and then. */
const VALUE_GUESS = 40;
const FORMAT_GUESS = 16;

/** Error values come as their text. */
const errors = new Map(
  [
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
  ].map((error): [string, CellError] => [error, { error }]),
);

/** The values of these blocks, by sheet, laid out as in {@link Sheet}. */
export async function readValues(session: Session, blocks: readonly Block[]): Promise<Rows> {
  const found: Rows = new Map(blocks.map(({ sheet }) => [sheet, []]));
  await readBlocks(session, 'values', blocks, VALUE_GUESS, ({ sheet, area }, rows) => {
    for (const [index, values] of rows.entries()) {
      for (const [at, value] of values.entries()) {
        if (value !== '') put(found.get(sheet)!, area.top + index, area.left + at, cellValue(value));
      }
    }
  });
  return found;
}

/** The number formats of cells that hold numbers; nothing else's is asked for. */
export async function readNumberFormats(
  session: Session,
  values: Rows,
): Promise<Map<Excel.Worksheet, Sheet['formats']>> {
  const found = new Map<Excel.Worksheet, string[][]>();
  const blocks = [...values].flatMap(([sheet, rows]) => numberAreas(rows).map(area => ({ sheet, area })));
  await readBlocks(session, 'numberFormat', blocks, FORMAT_GUESS, ({ sheet, area }, rows) => {
    const known = values.get(sheet)!;
    const formats = found.get(sheet) ?? [];
    found.set(sheet, formats);
    for (const [index, given] of rows.entries()) {
      for (const [at, format] of given.entries()) {
        const [row, column] = [area.top + index, area.left + at];
        const isNumber = typeof known[row - 1]?.[column - 1] === 'number';
        if (isNumber && format !== 'General') put(formats, row, column, format as string);
      }
    }
  });
  return found;
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return errors.get(text) ?? text;
}

function put<Item>(rows: Item[][], row: number, column: number, item: Item): void {
  rows[row - 1] ??= [];
  rows[row - 1]![column - 1] = item;
}

/** Columns that hold numbers, from the first to the last of them; neighbours together. */
function numberAreas(rows: readonly CellValue[][]): Area[] {
  const columns: (Area | undefined)[] = [];
  rows.forEach((values, index) => {
    values.forEach((value, at) => {
      if (typeof value !== 'number') return;
      const column = columns[at];
      if (column) columns[at] = { ...column, bottom: index + 1 };
      else columns[at] = { top: index + 1, left: at + 1, bottom: index + 1, right: at + 1 };
    });
  });
  const areas: Area[] = [];
  for (const column of columns) {
    if (!column) continue;
    const last = areas.at(-1);
    if (last?.right !== column.left - 1) areas.push(column);
    else {
      const [top, bottom] = [Math.min(last.top, column.top), Math.max(last.bottom, column.bottom)];
      areas[areas.length - 1] = { ...last, top, bottom, right: column.right };
    }
  }
  return areas;
}
