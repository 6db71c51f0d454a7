/** Owns the reading of a workbook in Excel: one snapshot, in a number of round trips that does not grow with its rows up to the byte limit. */
import type { Area } from '../../model/address';
import type { Sheet, Workbook } from '../../model/workbook';
import type { OnPart } from '../host';
import { isReadFirst, unreadSheet } from '../parts';
import { isAsideRole } from './aside-names';
import { inTrips } from './bytes';
import { isDate1904 } from './date-system';
import { cellCount, narrowed } from './extent';
import { readLooks } from './looks';
import { readMerges } from './merges';
import { highlightsOf, type OurFormat, ourFormatJobs } from './our-formats';
import { readOutline } from './outline';
import type { Session } from './session';
import { type Survey, surveySheets } from './survey';
import { type Formats, type Rows, readNumberFormats, readValues, valueBytes } from './values';

/** A snapshot, with what is needed to see later whether the workbook is still the same. */
export interface Reading {
  readonly workbook: Workbook;
  /** By sheet name, as it was then. */
  readonly places: ReadonlyMap<string, SheetPlace>;
}

export interface SheetPlace {
  readonly id: string;
  readonly used: Area | undefined;
}

/**
 * One snapshot. A sheet whose building was broken off is no part of it: the next plan that writes anything sweeps it. With `onPart` what does not
 * fit into one round trip is read in two goes, which costs a few round trips more; the second goes on while the first is told.
 */
export async function readWorkbook(session: Session, onPart?: OnPart): Promise<Reading> {
  const outline = await readOutline(session);
  const finished = outline.sheets.filter(({ owned }) => !isAsideRole(owned?.role));
  const surveys = await surveySheets(session, finished);
  const first = onPart ? firstGo(surveys, session.bytesPerTrip) : surveys;
  const found = [await readSheets(session, first)];
  if (onPart && first.length < surveys.length) {
    const part = await gathered(session, outline.name, surveys, found);
    const others = surveys.filter(survey => !first.includes(survey));
    const [rest] = await Promise.all([readSheets(session, others), onPart(part)]);
    found.push(rest);
  }
  return {
    workbook: await gathered(session, outline.name, surveys, found),
    places: new Map(surveys.map(({ outline: { id, name }, used }) => [name, { id, used }])),
  };
}

/** What is read before people's books, and so many of these as fill a round trip; all where the others are blank. */
function firstGo(surveys: readonly Survey[], bytes: number): readonly Survey[] {
  const go = surveys.filter(survey => isReadFirst(frameOf(survey)));
  const books = surveys.filter(survey => !go.includes(survey));
  let room = bytes;
  for (const survey of books) {
    if (room <= 0) break;
    go.push(survey);
    room -= survey.used ? cellCount(survey.used) * valueBytes.usual : 0;
  }
  return surveys.some(survey => survey.used && !go.includes(survey)) ? go : surveys;
}

interface Found {
  readonly sheets: ReadonlyMap<Survey, Sheet>;
  readonly values: Rows;
  readonly formats: Formats;
}

async function readSheets(session: Session, surveys: readonly Survey[]): Promise<Found> {
  const values = await readValues(session, await blocksOf(session, surveys));
  const formats = await readNumberFormats(session, values);
  const merges = await readMerges(session, surveys);
  const looks = await readLooks(session, surveys, values);
  const ours = new Map(surveys.map(survey => [survey, [] as OurFormat[]]));
  await inTrips(
    session,
    [...ours].flatMap(([survey, found]) => ourFormatJobs(survey, found)),
  );
  const sheets = surveys.map((survey): [Survey, Sheet] => {
    const { sheet } = survey.outline;
    const content = {
      rows: values.get(sheet) ?? [],
      formats: formats.get(sheet) ?? [],
      merges: merges.get(survey) ?? [],
      ...looks.get(survey)!,
      highlights: highlightsOf(ours.get(survey)!),
      isProtected: survey.isProtected,
    };
    return [survey, { ...frameOf(survey), ...content }];
  });
  return { sheets: new Map(sheets), values, formats };
}

function frameOf({ outline: { name, visibility, owned } }: Survey): Pick<Sheet, 'name' | 'visibility' | 'owned'> {
  return { name, visibility, ...(owned && { owned }) };
}

/** The workbook with what was found so far; the other sheets by name alone. */
async function gathered(
  session: Session,
  name: string,
  surveys: readonly Survey[],
  found: readonly Found[],
): Promise<Workbook> {
  const values: Rows = new Map(found.flatMap(({ values }) => [...values]));
  const formats: Formats = new Map(found.flatMap(({ formats }) => [...formats]));
  const sheets = new Map(found.flatMap(({ sheets }) => [...sheets]));
  return {
    name,
    date1904: await isDate1904(session, values, formats),
    sheets: surveys.map(survey => sheets.get(survey) ?? unreadSheet(frameOf(survey))),
  };
}

async function blocksOf(session: Session, surveys: readonly Survey[]) {
  const blocks: { sheet: Excel.Worksheet; area: Area }[] = [];
  for (const { used, outline } of surveys) {
    if (!used) continue;
    for (const area of await narrowed(session, outline.sheet, used)) blocks.push({ sheet: outline.sheet, area });
  }
  return blocks;
}
