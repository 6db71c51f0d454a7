/** Owns the tables of one sheet: each heading with its columns, the register it was read as, and the rows below it. */
import type { Reading } from '../../model/settings';
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
}

/** Every table of the sheet that has a heading, from the top down and from the left to the right. */
export function findTables(grid: Grid, vocabulary: Vocabulary, reading: Reading, workbook: string): FoundTable[] {
  const { name } = grid.sheet;
  const settled = vocabulary.specs.findIndex(spec => spec.id === reading.registers[name]);
  const said = { isRegister: settled >= 0, headingRows: reading.headingRows[name] };
  const headings = findHeadings(grid, vocabulary, said).filter(({ columns }) => columns.length > 0);
  const overs = headings.map((heading, index) => titlesOver(grid, heading, floorOf(headings, index)));
  return headings.flatMap((heading, index) => {
    const over = overs[index]!;
    const below = headings.findIndex((other, place) => place > index && isOver(heading, other));
    const bottom = below < 0 ? grid.lastRow : overs[below]!.top - 1;
    const candidates = candidatesOf(grid, vocabulary, heading, bottom);
    const titles = titleEvidence({ own: over.texts, sheet: name, workbook }, vocabulary.specs);
    const segments: readonly Segment[] =
      settled < 0
        ? segmentsOf(candidates, titles, vocabulary)
        : [
            {
              candidates,
              fits: [fitOf(candidates, vocabulary.specs[settled]!, settled, titles[settled]!, vocabulary)],
            },
          ];
    return segments.map(segment => ({ heading, over, bottom, isSettled: settled >= 0, ...segment }));
  });
}

/** The last heading row above this heading in the same columns. */
function floorOf(headings: readonly FoundHeading[], index: number): number {
  const above = headings.slice(0, index).filter(other => isOver(other, headings[index]!));
  return Math.max(0, ...above.flatMap(other => [other.bottom, ...other.repeats.map(block => block.bottom)]));
}

function candidatesOf(grid: Grid, vocabulary: Vocabulary, heading: FoundHeading, bottom: number): Candidate[] {
  return heading.columns.map(column => {
    const parts = [column.text, ...piecesOf(column.text)].map(text => matchHeading({ ...column, text }, vocabulary));
    const evidence = columnEvidence(grid, column.column, heading.bottom + 1, bottom);
    return { ...column, parts, evidence, isRunningNumber: isRunningNumber(column.text) };
  });
}
