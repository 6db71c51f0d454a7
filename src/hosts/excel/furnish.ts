/** Owns what belongs to a sheet of ours as a whole: widths, heights, frozen rows, filter, tab and print setup. */
import type { SheetLayout } from '../../model/change';
import { printArea } from '../layout';
import { footer, tabColour } from '../palette';
import type { Job } from './bytes';
import { addressGroups, rowsAddress } from './groups';
import { rowsByHeight } from './layout-areas';
import { rangeOf } from './survey';

const POINTS_PER_INCH = 72;

/** Everything of the sheet but its cells. Widths that people gave the columns are kept where `keepsWidths` says so. */
export function furnishJobs(sheet: Excel.Worksheet, layout: SheetLayout, keepsWidths: boolean): Job[] {
  return [
    ...(keepsWidths ? [] : [widthsJob(sheet, layout)]),
    ...heightJobs(sheet, layout),
    { bytes: 10_000, queue: () => furnish(sheet, layout) },
  ];
}

function widthsJob(sheet: Excel.Worksheet, { widths }: SheetLayout): Job {
  return {
    bytes: widths.length * 600,
    queue: () => {
      for (const [index, width] of widths.entries()) {
        sheet.getRangeByIndexes(0, index, 1, 1).untrack().format.columnWidth = points(width);
      }
    },
  };
}

/** Characters to points: a digit of the default font is 7 pixels wide, with 5 for the margins, at 96 pixels an inch. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function heightJobs(sheet: Excel.Worksheet, { rows }: SheetLayout): Job[] {
  return [...rowsByHeight(rows)].flatMap(([height, areas]) =>
    addressGroups(areas, rowsAddress).map(address => ({
      bytes: address.length + 1000,
      queue: () => {
        sheet.getRanges(address).format.rowHeight = height;
      },
    })),
  );
}

function furnish(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { frozenRows, filter, print } = layout;
  sheet.tabColor = `#${tabColour}`;
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  if (filter) sheet.autoFilter.apply(rangeOf(sheet, filter));
  const page = sheet.pageLayout;
  page.orientation = print.landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = 0.4 * POINTS_PER_INCH;
  page.rightMargin = 0.4 * POINTS_PER_INCH;
  page.topMargin = 0.5 * POINTS_PER_INCH;
  page.bottomMargin = 0.6 * POINTS_PER_INCH;
  page.setPrintArea(rangeOf(sheet, printArea(layout)));
  if (print.repeatedRows) page.setPrintTitleRows(`$${print.repeatedRows.from}:$${print.repeatedRows.to}`);
  const { defaultForAllPages: everyPage } = page.headersFooters;
  everyPage.leftFooter = footer.left;
  everyPage.centerFooter = footer.centre;
}
