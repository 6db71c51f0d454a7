/** Owns the shape of one heading: which rows it takes (one to three), and what stands over each column, groups first. */
import type { Grid } from '../grid';
import { type Heading, isBare } from './match';
import { type HeadingArea, hasOwnText, headingText, isLatin, pathOf, TALLEST } from './path';
import { headingForms } from './text';
import { visitOf } from './visits';
import type { Vocabulary } from './vocabulary';

export interface HeadingColumn extends Heading {
  readonly column: number;
  /** It has no text of its own, only a merged one from the left. */
  readonly isShared: boolean;
  /** The heading as people see it, on one line; groups first. */
  readonly shown: string;
}

/** A heading over neighbouring columns; `columns` are those that have one, from left to right. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
}

const MOST_COLUMNS = 200;

/** The heading that has `row` in it, over these columns; `floor` is the last row above that it can't reach into. */
export function blockAt(grid: Grid, vocabulary: Vocabulary, row: number, columns: readonly number[], floor: number) {
  let area: HeadingArea = { grid, top: row, bottom: row, columns };
  while (area.top - 1 > floor && height(area) < TALLEST && isGroupRow(area, vocabulary))
    area = { ...area, top: area.top - 1 };
  area = { ...area, bottom: Math.max(row, mergedBottom(area)) };
  while (height(area) < TALLEST && (isMergedOn(area) || isContinued(area, vocabulary)))
    area = { ...area, bottom: area.bottom + 1 };
  return blockOf(area);
}

function height({ top, bottom }: HeadingArea): number {
  return bottom - top + 1;
}

/** The heading of exactly this area. */
export function blockOf(area: HeadingArea): HeadingBlock {
  const paths = area.columns.map(column => ({ column, path: pathOf(area, column) }));
  const headed = paths.filter(({ path }) => path.length > 0).slice(0, MOST_COLUMNS);
  return {
    top: area.top,
    bottom: area.bottom,
    columns: headed.map(({ column, path }, index) => ({
      column,
      text: path.at(-1)!,
      groups: path.slice(0, -1),
      shown: path.join('/'),
      isShared: !hasOwnText(area, column),
      left: tellingBeside(headed.slice(Math.max(0, index - FAR), index).reverse()),
      right: tellingBeside(headed.slice(index + 1, index + 2)),
    })),
  };
}

/** How far to the left a heading may stand that a bare one takes its meaning from: 回访人 | 日期 | 意见. */
const FAR = 3;

/** The nearest heading that says something by itself; none over which a group stands. */
function tellingBeside(neighbours: readonly { readonly path: readonly string[] }[]): string | undefined {
  return neighbours.find(({ path }) => path.length === 1 && !isBare(path[0]!))?.path[0];
}

/** Whether the row above only groups columns: two texts at least, each over several headings, half of them words of headings. */
function isGroupRow({ grid, top, columns }: HeadingArea, vocabulary: Vocabulary): boolean {
  const filled = columns.filter(column => grid.own(top - 1, column) !== undefined);
  const headed = columns.filter(column => grid.own(top, column) !== undefined).length;
  if (filled.length < 2 || filled.length * 2 > headed + 2) return false;
  const isApart = (column: number) => !columns.includes(column - 1);
  if (filled.every(isApart)) return false; // a title over each of two tables
  const texts = filled.map(column => headingText(grid, top - 1, column));
  if (!texts.every(text => text !== undefined && text.length <= 15 && !/[\d:：]/.test(text))) return false;
  return texts.filter(text => vocabulary.isGroup(text!)).length * 2 >= texts.length;
}

/** The row to which most of the heading's cells are merged down. */
function mergedBottom({ grid, top, columns }: HeadingArea): number {
  const filled = columns.filter(column => grid.own(top, column) !== undefined);
  const bottoms = filled.map(column => grid.bottomOf(top, column)).filter(bottom => bottom - top < TALLEST);
  return [top + 2, top + 1].find(row => bottoms.filter(bottom => bottom >= row).length * 2 > filled.length) ?? top;
}

/** Whether most of what stands over the columns, in whatever row it begins, is merged down into the next row. */
function isMergedOn({ grid, bottom, columns }: HeadingArea): boolean {
  const sources = columns.map(column => ({ column, row: grid.sourceRow(bottom, column) }));
  const filled = sources.filter(({ column, row }) => grid.own(row, column) !== undefined);
  const reaching = filled.filter(({ column, row }) => grid.bottomOf(row, column) > bottom);
  return reaching.length * 2 > filled.length;
}

/** 印花税(0.03%) is a heading, 印花税 0.03 is none. */
const bracketed = /\([^)]*\)/g;

/**
 * Whether the next row still belongs to the heading: its texts are headings that stand under groups or gaps, not under headings —
 * or are the same in English.
 */
function isContinued(area: HeadingArea, vocabulary: Vocabulary): boolean {
  const { grid, bottom, columns } = area;
  let [under, beside, known, latin] = [0, 0, 0, 0];
  for (const column of columns) {
    if (grid.own(bottom + 1, column) === undefined) continue;
    const text = headingText(grid, bottom + 1, column);
    if (text === undefined || (/\d/.test(text.replace(bracketed, '')) && visitOf(text) === undefined)) return false;
    if (isHeadedAlone(area, column)) beside++;
    else under++;
    if (isLatin(text)) latin++;
    const groups = pathOf(area, column).flatMap(headingForms);
    const isKnown = headingForms(text).some(form => vocabulary.under(groups, form).length > 0);
    if (isKnown || vocabulary.isHeading(text) || visitOf(text) !== undefined) known++;
  }
  const isEnglish = latin === under + beside && known >= 3;
  if (isEnglish && columns.some(column => /\p{Script=Han}/u.test(String(grid.own(bottom, column))))) return true;
  return under > 0 && beside * 3 <= under && known * 2 >= under + beside;
}

/** Whether the column has a heading that groups no others: not merged over its right neighbour, which has one itself. */
function isHeadedAlone({ grid, bottom }: HeadingArea, column: number): boolean {
  if (grid.own(bottom, column) === undefined || grid.wideMerge(bottom, column)) return false;
  return grid.own(bottom, column + 1) !== undefined;
}
