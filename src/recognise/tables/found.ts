/** Owns the tables of one sheet: each heading with its columns, the register it was read as, and the rows below it. */
import { type Reading, saidOf } from '../../model/settings';
import { columnEvidence } from '../columns/evidence';
import type { Candidate } from '../columns/reading';
import type { Grid } from '../grid';
import { type FoundHeading, findHeadings, isOver } from '../headings/find';
import { matchHeading } from '../headings/match';
import { piecesOf } from '../headings/pieces';
import { isRunningNumber, type Vocabulary } from '../headings/vocabulary';
import { type Fit, fitOf } from './choose';
import { type Over, titlesOver } from './over';
import { type Segment, segmentsOf } from './segments';
import { titleEvidence } from './titles';

/** A table that may be a register: `fits` are its readings, the best first. */
export interface FoundTable {
  readonly heading: FoundHeading;
  readonly over: Over;
  readonly candidates: readonly Candidate[];
  readonly fits: readonly Fit[];
  /** The last row that can belong to it. */
  readonly bottom: number;
  readonly isSettled: boolean;
  /** Nothing else on the sheet reads like a heading, nor does its own come again. */
  readonly isAlone: boolean;
}

/** Every table of the sheet that has a heading, from the top down and from the left to the right. */
export function findTables(grid: Grid, vocabulary: Vocabulary, reading: Reading, workbook: string): FoundTable[] {
  const { name } = grid.sheet;
  const settled = vocabulary.specs.findIndex(spec => spec.id === saidOf(reading.registers, name));
  const said = { isRegister: settled >= 0, headingRows: saidOf(reading.headingRows, name) };
  const all = findHeadings(grid, vocabulary, said);
  const isAlone = all.length === 1 && all[0]!.repeats.length === 0;
  const headings = withRows(grid, all);
  const overs = new Map(headings.map(heading => [heading, titlesOver(grid, heading, floorOf(heading, headings))]));
  const bottomOf = (heading: FoundHeading) => {
    const below = headings.find(other => other.top > heading.bottom && isOver(heading, other));
    return below ? overs.get(below)!.top - 1 : grid.lastRow;
  };
  return rowsOfHeadings(headings).flatMap(beside => {
    const candidates = beside.flatMap(heading => candidatesOf(grid, vocabulary, heading, bottomOf(heading)));
    const titlesFor = (some: readonly Candidate[]) => {
      const heading = headingOver(some, beside);
      const own = titlesOver(grid, heading, floorOf(heading, headings)).texts;
      return titleEvidence({ own, sheet: name, workbook }, vocabulary.specs);
    };
    const segments: readonly Segment[] =
      settled < 0
        ? segmentsOf(candidates, titlesFor, vocabulary)
        : [{ candidates, fits: [fitOf(candidates, settled, titlesFor(candidates)[settled]!, vocabulary)] }];
    return segments.map(segment => {
      const heading = headingOver(segment.candidates, beside);
      const over = titlesOver(grid, heading, floorOf(heading, headings));
      return { heading, over, bottom: bottomOf(heading), isSettled: settled >= 0, isAlone, ...segment };
    });
  });
}

/** Without those below another table that have no row of their own: they are its footer (经办人 | 负责人 | 日期). */
function withRows(grid: Grid, headings: readonly FoundHeading[]): FoundHeading[] {
  return headings.filter(heading => {
    const isBelow = headings.some(other => other.bottom < heading.top && isOver(other, heading));
    const end = headings.find(other => other.top > heading.bottom && isOver(heading, other))?.top ?? grid.lastRow + 1;
    return !isBelow || heading.repeats.length > 0 || hasValues(grid, heading, heading.bottom + 1, end - 1);
  });
}

function hasValues(grid: Grid, { columns }: FoundHeading, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    if (columns.some(({ column }) => grid.own(row, column) !== undefined)) return true;
  }
  return false;
}

/** Headings that stand side by side in the same rows: they may be one table with a blank column in it. */
function rowsOfHeadings(headings: readonly FoundHeading[]): FoundHeading[][] {
  const rows: FoundHeading[][] = [];
  for (const heading of headings) {
    const beside = rows.find(([first]) => first!.top <= heading.bottom && heading.top <= first!.bottom);
    if (beside && !beside.some(other => isOver(other, heading))) beside.push(heading);
    else rows.push([heading]);
  }
  for (const beside of rows) beside.sort((a, b) => a.columns[0]!.column - b.columns[0]!.column);
  return rows;
}

/** The heading over these columns alone, of those that stand side by side. */
function headingOver(candidates: readonly Candidate[], beside: readonly FoundHeading[]): FoundHeading {
  const parts = beside.filter(({ columns }) =>
    columns.some(({ column }) => candidates.some(candidate => candidate.column === column)),
  );
  return {
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    columns: candidates,
    repeats: parts.flatMap(({ repeats }) => repeats),
  };
}

/** The last heading row above this heading in the same columns. */
function floorOf(heading: FoundHeading, headings: readonly FoundHeading[]): number {
  const above = headings.filter(other => other.bottom < heading.top && isOver(other, heading));
  return Math.max(0, ...above.flatMap(other => [other, ...other.repeats]).map(({ bottom }) => bottom));
}

function candidatesOf(grid: Grid, vocabulary: Vocabulary, heading: FoundHeading, bottom: number): Candidate[] {
  const all = heading.columns.map(column => {
    const parts = [column.text, ...piecesOf(column.text)].map(text => matchHeading({ ...column, text }, vocabulary));
    const evidence = columnEvidence(grid, column.column, column.text, heading.bottom + 1, bottom);
    return { ...column, parts, evidence, isRunningNumber: isRunningNumber(column.text) };
  });
  return all.filter(({ isShared, evidence }) => !isShared || evidence.total > 0);
}
