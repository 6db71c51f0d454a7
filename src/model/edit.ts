/** Owns edits: cells that were changed since a snapshot was taken, and the snapshot with them. */
import { type Area, areaAddress } from './address';
import type { CellValue, Sheet, Workbook } from './workbook';

/** Cells that hold something else now. No row or column was inserted or removed, and no sheet renamed: that needs another snapshot. */
export interface Edit {
  readonly sheet: string;
  readonly area: Area;
  /** By row and column of the area; what is absent is blank now. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats laid out alike, undefined for General; those that the cells had where absent. */
  readonly formats?: readonly (readonly (string | undefined)[])[];
}

/** What was edited, and how people's own sheets stand since. */
export interface EditsRead {
  readonly edits: readonly Edit[];
  /** In the order of the tabs, without sheets of ours. */
  readonly sheets: readonly Pick<Sheet, 'name' | 'merges'>[];
}

/** Whether the edits are all that sets the workbook apart from this snapshot: the same sheets, merged alike, and nothing struck through. */
export function tellAll({ edits, sheets }: EditsRead, { sheets: known }: Workbook): boolean {
  const own = known.filter(({ owned }) => !owned);
  const frames = (sheets: EditsRead['sheets']) =>
    JSON.stringify(sheets.map(({ name, merges }) => [name, merges.map(areaAddress)]));
  return (
    frames(sheets) === frames(own) &&
    known.every(({ struck }) => struck.size === 0) &&
    edits.every(({ sheet }) => known.some(({ name }) => name === sheet))
  );
}

/** The workbook after the edits, in their order. Sheets and rows that no edit touches are the same objects as before. */
export function edited(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const sheets = workbook.sheets.map(sheet =>
    edits.filter(edit => edit.sheet === sheet.name).reduce(editedSheet, sheet),
  );
  return { ...workbook, sheets };
}

function editedSheet(sheet: Sheet, { area, values, formats }: Edit): Sheet {
  return {
    ...sheet,
    rows: withCells(sheet.rows, area, values),
    ...(formats && { formats: withCells(sheet.formats, area, formats) }),
  };
}

type Rows<Cell> = readonly (readonly Cell[] | undefined)[];

function withCells<Cell>(rows: Rows<Cell>, area: Area, cells: Rows<Cell>): Rows<Cell | undefined> {
  const { top, left, bottom, right } = area;
  if (!(top >= 1 && left >= 1 && bottom >= top && right >= left)) throw new RangeError(areaAddress(area));
  const changed: (readonly (Cell | undefined)[] | undefined)[] = [...rows];
  for (let row = top; row <= bottom; row++) {
    const line: (Cell | undefined)[] = [...(rows[row - 1] ?? [])];
    for (let column = left; column <= right; column++) line[column - 1] = cells[row - top]?.[column - left];
    changed[row - 1] = Array.from(line); // without holes
  }
  return Array.from(changed);
}
