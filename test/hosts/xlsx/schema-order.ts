/** Owns the order of elements in charts and drawings, as dml-chart.xsd, dml-spreadsheetDrawing.xsd and dml-main.xsd give it: programs repair what stands otherwise. */
import { SaxesParser } from 'saxes';

/** Children of an element, in order. `!` after those that must be there. Elements that are not listed here have no children that we write. */
const sequences: Readonly<Record<string, string>> = {
  chartSpace: 'date1904 lang roundedCorners AlternateContent style chart! spPr txPr externalData printSettings',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay spPr txPr',
  'title/tx': 'strRef rich',
  rich: 'bodyPr! lstStyle p!',
  txPr: 'bodyPr! lstStyle p!',
  p: 'pPr r endParaRPr',
  pPr: 'defRPr',
  r: 'rPr t!',
  rPr: 'ln solidFill latin ea',
  defRPr: 'ln solidFill latin ea',
  plotArea: 'layout barChart lineChart catAx valAx dTable spPr',
  barChart: 'barDir! grouping varyColors ser dLbls gapWidth overlap serLines axId!',
  lineChart: 'grouping! varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId!',
  'barChart/ser': 'idx! order! tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape',
  'lineChart/ser': 'idx! order! tx spPr marker dPt dLbls trendline errBars cat val smooth',
  'ser/tx': 'strRef v',
  'ser/marker': 'symbol size spPr',
  cat: 'multiLvlStrRef numRef numLit strRef strLit',
  val: 'numRef numLit',
  strRef: 'f! strCache',
  strCache: 'ptCount pt',
  numRef: 'f! numCache',
  numCache: 'formatCode ptCount pt',
  pt: 'v!',
  catAx:
    'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl',
  valAx:
    'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
  scaling: 'logBase orientation max min',
  majorGridlines: 'spPr',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  spPr: 'xfrm prstGeom noFill solidFill ln',
  ln: 'noFill solidFill prstDash round bevel miter',
  solidFill: 'srgbClr schemeClr',
  wsDr: 'twoCellAnchor',
  twoCellAnchor: 'from! to! graphicFrame! clientData!',
  from: 'col! colOff! row! rowOff!',
  to: 'col! colOff! row! rowOff!',
  graphicFrame: 'nvGraphicFramePr! xfrm! graphic!',
  nvGraphicFramePr: 'cNvPr! cNvGraphicFramePr!',
  xfrm: 'off! ext!',
  graphic: 'graphicData!',
  graphicData: 'chart!',
};

/** Everything that stands where the schema doesn't have it, or is missing; such as `catAx: crosses before crossAx`. */
export function misplaced(xml: string): string[] {
  const faults: string[] = [];
  const open: { name: string; children: string[] }[] = [];
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    open.at(-1)?.children.push(local);
    open.push({ name: local, children: [] });
  });
  parser.on('closetag', () => {
    const { name, children } = open.pop()!;
    const sequence = (sequences[`${open.at(-1)?.name}/${name}`] ?? sequences[name] ?? '').split(' ');
    faults.push(...faultsOf(name, children, sequence));
  });
  parser.on('error', error => faults.push(error.message));
  parser.write(xml).close();
  return faults;
}

function faultsOf(name: string, children: readonly string[], sequence: readonly string[]): string[] {
  if (name === 'graphicData' || (name === 'chart' && children.length === 0)) return []; // the chart of a drawing is a link
  const order = sequence.map(child => child.replace('!', ''));
  const ranks = children.map(child => order.indexOf(child));
  const unknown = children.filter((_, index) => ranks[index]! < 0).map(child => `${name}: no ${child}`);
  const missing = sequence.filter(child => child.endsWith('!') && !children.includes(child.slice(0, -1)));
  const late = children.flatMap((child, index) =>
    index > 0 && ranks[index]! < ranks[index - 1]! ? [`${name}: ${children[index - 1]} before ${child}`] : [],
  );
  return [...unknown, ...missing.map(child => `${name}: ${child} is missing`), ...late];
}
