import type { XlsxHost } from '../../../src/hosts/xlsx';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { parseArea } from '../../../src/model/address';
import type { Chart, LayoutCell, Plan, SheetLayout } from '../../../src/model/change';
import { bookOf, bookWith, partNames, partOf, worksheet } from './parts';
import { misplaced } from './schema-order';

const text = (words: string): LayoutCell => ({ value: { kind: 'text', text: words }, style: 'body' });
const number = (digits: string): LayoutCell => ({
  value: { kind: 'number', number: digits, decimals: 0 },
  style: 'body',
});

const area = (address: string) => parseArea(address)!;
const series = (column: number) => ({
  name: { row: 1, column },
  values: { top: 2, left: column, bottom: 4, right: column },
});

const lines: Chart = {
  title: '回访率 <按月>',
  kind: 'lines',
  categories: area('A2:A4'),
  series: [series(2), series(3)],
  values: { unit: 'percent', max: 100 },
  place: area('A6:C20'),
};
const columns: Chart = { ...lines, title: '逾期', kind: 'columns', values: { unit: 'count' }, place: area('D6:H20') };
const stacked: Chart = { ...columns, title: '收费', kind: 'stacked', values: { unit: 'money' } };

const layout: SheetLayout = {
  widths: [10, 10, 10],
  rows: [
    { cells: [text('月份'), text("回访'率"), text('按时率')] },
    { cells: [text('2026-08'), number('9'), number('3')] },
    { cells: [text('2026-09'), undefined, number('4')] },
    { cells: [text('2026-10'), number('8'), number('5')] },
  ],
  merges: [],
  frozenRows: 0,
  print: { landscape: false },
  charts: [lines, columns],
};

const plan = (changed: Partial<SheetLayout> = {}, digest = 'a'): Plan => ({
  changes: [{ kind: 'write-sheet', role: 'summary', sheet: '督办汇总', digest, layout: { ...layout, ...changed } }],
});
const clear: Plan = { changes: [{ kind: 'remove-sheet', role: 'summary', sheet: '督办汇总' }] };

const partsOf = (host: XlsxHost) => partNames(host).map(name => [name, partOf(host, name)] as const);

async function written(changed: Partial<SheetLayout> = {}): Promise<XlsxHost> {
  const host = bookOf(worksheet('<sheetData/>'));
  await host.apply(plan(changed));
  return host;
}

test('charts are drawn in parts of their own, each with a type and led to from the sheet', async () => {
  const host = await written();
  expect(partNames(host).filter(name => /draw|chart/.test(name))).toEqual([
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
  ]);
  expect(partOf(host, 'xl/worksheets/sheet2.xml')).toMatch(/<\/headerFooter><drawing r:id="rId1"\/><\/worksheet>$/);
  expect(partOf(host, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
  expect(partOf(host, 'xl/drawings/_rels/drawing1.xml.rels')).toContain('Target="../charts/chart2.xml"');
  const types = partOf(host, '[Content_Types].xml');
  expect(types).toContain(
    'PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"',
  );
  expect(types).toContain(
    'PartName="/xl/charts/chart2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"',
  );
});

test.each([lines, columns, stacked])('the elements of a chart ($kind) stand as the schema has them', async chart => {
  const host = await written({ charts: [chart] });
  expect(misplaced(partOf(host, 'xl/charts/chart1.xml'))).toEqual([]);
  expect(misplaced(partOf(host, 'xl/drawings/drawing1.xml'))).toEqual([]);
});

test('a chart refers to its cells, and holds what they hold; a blank one has no point', async () => {
  const chart = partOf(await written(), 'xl/charts/chart1.xml');
  expect(chart).toContain(
    '<c:tx><c:strRef><c:f>\'督办汇总\'!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>回访\'率</c:v></c:pt></c:strCache></c:strRef></c:tx>',
  );
  expect(chart).toContain(
    '<c:cat><c:strRef><c:f>\'督办汇总\'!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>2026-08</c:v></c:pt>',
  );
  expect(chart).toContain(
    '<c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>9</c:v></c:pt><c:pt idx="2"><c:v>8</c:v></c:pt></c:numCache>',
  );
  expect(chart).toContain('<a:t>回访率 &lt;按月&gt;</a:t>');
});

test.each([
  {
    what: 'percent up to 100',
    chart: lines,
    has: ['<c:max val="100"/><c:min val="0"/>', 'formatCode="0&quot;%&quot;"'],
  },
  { what: 'small counts, marked one by one', chart: columns, has: ['<c:majorUnit val="1"/>', 'formatCode="0"'] },
  { what: 'money on top of one another', chart: stacked, has: ['<c:overlap val="100"/>', 'formatCode="#,##0"'] },
])('the axis of values shows $what', async ({ chart, has }) => {
  const xml = partOf(await written({ charts: [chart] }), 'xl/charts/chart1.xml');
  for (const piece of has) expect(xml).toContain(piece);
});

test('a chart covers exactly the cells that are kept for it, which are printed too', async () => {
  const host = await written({ charts: [columns] });
  expect(partOf(host, 'xl/drawings/drawing1.xml')).toContain(
    '<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>',
  );
  expect(partOf(host, 'xl/workbook.xml')).toContain("'督办汇总'!$A$1:$H$20");
});

test('a sheet that has charts in a workbook made anew has them too', async () => {
  const bytes = newWorkbook([{ name: '汇总', layout }], '新.xlsx');
  const host = openWorkbook(bytes, '新.xlsx');
  expect(partOf(host, 'xl/charts/chart2.xml')).toContain("'汇总'!$A$2:$A$4");
  expect((await host.read()).sheets[0]!.name).toBe('汇总');
});

test('written anew with fewer charts, the others go; with none, all that was drawn goes', async () => {
  const host = await written();
  await host.apply(plan({ charts: [stacked] }, 'b'));
  expect(partNames(host).filter(name => name.includes('charts/'))).toEqual(['xl/charts/chart1.xml']);
  expect(partOf(host, 'xl/charts/chart1.xml')).toContain('<a:t>收费</a:t>');
  await host.apply(plan({ charts: [] }, 'c'));
  expect(partNames(host).filter(name => /draw|chart/.test(name))).toEqual([]);
  expect(partOf(host, 'xl/worksheets/sheet2.xml')).not.toContain('<drawing');
});

test('taking the sheet away gives back every part to the letter', async () => {
  const host = bookOf(worksheet('<sheetData/>'));
  const before = partsOf(host);
  await host.apply(plan());
  await host.apply(clear);
  expect(partsOf(host)).toEqual(before);
});

describe('what people drew on a sheet of ours', () => {
  const picture =
    '<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="公章"/></xdr:nvPicPr><xdr:blip r:embed="rId7"/></xdr:pic></xdr:oneCellAnchor>';

  /** The book after a person put a picture beside our charts, or in their place. */
  function withPicture(host: XlsxHost, keepsCharts: boolean): XlsxHost {
    const parts = Object.fromEntries(partsOf(host));
    const drawing = 'xl/drawings/drawing1.xml';
    const rels = 'xl/drawings/_rels/drawing1.xml.rels';
    const charts = keepsCharts ? /<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/.exec(parts[drawing]!)![0] : '';
    return bookWith({
      ...parts,
      'xl/media/image1.png': 'png',
      [drawing]: parts[drawing]!.replace(/<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/, charts + picture).replace(
        '<xdr:wsDr ',
        '<xdr:wsDr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
      ),
      [rels]: parts[rels]!.replace(
        '</Relationships>',
        '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
      ),
      '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
        '<Default',
        '<Default Extension="png" ContentType="image/png"/><Default',
      ),
    });
  }

  test('stays when the sheet is written anew, with other charts or none', async () => {
    const host = withPicture(await written(), true);
    for (const charts of [[stacked], [], [lines, stacked]]) {
      await host.apply(plan({ charts }, String(charts.length)));
      expect(partOf(host, 'xl/drawings/drawing1.xml')).toContain(picture);
      expect(partNames(host)).toContain('xl/media/image1.png');
      expect(partNames(host).filter(name => name.includes('charts/'))).toHaveLength(charts.length);
    }
    expect(partOf(host, 'xl/drawings/drawing1.xml')).toContain('<xdr:cNvPr id="10" name="steward-chart-1"');
  });

  test('goes with the sheet, and so does what Excel hung on our charts', async () => {
    const parts = Object.fromEntries(partsOf(withPicture(await written(), true)));
    const host = bookWith({
      ...parts,
      'xl/charts/style1.xml': '<cs/>',
      'xl/charts/_rels/chart1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
    });
    await host.apply(clear);
    expect(partNames(host).filter(name => /draw|chart|media/.test(name))).toEqual([]);
  });
});

test('a drawing of people’s on their own sheet keeps its name and its bytes beside ours', async () => {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const theirs = {
    'xl/worksheets/sheet1.xml': worksheet('<sheetData/><drawing r:id="rId1"/>'),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': '<wsDr/>',
  };
  const host = bookWith(theirs);
  await host.apply(plan());
  expect(partOf(host, 'xl/drawings/drawing1.xml')).toBe('<wsDr/>');
  expect(partNames(host)).toContain('xl/drawings/drawing2.xml');
  await host.apply(clear);
  expect(partNames(host).filter(name => /draw|chart/.test(name))).toEqual(['xl/drawings/drawing1.xml']);
});

test('a protected sheet of ours can be written anew, and is protected again without a password', async () => {
  const host = await written({ isProtected: true });
  await host.apply(plan({ isProtected: true, filter: area('A1:C4') }, 'b'));
  expect(partOf(host, 'xl/worksheets/sheet2.xml')).toContain(
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" autoFilter="0"/><autoFilter',
  );
  expect((await host.read()).sheets[1]!.isProtected).toBe(true);
});
