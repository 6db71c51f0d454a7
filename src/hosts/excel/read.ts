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
 * One snapshot. A sheet whose building was broken off is no part of it: the next plan that writes anything sweeps it. With `onPart` a large
 * workbook is read in several goes, each of which costs a few round trips more; one is told while the next goes on.
 */
export async function readWorkbook(session: Session, onPart?: OnPart): Promise<Reading> {
  const outline = await readOutline(session);
  const finished = outline.sheets.filter(({ owned }) => !isAsideRole(owned?.role));
  const surveys = await surveySheets(session, finished);
  const goes = onPart ? goesOf(surveys, TRIPS_A_GO * session.pace.most) : [surveys];
  const found: Found[] = [];
  let telling: Promise<void> | undefined;
  for (const go of goes) {
    const [read] = await Promise.all([readSheets(session, go), telling]);
    found.push(read);
    if (go === goes.at(-1)) break;
    const isTold = (survey: Survey) => isFirst(survey) || go.includes(survey);
    const part = await gathered(session, outline.name, surveys, found, isTold);
    telling = Promise.resolve(onPart?.(part));
  }
  return {
    workbook: await gathered(session, outline.name, surveys, found, () => true),
    places: new Map(surveys.map(({ outline: { id, name }, used }) => [name, { id, used }])),
  };
}

/** Of those that carry the most. A go takes some five round trips besides those for its cells. */
const TRIPS_A_GO = 16;

/** What is read together: first what is read before people's books, with as many of these as come to so many bytes; then so many at a time. */
function goesOf(surveys: readonly Survey[], bytes: number): readonly (readonly Survey[])[] {
  const goes: Survey[][] = [surveys.filter(isFirst)];
  let room = bytes;
  for (const survey of surveys.filter(survey => !isFirst(survey))) {
    const own = survey.used ? cellCount(survey.used) * valueBytes.usual : 0;
    if (room <= 0 && own > 0) {
      goes.push([]);
      room = bytes;
    }
    goes.at(-1)!.push(survey);
    room -= own;
  }
  return goes;
}

function isFirst(survey: Survey): boolean {
  return isReadFirst(frameOf(survey));
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

/** The workbook with those sheets that are wanted; the others by name alone. */
async function gathered(
  session: Session,
  name: string,
  surveys: readonly Survey[],
  found: readonly Found[],
  isWanted: (survey: Survey) => boolean,
): Promise<Workbook> {
  const values: Rows = new Map(found.flatMap(({ values }) => [...values]));
  const formats: Formats = new Map(found.flatMap(({ formats }) => [...formats]));
  const sheets = new Map(found.flatMap(({ sheets }) => [...sheets]));
  return {
    name,
    date1904: await isDate1904(session, values, formats),
    sheets: surveys.map(survey => (isWanted(survey) && sheets.get(survey)) || unreadSheet(frameOf(survey))),
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
