/** Owns A1 addresses. Rows and columns are the sheet's own everywhere: both start at 1 (row 1, column 1 = A1). */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const letters: string[] = [];

/** Column number to letters: 1 → A, 27 → AA, 16384 → XFD. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  letters[column] = text;
  return text;
}

/** Letters to column number: A → 1. Anything that is no column of Excel's (beyond XFD, digits, blank) is undefined. */
export function columnNumber(text: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(text)) return undefined;
  let column = 0;
  for (const letter of text.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= 16384 ? column : undefined;
}

/** `cellAddress(12, 14)` → `N12`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** An area as `A1:P80`; a single cell as `A1`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** An area as it stands in names and lists, however the cell that refers to it moves: `$A$1:$P$80`. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Reads `A1`, `$A$1`, `A1:B3` (corners in any order); undefined for anything else, such as whole columns. */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match) return undefined;
  const column1 = columnNumber(match[1]!);
  const column2 = match[3] === undefined ? column1 : columnNumber(match[3]);
  const row1 = Number(match[2]);
  const row2 = match[4] === undefined ? row1 : Number(match[4]);
  if (column1 === undefined || column2 === undefined || row1 < 1 || row2 < 1) return undefined;
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}

/** A sheet's name as it stands before `!` in a reference: always quoted, quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
