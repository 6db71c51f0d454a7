/** Owns the proof that broken and hostile files are refused with a sentence or read and written like any other, within time and memory. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { ran } from '../cli/terminal';
import { partOf, worksheet } from '../hosts/xlsx/parts';
import { rawZip } from '../hosts/xlsx/raw-zip';
import { type Outcome, passThrough } from '../support/passage';
import { type BookToMake, makeXlsx } from '../support/xlsx-maker';
import { Luck } from '../tools/fuzz/luck';

const book: BookToMake = {
  sheets: [
    {
      name: '维修登记',
      rows: [['维修登记'], ['编号', '报修时间', '房号', '完成时间'], ['WX-1', 46000, '3-1-502', '']],
    },
    { name: '投诉登记', rows: [['编号', '投诉时间', '内容']] },
  ],
};
const made = openWorkbook(makeXlsx(book), '台账.xlsx');
const part = (name: string) => partOf(made, name);
const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

type Parts = Readonly<Record<string, string | undefined>>;

const withNames = (names: string): Parts => ({
  [WORKBOOK]: part(WORKBOOK).replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`),
});
const withEntity = (declaration: string): Parts => ({
  [TEXTS]: part(TEXTS).replace('<sst', `<!DOCTYPE sst [${declaration}]><sst`),
});

test.each<{ what: string; parts: Parts; result: Outcome['result']; why?: string }>([
  {
    what: 'entities that expand to gigabytes',
    parts: withEntity('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">'),
    result: 'not read',
    why: 'DTD',
  },
  {
    what: 'an entity that reads a file',
    parts: withEntity('<!ENTITY a SYSTEM "file:///etc/passwd">'),
    result: 'not read',
    why: 'DTD',
  },
  { what: 'tags nested 100,000 deep', parts: { [TEXTS]: '<a>'.repeat(100_000) }, result: 'not read', why: '中途断了' },
  { what: 'no shared texts', parts: { [TEXTS]: undefined }, result: 'not read', why: '引用了不存在的文字' },
  { what: 'no styles', parts: { 'xl/styles.xml': undefined }, result: 'written' },
  { what: 'no content types', parts: { '[Content_Types].xml': undefined }, result: 'not written', why: '缺失' },
  { what: 'no relationships', parts: { [RELATIONSHIPS]: undefined }, result: 'not read', why: '不见了' },
  { what: 'no sheet', parts: { [SHEET]: undefined }, result: 'not read', why: '不见了' },
  {
    what: 'a relationship that leads out of the package',
    parts: { [RELATIONSHIPS]: part(RELATIONSHIPS).replace('worksheets/sheet1.xml', '../../../../etc/passwd') },
    result: 'not read',
    why: '不见了',
  },
  {
    what: 'a part with a type of a million letters',
    parts: {
      [RELATIONSHIPS]: part(RELATIONSHIPS).replace(
        '</R',
        `<Relationship Id="x" Type="${'a'.repeat(1e6)}" Target="y"/></R`,
      ),
    },
    result: 'written',
  },
  {
    what: 'parts named with .. and from the root',
    parts: { '../../evil.xml': '<a/>', '/etc/evil.xml': '<a/>' },
    result: 'written',
  },
  {
    what: 'names that stand for each other',
    parts: withNames('<definedName name="甲">乙</definedName><definedName name="乙">甲+丙</definedName>'),
    result: 'written',
  },
  {
    what: 'a sheet whose relationships lead to itself',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/drawing" Target="sheet1.xml"/></Relationships>',
    },
    result: 'not written',
  },
  {
    what: 'a cell outside the grid',
    parts: { [SHEET]: worksheet('<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>') },
    result: 'not read',
    why: '超出表格范围',
  },
  {
    what: 'a cell in the last corner and one merge over all',
    parts: {
      [SHEET]: worksheet(
        '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    },
    result: 'written',
  },
  {
    what: 'columns without end',
    parts: { [SHEET]: worksheet('<cols><col min="-2000000000" max="2000000000" hidden="1"/></cols><sheetData/>') },
    result: 'written',
  },
  {
    what: 'two sheets of one name',
    parts: { [WORKBOOK]: part(WORKBOOK).replace('投诉登记', '维修登记') },
    result: 'not read',
    why: '都叫“维修登记”',
  },
  {
    what: 'a styles part that is a sheet',
    parts: { 'xl/styles.xml': worksheet('<sheetData/>') },
    result: 'not written',
    why: '不是样式表',
  },
])('$what: $result', async ({ parts, result, why = '' }) => {
  const started = Date.now();
  const outcome = await passThrough(makeXlsx(book, { parts }), '台账.xlsx', { isHarmed: true });
  expect(outcome).toMatchObject({ result });
  if (result !== 'written') expect(outcome.why).toMatch(new RegExp(`「台账.xlsx」.*${why}.*请`));
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('a part that is there twice, once with a slash before its name, is damage', async () => {
  const bytes = rawZip([{ name: 'xl/workbook.xml' }, { name: '/xl/workbook.xml' }]);
  expect(await passThrough(bytes, '台账.xlsx')).toMatchObject({ why: expect.stringContaining('出现了两次') });
});

test('a book cut off anywhere is damage, and said to be', async () => {
  const bytes = makeXlsx(book);
  for (let length = 4; length < bytes.length; length += 37) {
    const outcome = await passThrough(bytes.slice(0, length), '台账.xlsx');
    expect(outcome).toMatchObject({ result: 'not read', why: expect.stringMatching(/^damaged: 「台账\.xlsx」.*请/) });
  }
});

test.each([
  { what: '300 sheets', sheets: Array.from({ length: 300 }, (_, index) => `第${index + 1}张`) },
  {
    what: 'names with quotes, emoji, signs of formulas and 31 letters',
    sheets: ["王五's 登记", '😀台账', "a'!b", '=1+1', '+cmd', '登'.repeat(31), '#REF!', '<b>&"'],
  },
])('$what are read, marked, written and cleared', async ({ sheets }) => {
  const bytes = makeXlsx({ sheets: sheets.map(name => ({ ...book.sheets[0]!, name })) });
  expect(await passThrough(bytes, '台账.xlsx')).toEqual({ result: 'written' });
});

test('a million formatted rows are read, marked and verified', async () => {
  const rows = '<row ht="15"/>'.repeat(1_048_573);
  const sheet = part(SHEET).replace('</sheetData>', `${rows}</sheetData>`);
  const host = openWorkbook(makeXlsx(book, { parts: { [SHEET]: sheet } }), '台账.xlsx', { codec: nodeCodec });
  const areas = [{ top: 3, left: 1, bottom: 1_048_576, right: 1 }];
  await host.apply({ changes: [{ kind: 'set-highlight', sheet: '维修登记', mark: 'overdue', areas }] });
  expect((await host.read()).sheets[0]!.rows).toHaveLength(3);
}, 30_000);

test('macros are kept byte for byte and never looked into', async () => {
  const luck = new Luck(1);
  const macros = Uint8Array.from({ length: 5000 }, () => luck.number(256));
  const parts = {
    'xl/vbaProject.bin': macros,
    '[Content_Types].xml': part('[Content_Types].xml')
      .replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')
      .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    [RELATIONSHIPS]: part(RELATIONSHIPS).replace(
      '</R',
      '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></R',
    ),
  };
  let written: Uint8Array | undefined;
  const onWritten = (bytes: Uint8Array) => {
    written = bytes;
  };
  expect(await passThrough(makeXlsx(book, { parts }), '台账.xlsm', { onWritten })).toEqual({ result: 'written' });
  expect(Buffer.from(written!).includes(Buffer.from(macros))).toBe(true); // stored packed or not, luck can't be packed smaller
});

const long = 32_767;
test.each([
  { what: 'blanks', text: `a${' '.repeat(long - 2)}a` },
  { what: 'digits', text: '1'.repeat(long) },
  { what: 'dates', text: '2026-1-1 '.repeat(long / 9) },
  { what: 'brackets', text: '('.repeat(long) },
  { what: 'marks', text: '、'.repeat(long) },
  { what: 'times', text: '12:'.repeat(long / 3) },
  { what: 'Chinese numerals', text: '十'.repeat(long) },
  { what: 'line breaks', text: '\n'.repeat(long) },
  { what: 'ticks', text: '√×'.repeat(long / 2) },
  { what: 'money', text: '1,000.5元'.repeat(long / 8) },
])('a register whose every cell is as long as Excel allows, of $what, is checked in seconds', async ({ text }) => {
  const [, headings] = book.sheets[0]!.rows as string[][];
  const headed = { name: '维修登记', rows: [headings!, ['WX-1', text, text, text], [text, text, text, text]] };
  const asHeading = {
    name: '投诉登记',
    rows: [
      [text, text],
      ['编号', text],
    ],
  };
  const started = Date.now();
  expect(await passThrough(makeXlsx({ sheets: [headed, asHeading] }), '台账.xlsx')).toEqual({ result: 'written' });
  expect(Date.now() - started).toBeLessThan(10_000);
});

test.each<{ what: string; bytes: Uint8Array; says: string }>([
  { what: 'empty', bytes: new Uint8Array(), says: '文件是空的' },
  { what: 'a .csv by another name', bytes: Buffer.from('编号,报修时间\n1,2026-11-20\n'), says: '不是 Excel 工作簿' },
  { what: 'cut off', bytes: makeXlsx(book).slice(0, 700), says: '不完整或已损坏' },
  { what: 'with a document type', bytes: makeXlsx(book, { parts: withEntity('') }), says: 'DTD' },
])(
  'on the command line a file that is $what is told in one line, exit 2, and nothing is written',
  async ({ bytes, says }) => {
    const desk = mkdtempSync(join(tmpdir(), 'steward-'));
    const file = join(desk, '台账.xlsx');
    writeFileSync(file, bytes);
    for (const place of [['--write', join(desk, '副本.xlsx')], ['--in-place']]) {
      const { code, out, err } = await ran(['check', file, ...place]);
      expect([code, out, err]).toEqual([
        2,
        '',
        expect.stringMatching(new RegExp(`^「台账\\.xlsx」.*${says}.*请.*\n$`)),
      ]);
      expect([readdirSync(desk), readFileSync(file).equals(bytes)]).toEqual([['台账.xlsx'], true]);
    }
    rmSync(desk, { recursive: true });
  },
);
