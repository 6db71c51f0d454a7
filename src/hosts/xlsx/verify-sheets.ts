/** Owns the comparison of snapshots: whether what was read back is what was wanted. */
import { areaAddress, cellAddress } from '../../model/address';
import { type CellValue, isCellError, type Sheet, type Workbook } from '../../model/workbook';
import { type Difference, firstDifference } from './difference';

/** How the sheets that were read differ from those of the same name that were wanted. */
export function sheetDifference(wanted: Workbook, read: Workbook): Difference {
  return firstDifference(read.sheets, sheet => {
    const other = wanted.sheets.find(({ name }) => name === sheet.name);
    if (!other) return { zh: `多出工作表“${sheet.name}”`, en: `there is a sheet “${sheet.name}” too many` };
    const place = isSameGrid(other.rows, sheet.rows) ?? isSameGrid(other.formats, sheet.formats);
    if (place)
      return { zh: `“${sheet.name}”的 ${place} 读回来不一样`, en: `${place} of “${sheet.name}” reads differently` };
    return essence(other) === essence(sheet)
      ? undefined
      : { zh: `“${sheet.name}”的标记或格式读回来不一样`, en: `marks or formats of “${sheet.name}” read differently` };
  });
}

type Rows = readonly (readonly (CellValue | undefined)[] | undefined)[];

/** The address of the first cell that differs. */
function isSameGrid(wanted: Rows, read: Rows): string | undefined {
  if (wanted === read) return undefined;
  for (let row = 0; row < Math.max(wanted.length, read.length); row++) {
    const [a, b] = [wanted[row] ?? [], read[row] ?? []];
    for (let column = 0; column < Math.max(a.length, b.length); column++) {
      if (!isSameValue(a[column], b[column])) return cellAddress(row + 1, column + 1);
    }
  }
  return undefined;
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return Object.is(a, b) || (isCellError(a) && isCellError(b) && a.error === b.error);
}

/** What else a snapshot says of a sheet, as text. */
function essence(sheet: Sheet): string {
  return JSON.stringify([
    sheet.visibility,
    sheet.owned,
    sheet.merges.map(areaAddress),
    sheet.highlights.map(({ mark, areas }) => [mark, areas.map(areaAddress)]),
    [...sheet.hiddenRows],
    [...sheet.hiddenColumns],
    [...sheet.struck],
    sheet.isProtected,
  ]);
}
