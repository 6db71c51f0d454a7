/** Owns the writing of a layout's cells into a blank sheet: formats before values, so that every text stays the text it is. */
import type { Area } from '../../model/address';
import { joinAreas } from '../../model/areas';
import type { LayoutCell, LayoutRow, SheetLayout } from '../../model/change';
import { cellOf, fittingText, formatOf } from '../layout';
import { type Job, jsonBytes } from './bytes';
import { rangeOf } from './survey';

/** Excel's number format of texts. */
const TEXT = '@';

/** The cells of a layout in blocks of whole rows, each well below the bytes of a round trip. */
export function contentJobs(
  sheet: Excel.Worksheet,
  { rows, widths }: SheetLayout,
  date1904: boolean,
  bytesPerTrip: number,
): Job[] {
  const right = Math.max(widths.length, ...rows.map(({ cells }) => cells.length));
  if (right === 0) return [];
  return blocks(rows, right, date1904, bytesPerTrip / 2).map(({ area, values, bytes }) => ({
    bytes: bytes + 5000,
    queue: () => {
      const range = rangeOf(sheet, area);
      range.numberFormat = [[TEXT]];
      for (const [format, areas] of formatAreas(rows.slice(area.top - 1, area.bottom), area.top)) {
        for (const one of areas) rangeOf(sheet, one).numberFormat = [[format]];
      }
      range.values = values;
    },
  }));
}

interface Written {
  readonly area: Area;
  readonly values: unknown[][];
  readonly bytes: number;
}

function blocks(rows: readonly LayoutRow[], right: number, date1904: boolean, most: number): Written[] {
  const found: { area: Area; values: unknown[][]; bytes: number }[] = [];
  for (const [index, { cells }] of rows.entries()) {
    const row = index + 1;
    const values = Array.from({ length: right }, (_, at) => written(cells[at], date1904));
    const bytes = jsonBytes(values);
    const last = found.at(-1);
    if (!last || last.bytes + bytes > most) {
      found.push({ area: { top: row, left: 1, bottom: row, right }, values: [values], bytes });
    } else {
      last.values.push(values);
      last.area = { ...last.area, bottom: row };
      last.bytes += bytes;
    }
  }
  return found;
}

/** A text as Excel takes it in a text cell: it drops an apostrophe at the start as its own sign for "text". */
export function typedText(text: string): string {
  return fittingText(text).replace(/^'/, "''");
}

function written(cell: LayoutCell | undefined, date1904: boolean): string | number | boolean {
  if (!cell) return '';
  const { value } = cell;
  if (value.kind === 'formula') return `=${value.formula.replace(/^=/, '')}`;
  if (value.kind === 'text') return typedText(value.text);
  if (value.kind === 'blank') return '';
  return cellOf(value, date1904) as number;
}

/** Areas of cells that are no texts, by number format. */
function formatAreas(rows: readonly LayoutRow[], top: number): Map<string, Area[]> {
  const cells = new Map<string, Area[]>();
  for (const [index, row] of rows.entries()) {
    for (const [at, cell] of row.cells.entries()) {
      const format = cell && formatOf(cell.value);
      if (format === undefined) continue;
      const place = { top: top + index, left: at + 1, bottom: top + index, right: at + 1 };
      cells.set(format, [...(cells.get(format) ?? []), place]);
    }
  }
  return new Map([...cells].map(([format, areas]) => [format, joinAreas(areas)]));
}
