/** Owns the second look: what each sheet holds and where, still without its values. */
import { type Area, columnLetters } from '../../model/address';
import { inTrips } from './bytes';
import type { SheetOutline } from './outline';
import type { Session } from './session';

export interface Survey {
  readonly outline: SheetOutline;
  /** The smallest rectangle around all cells that hold something; undefined for a blank sheet. */
  readonly used: Area | undefined;
  /** The same, with formatted and merged cells. */
  readonly formatted: Area | undefined;
  readonly isProtected: boolean;
  /** From A1 to the end of the used area: all, none, or null for some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  /** Of the used area. */
  readonly struck: boolean | null;
  /** Conditional formats with a formula, people's and ours. */
  readonly customFormats: readonly Excel.ConditionalFormat[];
}

/** One round trip, or a few for hundreds of sheets. */
export async function surveySheets(session: Session, sheets: readonly SheetOutline[]): Promise<Survey[]> {
  const surveys: Survey[] = [];
  const jobs = sheets.map(outline => ({
    bytes: 5000,
    queue: () => {
      const { sheet } = outline;
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load(`${place},format/font/strikethrough`);
      const reach = used.getBoundingRect('A1').load('rowHidden,columnHidden');
      const formatted = sheet.getUsedRangeOrNullObject(false).load(place);
      const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
      const protection = sheet.protection.load('protected');
      return () => {
        const isBlank = used.isNullObject;
        surveys.push({
          outline,
          used: isBlank ? undefined : areaOf(used),
          formatted: formatted.isNullObject ? undefined : areaOf(formatted),
          isProtected: protection.protected,
          rowsHidden: isBlank ? false : reach.rowHidden,
          columnsHidden: isBlank ? false : reach.columnHidden,
          struck: isBlank ? false : used.format.font.strikethrough,
          customFormats: formats.items.filter(({ type }) => type === 'Custom'),
        });
      };
    },
  }));
  await inTrips(session, jobs);
  return surveys;
}

/** What to load of a range to know its {@link areaOf}. */
export const place = 'rowIndex,columnIndex,rowCount,columnCount';
export const placeOfItems = place.replaceAll(/\w+/g, 'items/$&');

/** Where a range is, with {@link place} loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount };
}

/** The whole rows of an area. */
export function rowsOf(sheet: Excel.Worksheet, { top, bottom }: Area): Excel.Range {
  return sheet.getRange(`${top}:${bottom}`);
}

/** The whole columns of an area. */
export function columnsOf(sheet: Excel.Worksheet, { left, right }: Area): Excel.Range {
  return sheet.getRange(`${columnLetters(left)}:${columnLetters(right)}`);
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}
