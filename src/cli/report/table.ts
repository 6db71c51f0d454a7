/** Owns tables without lines, as they are read in a terminal: columns stand under each other though characters differ in width. */
import Table from 'cli-table3';

export const GAP = 2;

/** Rows of cells, each cell's lines parted by `\n`. `widths` are those of all columns but the last, which takes what it needs. */
export function tableText(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const borders = ['top', 'bottom', 'left', 'right', 'mid'].flatMap(side =>
    ['', '-mid', '-left', '-right'].map(corner => side + corner),
  );
  const table = new Table({
    chars: { ...Object.fromEntries(borders.map(border => [border, ''])), middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: [...widths],
  });
  for (const row of rows) table.push([...row]);
  const lines = table.toString().split('\n');
  return lines.map(line => line.trimEnd()).join('\n');
}
