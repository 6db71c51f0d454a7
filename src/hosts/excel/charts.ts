/** Owns our charts in Excel: put on a sheet from its cells, and known again by their names. Of people's charts it touches none. */
import type { Area } from '../../model/address';
import type { Chart, ChartSeries, SheetLayout } from '../../model/change';
import {
  axisFormats,
  axisStep,
  chartLook,
  chartName,
  drawable,
  gapWidth,
  hasNumbers,
  isChartName,
  writtenValue,
} from '../charts';
import { fillLook, lineLook } from '../palette';
import type { Job } from './bytes';
import { rangeOf } from './survey';

const types = { columns: 'ColumnClustered', stacked: 'ColumnStacked', lines: 'LineMarkers' } as const;
const dashes = { dashes: 'Dash', dots: 'RoundDot', 'dashes-and-dots': 'DashDot' } as const;
const markers = { circle: 'Circle', square: 'Square', diamond: 'Diamond', triangle: 'Triangle' } as const;

/** Draws a layout's charts over cells that stand already, with their final widths and heights: Excel places charts by what they are then. */
export function chartJobs(sheet: Excel.Worksheet, layout: SheetLayout, date1904: boolean): Job[] {
  return drawable(layout).map((chart, index) => ({
    bytes: 8000 + chart.series.length * 4000,
    queue: () => draw(sheet, chart, { name: chartName(index), layout, date1904 }),
  }));
}

/** Asks which charts of ours stand on a sheet, and adds them to `found`. */
export function ourChartsJob(sheet: Excel.Worksheet, found: Excel.Chart[]): Job {
  return {
    bytes: 1000,
    queue: () => {
      const charts = sheet.charts.load('items/name');
      return () => {
        found.push(...charts.items.filter(({ name }) => isChartName(name)));
      };
    },
  };
}

interface ChartContext {
  readonly name: string;
  readonly layout: SheetLayout;
  readonly date1904: boolean;
}

function draw(sheet: Excel.Worksheet, chart: Chart, context: ChartContext): void {
  const { name, layout } = context;
  const { title, kind, categories, series, place } = chart;
  const filled = series.find(one => hasNumbers(layout, one))!; // Excel makes no series of blank cells
  const drawn = sheet.charts.add(
    types[kind],
    rangeOf(sheet, filled.values),
    isColumn(filled.values) ? 'Columns' : 'Rows',
  );
  drawn.name = name;
  for (const [index, one] of series.entries()) {
    const line = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(nameOf(one, context));
    line.name = nameOf(one, context);
    line.setValues(rangeOf(sheet, one.values));
    line.setXAxisValues(rangeOf(sheet, categories));
    if (hasNumbers(layout, one)) dressSeries(line, kind, index);
  }
  dressChart(drawn, title);
  dressAxes(drawn, chart, layout);
  drawn.setPosition(rangeOf(sheet, cornerOf(place)), rangeOf(sheet, lastCornerOf(place)));
}

/** Excel refuses markers and the like to a series that has nothing to draw. */
function dressSeries(series: Excel.ChartSeries, kind: Chart['kind'], index: number): void {
  if (kind === 'lines') {
    const { colour, marker, dash } = lineLook(index);
    series.format.line.lineStyle = dash === undefined ? 'Continuous' : dashes[dash];
    series.format.line.color = `#${colour}`;
    series.format.line.weight = chartLook.lineWidth;
    series.markerStyle = markers[marker];
    series.markerSize = chartLook.markerSize;
    series.markerBackgroundColor = `#${colour}`;
    series.markerForegroundColor = `#${colour}`;
    series.smooth = false;
    return;
  }
  series.format.fill.setSolidColor(`#${fillLook(index).fill}`);
  series.gapWidth = gapWidth[kind];
  if (kind === 'stacked') series.overlap = 100;
}

function dressChart(chart: Excel.Chart, title: string): void {
  chart.title.text = title;
  chart.title.overlay = false;
  Object.assign(chart.title.format.font, {
    size: chartLook.titleSize,
    bold: true,
    color: `#${chartLook.text}`,
  });
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  chart.legend.overlay = false;
  Object.assign(chart.legend.format.font, { size: chartLook.textSize, color: `#${chartLook.text}` });
  chart.format.fill.setSolidColor(`#${chartLook.background}`);
  chart.format.border.color = `#${chartLook.border}`;
  chart.format.roundedCorners = false;
  chart.plotVisibleOnly = true;
  chart.displayBlanksAs = 'NotPlotted';
}

function dressAxes({ axes }: Excel.Chart, chart: Chart, layout: SheetLayout): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.categoryType = 'TextAxis';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.majorTickMark = 'None';
  categoryAxis.format.line.color = `#${chartLook.border}`;
  const { unit, max } = chart.values;
  const step = axisStep(chart, layout);
  valueAxis.minimum = 0;
  if (max !== undefined) valueAxis.maximum = max;
  if (step !== undefined) valueAxis.majorUnit = step;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = axisFormats[unit];
  valueAxis.majorTickMark = 'None';
  valueAxis.format.line.clear();
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${chartLook.gridlines}`;
  for (const { format } of [categoryAxis, valueAxis]) {
    Object.assign(format.font, { size: chartLook.textSize, color: `#${chartLook.text}` });
  }
}

/** The text of the cell that names a series. Excel's interface can't link the two; the sheet is written anew with every change of it. */
function nameOf({ name: { row, column } }: ChartSeries, { layout: { rows }, date1904 }: ChartContext): string {
  return String(writtenValue(rows[row - 1]?.cells[column - 1], date1904) ?? '').slice(0, LONGEST_NAME);
}

/** Excel's own limit. */
const LONGEST_NAME = 255;

function isColumn({ left, right }: Area): boolean {
  return left === right;
}

function cornerOf({ top, left }: Area): Area {
  return { top, left, bottom: top, right: left };
}

function lastCornerOf({ bottom, right }: Area): Area {
  return { top: bottom, left: right, bottom, right };
}
