/** Owns the recognition of one sheet: its tables, or the reason why it has none, and the doubts about it. */
import { isArchive } from '../model/archive';
import type { Problem } from '../model/problem';
import type { RegisterTable, UnrecognisedSheet } from '../model/register';
import { type Reading, saidOf } from '../model/settings';
import type { Sheet, Workbook } from '../model/workbook';
import type { OnlyTable } from './again';
import { Grid } from './grid';
import type { Vocabulary } from './headings/vocabulary';
import { doubtfulColumns, headingMissing, sheetDoubtful, strangeTable } from './problems';
import { type Fit, tornBetween } from './tables/choose';
import { type FoundTable, findTables } from './tables/found';
import { topOfSheet } from './tables/over';
import { type KnownRows, type RowsBefore, readTable } from './tables/read';
import { settledFit } from './tables/settled';

export interface RecognisedSheet {
  readonly tables: readonly RegisterTable[];
  /** Why the sheet has no table. */
  readonly reason?: UnrecognisedSheet['reason'];
  readonly problems: readonly Problem[];
  /** What is known of the rows of each table, for when the sheet was edited. */
  readonly rows?: readonly KnownRows[];
  /** Its table, where it has but one heading. */
  readonly only?: OnlyTable;
}

/** Registers that fit alike within this are a choice for a person; within the wider one the better is read, and said to be in doubt. */
const SAME = 0.02;
const CLOSE = 0.06;

export function recogniseSheet(
  sheet: Sheet,
  workbook: Workbook,
  vocabulary: Vocabulary,
  reading: Reading,
  before?: RowsBefore,
): RecognisedSheet {
  if (isArchive(before ? lookedAt(sheet, before) : sheet)) return none('hidden-by-product');
  if (reading.ignoredSheets.includes(sheet.name)) return none('ignored-by-settings');
  const grid = new Grid(sheet, workbook.date1904);
  if (grid.lastRow === 0) return none('empty');
  const found = findTables(grid, vocabulary, reading, workbook.name);
  const firstHeading = Math.min(grid.lastRow, ...found.map(({ heading }) => heading.top));
  const around = { sheetTop: topOfSheet(grid, firstHeading), workbook: workbook.name };
  const tables: RegisterTable[] = [];
  const problems: Problem[] = [];
  const rows: KnownRows[] = [];
  const strangeRows: number[] = [];
  let isUndecided = false;
  for (const table of found) {
    const read = chosen(table);
    const fit = read && settledFit(read, table.candidates, saidOf(reading.columns, sheet.name) ?? {});
    const { top } = table.heading;
    if (fit === undefined || fit.given.length === 0) {
      const [one, other] = likelyOrTorn(table.fits);
      if (one && other) {
        isUndecided = true;
        problems.push(sheetDoubtful(sheet.name, top, one.spec, other.spec, false));
      } else strangeRows.push(top);
      continue;
    }
    const [, rival] = table.isSettled ? [] : table.fits;
    if (rival?.isLikely && rival.fit >= fit.fit - CLOSE) {
      problems.push(sheetDoubtful(sheet.name, top, fit.spec, rival.spec, true));
    }
    const { table: register, strangeRow, rows: known } = readTable(grid, table, fit, around, before);
    tables.push(register);
    rows.push(known);
    if (strangeRow !== undefined) strangeRows.push(strangeRow);
    problems.push(...doubtfulColumns(sheet.name, table, fit));
  }
  if (tables.length > 0) {
    const [{ heading, isAlone }] = found as [FoundTable];
    const { lastRow, lastColumn } = grid;
    return {
      tables,
      rows,
      problems: [...problems, ...strangeRows.map(row => strangeTable(sheet.name, row))],
      ...(isAlone && found.length === 1 && { only: { headingRows: heading, rows: rows[0]!, lastRow, lastColumn } }),
    };
  }
  const said = vocabulary.specs.find(spec => spec.id === saidOf(reading.registers, sheet.name));
  if (said) problems.push(headingMissing(sheet.name, said));
  return { ...none(isUndecided ? 'two-registers-fit' : 'no-register-matches'), problems };
}

/** The rows that can make it an archive: of a sheet that had tables, those that were touched since. */
function lookedAt({ rows }: Sheet, { tables, touched }: RowsBefore): Pick<Sheet, 'rows'> {
  return { rows: tables.length === 0 ? rows : Array.from(touched, row => rows[row - 1]) };
}

function none(reason: UnrecognisedSheet['reason']): RecognisedSheet {
  return { tables: [], reason, problems: [] };
}

/** The reading to use: a person's, else the best likely one unless another fits just as well. */
function chosen({ fits, isSettled }: FoundTable): Fit | undefined {
  const [best, second] = fits;
  if (best === undefined) return undefined;
  if (isSettled) return best;
  if (!best.isLikely) return undefined;
  return second?.isLikely && second.fit >= best.fit - SAME ? undefined : best;
}

/** The registers between which nobody but a person can choose. */
function likelyOrTorn(fits: readonly Fit[]): readonly Fit[] {
  const likely = fits.filter(({ isLikely }) => isLikely);
  return likely.length > 1 ? likely : tornBetween(fits);
}
