/** Owns what is drawn on a sheet of ours: puts our charts on it and takes them off again; whatever else people have put there stays. */
import type { Area } from '../../model/address';
import type { Chart } from '../../model/change';
import { chartName, drawable, isChartName } from '../charts';
import { type ChartSource, chartXml } from './chart-xml';
import type { Dialect } from './dialect';
import type { Draft } from './draft';
import { appendedTo, type Element, outline, removed } from './outline';
import { addPart, freePartName, removeDependants, removePart } from './package-edits';
import { splice } from './splice';
import { XmlScanner } from './xml';
import { encodeAttribute } from './xml-text';

const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Draws exactly these charts of ours on the sheet whose part that is. Gives the id of its relationship to the drawing; undefined where nothing is drawn on it. */
export function drawCharts(draft: Draft, sheetPart: string, source: ChartSource, dialect: Dialect): string | undefined {
  const charts = drawable(source.layout);
  const standing = draft.relationships(sheetPart).find(({ kind }) => kind === 'drawing');
  if (charts.length === 0 && standing?.target === undefined) return standing?.id;
  const id = standing?.id ?? addDrawing(draft, sheetPart, dialect);
  const drawing = draft.relationships(sheetPart).find(one => one.id === id)!.target!;
  takeOffCharts(draft, drawing, charts.length);
  for (const [index, chart] of charts.entries()) drawChart(draft, drawing, { chart, index, source, dialect });
  if (outline(draft.text(drawing), draft.place(drawing), 2).children.length > 0) return id;
  removePart(draft, sheetPart, drawing);
  return undefined;
}

interface DrawnChart {
  readonly name: string;
  readonly anchor: Element;
  /** Of the relationship to its part. */
  readonly id: string;
  readonly part: string | undefined;
}

function ourCharts(draft: Draft, drawing: string): DrawnChart[] {
  const text = draft.text(drawing);
  const related = draft.relationships(drawing);
  return outline(text, draft.place(drawing), 2).children.flatMap(anchor => {
    const { name, id } = chartIn(new XmlScanner(text.slice(anchor.start, anchor.end), draft.place(drawing)));
    return isChartName(name) ? [{ name, anchor, id, part: related.find(one => one.id === id)?.target }] : [];
  });
}

/** What an anchor holds is called so, and leads there. */
function chartIn(scan: XmlScanner): { name: string; id: string } {
  const found = { name: '', id: '' };
  while (scan.next()) {
    if (!scan.isOpen) continue;
    const local = scan.spelling.slice(scan.spelling.indexOf(':') + 1);
    if (local === 'cNvPr') found.name ||= scan.attribute('name') ?? '';
    if (local === 'chart') found.id = idOf(scan);
  }
  return found;
}

function idOf(scan: XmlScanner): string {
  return [...scan.allAttributes()].find(([name]) => name.endsWith(':id'))?.[1].value ?? '';
}

/** Takes our charts away, but for the first so many, each of which stands once. */
function takeOffCharts(draft: Draft, drawing: string, kept: number): void {
  const names = new Set(Array.from({ length: kept }, (_, index) => chartName(index)));
  const gone = ourCharts(draft, drawing).filter(({ name, part }) => part === undefined || !names.delete(name));
  draft.edit(drawing, text =>
    splice(
      text,
      gone.map(({ anchor }) => removed(anchor)),
    ),
  );
  for (const { part } of gone) if (part !== undefined) removePart(draft, drawing, part);
}

function addDrawing(draft: Draft, sheetPart: string, dialect: Dialect): string {
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${dialect.drawing}/spreadsheetDrawing" xmlns:a="${dialect.drawing}/main"></xdr:wsDr>`;
  const part = {
    name: freePartName(draft, `${packageFolder(sheetPart)}drawings/drawing`),
    contentType: `${TYPES}.drawing+xml`,
    text,
  };
  return addPart(draft, sheetPart, `${dialect.relationships}/drawing`, part);
}

interface NewChart {
  readonly chart: Chart;
  readonly index: number;
  readonly source: ChartSource;
  readonly dialect: Dialect;
}

/** In place of the one that was drawn before, so that the same charts give the same parts. */
function drawChart(draft: Draft, drawing: string, { chart, index, source, dialect }: NewChart): void {
  const text = chartXml(chart, source, dialect);
  const standing = ourCharts(draft, drawing).find(({ name }) => name === chartName(index));
  if (standing) {
    const { anchor, id, part } = standing;
    removeDependants(draft, part!);
    draft.write(part!, text);
    draft.edit(drawing, old => {
      const shape = highestShape(old.slice(anchor.start, anchor.end));
      const xml = anchorXml(chart, { id, index, shape, dialect });
      return splice(old, [{ start: anchor.start, end: anchor.end, text: xml }]);
    });
    return;
  }
  const name = freePartName(draft, `${packageFolder(drawing)}charts/chart`);
  const part = { name, contentType: `${TYPES}.drawingml.chart+xml`, text };
  const id = addPart(draft, drawing, `${dialect.relationships}/chart`, part);
  draft.edit(drawing, old => {
    const root = outline(old, draft.place(drawing), 2);
    const shape = highestShape(old) + 1;
    return splice(old, [appendedTo(old, root, anchorXml(chart, { id, index, shape, dialect }))]);
  });
}

/** Ids of shapes are told apart within a drawing. */
function highestShape(text: string): number {
  return Math.max(1, ...Array.from(text.matchAll(/cNvPr\s[^>]*?\bid\s*=\s*["'](\d+)/g), match => Number(match[1])));
}

interface AnchorContext {
  readonly id: string;
  readonly index: number;
  readonly shape: number;
  readonly dialect: Dialect;
}

/** Declares its own prefixes: the drawing may be another program's. It moves with its cells, and keeps its size when columns are widened. */
function anchorXml({ title, place }: Chart, { id, index, shape, dialect }: AnchorContext): string {
  const names = `xmlns:xdr="${dialect.drawing}/spreadsheetDrawing" xmlns:a="${dialect.drawing}/main"`;
  const chart = `<c:chart xmlns:c="${dialect.drawing}/chart" xmlns:r="${dialect.relationships}" r:id="${id}"/>`;
  return [
    `<xdr:twoCellAnchor ${names} editAs="oneCell">${cornersXml(place)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    `<xdr:cNvPr id="${shape}" name="${chartName(index)}" descr="${encodeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${dialect.drawing}/chart">${chart}</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join('');
}

/** Corners count cells from 0; the second is where the first cells not covered begin. */
function cornersXml({ top, left, bottom, right }: Area): string {
  const corner = (tag: string, row: number, column: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return corner('from', top - 1, left - 1) + corner('to', bottom, right);
}

/** The folder that holds the folder of a part: `xl/worksheets/sheet1.xml` → `xl/`. */
function packageFolder(part: string): string {
  return part.split('/').slice(0, -2).concat('').join('/');
}
