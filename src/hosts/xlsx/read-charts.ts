/** Owns the reading of our charts on a sheet, as a layout says them: for the verifier, and for whoever compares hosts. */
import { type Area, parseArea } from '../../model/address';
import type { Chart, ChartSeries } from '../../model/change';
import { axisFormats, isChartName } from '../charts';
import type { Package } from './package';
import type { XmlScanner } from './xml';

/** The charts of ours on the sheet whose part that is, in the order in which they were drawn. People's are passed over. */
export function readCharts(source: Package, sheetPart: string): Chart[] {
  const drawing = source.relationships(sheetPart).find(({ kind }) => kind === 'drawing')?.target;
  if (drawing === undefined || !source.has(drawing)) return [];
  const related = source.relationships(drawing);
  return readAnchors(source.scanner(drawing)).flatMap(({ name, id, place }) => {
    const part = related.find(one => one.id === id)?.target;
    return isChartName(name) && part !== undefined ? [readChart(source.scanner(part), place)] : [];
  });
}

interface Anchor {
  name: string;
  /** Of the relationship to its chart. */
  id: string;
  readonly place: { -readonly [Side in keyof Area]: Area[Side] };
}

function readAnchors(scan: XmlScanner): Anchor[] {
  const anchors: Anchor[] = [];
  while (scan.next()) {
    if (!scan.isOpen) continue;
    const anchor = anchors.at(-1);
    const name = localName(scan);
    if (scan.depth === 2) anchors.push({ name: '', id: '', place: { top: 1, left: 1, bottom: 0, right: 0 } });
    else if (!anchor) continue;
    else if (name === 'from') {
      const { column, row } = readCorner(scan);
      Object.assign(anchor.place, { top: row + 1, left: column + 1 });
    } else if (name === 'to') {
      const { column, row } = readCorner(scan);
      Object.assign(anchor.place, { bottom: row, right: column });
    } else if (name === 'cNvPr') anchor.name = scan.attribute('name') ?? '';
    else if (name === 'chart') anchor.id = scan.allAttributes().get('r:id')?.value ?? '';
  }
  return anchors;
}

/** Counted from 0. */
function readCorner(scan: XmlScanner): { column: number; row: number } {
  const { depth } = scan;
  const corner = { column: 0, row: 0 };
  while (scan.nextInside(depth)) {
    if (!scan.isOpen) continue;
    if (localName(scan) === 'col') corner.column = Number(scan.content());
    else if (localName(scan) === 'row') corner.row = Number(scan.content());
  }
  return corner;
}

interface Growing {
  kind: Chart['kind'];
  title: string;
  categories: string;
  readonly series: { name: string; values: string }[];
  unit: Chart['values']['unit'];
  max: number | undefined;
}

function readChart(scan: XmlScanner, place: Area): Chart {
  const found: Growing = { kind: 'columns', title: '', categories: '', series: [], unit: 'count', max: undefined };
  const path: string[] = [];
  while (scan.next()) {
    path.length = scan.depth;
    path[scan.depth - 1] = localName(scan);
    if (scan.isOpen) take(scan, path, found);
  }
  return {
    title: found.title,
    kind: found.kind,
    categories: areaOf(found.categories),
    series: found.series.map(({ name, values }): ChartSeries => {
      const { top, left } = areaOf(name);
      return { name: { row: top, column: left }, values: areaOf(values) };
    }),
    values: { unit: found.unit, ...(found.max !== undefined && { max: found.max }) },
    place,
  };
}

function take(scan: XmlScanner, path: readonly string[], found: Growing): void {
  const name = path.at(-1);
  const value = scan.attribute('val');
  const isOn = (ancestor: string) => path.includes(ancestor);
  if (name === 'lineChart') found.kind = 'lines';
  else if (name === 'grouping' && value === 'stacked') found.kind = 'stacked';
  else if (name === 'ser') found.series.push({ name: '', values: '' });
  else if (name === 't' && isOn('title')) found.title += scan.content();
  else if (name === 'max' && isOn('valAx')) found.max = Number(value);
  else if (name === 'numFmt' && isOn('valAx')) found.unit = unitOf(scan.attribute('formatCode') ?? '');
  else if (name === 'f' && isOn('cat')) found.categories = scan.content();
  else if (name === 'f' && isOn('tx') && isOn('ser')) found.series.at(-1)!.name = scan.content();
  else if (name === 'f' && isOn('val')) found.series.at(-1)!.values = scan.content();
}

function unitOf(format: string): Chart['values']['unit'] {
  const units = Object.keys(axisFormats) as (keyof typeof axisFormats)[];
  return units.find(unit => axisFormats[unit] === format) ?? 'count';
}

/** The cells of a reference, of whatever sheet; none is A1, which no chart of ours is drawn from. */
function areaOf(reference: string): Area {
  const cells = reference.slice(reference.lastIndexOf('!') + 1);
  return parseArea(cells) ?? { top: 1, left: 1, bottom: 1, right: 1 };
}

function localName({ name }: XmlScanner): string {
  return name.slice(name.indexOf(':') + 1);
}
