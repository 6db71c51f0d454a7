/** Owns what a chart of the stand-in shows, in the words of a layout, and the saving of it through the file host's own writer. */
import { axisFormats, isChartName } from '../../../src/hosts/charts';
import { portableCodec } from '../../../src/hosts/xlsx/codec';
import { transitional } from '../../../src/hosts/xlsx/dialect';
import { Draft } from '../../../src/hosts/xlsx/draft';
import { drawCharts } from '../../../src/hosts/xlsx/drawing';
import { defaultLimits } from '../../../src/hosts/xlsx/limits';
import { Package } from '../../../src/hosts/xlsx/package';
import type { Area } from '../../../src/model/address';
import type { Chart, LayoutCell, SheetLayout } from '../../../src/model/change';
import type { ChartState } from './charts';
import type { BookState, SheetState } from './state';

/** A chart as people see it: its series by the names that it shows. */
export interface DrawnChart extends Omit<Chart, 'series'> {
  readonly series: readonly { readonly name: string; readonly values: Area }[];
}

const kinds = { ColumnClustered: 'columns', ColumnStacked: 'stacked', LineMarkers: 'lines' } as const;
const nowhere: Area = { top: 1, left: 1, bottom: 1, right: 1 };

/** Our charts on a sheet. */
export function drawnOn(sheet: SheetState): DrawnChart[] {
  return sheet.charts.filter(({ name }) => isChartName(name)).map(drawn);
}

function drawn({ type, place = nowhere, series, look }: ChartState): DrawnChart {
  const units = Object.keys(axisFormats) as (keyof typeof axisFormats)[];
  const max = look['valueAxis/maximum'];
  return {
    title: String(look['title/text'] ?? ''),
    kind: kinds[type as keyof typeof kinds],
    categories: series[0]?.categories ?? nowhere,
    series: series.map(({ name, values }) => ({ name, values })),
    values: {
      unit: units.find(unit => axisFormats[unit] === look['valueAxis/numberFormat'])!,
      ...(typeof max === 'number' && { max }),
    },
    place,
  };
}

/** A saved workbook with its sheets' charts drawn; sheets are parts in the order of the tabs. */
export function withCharts(bytes: Uint8Array, book: BookState): Uint8Array {
  const draft = new Draft(Package.open(bytes, book.name, portableCodec, defaultLimits));
  for (const [index, sheet] of book.sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const source = { sheet: sheet.name, layout: layoutOf(sheet), date1904: book.date1904 };
    const id = drawCharts(draft, part, source, transitional);
    if (id === undefined) continue;
    const link = `<drawing xmlns:r="${transitional.relationships}" r:id="${id}"/></worksheet>`;
    draft.edit(part, text => text.replace(/<\/worksheet>$/, link));
  }
  return draft.finish();
}

/** The cells as they are now, and the charts that are drawn from them. */
function layoutOf(sheet: SheetState): SheetLayout {
  const rows: LayoutCell[][] = [];
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const [row, column] = [Math.floor(key / 16384) - 1, key % 16384];
    rows[row] ??= [];
    rows[row][column] = {
      value:
        typeof value === 'string'
          ? { kind: 'text', text: value }
          : { kind: 'number', number: String(value), decimals: 0 },
      style: 'body',
    };
  }
  const charts = drawnOn(sheet).map(chart => ({
    ...chart,
    series: chart.series.map(({ name, values }) => ({ name: placeOf(sheet, name, values), values })),
  }));
  return {
    widths: [],
    rows: Array.from(rows, cells => ({ cells: cells ?? [] })),
    merges: [],
    frozenRows: 0,
    charts,
    print: { landscape: false },
  };
}

/** The cell that holds a series' name: Excel keeps the words only. */
function placeOf(sheet: SheetState, name: string, values: Area): { row: number; column: number } {
  const found = [...sheet.cells].find(([key, { value }]) => value === name && Math.floor(key / 16384) < values.top);
  const key = found?.[0] ?? 16384;
  return { row: Math.floor(key / 16384), column: (key % 16384) + 1 };
}
