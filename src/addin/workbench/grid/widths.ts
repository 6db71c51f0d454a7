/** Owns how wide the grid's columns are: as wide as what stands in their first rows, within reason. Pixels. */

const NARROWEST = 56;
const WIDEST = 240;
const PADDING = 18;

/** `rows` are texts from column A. */
export function columnWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => NARROWEST);
  for (const row of rows) {
    // A text that stands alone in its row is a title: it may run over its neighbours.
    if (row.filter(text => text !== '').length < 2) continue;
    for (const [index, text] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? NARROWEST, Math.min(WIDEST, textWidth(text) + PADDING));
    }
  }
  return widths;
}

function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.codePointAt(0)! > 0x2e7f ? 13 : 7.5;
  return width;
}
