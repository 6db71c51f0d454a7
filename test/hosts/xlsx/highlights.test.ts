import type { Area } from '../../../src/model/address';
import type { Change } from '../../../src/model/change';
import { bookOf, bookWith, firstSheet, partNames, partOf, styleSheet, worksheet } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const at = (top: number, left: number): Area => ({ top, left, bottom: top, right: left });
const set = (mark: 'overdue' | 'notice', ...areas: Area[]): Change => ({
  kind: 'set-highlight',
  sheet: '维修登记',
  mark,
  areas,
});
const remove = (mark: 'overdue' | 'notice'): Change => ({ kind: 'remove-highlight', sheet: '维修登记', mark });

const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const ours = (sqref: string, mark: string, dxf: number, priority: number, prefix = '') =>
  `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule type="expression" dxfId="${dxf}" priority="${priority}"><${prefix}formula>N("steward:${mark}")=0</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;

test.each([
  { where: 'after the cells', before: '', after: '' },
  { where: 'after merges', before: '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>', after: '' },
  { where: 'after phonetics', before: '<phoneticPr fontId="1"/>', after: '<dataValidations count="0"/>' },
  {
    where: 'before links and margins',
    before: '<autoFilter ref="A1:B2"/>',
    after: '<hyperlinks/><pageMargins left="1"/>',
  },
  { where: 'after people’s formats', before: '<conditionalFormatting sqref="A1"/>', after: '<pageMargins left="1"/>' },
  {
    where: 'before controls',
    before: '',
    after: '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>',
  },
  { where: 'between line breaks', before: '\n  ', after: '\n  <pageMargins left="1"/>\n' },
])('a highlight stands where Excel wants it: $where', async ({ before, after }) => {
  const host = bookOf(worksheet(`<dimension ref="A1"/>${data}${before}${after}`));
  await host.apply({ changes: [set('overdue', at(1, 1))] });
  const gap = before.trim() === '' ? '' : before;
  const rest = before.trim() === '' ? before + after : after;
  expect(partOf(host, SHEET)).toBe(
    worksheet(`<dimension ref="A1"/>${data}${gap}${ours('A1', 'overdue', 0, 1)}${rest}`),
  );
});

test('people’s rules come before ours, wherever they are kept', async () => {
  const theirs =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
  const bars =
    '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="12"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const host = bookOf(worksheet(`${data}${theirs}${bars}`));
  await host.apply({ changes: [set('notice', at(1, 1)), set('overdue', at(2, 1))] });
  expect(partOf(host, SHEET)).toBe(
    worksheet(`${data}${theirs}${ours('A2', 'overdue', 0, 13)}${ours('A1', 'notice', 1, 14)}${bars}`),
  );
});

test('one format a mark, its areas joined, in the file’s own prefix', async () => {
  const host = bookWith({}, undefined, { prefix: 'x' });
  await host.apply({ changes: [set('overdue', at(2, 1), at(3, 1), at(2, 2), at(3, 2), at(9, 4))] });
  expect(partOf(host, SHEET)).toContain(`</x:sheetData>${ours('A2:B3 D9', 'overdue', 0, 1, 'x:')}</x:worksheet>`);
  expect(partOf(host, STYLES)).toMatch(
    /<x:dxfs count="1"\n><x:dxf><x:font><x:b\/>.*<\/x:dxf><\/x:dxfs><\/x:styleSheet>$/,
  );
});

test('of a format that people’s rules share only our rule is taken out', async () => {
  const theirs = '<cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule>';
  const mixed = (rules: string) =>
    worksheet(`${data}<conditionalFormatting sqref="A1:A9">${rules}</conditionalFormatting>`);
  const mine = '<cfRule type="expression" dxfId="0" priority="2"><formula>N("steward:notice")=0</formula></cfRule>';
  const host = bookOf(mixed(mine + theirs));
  await host.apply({ changes: [remove('notice')] });
  expect(partOf(host, SHEET)).toBe(mixed(theirs));
});

test('all copies of a mark go, and only that mark', async () => {
  const copies = ours('A1', 'overdue', 0, 1) + ours('B1 C3', 'overdue', 0, 2) + ours('D1', 'notice', 1, 3);
  const host = bookOf(worksheet(data + copies));
  await host.apply({ changes: [remove('overdue')] });
  expect((await firstSheet(host)).highlights).toEqual([{ mark: 'notice', areas: [at(1, 4)] }]);
});

test('more areas than Excel reads from one list go into several', async () => {
  const areas = Array.from({ length: 8001 }, (_, index) => at(index * 2 + 1, 1));
  const host = bookOf(worksheet(data));
  await host.apply({ changes: [set('overdue', ...areas)] });
  expect(partOf(host, SHEET).match(/<conditionalFormatting /g)).toHaveLength(2);
  expect((await firstSheet(host)).highlights[0]!.areas).toHaveLength(8001);
});

const dxf = '<dxf><font><color rgb="FF0000FF"/></font></dxf>';

test.each([
  {
    styles: 'no list of formats',
    content: '<fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs><tableStyles count="0"/>',
  },
  { styles: 'an empty list', content: '<cellXfs count="1"><xf/></cellXfs><dxfs count="0"/><tableStyles count="0"/>' },
  { styles: 'an empty list, opened', content: '<cellXfs count="1"><xf/></cellXfs><dxfs count="0"></dxfs>' },
  { styles: 'an empty list with a blank', content: '<cellXfs count="1"><xf/></cellXfs><dxfs count="0" />' },
  { styles: 'formats of people', content: `<cellXfs count="1"><xf/></cellXfs>\n<dxfs count="1">\n${dxf}\n</dxfs>\n` },
  { styles: 'a wrong count', content: `<cellXfs count="1"><xf/></cellXfs><dxfs count="9">${dxf}</dxfs>` },
])('clearing gives back styles with $styles, to the letter', async ({ content }) => {
  const host = bookOf(worksheet(data), { [STYLES]: styleSheet(content) });
  await host.apply({ changes: [set('overdue', at(1, 1)), set('notice', at(2, 1))] });
  expect(partOf(host, STYLES)).toMatch(/<dxfs[^>]*>\s*(<dxf>.*<\/dxf>\s*)?<dxf><font><b\/>.*<\/dxf>\s*<\/dxfs/);
  await host.apply({ changes: [remove('notice'), remove('overdue')] });
  expect(partOf(host, STYLES)).toBe(styleSheet(content));
});

test('a format of ours that a rule of people’s uses stays', async () => {
  const host = bookOf(worksheet(data));
  await host.apply({ changes: [set('overdue', at(1, 1)), set('notice', at(2, 1))] });
  const borrowed = partOf(host, SHEET).replace(
    '</worksheet>',
    '<conditionalFormatting sqref="Z1"><cfRule type="expression" dxfId="0" priority="9"><formula>1</formula></cfRule></conditionalFormatting></worksheet>',
  );
  const other = bookOf(borrowed, { [STYLES]: partOf(host, STYLES) });
  await other.apply({ changes: [remove('overdue'), remove('notice')] });
  expect(partOf(other, STYLES).match(/<dxf>/g)).toHaveLength(1);
});

test('a workbook without styles gets them, and loses them again', async () => {
  const host = bookWith({}, undefined, { withoutStyles: true });
  const before = partNames(host);
  await host.apply({ changes: [set('overdue', at(1, 1))] });
  expect(partNames(host)).toEqual([...before, 'xl/styles1.xml'].sort());
  await host.apply({ changes: [remove('overdue')] });
  expect(partNames(host)).toEqual(before);
});
