/** Owns what stands over one column of a heading: its own text and the groups above it, merged or left out. */
import { halfWidth } from '../../model/text';
import type { Grid } from '../grid';

/** The rows and columns of a heading on its sheet. */
export interface HeadingArea {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  /** From left to right; a gap in the numbers is a blank column. */
  readonly columns: readonly number[];
}

/** A heading takes three rows at most. */
export const TALLEST = 3;
const LONGEST = 40;
/** It stands under a heading and is part of it: 面积 over ㎡. */
const onlyUnit = /^\(?(?:万?元|㎡|m²|m2|平方米|%|元\/.{1,3})\)?$/i;

/** A text of a heading; undefined for what is none: sentences, texts merged down along the table, error values. */
export function headingText(grid: Grid, row: number, column: number, bottom = row): string | undefined {
  const value = grid.own(row, column);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = halfWidth(String(value)).replace(/\s*\n\s*/g, '');
  return text.length > LONGEST || grid.bottomOf(row, column) > bottom + TALLEST ? undefined : text;
}

/** What stands over the column from the top row down, a merged or left-out group included, each text once. */
export function pathOf(area: HeadingArea, column: number): string[] {
  const path: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const text = headingText(area.grid, row, column, area.bottom) ?? groupOver(area, row, column);
    if (text === undefined || text === path.at(-1)) continue;
    if (path.length > 0 && isLatin(text) && !isLatin(path.at(-1)!)) continue; // the English line of a bilingual heading
    if (path.length > 0 && onlyUnit.test(text)) path.push(`${path.pop()}(${text.replace(/[()]/g, '')})`);
    else path.push(text);
  }
  return path;
}

/** Whether the column has a text of its own in the heading, not only a merged one from the left. */
export function hasOwnText({ grid, top, bottom }: HeadingArea, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (grid.own(row, column) !== undefined) return true;
  return false;
}

export function isLatin(text: string): boolean {
  return /[a-z]/i.test(text) && !/\p{Script=Han}/u.test(text);
}

/** The group that reaches over this column from the left: by a merged cell, or by blanks over columns with headings of their own. */
function groupOver(area: HeadingArea, row: number, column: number): string | undefined {
  const { grid, bottom, columns } = area;
  const merge = grid.wideMerge(row, column);
  if (merge) return merge.left < columns[0]! ? undefined : headingText(grid, row, merge.left, bottom);
  const below = { ...area, top: row + 1 };
  if (!hasOwnText(below, column)) return undefined;
  for (let index = columns.indexOf(column) - 1; index >= 0; index--) {
    const left = columns[index]!;
    if (left !== columns[index + 1]! - 1) return undefined;
    const text = headingText(grid, row, left, bottom);
    if (text === undefined) continue;
    return grid.wideMerge(row, left) || !hasOwnText(below, left) ? undefined : text;
  }
  return undefined;
}
