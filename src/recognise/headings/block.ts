/** Owns the shape of one heading: which rows it takes (one to three), and what stands over each column, groups first. */
import { halfWidth } from '../../model/text';
import type { Grid } from '../grid';
import type { Heading } from './match';
import { headingForms } from './text';
import { visitOf } from './visits';
import type { Vocabulary } from './vocabulary';

export interface HeadingColumn extends Heading {
  readonly column: number;
  /** The heading as people see it, on one line; groups first. */
  readonly shown: string;
}

/** A heading over neighbouring columns; `columns` are those that have one, from left to right. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
}

const TALLEST = 3;
const LONGEST = 40;
const MOST_COLUMNS = 200;

/** The heading that has `row` in it, over these columns; `floor` is the last row above that it can't reach into. */
export function blockAt(grid: Grid, vocabulary: Vocabulary, row: number, columns: readonly number[], floor: number) {
  let [top, bottom] = [row, row];
  while (top - 1 > floor && bottom - top + 1 < TALLEST && isGroupRow(grid, vocabulary, top - 1, columns)) top--;
  bottom = Math.max(bottom, mergedBottom(grid, top, columns));
  while (bottom - top + 1 < TALLEST && isContinued(grid, vocabulary, top, bottom, columns)) bottom++;
  return blockOf(grid, top, bottom, columns);
}

/** The heading of exactly these rows. */
export function blockOf(grid: Grid, top: number, bottom: number, columns: readonly number[]): HeadingBlock {
  const paths = columns.map(column => ({ column, path: pathOf(grid, top, bottom, column, columns) }));
  const headed = paths.filter(({ path }) => path.length > 0).slice(0, MOST_COLUMNS);
  return {
    top,
    bottom,
    columns: headed.map(({ column, path }, index) => ({
      column,
      text: path.at(-1)!,
      groups: path.slice(0, -1),
      shown: path.join('/'),
      left: besideOf(headed[index - 1]?.path),
      right: besideOf(headed[index + 1]?.path),
    })),
  };
}

function besideOf(path: readonly string[] | undefined): string | undefined {
  return path?.length === 1 ? path[0] : undefined;
}

/** A text of a heading; undefined for what is none: sentences, texts merged down along the table, error values. */
export function headingText(grid: Grid, row: number, column: number, bottom = row): string | undefined {
  const value = grid.own(row, column);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = halfWidth(String(value)).replace(/\s*\n\s*/g, '');
  return text.length > LONGEST || grid.bottomOf(row, column) > bottom + TALLEST ? undefined : text;
}

/** What stands over the column from the top row down, a merged or left-out group included, each text once. */
function pathOf(grid: Grid, top: number, bottom: number, column: number, columns: readonly number[]): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = headingText(grid, row, column, bottom) ?? groupOver(grid, row, bottom, column, columns);
    if (text === undefined || text === path.at(-1)) continue;
    if (path.length > 0 && isLatin(text) && !isLatin(path.at(-1)!)) continue; // the English line of a bilingual heading
    path.push(text);
  }
  return path;
}

function isLatin(text: string): boolean {
  return /[a-z]/i.test(text) && !/\p{Script=Han}/u.test(text);
}

/** The group that reaches over this column from the left: by a merged cell, or by blanks over columns with headings of their own. */
function groupOver(
  grid: Grid,
  row: number,
  bottom: number,
  column: number,
  columns: readonly number[],
): string | undefined {
  const merge = grid.wideMerge(row, column);
  if (merge) return merge.left < columns[0]! ? undefined : headingText(grid, row, merge.left, bottom);
  if (row === bottom || !isHeadedBelow(grid, row, bottom, column)) return undefined;
  for (let index = columns.indexOf(column) - 1; index >= 0; index--) {
    const left = columns[index]!;
    if (left !== columns[index + 1]! - 1) return undefined;
    const text = headingText(grid, row, left, bottom);
    if (text === undefined) continue;
    return grid.wideMerge(row, left) || !isHeadedBelow(grid, row, bottom, left) ? undefined : text;
  }
  return undefined;
}

function isHeadedBelow(grid: Grid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (grid.own(below, column) !== undefined) return true;
  return false;
}

/** Whether the row above only groups columns: two texts at least, each over several headings, half of them words of headings. */
function isGroupRow(grid: Grid, vocabulary: Vocabulary, row: number, columns: readonly number[]): boolean {
  const filled = columns.filter(column => grid.own(row, column) !== undefined);
  const headed = columns.filter(column => grid.own(row + 1, column) !== undefined).length;
  if (filled.length < 2 || filled.length * 2 > headed + 2) return false;
  const isApart = (column: number) => !columns.includes(column - 1);
  if (filled.every(isApart)) return false; // a title over each of two tables
  const texts = filled.map(column => headingText(grid, row, column));
  if (!texts.every(text => text !== undefined && text.length <= 15 && !/[\d:：]/.test(text))) return false;
  return texts.filter(text => vocabulary.isGroup(text!)).length * 2 >= texts.length;
}

/** The row to which most of the heading's cells are merged down. */
function mergedBottom(grid: Grid, top: number, columns: readonly number[]): number {
  const filled = columns.filter(column => grid.own(top, column) !== undefined);
  const bottoms = filled.map(column => grid.bottomOf(top, column)).filter(bottom => bottom - top < TALLEST);
  return [top + 2, top + 1].find(row => bottoms.filter(bottom => bottom >= row).length * 2 > filled.length) ?? top;
}

/**
 * Whether the next row still belongs to the heading: its texts are headings that stand under groups or gaps, not under headings —
 * or are the same in English.
 */
function isContinued(
  grid: Grid,
  vocabulary: Vocabulary,
  top: number,
  bottom: number,
  columns: readonly number[],
): boolean {
  let [under, beside, known, latin] = [0, 0, 0, 0];
  for (const column of columns) {
    const value = grid.own(bottom + 1, column);
    if (value === undefined) continue;
    const text = headingText(grid, bottom + 1, column);
    if (text === undefined || (/\d/.test(text) && visitOf(text) === undefined)) return false;
    const isAlone = grid.own(bottom, column) !== undefined && !grid.wideMerge(bottom, column);
    const isGroup = isAlone && grid.own(bottom, column + 1) === undefined && !grid.wideMerge(bottom, column);
    if (isAlone && !isGroup) beside++;
    else under++;
    if (isLatin(text)) latin++;
    const group = pathOf(grid, top, bottom, column, columns).flatMap(headingForms);
    const isKnown = headingForms(text).some(form => vocabulary.under(group, form).length > 0);
    if (isKnown || vocabulary.isHeading(text) || visitOf(text) !== undefined) known++;
  }
  const cells = under + beside;
  if (latin === cells && known >= 3 && columns.some(column => /\p{Script=Han}/u.test(String(grid.own(bottom, column)))))
    return true;
  return under > 0 && beside * 3 <= under && known * 2 >= cells;
}
