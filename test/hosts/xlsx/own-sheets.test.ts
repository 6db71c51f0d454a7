import type { XlsxHost } from '../../../src/hosts/xlsx';
import { parseArea } from '../../../src/model/address';
import type { LayoutCell, Plan, SheetLayout, WriteSheet } from '../../../src/model/change';
import { bookOf, bookWith, partNames, partOf, worksheet } from './parts';

const WORKBOOK = 'xl/workbook.xml';
const OURS = 'xl/worksheets/sheet2.xml';

const text = (words: string, style: LayoutCell['style'] = 'body'): LayoutCell => ({
  value: { kind: 'text', text: words },
  style,
});

const layout: SheetLayout = {
  widths: [12, 30],
  rows: [
    { cells: [text('检查结果', 'title')], height: 30 },
    { cells: [text('编号', 'heading'), text('问题', 'heading')] },
    { cells: [{ ...text('N12', 'link'), link: { sheet: "O'Brien & 维修", cell: 'N12' } }, text('=1+1')] },
    {
      cells: [
        { value: { kind: 'number', number: '1280.50', decimals: 2 }, style: 'total' },
        { value: { kind: 'date', at: '2026-11-20T17:00' }, style: 'body' },
        { value: { kind: 'formula', formula: 'SUM(A4:A4)', result: '1280.50', decimals: 2 }, style: 'total' },
      ],
    },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  frozenRows: 2,
  filter: { top: 2, left: 1, bottom: 4, right: 2 },
  print: { landscape: true, repeatedRows: { from: 1, to: 2 } },
};

const write = (role = 'findings', sheet = '检查结果', changed: Partial<SheetLayout> = {}): WriteSheet => ({
  kind: 'write-sheet',
  role,
  sheet,
  digest: 'abc',
  layout: { ...layout, ...changed },
});
const plan = (...changes: Plan['changes']): Plan => ({ changes });
const clear = (role = 'findings'): Plan => plan({ kind: 'remove-sheet', role, sheet: '检查结果' });

/** The book with its workbook part changed, as a person or another program might. */
function rewritten(host: XlsxHost, change: (workbook: string) => string): XlsxHost {
  const parts = Object.fromEntries(partNames(host).map(name => [name, partOf(host, name)]));
  return bookWith({ ...parts, [WORKBOOK]: change(parts[WORKBOOK]!) });
}

test('a sheet of ours has all that its layout says, in the order that Excel wants', async () => {
  const host = bookOf(worksheet('<sheetData/>'));
  await host.apply(plan(write()));
  const xml = partOf(host, OURS);
  const elements = [
    ...xml.matchAll(
      /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|autoFilter|mergeCells|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter)[ >]/g,
    ),
  ];
  expect(elements.map(([, name]) => name)).toEqual([
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'mergeCells',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ]);
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<col min="2" max="2" width="30" customWidth="1"/>');
  expect(xml).toContain('<row r="1" ht="30" customHeight="1">');
  expect(xml).toContain('<t>=1+1</t>');
  expect(xml).toMatch(
    /<c r="A4" s="\d+"><v>1280.50<\/v><\/c><c r="B4" s="\d+"><v>46346.70833333333\d*<\/v><\/c><c r="C4" s="\d+"><f>SUM\(A4:A4\)<\/f><v>1280.50<\/v><\/c>/,
  );
  expect(xml).toContain('<hyperlink ref="A3" location="\'O\'\'Brien &amp; 维修\'!N12" display="N12"/>');
  expect(xml).toContain('orientation="landscape"');
  expect(xml).toContain('<autoFilter ref="A2:B4"/>');
});

test('its names say whose it is, and what prints and filters', async () => {
  const host = bookOf(worksheet('<sheetData/>'));
  await host.apply(plan(write('archive:2026-10')));
  expect([...partOf(host, WORKBOOK).matchAll(/<definedName .*?<\/definedName>/g)].map(([xml]) => xml)).toEqual([
    '<definedName name="_steward.archive.2026_10" comment="steward 2 archive:2026-10 abc" hidden="1">\'检查结果\'!$A$1:$C$4</definedName>',
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'检查结果\'!$A$2:$B$4</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="1">\'检查结果\'!$A$1:$C$4</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'检查结果\'!$1:$2</definedName>',
  ]);
});

test('a sheet of ours stays known and in place after people renamed it, and keeps its name when written anew', async () => {
  const first = bookOf(worksheet('<sheetData/>'));
  await first.apply(plan(write()));
  const host = rewritten(first, workbook => workbook.replaceAll('检查结果', '本周督办'));
  await host.apply(plan(write('findings', '检查结果', { filter: { top: 2, left: 1, bottom: 3, right: 1 } })));
  const { sheets } = await host.read();
  expect(sheets.map(({ name, owned }) => [name, owned])).toEqual([
    ['维修登记', undefined],
    ['本周督办', { role: 'findings', digest: 'abc', area: parseArea('A1:C4') }],
  ]);
  expect(partOf(host, WORKBOOK)).toContain("'本周督办'!$A$2:$A$3");
});

test('a program that drops the name’s comment leaves the sheet ours, to be written anew', async () => {
  const first = bookOf(worksheet('<sheetData/>'));
  await first.apply(plan(write('archive:2026-10')));
  const host = rewritten(first, workbook => workbook.replace(/ comment="[^"]*" hidden="1"/, ''));
  expect((await host.read()).sheets[1]!.owned).toEqual({ role: 'archive:2026-10', digest: '' });
});

test('a copy that people made of our sheet is theirs, and so is a sheet whose name lost its target', async () => {
  const first = bookOf(worksheet('<sheetData/>'));
  await first.apply(plan(write()));
  const copied = rewritten(first, workbook =>
    workbook.replace('name="_steward.findings"', 'name="_steward.findings" localSheetId="1"'),
  );
  expect((await copied.read()).sheets[1]!.owned).toBeUndefined();
  const lost = rewritten(first, workbook => workbook.replace("'检查结果'!$A$1:$C$4<", '#REF!$A$1<'));
  expect((await lost.read()).sheets[1]!.owned).toBeUndefined();
});

test('widths that people set stay; a layout with other columns has its own', async () => {
  const first = bookOf(worksheet('<sheetData/>'));
  await first.apply(plan(write()));
  const parts = Object.fromEntries(partNames(first).map(name => [name, partOf(first, name)]));
  const host = bookWith({
    ...parts,
    [OURS]: parts[OURS]!.replace(/<cols>.*<\/cols>/, '<cols><col min="1" max="2" width="44.5"/></cols>'),
  });
  await host.apply(plan(write()));
  expect(partOf(host, OURS)).toContain(
    '<col min="1" max="1" width="44.5" customWidth="1"/><col min="2" max="2" width="44.5" customWidth="1"/>',
  );
  await host.apply(plan(write('findings', '检查结果', { widths: [1, 2, 3] })));
  expect(partOf(host, OURS)).toContain('<col min="3" max="3" width="3" customWidth="1"/>');
});

describe('what people wrote beside our area', () => {
  /** The sheet as another program saved it, with cells of people's beside A1:C4. */
  async function withRemarks(
    cells: { readonly beside?: string; readonly below?: string },
    cols = '',
  ): Promise<XlsxHost> {
    const first = bookOf(worksheet('<sheetData/>'));
    await first.apply(plan(write()));
    const parts = Object.fromEntries(partNames(first).map(name => [name, partOf(first, name)]));
    return bookWith({
      ...parts,
      [OURS]: parts[OURS]!.replace('</cols>', `${cols}</cols>`).replace(
        /(<row r="4".*?)<\/row>/,
        `$1${cells.beside ?? ''}</row>${cells.below ?? ''}`,
      ),
    });
  }

  const row = { cells: [text('多'), text('一'), text('行')] };
  const longer = { rows: [...layout.rows, row, row] };

  test('keeps its formulas, looks and widths where it stands', async () => {
    const host = await withRemarks(
      {
        beside: '<c r="E4" s="1"><f>SUM(A4:A4)</f><v>1280.5</v></c>',
        below: '<row r="9" ht="40" customHeight="1"><c r="A9" t="b"><v>1</v></c></row>',
      },
      '<col min="5" max="6" width="33" customWidth="1"/>',
    );
    await host.apply(plan(write('findings', '检查结果', longer)));
    expect(partOf(host, OURS)).toContain('<c r="E4" s="1"><f>SUM(A4:A4)</f><v>1280.5</v></c></row>');
    expect(partOf(host, OURS)).toContain(
      '<row r="9" ht="40" customHeight="1"><c r="A9" t="b"><v>1</v></c></row></sheetData>',
    );
    expect(partOf(host, OURS)).toContain('<col min="5" max="6" width="33" customWidth="1"/>');
  });

  test('moves down, or to the right, where our area grows over it', async () => {
    const host = await withRemarks({
      beside: '<c r="D4" t="str"><f>A4&amp;"!"</f><v>x!</v></c>',
      below: '<row r="5"><c r="B5"><f t="array" ref="B5:B6">A1:A2</f><v>7</v></c></row>',
    });
    const wider = { rows: longer.rows.map(({ cells }) => ({ cells: [...cells, text('新栏'), text('新栏')] })) };
    await host.apply(plan(write('findings', '检查结果', wider)));
    const { rows } = (await host.read()).sheets[1]!;
    expect([rows[3]![5], rows[6]![1]]).toEqual(['x!', 7]);
    expect(partOf(host, OURS)).toContain('<c r="B7"><f t="array" ref="B7:B8">A1:A2</f><v>7</v></c>');
  });

  test('a formula that it shared with a cell of ours becomes its value', async () => {
    const host = await withRemarks({
      beside:
        '<c r="E4"><f t="shared" si="0"/><v>1</v></c><c r="F4"><f t="shared" si="1" ref="F4:G4">A4</f><v>2</v></c><c r="G4"><f t="shared" si="1"/><v>3</v></c>',
    });
    await host.apply(plan(write('findings', '检查结果', longer)));
    expect(partOf(host, OURS)).toContain(
      '<c r="E4"><v>1</v></c><c r="F4"><f t="shared" si="1" ref="F4:G4">A4</f><v>2</v></c><c r="G4"><f t="shared" si="1"/><v>3</v></c>',
    );
  });

  test('is known without addresses, with other quotes and with a prefix, as other programs write', async () => {
    const first = bookOf(worksheet('<sheetData/>'));
    await first.apply(plan(write()));
    const parts = Object.fromEntries(partNames(first).map(name => [name, partOf(first, name)]));
    const prefixed = parts[OURS]!.replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
      .replace(
        '</x:sheetData>',
        "<x:row r='8'><x:c s='1' r='C8'><x:f>A1</x:f><x:v>8</x:v></x:c><x:c t='str'><x:v>无址</x:v></x:c></x:row></x:sheetData>",
      );
    const host = bookWith({ ...parts, [OURS]: prefixed });
    await host.apply(plan(write('findings', '检查结果', longer)));
    expect((await host.read()).sheets[1]!.rows[7]).toEqual([undefined, undefined, 8, '无址']);
    expect(partOf(host, OURS)).toContain("<row r=\"8\"><c s='1' r='C8'><f>A1</f><v>8</v></c><c r=\"D8\" t='str'>");
  });

  test('notes on cells stay on them', async () => {
    const first = await withRemarks({});
    const parts = Object.fromEntries(partNames(first).map(name => [name, partOf(first, name)]));
    const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const host = bookWith({
      ...parts,
      [OURS]: parts[OURS]!.replace('</worksheet>', '<legacyDrawing r:id="rId2"/></worksheet>'),
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${base}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${base}/vmlDrawing" Target="../drawings/vml1.vml"/></Relationships>`,
      'xl/comments1.xml': '<comments/>',
      'xl/drawings/vml1.vml': '<xml/>',
    });
    await host.apply(plan(write('findings', '检查结果', longer)));
    expect(partOf(host, OURS)).toMatch(/<legacyDrawing r:id="rId2"\/><\/worksheet>$/);
    expect(partNames(host)).toEqual(expect.arrayContaining(['xl/comments1.xml', 'xl/drawings/vml1.vml']));
  });

  test('a sheet that people fill in is laid out anew from what they typed, and nothing is kept beside it', async () => {
    const host = bookOf(worksheet('<sheetData/>'));
    await host.apply(plan(write('settings', '管家设置', { rows: [{ cells: [text('是', 'input')] }] })));
    expect((await host.read()).sheets[1]!.owned).toEqual({ role: 'settings', digest: 'abc' });
    expect(partOf(host, WORKBOOK)).toContain('comment="steward 1 settings abc" hidden="1">\'管家设置\'!$A$1<');
  });
});

test('names and views of people stay true when a sheet of ours goes from among theirs', async () => {
  const three = { sheets: ['甲', '乙', '丙'].map(name => ({ name, rows: [[1]] })) };
  const before = bookWith({}, three);
  await before.apply(plan(write()));
  const [sheet] = /<sheet name="检查结果".*?\/>/.exec(partOf(before, WORKBOOK))!;
  const theirs =
    '<definedName name="_xlnm.Print_Area" localSheetId="3">丙!$A$1</definedName><definedName name="税率">检查结果!$B$2</definedName>';
  const moved = rewritten(before, workbook =>
    workbook
      .replace(
        '<sheets>',
        '<bookViews><workbookView firstSheet="2" activeTab="1"/><workbookView activeTab="3"/></bookViews><sheets>',
      )
      .replace(sheet, '')
      .replace('<sheet name="乙"', `${sheet}<sheet name="乙"`)
      .replaceAll('localSheetId="3"', 'localSheetId="1"')
      .replace('</definedNames>', `${theirs}</definedNames>`),
  );
  await moved.apply(clear());
  const workbook = partOf(moved, WORKBOOK);
  expect((await moved.read()).sheets.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  expect(workbook).toContain(`<definedNames\n>${theirs.replace('"3"', '"2"')}</definedNames>`);
  expect(workbook).toContain('<workbookView firstSheet="1" activeTab="0"/><workbookView activeTab="2"/>');
});

test('what Excel hung on a sheet of ours goes with it, unless others use it', async () => {
  const first = bookOf(worksheet('<sheetData/>'));
  await first.apply(plan(write()));
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (...targets: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="${base}/x" Target="${target}"/>`).join('')}</Relationships>`;
  const parts = Object.fromEntries(partNames(first).map(name => [name, partOf(first, name)]));
  const host = bookWith({
    ...parts,
    'xl/worksheets/_rels/sheet1.xml.rels': rels('../printerSettings/shared.bin'),
    'xl/worksheets/_rels/sheet2.xml.rels': rels('../printerSettings/shared.bin', '../comments1.xml'),
    'xl/_rels/comments1.xml.rels': rels('media/1.png'),
    'xl/printerSettings/shared.bin': 'shared',
    'xl/comments1.xml': '<comments/>',
    'xl/media/1.png': 'png',
  });
  await host.apply(clear());
  const names = partNames(host);
  expect(names).toContain('xl/printerSettings/shared.bin');
  expect(names).toContain('xl/worksheets/_rels/sheet1.xml.rels');
  expect(names.filter(name => /comments1|media|sheet2/.test(name))).toEqual([]);
});

test('a calculation chain that lists our formulas is dropped with them, another is kept', async () => {
  const first = bookOf(worksheet('<sheetData/>'));
  await first.apply(plan(write()));
  const withChain = (sheetId: number) => {
    const parts = Object.fromEntries(partNames(first).map(name => [name, partOf(first, name)]));
    const rel =
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>';
    return bookWith({
      ...parts,
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace('</Relationships>', rel),
      'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C4" i="${sheetId}"/></calcChain>`,
    });
  };
  const [listed, other] = [withChain(2), withChain(1)];
  await listed.apply(clear());
  await other.apply(clear());
  expect(partNames(listed)).not.toContain('xl/calcChain.xml');
  expect(partNames(other)).toContain('xl/calcChain.xml');
});

test.each([
  { names: 'no names', workbook: '' },
  { names: 'an empty list of names', workbook: '<definedNames/>' },
  {
    names: 'names of people',
    workbook: '<definedNames>\n <definedName name="税率">0.06</definedName>\n</definedNames>',
  },
])('clearing gives back a workbook part with $names, to the letter', async ({ workbook }) => {
  const made = partOf(bookOf(worksheet('<sheetData/>')), WORKBOOK).replace(
    '</sheets>',
    `</sheets>${workbook}<calcPr calcId="1"/>`,
  );
  const host = bookOf(worksheet('<sheetData/>'), { [WORKBOOK]: made });
  await host.apply(plan(write(), write('archive:2026-10', '归档')));
  expect(partOf(host, WORKBOOK)).not.toBe(made);
  await host.apply(clear('archive:2026-10'));
  await host.apply(clear());
  expect(partOf(host, WORKBOOK)).toBe(made);
});
