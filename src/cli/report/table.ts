/** Owns tables without lines, as they are read in a terminal: columns stand under each other though characters differ in width. */
import { columnsOf } from './lines';

export const GAP = 2;

/** Rows of cells, each with its lines. `widths` are those of all columns but the last, which takes what it needs. */
export function tableText(rows: readonly (readonly (readonly string[])[])[], widths: readonly number[]): string {
  return rows.flatMap(row => rowLines(row, widths)).join('\n');
}

function rowLines(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map(lines => lines.length));
  return Array.from({ length: height }, (_, index) =>
    cells
      .map((lines, column) => padded(lines[index] ?? '', widths[column] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  return width === 0 ? text : text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
