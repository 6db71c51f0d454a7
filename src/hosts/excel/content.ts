/** Owns the writing of a layout's values into a blank sheet, number formats first, so that everything stays what it is. */
import type { Area } from '../../model/address';
import type { LayoutCell, LayoutRow, SheetLayout } from '../../model/change';
import { cellOf, fittingText, formatOf, layoutArea } from '../layout';
import { type Job, jsonBytes } from './bytes';
import { areasBy } from './layout-areas';
import type { Session } from './session';
import { rangeOf } from './survey';

/** A trip is filled before the next block is made, which it waits for: so blocks are small. */
const PER_TRIP = 4;

/** The values of a layout in blocks of whole rows, so many to a round trip. */
export function* contentJobs(
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  date1904: boolean,
  session: Session,
): Iterable<Job> {
  for (const { area, rows, values, bytes } of blocksOf(layout, date1904, session)) {
    const queue = () => {
      for (const [format, areas] of areasBy(rows, cell => formatOf(cell.value), area.top)) {
        for (const one of areas) rangeOf(sheet, one).untrack().numberFormat = [[format]];
      }
      rangeOf(sheet, area).untrack().values = values;
    };
    yield { bytes: bytes + 5000, queue };
  }
}

interface Block {
  readonly area: Area;
  readonly rows: readonly LayoutRow[];
  readonly values: unknown[][];
  readonly bytes: number;
}

function* blocksOf(layout: SheetLayout, date1904: boolean, session: Session): Iterable<Block> {
  const { right } = layoutArea(layout);
  let [top, bytes, rows, values]: [number, number, LayoutRow[], unknown[][]] = [1, 0, [], []];
  const block = () => ({ area: { top, left: 1, bottom: top + rows.length - 1, right }, rows, values, bytes });
  for (const row of layout.rows) {
    const own = Array.from({ length: right }, (_, at) => typed(row.cells[at], date1904));
    const more = jsonBytes(own);
    if (rows.length > 0 && bytes + more > session.bytesPerTrip / PER_TRIP) {
      yield block();
      [top, bytes, rows, values] = [top + rows.length, 0, [], []];
    }
    rows.push(row);
    values.push(own);
    bytes += more;
  }
  if (rows.length > 0) yield block();
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
