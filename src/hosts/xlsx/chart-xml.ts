/** Owns the chart part: one of our charts as DrawingML, with the values that its cells hold, so that it shows before anyone recalculates. */
import { type Area, absoluteAddress, quotedSheet } from '../../model/address';
import type { Chart, ChartSeries, LayoutCell, SheetLayout } from '../../model/change';
import { axisFormats, axisStep, cellsIn, chartLook, gapWidth, writtenValue } from '../charts';
import { formatOf } from '../layout';
import { fillLook, type LineLook, lineLook } from '../palette';
import type { Dialect } from './dialect';
import { encodeText } from './xml-text';

/** What a chart is drawn from. */
export interface ChartSource {
  /** Name of the sheet that holds chart and cells. */
  readonly sheet: string;
  readonly layout: SheetLayout;
  readonly date1904: boolean;
}

const CATEGORIES = 1;
const VALUES = 2;
const EMU_PER_POINT = 12_700;

/** Elements stand in the order of ECMA-376 part 1, 21.2.2 (dml-chart.xsd): programs repair what stands otherwise. No typeface is named: the workbook's own serves. */
export function chartXml(chart: Chart, source: ChartSource, dialect: Dialect): string {
  const { title, kind, series } = chart;
  const plot = kind === 'lines' ? linesXml(series, chart, source) : columnsXml(series, chart, source);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${dialect.drawing}/chart" xmlns:a="${dialect.drawing}/main" xmlns:r="${dialect.relationships}">`,
    `<c:date1904 val="${Number(source.date1904)}"/><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textXml('defRPr', chartLook.titleSize, true)}</a:pPr><a:r>${textXml('rPr', chartLook.titleSize, true)}<a:t>${encodeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${categoryAxisXml()}${valueAxisXml(chart, source.layout)}</c:plotArea>`,
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${plainText()}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fillXml(chartLook.background)}${lineXml(chartLook.border, 0.75)}</c:spPr>${plainText()}`,
    '</c:chartSpace>',
  ].join('');
}

function columnsXml(series: readonly ChartSeries[], { kind, categories }: Chart, source: ChartSource): string {
  const isStacked = kind === 'stacked';
  const drawn = series.map((one, index) => {
    const look = `<c:spPr>${fillXml(fillLook(index).fill)}</c:spPr><c:invertIfNegative val="0"/>`;
    return `<c:ser>${headXml(one, index, source)}${look}${dataXml(one, categories, source)}</c:ser>`;
  });
  return [
    `<c:barChart><c:barDir val="col"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...drawn,
    `<c:gapWidth val="${gapWidth[isStacked ? 'stacked' : 'columns']}"/>${isStacked ? '<c:overlap val="100"/>' : ''}`,
    `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
  ].join('');
}

function linesXml(series: readonly ChartSeries[], { categories }: Chart, source: ChartSource): string {
  const drawn = series.map((one, index) => {
    const look = lineLook(index);
    const line = `<c:spPr>${lineXml(look.colour, chartLook.lineWidth, look.dash)}</c:spPr>${markerXml(look)}`;
    return `<c:ser>${headXml(one, index, source)}${line}${dataXml(one, categories, source)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart>`;
}

function markerXml({ colour, marker }: LineLook): string {
  return `<c:marker><c:symbol val="${marker}"/><c:size val="${chartLook.markerSize}"/><c:spPr>${fillXml(colour)}${lineXml(colour, 0.75)}</c:spPr></c:marker>`;
}

function headXml({ name }: ChartSeries, index: number, source: ChartSource): string {
  const { row, column } = name;
  const cell = { top: row, left: column, bottom: row, right: column };
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(cell, source)}</c:tx>`;
}

function dataXml({ values }: ChartSeries, categories: Area, source: ChartSource): string {
  const labels = cellsIn(source.layout, categories);
  const areNumbers = labels.every(cell => typeof writtenValue(cell, source.date1904) === 'number');
  const labelled = areNumbers ? numbersXml(categories, source) : textsXml(categories, source);
  return `<c:cat>${labelled}</c:cat><c:val>${numbersXml(values, source)}</c:val>`;
}

function textsXml(area: Area, source: ChartSource): string {
  const cells = cellsIn(source.layout, area);
  return `<c:strRef><c:f>${referenceTo(area, source)}</c:f><c:strCache>${pointsXml(cells, source, () => true)}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, source: ChartSource): string {
  const cells = cellsIn(source.layout, area);
  const format = cells.map(cell => cell && formatOf(cell.value)).find(one => one !== undefined) ?? 'General';
  const points = pointsXml(cells, source, value => typeof value === 'number');
  return `<c:numRef><c:f>${referenceTo(area, source)}</c:f><c:numCache><c:formatCode>${encodeText(format)}</c:formatCode>${points}</c:numCache></c:numRef>`;
}

/** Cells that hold nothing of the kind have no point. */
function pointsXml(
  cells: readonly (LayoutCell | undefined)[],
  { date1904 }: ChartSource,
  isShown: (value: unknown) => boolean,
): string {
  const points = cells.map((cell, index) => {
    const value = writtenValue(cell, date1904);
    if (value === undefined || !isShown(value)) return '';
    return `<c:pt idx="${index}"><c:v>${encodeText(String(value))}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${cells.length}"/>${points.join('')}`;
}

function referenceTo(area: Area, { sheet }: ChartSource): string {
  return encodeText(`${quotedSheet(sheet)}!${absoluteAddress(area)}`);
}

/** Labels are words, also where they are days: every one is shown, in the order of the cells. */
function categoryAxisXml(): string {
  return [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml(chartLook.border, 0.75)}</c:spPr>${plainText()}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function valueAxisXml(chart: Chart, layout: SheetLayout): string {
  const { unit, max } = chart.values;
  const step = axisStep(chart, layout);
  return [
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${max === undefined ? '' : `<c:max val="${max}"/>`}<c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${lineXml(chartLook.gridlines, 0.75)}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${encodeText(axisFormats[unit])}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${plainText()}<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>`,
    `${step === undefined ? '' : `<c:majorUnit val="${step}"/>`}</c:valAx>`,
  ].join('');
}

function plainText(): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textXml('defRPr', chartLook.textSize, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function textXml(tag: 'defRPr' | 'rPr', size: number, isBold: boolean): string {
  const language = tag === 'rPr' ? ' lang="zh-CN"' : '';
  return `<a:${tag}${language} sz="${size * 100}" b="${Number(isBold)}">${fillXml(chartLook.text)}</a:${tag}>`;
}

function fillXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

const dashes = { dashes: 'dash', dots: 'sysDot', 'dashes-and-dots': 'dashDot' } as const;

function lineXml(colour: string, points: number, dash?: LineLook['dash']): string {
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dashes[dash]}"/>`;
  return `<a:ln w="${points * EMU_PER_POINT}" cap="flat">${fillXml(colour)}${dashed}<a:round/></a:ln>`;
}
