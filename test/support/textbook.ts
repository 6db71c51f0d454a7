/** Owns books written as text tables, so that a test's input can be read like a sheet. */
import type { Area } from '../../src/model/address';
import { serialOfStamp } from '../../src/model/time';
import { type CellValue, cellKey, type Sheet, type Workbook } from '../../src/model/workbook';

export interface TextBook {
  readonly name?: string;
  readonly date1904?: boolean;
  /** By sheet name, in the order of the tabs. */
  readonly sheets: Readonly<Record<string, TextSheet>>;
}

/** The table alone, or with what a table can't show. */
export type TextSheet =
  | string
  | ({ readonly table: string } & Partial<
      Pick<Sheet, 'visibility' | 'owned' | 'hiddenRows' | 'hiddenColumns' | 'highlights' | 'isProtected'>
    >);

/**
 * A workbook of text tables: a line is a row (an empty line a blank row), cells are separated by `|`.
 *
 * | written | is |
 * |---|---|
 * | `12`, `-3.5` | a number |
 * | `'12` | the text 12; `'` alone is a cell with one space |
 * | `@2026-07-01`, `@2026-07-01 10:20` | a real date of Excel's, formatted as such |
 * | `#N/A`, `#REF!` … | an error |
 * | `~text~` | struck through |
 * | `<`, `^` | merged with the cell to the left, with the cell above |
 * | `a\nb`, `\|` | a line break, a bar |
 */
export function textBook({ name = '台账.xlsx', date1904 = false, sheets }: TextBook): Workbook {
  return {
    name,
    date1904,
    sheets: Object.entries(sheets).map(([sheet, text]) => textSheet(sheet, text, date1904)),
  };
}

/** A {@link textBook} out of one text: each sheet under a line `=== its name`. */
export function textBookIn(text: string): Workbook {
  const parts = text
    .replaceAll('\r\n', '\n')
    .split(/^=== (.+)\n/m)
    .slice(1);
  const names = parts.filter((_, index) => index % 2 === 0);
  return textBook({ sheets: Object.fromEntries(names.map((name, index) => [name, parts[2 * index + 1]!])) });
}

/** One sheet of a {@link textBook}. */
export function textSheet(name: string, text: TextSheet, date1904 = false): Sheet {
  const { table, ...rest } = typeof text === 'string' ? { table: text } : text;
  const rows: (CellValue[] | undefined)[] = [];
  const formats: ((string | undefined)[] | undefined)[] = [];
  const struck = new Set<number>();
  const written = cellsOf(table);
  for (const [index, cells] of written.entries()) {
    const read = cells.map(cell => readCell(cell, date1904));
    rows.push(read.some(cell => cell.value !== undefined) ? read.map(cell => cell.value) : undefined);
    formats.push(read.some(cell => cell.format) ? read.map(cell => cell.format) : undefined);
    for (const [column, cell] of read.entries()) if (cell.isStruck) struck.add(cellKey(index + 1, column + 1));
  }
  return {
    name,
    visibility: 'visible',
    rows,
    formats,
    merges: mergesOf(written),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    struck,
    highlights: [],
    isProtected: false,
    ...rest,
  };
}

function cellsOf(table: string): string[][] {
  const lines = table.split('\n').map(line => line.trim());
  if (lines[0] === '') lines.shift();
  if (lines.at(-1) === '') lines.pop();
  return lines.map(line => (line === '' ? [] : line.split(/(?<!\\)\|/).map(cell => cell.trim())));
}

interface ReadCell {
  readonly value: CellValue;
  readonly format?: string;
  readonly isStruck?: true;
}

function readCell(cell: string, date1904: boolean): ReadCell {
  const struck = /^~(.+)~$/.exec(cell);
  if (struck) return { ...readCell(struck[1]!, date1904), isStruck: true };
  if (cell === '' || cell === '<' || cell === '^') return { value: undefined };
  const date = /^@(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/.exec(cell);
  if (date) {
    const stamp = date[2] ? `${date[1]}T${date[2]}` : date[1]!;
    return { value: serialOfStamp(stamp, date1904), format: date[2] ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd' };
  }
  if (/^-?\d+(\.\d+)?$/.test(cell)) return { value: Number(cell) };
  if (/^#[A-Z0-9/]+[!?]?$/.test(cell)) return { value: { error: cell } };
  const text = cell.startsWith("'") ? cell.slice(1) || ' ' : cell;
  return { value: text.replaceAll('\\n', '\n').replaceAll('\\|', '|') };
}

/** Every `<` and `^` belongs to the cell it points to; what belongs to one cell is one merged area. */
function mergesOf(written: readonly (readonly string[])[]): Area[] {
  const owners = written.map(cells => new Array<Area | undefined>(cells.length));
  const merges = new Set<Area>();
  for (const [row, cells] of written.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== '<' && cell !== '^') continue;
      const [ownerRow, ownerColumn] = cell === '<' ? [row, column - 1] : [row - 1, column];
      const known = owners[ownerRow]?.[ownerColumn];
      const area = known ?? { top: ownerRow + 1, left: ownerColumn + 1, bottom: ownerRow + 1, right: ownerColumn + 1 };
      Object.assign(area, { bottom: Math.max(area.bottom, row + 1), right: Math.max(area.right, column + 1) });
      owners[row]![column] = area;
      if (!known && owners[ownerRow]) owners[ownerRow][ownerColumn] = area;
      merges.add(area);
    }
  }
  return [...merges];
}
