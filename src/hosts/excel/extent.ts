/** Owns used areas that are far larger than what is in them: one stray cell at the bottom of a sheet makes a billion. */
import type { Area } from '../../model/address';
import { HostError } from '../host';
import { inTrips } from './bytes';
import type { Session } from './session';
import { areaOf, place, rangeOf } from './survey';

/** Read as it is up to here; beyond, it is first looked where in it anything stands. */
const MOST_CELLS_UNSEEN = 1_000_000;
/** More than this is no logbook. */
const MOST_CELLS = 20_000_000;
const BANDS = 16;

/** Areas that together hold everything of the used area, and not much else. Throws HostError where that is still too much. */
export async function narrowed(session: Session, sheet: Excel.Worksheet, used: Area): Promise<Area[]> {
  let areas = [used];
  for (;;) {
    const large = areas.filter(area => cellCount(area) > MOST_CELLS_UNSEEN);
    const parts = await usedParts(session, sheet, large.flatMap(bands));
    const isAsSmallAsItGets = parts.reduce((sum, area) => sum + cellCount(area), 0) > 0.9 * total(large);
    if (large.length === 0 || isAsSmallAsItGets) break;
    areas = [...areas.filter(area => !large.includes(area)), ...parts];
  }
  if (total(areas) > MOST_CELLS) throw tooManyCells();
  return areas;
}

async function usedParts(session: Session, sheet: Excel.Worksheet, areas: readonly Area[]): Promise<Area[]> {
  const found: Area[] = [];
  const jobs = areas.map(area => ({
    bytes: 1000,
    queue: () => {
      const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true).load(place);
      return () => {
        if (!used.isNullObject) found.push(areaOf(used));
      };
    },
  }));
  await inTrips(session, jobs);
  return found;
}

/** Cut across its longer side, seen as a table is: a hundred rows are no longer than a column is wide. */
function bands({ top, left, bottom, right }: Area): Area[] {
  const isWide = (right - left + 1) * 64 > bottom - top + 1;
  const [from, to] = isWide ? [left, right] : [top, bottom];
  const step = Math.ceil((to - from + 1) / BANDS);
  const found: Area[] = [];
  for (let start = from; start <= to; start += step) {
    const end = Math.min(to, start + step - 1);
    found.push(isWide ? { top, left: start, bottom, right: end } : { top: start, left, bottom: end, right });
  }
  return found;
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function total(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}

/** The error of a sheet that is no logbook any more. */
export function tooManyCells(): HostError {
  return new HostError('too-large', {
    zh: '工作表过大，没有读取。请删去表格下方和右侧的多余行列(选中整行整列后删除，再保存)，或把它拆成几个工作簿，然后再试。',
    en: 'A sheet is too large and was not read. Delete the surplus rows below and columns beside the tables (whole rows and columns, then save), or split the workbook, and try again.',
  });
}
