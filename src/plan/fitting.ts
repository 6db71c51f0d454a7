/** Owns how much room a text needs on a sheet, so that nothing is cut off on paper. */
import type { LayoutCell, LayoutRow } from '../model/change';
import { textWidth } from '../model/text-width';
import { wrapped } from './wrapping';

/** Points a line of 11-point text takes, with the air above and below it. */
const LINE = 15;
const AIR = 4;
/** Excel's own limit. */
const TALLEST = 409;

/** Lines that a text takes in a column of that width, rather one too many: fonts differ. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width * 0.92) - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1; // as nearly all cells are: no sign is wider than two
  return text.split('\n').reduce((lines, line) => lines + wrapped(line, room, textWidth).length, 0);
}

/** A row tall enough for all its cells, `span(column)` being the width a cell at that index may use. */
export function fittedRow(cells: LayoutRow['cells'], span: (column: number) => number): LayoutRow {
  const lines = cells.map((cell, column) => (cell ? lineCount(textOf(cell), span(column)) : 1));
  return { cells, height: Math.min(TALLEST, Math.max(1, ...lines) * LINE + AIR) };
}

function textOf({ value }: LayoutCell): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'blank':
      return '';
    case 'number':
      return value.number;
    case 'date':
      return value.at;
    case 'formula':
      return value.result;
  }
}
