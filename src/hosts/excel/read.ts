/** Owns the reading of a workbook in Excel: one snapshot, in a number of round trips that does not grow with its rows up to the byte limit. */
import type { Area } from '../../model/address';
import type { Sheet, Workbook } from '../../model/workbook';
import { isAsideRole } from './aside-names';
import { inTrips } from './bytes';
import { isDate1904 } from './date-system';
import { narrowed } from './extent';
import { readLooks } from './looks';
import { readMerges } from './merges';
import { highlightsOf, type OurFormat, ourFormatJobs } from './our-formats';
import { readOutline } from './outline';
import type { Session } from './session';
import { type Survey, surveySheets } from './survey';
import { readNumberFormats, readValues } from './values';

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

/** One snapshot. A sheet whose building was broken off is no part of it: the next plan that writes anything sweeps it. */
export async function readWorkbook(session: Session): Promise<Reading> {
  const outline = await readOutline(session);
  const finished = outline.sheets.filter(({ owned }) => !isAsideRole(owned?.role));
  const surveys = await surveySheets(session, finished);
  const values = await readValues(session, await blocksOf(session, surveys));
  const formats = await readNumberFormats(session, values);
  const merges = await readMerges(session, surveys);
  const looks = await readLooks(session, surveys, values);
  const ours = new Map(surveys.map(survey => [survey, [] as OurFormat[]]));
  await inTrips(
    session,
    [...ours].flatMap(([survey, found]) => ourFormatJobs(survey, found)),
  );
  const date1904 = await isDate1904(session, values, formats);
  const sheets = surveys.map((survey): Sheet => {
    const { name, visibility, owned, sheet } = survey.outline;
    return {
      name,
      visibility,
      ...(owned && { owned }),
      rows: values.get(sheet) ?? [],
      formats: formats.get(sheet) ?? [],
      merges: merges.get(survey) ?? [],
      ...looks.get(survey)!,
      highlights: highlightsOf(ours.get(survey)!),
      isProtected: survey.isProtected,
    };
  });
  return {
    workbook: { name: outline.name, date1904, sheets },
    places: new Map(surveys.map(({ outline: { id, name }, used }) => [name, { id, used }])),
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
