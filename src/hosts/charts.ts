/** Owns how our charts look and what they are called, whichever host draws them. */
import type { Area } from '../model/address';
import type { Chart, ChartSeries, LayoutCell, SheetLayout } from '../model/change';
import { cellOf } from './layout';

/** Colours in RRGGBB, sizes and widths in points. */
export const chartLook = {
  background: 'FFFFFF',
  border: 'D9D9D9',
  gridlines: 'E3E3E3',
  text: '404040',
  titleSize: 12,
  textSize: 9,
  lineWidth: 2.25,
  markerSize: 7,
} as const;

/** Blank between neighbouring columns, in percent of a column. */
export const gapWidth: Readonly<Record<Exclude<Chart['kind'], 'lines'>, number>> = { columns: 80, stacked: 60 };

/** The number format of the axis of values. */
export const axisFormats: Readonly<Record<Chart['values']['unit'], string>> = {
  count: '0',
  percent: '0"%"',
  money: '#,##0',
};

/** The charts to draw: one that has no number to show is left out until it has. */
export function drawable(layout: SheetLayout): Chart[] {
  const { charts = [] } = layout;
  return charts.filter(({ series }) => series.some(one => hasNumbers(layout, one)));
}

export function hasNumbers(layout: SheetLayout, { values }: ChartSeries): boolean {
  return cellsIn(layout, values).some(cell => typeof writtenValue(cell, false) === 'number');
}

/** Up to a fixed end in fifths. Small counts one by one, as there are no halves of anything. Undefined lets the program choose. */
export function axisStep({ values: { unit, max }, kind, series }: Chart, layout: SheetLayout): number | undefined {
  if (max !== undefined) return max / 5;
  if (unit !== 'count') return undefined;
  const columns = series.map(({ values }) =>
    cellsIn(layout, values).map(cell => Number(writtenValue(cell, false) ?? 0)),
  );
  const heights = (columns[0] ?? []).map((_, index) => columns.map(column => column[index] ?? 0));
  const highest = heights.map(height =>
    kind === 'stacked' ? height.reduce((sum, one) => sum + one, 0) : Math.max(...height),
  );
  return Math.max(...highest) <= 10 ? 1 : undefined;
}

/** The cells of part of one row or column, in their order. */
export function cellsIn({ rows }: SheetLayout, { top, left, bottom, right }: Area): (LayoutCell | undefined)[] {
  const cells: (LayoutCell | undefined)[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(rows[row - 1]?.cells[column - 1]);
  }
  return cells;
}

/** What a cell of a layout holds once it is written. */
export function writtenValue(cell: LayoutCell | undefined, date1904: boolean): ReturnType<typeof cellOf> {
  return cell && cellOf(cell.value, date1904);
}

/** What the n-th chart of a sheet is called, from 0, where programs list what is drawn; people don't see it on the sheet. */
export function chartName(index: number): string {
  return `steward-chart-${index + 1}`;
}

/** Whether something drawn is one of our charts. */
export function isChartName(name: string): boolean {
  return /^steward-chart-\d+$/.test(name);
}
