/**
 * Owns merged areas. Excel tells of them from ExcelApi 1.13 on; before that a sheet is read as if it had none, and the user is told. Nothing
 * of 1.9 gives them away without changing the sheet or the selection: values, formats and properties of cells are the same, merged or blank.
 */
import { type Area, areaAddress } from '../../model/address';
import { inRows, inTrips } from './bytes';
import { excelCode } from './faults';
import { knows, type Session } from './session';
import { areaOf, placeOfItems, rangeOf, type Survey } from './survey';

/** Excel fails where an area has more than 512 merges: then it is asked for fewer rows at a time. */
const fewerRows = [Number.POSITIVE_INFINITY, 200, 10, 1];

export function tellsMerges(): boolean {
  return knows('1.13');
}

/** The merged areas of each sheet, sorted by their top left corner. */
export async function readMerges(session: Session, surveys: readonly Survey[]): Promise<Map<Survey, Area[]>> {
  if (!tellsMerges()) return new Map();
  for (const [index, rows] of fewerRows.entries()) {
    try {
      return await mergesBy(session, surveys, rows);
    } catch (error) {
      if (excelCode(error) === undefined || index === fewerRows.length - 1) throw error;
    }
  }
  return new Map();
}

async function mergesBy(session: Session, surveys: readonly Survey[], rows: number): Promise<Map<Survey, Area[]>> {
  const found = new Map(surveys.map(survey => [survey, new Map<string, Area>()]));
  const jobs = surveys.flatMap(survey =>
    (survey.formatted ? inRows(survey.formatted, rows) : []).map(piece => ({
      bytes: 1000,
      queue: () => {
        const merged = rangeOf(survey.outline.sheet, piece).getMergedAreasOrNullObject();
        const areas = merged.areas.load(placeOfItems);
        return () => {
          if (merged.isNullObject) return;
          for (const area of areas.items.map(areaOf)) found.get(survey)!.set(areaAddress(area), area);
        };
      },
    })),
  );
  await inTrips(session, jobs);
  const inOrder = (areas: Iterable<Area>) => [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  return new Map([...found].map(([survey, areas]) => [survey, inOrder(areas.values())]));
}
