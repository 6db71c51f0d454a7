/** Owns the reading of edits: the rows that were touched, as they are now, where they tell all that has changed. */
import { type Area, parseArea } from '../../model/address';
import type { Edit, EditsRead } from '../../model/edit';
import { cellCount } from './extent';
import { readMerges } from './merges';
import { readOutline } from './outline';
import { type ExcelOptions, inExcel, type Session } from './session';
import { type Survey, surveySheets } from './survey';
import { readNumberFormats, readValues } from './values';
import type { Touched } from './view';

/** Beyond so many cells a whole reading is not much slower. */
const MOST_CELLS = 5000;

/**
 * Reads the touched rows, whole. Undefined where they may not tell all: more than cells was touched, too many of them were, something is
 * struck through, or people's sheets hold formulas, whose values change elsewhere. Throws HostError.
 */
export function readEdits(options: ExcelOptions, touched: readonly Touched[]): Promise<EditsRead | undefined> {
  return inExcel(options, async session => {
    const surveys = await surveySheets(session, (await readOutline(session)).sheets);
    const areas = touchedAreas(surveys, touched);
    if (!areas || surveys.some(({ struck }) => struck !== false)) return undefined;
    const own = surveys.filter(({ outline }) => !outline.owned);
    if (await haveFormulas(session, own)) return undefined;
    const merges = await readMerges(session, own);
    const sheets = own.map(survey => ({ name: survey.outline.name, merges: merges.get(survey) ?? [] }));
    return { edits: await editsOf(session, areas), sheets };
  });
}

interface TouchedArea {
  readonly survey: Survey;
  readonly area: Area;
}

/** The touched rows of each sheet, from its first column that is used or touched to the last. */
function touchedAreas(surveys: readonly Survey[], touched: readonly Touched[]): TouchedArea[] | undefined {
  const found: TouchedArea[] = [];
  for (const { sheet, address } of touched) {
    const survey = surveys.find(({ outline }) => outline.name === sheet);
    const area = address === undefined ? undefined : parseArea(address);
    if (!survey || !area) return undefined;
    const { left, right } = survey.used ?? area;
    found.push({ survey, area: { ...area, left: Math.min(left, area.left), right: Math.max(right, area.right) } });
  }
  const known = new Map(found.map(one => [JSON.stringify([one.survey.outline.name, one.area]), one]));
  const areas = [...known.values()];
  return areas.reduce((sum, { area }) => sum + cellCount(area), 0) > MOST_CELLS ? undefined : areas;
}

async function haveFormulas(session: Session, surveys: readonly Survey[]): Promise<boolean> {
  const found = surveys
    .filter(({ used }) => used)
    .map(({ outline }) => outline.sheet.getRange().getSpecialCellsOrNullObject('Formulas').load('cellCount'));
  await session.sync();
  return found.some(({ isNullObject }) => !isNullObject);
}

async function editsOf(session: Session, areas: readonly TouchedArea[]): Promise<Edit[]> {
  const blocks = areas.map(({ survey, area }) => ({ sheet: survey.outline.sheet, area }));
  const values = await readValues(session, blocks);
  const formats = await readNumberFormats(session, values);
  return areas.map(({ survey: { outline }, area }) => ({
    sheet: outline.name,
    area,
    values: part(values.get(outline.sheet) ?? [], area),
    formats: part(formats.get(outline.sheet) ?? [], area),
  }));
}

/** The cells of an area, out of a sheet's; what is blank may be absent. */
function part<Cell>(rows: readonly (readonly Cell[] | undefined)[], { top, left, bottom, right }: Area) {
  return Array.from({ length: bottom - top + 1 }, (_, index) => (rows[top - 1 + index] ?? []).slice(left - 1, right));
}
