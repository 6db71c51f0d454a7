/** Owns the search for headings on a sheet: on the first rows or further down, in one table or several, side by side or stacked. */
import { squeeze } from '../../model/text';
import { type Grid, isBlank } from '../grid';
import { isFooterLabel, isHint } from '../rows/words';
import { blockAt, blockOf, type HeadingBlock } from './block';
import { headingForms } from './text';
import { visitOf } from './visits';
import type { Vocabulary } from './vocabulary';

/** A heading and its repetitions further down (on every printed page). */
export interface FoundHeading extends HeadingBlock {
  readonly repeats: readonly HeadingBlock[];
}

/** What a person said of the sheet: that it is a register, and the rows of its first heading. */
export interface SaidOfSheet {
  readonly isRegister: boolean;
  readonly headingRows?: readonly number[] | undefined;
}

/** More different headings than any real sheet has; what is beyond is read as rows. */
const MOST_HEADINGS = 200;
const MOST_COLUMNS = 1000;

/** All headings of the sheet from the top down, those of tables side by side apart. */
export function findHeadings(grid: Grid, vocabulary: Vocabulary, said: SaidOfSheet): FoundHeading[] {
  const found: (HeadingBlock & { repeats: HeadingBlock[] })[] = [];
  const bands = bandsOf(grid);
  const taken = bands.map(() => 0);
  const add = (block: HeadingBlock, from: number, to: number) => {
    taken.fill(block.bottom, from, to);
    if (block.columns.length === 0) return;
    const above = found.findLast(other => isOver(other, block));
    if (above && isRepeated(above, block)) above.repeats.push(block);
    else if (found.length < MOST_HEADINGS) found.push({ ...block, repeats: [] });
  };
  const { headingRows = [] } = said;
  if (headingRows.length > 0) {
    const [top, bottom] = [Math.min(...headingRows), Math.max(...headingRows)];
    add(blockOf({ grid, top, bottom, columns: bands.flat() }), 0, bands.length);
  }
  const isHeading = bands.map(() => false);
  for (let row = 1; row <= grid.lastRow; row++) {
    if (grid.sheet.rows[row - 1] === undefined) continue;
    for (let index = 0; index < bands.length; index++) {
      isHeading[index] = taken[index]! < row && isHeadingRow(grid, vocabulary, row, bands[index]!);
    }
    for (let from = 0; from < bands.length; from++) {
      if (!isHeading[from]) continue;
      let to = from + 1;
      const isOne = (band: number) => !isHeading[band] && taken[band] === taken[from];
      while (to < bands.length && isOne(to) && isPartOfHeading(grid, vocabulary, row, bands[to]!)) to++;
      add(blockAt(grid, vocabulary, row, bands.slice(from, to).flat(), Math.max(...taken.slice(from, to))), from, to);
    }
  }
  if (found.length === 0 && said.isRegister) {
    const likeliest = likeliestRow(grid, vocabulary);
    if (likeliest !== undefined) add(blockAt(grid, vocabulary, likeliest, bands.flat(), 0), 0, bands.length);
  }
  return found;
}

const LOWEST_HEADING = 15;

/** Of the first rows the one with the most known headings. */
function likeliestRow(grid: Grid, vocabulary: Vocabulary): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (let row = 1; row <= Math.min(LOWEST_HEADING, grid.lastRow); row++) {
    const cells = grid.sheet.rows[row - 1] ?? [];
    const known = cells.filter(value => typeof value === 'string' && vocabulary.isHeading(value)).length;
    if (known > most) [best, most] = [row, known];
  }
  return best;
}

/** The runs of columns that have any value, as their column numbers: a blank column parts two tables that stand side by side. */
function bandsOf(grid: Grid): number[][] {
  const last = Math.min(grid.lastColumn, MOST_COLUMNS);
  const used = new Array<boolean>(last + 1).fill(false);
  for (let row = 1; row <= grid.lastRow; row++) {
    const cells = grid.sheet.rows[row - 1];
    if (cells === undefined) continue;
    for (let column = 1; column <= Math.min(cells.length, last); column++) {
      if (!used[column] && grid.own(row, column) !== undefined) used[column] = true;
    }
  }
  for (const { top, left, right } of grid.sheet.merges) {
    // A heading merged over several columns holds them together; a title over two tables does not.
    if (right > left && right <= last && filledCells(grid, top) >= 3) used.fill(true, left, right + 1);
  }
  const bands: number[][] = [];
  for (let column = 1; column <= last; column++) {
    if (!used[column]) continue;
    if (used[column - 1]) bands.at(-1)!.push(column);
    else bands.push([column]);
  }
  return bands;
}

function filledCells(grid: Grid, row: number): number {
  const cells = grid.sheet.rows[row - 1] ?? [];
  return cells.filter(value => !isBlank(value)).length;
}

/** WX-0012, 3-1-502, 2026-07-01: no heading begins with such a cell. */
const plainCode = /^[\x21-\x7e]*\d$/;

/** Whether the row reads like a heading: short texts, half of them known headings, no data before the third. Stops early. */
function isHeadingRow(grid: Grid, vocabulary: Vocabulary, row: number, band: readonly number[]): boolean {
  const cells = grid.sheet.rows[row - 1]!;
  let [known, texts, hints] = [0, 0, 0];
  for (const column of band) {
    const value = cells[column - 1];
    if (value === undefined || value === '') continue;
    if (known >= 2 && typeof value !== 'object' && visitOf(squeeze(String(value))) !== undefined) continue;
    if (typeof value !== 'string') return false;
    if (value.trim() === '') continue;
    if (known === 0 && plainCode.test(value)) return false; // spares most entries the closer look
    texts++;
    if (vocabulary.isHeading(value)) known++;
    else if (isHint(squeeze(value)) && ++hints >= 2)
      return false; // 必填 | 年-月-日 stand under a heading
    else if (texts - known > 4 && known < 2) return false;
    if (texts === 1 && /[:：]\s*$/.test(value) && isFooterLabel(squeeze(value))) return false;
  }
  return known >= 3 ? known * 5 >= texts * 2 : known === 2 && texts === 2 && band.length <= 4;
}

const noHeadingBeside = /^(?:说明|备注|附注|注|记事|小计|合计|总计)/;

/** A narrow run of columns beside a heading, such as what follows a blank spacer column; a 说明 block or a sum beside it is none. */
function isPartOfHeading(grid: Grid, vocabulary: Vocabulary, row: number, band: readonly number[]): boolean {
  const texts = band.map(column => grid.own(row, column)).filter(value => value !== undefined);
  if (texts.length * 2 < band.length || texts.length === 0) return false;
  return texts.every(
    text => typeof text === 'string' && vocabulary.isHeading(text) && !noHeadingBeside.test(squeeze(text)),
  );
}

/** Whether a heading stands above another in the same columns. */
export function isOver(upper: HeadingBlock, lower: HeadingBlock): boolean {
  return (
    upper.columns[0]!.column <= lower.columns.at(-1)!.column && lower.columns[0]!.column <= upper.columns.at(-1)!.column
  );
}

/** Whether a heading says the same again, all of it or in part. */
function isRepeated(first: HeadingBlock, again: HeadingBlock): boolean {
  const texts = new Map(first.columns.map(({ column, text }) => [column, headingForms(text)[0]]));
  const same = again.columns.filter(({ column, text }) => texts.get(column) === headingForms(text)[0]).length;
  return same >= 2 && same * 5 >= again.columns.length * 3;
}
