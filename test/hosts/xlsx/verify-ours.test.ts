import fc from 'fast-check';
import { portableCodec } from '../../../src/hosts/xlsx/codec';
import { decodedPieces } from '../../../src/hosts/xlsx/encoding';
import { illFormedSheet } from '../../../src/hosts/xlsx/verify-ours';
import { illFormed } from '../../../src/hosts/xlsx/verify-text';
import { worksheet } from './parts';

const rows = [
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="5" t="inlineStr"><is><t>检查结果</t></is></c><c r="B1" s="5"/></row>',
  '<row r="2"/>',
  '<row r="2"><c r="A2" s="6" t="inlineStr"><is><t xml:space="preserve"> 漏水 &amp; 报修 𠮷 </t></is></c></row>',
  '<row r="3"><c r="A3" s="1"><v>46047.5</v></c><c r="B3" s="1"><f>SUM(A3:A3)</f><v>1</v></c><c r="C3" s="1" t="str"><f>A1</f><v>a&quot;</v></c></row>',
];
const links = [
  '<hyperlink ref="A1" location="\'台账\'!B2"/>',
  '<hyperlink ref="A2" location="台账!B2" display="B2 &#10;&quot;"/>',
];
const sheet = worksheet(
  `<sheetPr/><sheetData>${rows.join('')}</sheetData><hyperlinks>${links.join('')}</hyperlinks><pageMargins left="0.4"/>`,
);
const NAME = 'xl/worksheets/sheet1.xml';
const isIll = (text: string) => illFormed(text, NAME) !== undefined;

/** The same, told of pieces of at least so many bytes. */
function isIllInPieces(text: string, least: number): boolean {
  const bytes = new TextEncoder().encode(text);
  const pieces = () => decodedPieces(bytes, 'row', { book: '台账.xlsx', part: NAME }, portableCodec, least);
  return illFormedSheet(pieces, NAME) !== undefined;
}

test.each([1, 200, 65_536])('our own sheet is well-formed, in pieces of %i bytes', least => {
  expect(isIllInPieces(sheet, least)).toBe(false);
});

const pieces = [
  '<',
  '>',
  '&',
  '&amp;',
  '&x;',
  '"',
  '/',
  '\u0001',
  '\ufffe',
  ']]>',
  '<!--',
  '-->',
  '<c>',
  '</row>',
  '</sheetData>',
  '<row r="9">',
  ' x:y="1"',
  ' r="1"',
  '<x:c/>',
  '<![CDATA[',
  '<hyperlinks>',
  '</hyperlinks>',
  '--',
  '&#0;',
];

test('whatever slips into it, it is told as the parser tells it', () => {
  const slips = fc.array(
    fc.record({ at: fc.nat(sheet.length), cut: fc.nat(12), put: fc.constantFrom('', ...pieces) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  );
  fc.assert(
    fc.property(slips, fc.constantFrom(1, 200, 65_536), (slips, least) => {
      const slipped = slips.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), sheet);
      const text = Buffer.from(slipped).toString(); // a sign cut in half can't come out of bytes
      expect({ text, isIll: isIllInPieces(text, least) }).toEqual({ text, isIll: isIll(text) });
    }),
    { numRuns: 2000 },
  );
});
