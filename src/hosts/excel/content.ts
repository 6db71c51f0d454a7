/** Owns the writing of a layout's values into a blank sheet, number formats first, so that everything stays what it is. */
import type { Area } from '../../model/address';
import type { LayoutCell, LayoutRow, SheetLayout } from '../../model/change';
import { cellOf, fittingText, formatOf, layoutArea } from '../layout';
import { type Job, jsonBytes } from './bytes';
import { areasBy } from './layout-areas';
import { rangeOf } from './survey';

/** The values of a layout in blocks of whole rows, each well below the bytes of a round trip. */
export function contentJobs(
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  date1904: boolean,
  bytesPerTrip: number,
): Job[] {
  return blocksOf(layout, date1904, bytesPerTrip / 2).map(({ area, rows, values, bytes }) => ({
    bytes: bytes + 5000,
    queue: () => {
      for (const [format, areas] of areasBy(rows, cell => formatOf(cell.value), area.top)) {
        for (const one of areas) rangeOf(sheet, one).untrack().numberFormat = [[format]];
      }
      rangeOf(sheet, area).untrack().values = values;
    },
  }));
}

interface Block {
  area: Area;
  readonly rows: LayoutRow[];
  readonly values: unknown[][];
  bytes: number;
}

function blocksOf(layout: SheetLayout, date1904: boolean, most: number): Block[] {
  const { right } = layoutArea(layout);
  const blocks: Block[] = [];
  for (const [index, row] of layout.rows.entries()) {
    const values = Array.from({ length: right }, (_, at) => typed(row.cells[at], date1904));
    const bytes = jsonBytes(values);
    let block = blocks.at(-1);
    if (!block || block.bytes + bytes > most) {
      block = { area: { top: index + 1, left: 1, bottom: index + 1, right }, rows: [], values: [], bytes: 0 };
      blocks.push(block);
    }
    block.rows.push(row);
    block.values.push(values);
    block.area = { ...block.area, bottom: index + 1 };
    block.bytes += bytes;
  }
  return blocks;
}

/** What to type for this cell. An apostrophe is Excel's own sign that a text follows, whatever it looks like. */
function typed(cell: LayoutCell | undefined, date1904: boolean): string | number | boolean {
  if (!cell) return '';
  const { value } = cell;
  switch (value.kind) {
    case 'text':
      return value.text === '' ? '' : `'${fittingText(value.text)}`;
    case 'blank':
      return '';
    case 'formula':
      return `=${value.formula.replace(/^=/, '')}`;
    case 'number':
    case 'date':
      return cellOf(value, date1904) as number;
  }
}
