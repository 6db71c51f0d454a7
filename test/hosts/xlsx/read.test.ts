import { cellKey } from '../../../src/model/workbook';
import { bookOf, bookWith, firstSheet, styleSheet, worksheet } from './parts';

const strings =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>张三</t></si><si><t xml:space="preserve"> 两端 </t></si><si><t> 两端 </t></si><si><r><t>王</t></r><r><rPr><b/></rPr><t>五</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si><si/></sst>';

test.each([
  { cell: '<c r="A1"><v>1.5</v></c>', value: 1.5 },
  { cell: '<c r="A1" t="n"><v>1E3</v></c>', value: 1000 },
  { cell: '<c><v>7</v></c>', value: 7 },
  { cell: '<c r="A1" t="s"><v>0</v></c>', value: '张三' },
  { cell: '<c r="A1" t="s"><v>1</v></c>', value: ' 两端 ' },
  { cell: '<c r="A1" t="s"><v>2</v></c>', value: '两端' },
  { cell: '<c r="A1" t="s"><v>3</v></c>', value: '王五' },
  { cell: '<c r="A1" t="s"><v>4</v></c>', value: undefined },
  { cell: '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', value: '=1+1' },
  { cell: '<c r="A1" t="inlineStr"><is><t> 两端\n</t></is></c>', value: '两端' },
  { cell: '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 两端 </t></is></c>', value: ' 两端 ' },
  { cell: '<c r="A1" t="inlineStr"><is><t>a&amp;b_x000D_</t></is></c>', value: 'a&b\r' },
  { cell: '<c r="A1" t="inlineStr"><is><t>一</t><rPh><t>yi</t></rPh></is></c>', value: '一' },
  { cell: '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', value: 'a<b' },
  { cell: '<c r="A1" t="inlineStr"><is><t></t></is></c>', value: undefined },
  { cell: '<c r="A1" t="inlineStr"/>', value: undefined },
  { cell: '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', value: 'ab' },
  { cell: '<c r="A1" t="str"><f>A2</f><v>结果_x000D_</v></c>', value: '结果\r' },
  { cell: '<c r="A1" t="str"><f>A2</f><v/></c>', value: undefined },
  { cell: '<c r="A1"><f>SUM(A2:A3)</f><v>12</v></c>', value: 12 },
  { cell: '<c r="A1"><f>SUM(A2:A3)</f></c>', value: undefined },
  { cell: '<c r="A1" t="b"><v>1</v></c>', value: true },
  { cell: '<c r="A1" t="b"><v>0</v></c>', value: false },
  { cell: '<c r="A1" t="e"><v>#REF!</v></c>', value: { error: '#REF!' } },
  { cell: '<c r="A1" t="d"><v>2026-11-20</v></c>', value: 46346, format: 'yyyy-mm-dd' },
  { cell: '<c r="A1" t="d"><v>2026-11-20T12:00:00Z</v></c>', value: 46346.5, format: 'yyyy-mm-dd hh:mm' },
  { cell: '<c r="A1" t="d"><v>明天</v></c>', value: '明天' },
  { cell: '<c r="A1"><v>十二</v></c>', value: '十二' },
  { cell: '<c r="A1" s="1"/>', value: undefined },
  { cell: '<x/>', value: undefined },
])('$cell', async ({ cell, value, format }) => {
  const host = bookOf(worksheet(`<sheetData><row r="1">${cell}</row></sheetData>`), {
    'xl/sharedStrings.xml': strings,
  });
  const sheet = await firstSheet(host);
  expect(sheet.rows[0]?.[0]).toEqual(value);
  expect(sheet.formats[0]?.[0]).toBe(format);
});

test.each([
  { data: '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>', rows: [[1, 2], undefined, [3]] },
  {
    data: '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    rows: [undefined, undefined, [undefined, 1, 2], [3]],
  },
  {
    data: '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>',
    rows: [[undefined, 1], [2]],
  },
])('rows and cells need not say where they are: $data', async ({ data, rows }) => {
  const sheet = await firstSheet(bookOf(worksheet(`<sheetData>${data}</sheetData>`)));
  expect(Array.from(sheet.rows, row => row && Array.from(row))).toEqual(rows);
});

test.each([
  { xml: '<row r="1048577"><c><v>1</v></c></row>' },
  { xml: '<row r="0"><c><v>1</v></c></row>' },
  { xml: '<row r="1"><c r="XFE1"><v>1</v></c></row>' },
  { xml: '<row r="1"><c r="1"><v>1</v></c></row>' },
  { xml: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' },
])('what points outside is damage, and said to be: $xml', async ({ xml }) => {
  await expect(bookOf(worksheet(`<sheetData>${xml}</sheetData>`)).read()).rejects.toMatchObject({ code: 'damaged' });
});

const formats =
  '<numFmts count="2"><numFmt numFmtId="176" formatCode="[$-804]aaaa"/><numFmt numFmtId="31" formatCode="自定"/></numFmts>';

test.each([
  { id: 0, format: undefined },
  { id: 2, format: '0.00' },
  { id: 14, format: 'yyyy/m/d' },
  { id: 22, format: 'yyyy/m/d h:mm' },
  { id: 27, format: 'yyyy"年"m"月"' },
  { id: 31, format: '自定' },
  { id: 57, format: 'yyyy"年"m"月"' },
  { id: 58, format: 'm"月"d"日"' },
  { id: 176, format: '[$-804]aaaa' },
  { id: 999, format: undefined },
])('number format $id is $format', async ({ id, format }) => {
  const styles = styleSheet(`${formats}<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`);
  const sheet = worksheet('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>');
  expect((await firstSheet(bookOf(sheet, { 'xl/styles.xml': styles }))).formats[0]?.[0]).toBe(format);
});

describe('strike-through', () => {
  const styles = styleSheet(
    '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>',
  );
  const run = (text: string, look: string) => `<r>${look}<t>${text}</t></r>`;
  const struck = '<rPr><strike/></rPr>';
  const rich = (...runs: string[]) => `<c r="A1" t="inlineStr"><is>${runs.join('')}</is></c>`;

  test.each([
    { by: 'the cell’s font', row: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', isStruck: true },
    { by: 'nothing: a font that says no', row: '<row r="1"><c r="A1" s="2"><v>1</v></c></row>', isStruck: false },
    { by: 'the row’s style', row: '<row r="1" s="1" customFormat="1"><c r="A1"><v>1</v></c></row>', isStruck: true },
    {
      by: 'nothing: the cell’s own style wins',
      row: '<row r="1" s="1" customFormat="1"><c r="A1" s="0"><v>1</v></c></row>',
      isStruck: false,
    },
    {
      by: 'the column’s style',
      cols: '<cols><col min="1" max="3" style="1"/></cols>',
      row: '<row r="1"><c r="A1"><v>1</v></c></row>',
      isStruck: true,
    },
    {
      by: 'all runs',
      row: `<row r="1">${rich(run('a', struck), run(' ', ''), run('b', struck))}</row>`,
      isStruck: true,
    },
    {
      by: 'nothing: one run is not',
      row: `<row r="1">${rich(run('a', struck), run('b', '<rPr><b/></rPr>'))}</row>`,
      isStruck: false,
    },
    {
      by: 'nothing: a run without looks in a plain cell',
      row: `<row r="1">${rich(run('a', struck), run('b', ''))}</row>`,
      isStruck: false,
    },
    { by: 'nothing: a blank cell has no text', row: '<row r="1"><c r="A1" s="1"/></row>', isStruck: false },
  ])('by $by', async ({ cols = '', row, isStruck }) => {
    const sheet = await firstSheet(
      bookOf(worksheet(`${cols}<sheetData>${row}</sheetData>`), { 'xl/styles.xml': styles }),
    );
    expect(sheet.struck.has(cellKey(1, 1))).toBe(isStruck);
  });
});

test('hidden rows and columns are those that can’t be seen, up to the last cell', async () => {
  const cols =
    '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0" customWidth="1"/><col min="9" max="16384" hidden="1"/></cols>';
  const data =
    '<row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3"><c r="D3"><v>1</v></c></row><row r="4" hidden="true"/>';
  const sheet = await firstSheet(bookOf(worksheet(`${cols}<sheetData>${data}</sheetData>`)));
  expect([...sheet.hiddenRows]).toEqual([1, 2]);
  expect([...sheet.hiddenColumns]).toEqual([2, 3]);
});

test('a used range of a million formatted rows is no values', async () => {
  const blank = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 2}" s="1" customFormat="1"><c r="A${index + 2}" s="1"/></row>`,
  );
  const last = '<row r="1048576" hidden="1"><c r="XFD1048576" s="1"/></row>';
  const sheet = await firstSheet(
    bookOf(worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}${last}</sheetData>`)),
  );
  expect(sheet.rows).toEqual([[1]]);
  expect(sheet.formats).toEqual([]);
  expect(sheet.hiddenRows.size).toBe(0);
});

test('of alternate content the fallback is read, once', async () => {
  const row = (value: number) => `<sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData>`;
  const either = `<mc:AlternateContent><mc:Choice Requires="x99">${row(1)}</mc:Choice><mc:Fallback>${row(2)}</mc:Fallback></mc:AlternateContent>`;
  expect((await firstSheet(bookOf(worksheet(either)))).rows).toEqual([[2]]);
});

const sheetXml = worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

test.each([
  {
    encoding: 'UTF-8 with a byte order mark',
    bytes: new TextEncoder().encode(`\uFEFF<?xml version="1.0"?>${sheetXml}`),
  },
  {
    encoding: 'UTF-16, little end first',
    bytes: utf16(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheetXml}`, true),
  },
  {
    encoding: 'UTF-16, big end first',
    bytes: utf16(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheetXml}`, false),
  },
])('a part in $encoding is read, and written back so', async ({ bytes }) => {
  const host = bookWith({ 'xl/worksheets/sheet1.xml': bytes });
  expect((await firstSheet(host)).rows).toEqual([[1]]);
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  await host.apply({ changes: [{ kind: 'set-highlight', sheet: '维修登记', mark: 'overdue', areas: [area] }] });
  expect((await firstSheet(host)).highlights).toEqual([{ mark: 'overdue', areas: [area] }]);
});

test('a part that is not what its encoding says is damage, and said to be', async () => {
  const host = bookWith({ 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]) });
  await expect(host.read()).rejects.toMatchObject({ code: 'damaged' });
});

const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relationshipsPart = (...lines: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;

test.each([
  { target: '/xl/tables/page.xml' },
  { target: 'tables/page.xml' },
  { target: './x/../tables/page.xml' },
  { target: '../../../xl/tables/page.xml' },
  { target: 'TABLES/Page.XML' },
  { target: 'tables%2Fpage.xml' },
])('a sheet is found by its relationship: $target', async ({ target }) => {
  const host = bookWith({
    'xl/worksheets/sheet1.xml': undefined,
    'xl/tables/page.xml': sheetXml,
    'xl/_rels/workbook.xml.rels': relationshipsPart(relationship('rId1', 'worksheet', target)),
  });
  expect((await firstSheet(host)).rows).toEqual([[1]]);
});

test('sheets without a grid are left out, hidden ones are not', async () => {
  const host = bookWith(
    {
      'xl/_rels/workbook.xml.rels': relationshipsPart(
        relationship('rId1', 'chartsheet', 'worksheets/sheet1.xml'),
        relationship('rId2', 'worksheet', 'worksheets/sheet2.xml'),
      ),
    },
    {
      sheets: [
        { name: '图', rows: [] },
        { name: '簿', rows: [[1]], visibility: 'very-hidden' },
      ],
    },
  );
  expect((await host.read()).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['簿', 'very-hidden']]);
});

test('a sheet that is listed and not there is damage, and said to be', async () => {
  await expect(bookWith({ 'xl/worksheets/sheet1.xml': undefined }).read()).rejects.toMatchObject({ code: 'damaged' });
});

test.each([
  { shape: 'without styles', options: { withoutStyles: true } },
  { shape: 'without shared strings', options: { strings: 'inline' as const } },
])('a workbook $shape is read', async ({ options }) => {
  const host = bookWith({}, { sheets: [{ name: '维修登记', rows: [['编号', 1]] }] }, options);
  expect((await firstSheet(host)).rows).toEqual([['编号', 1]]);
});

const rule = (formula: string) =>
  `<cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule>`;
const format = (sqref: string, ...rules: string[]) =>
  `<conditionalFormatting sqref="${sqref}">${rules.join('')}</conditionalFormatting>`;

test('our highlights are known again after other programs rewrote, split, copied or mixed them', async () => {
  const content = [
    format('A2 A1', rule('N("steward:overdue")=0')),
    format('A3:A4 $C$9', rule('N(&quot;steward:overdue&quot;)=0'), rule('$A$1&gt;1')),
    format('B1', rule(' n( "STEWARD:notice" ) = 0 ')),
    format('D1', rule('N("steward:unheard-of")=0'), rule('N("someone:overdue")=0')),
  ].join('');
  const sheet = await firstSheet(bookOf(worksheet(`<sheetData/>${content}`)));
  expect(sheet.highlights).toEqual([
    {
      mark: 'overdue',
      areas: [
        { top: 1, left: 1, bottom: 4, right: 1 },
        { top: 9, left: 3, bottom: 9, right: 3 },
      ],
    },
    { mark: 'notice', areas: [{ top: 1, left: 2, bottom: 1, right: 2 }] },
  ]);
});

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
}
