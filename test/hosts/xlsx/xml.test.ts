import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { HostError } from '../../../src/hosts/host';
import { decodedPieces } from '../../../src/hosts/xlsx/encoding';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { XmlScanner } from '../../../src/hosts/xlsx/xml';
import { decodeEntities, decodeEscapes, encodeAttribute, encodeText } from '../../../src/hosts/xlsx/xml-text';

const place = { book: '台账.xlsx', part: 'xl/workbook.xml' };
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every tag in one line: `sheet(name=…)`, `/sheet`, and texts of `t`. */
function scanned(given: string | XmlScanner): string[] {
  const scan = typeof given === 'string' ? new XmlScanner(given, place) : given;
  const seen: string[] = [];
  while (scan.next()) {
    const attributes = [...scan.allAttributes()].filter(([name]) => !name.includes('xmlns'));
    const shown = attributes.map(([name, { value }]) => `${name}=${value}`).join(' ');
    if (!scan.isOpen) seen.push(`/${scan.name}`);
    else if (scan.name === 't') seen.push(`t:${scan.content()}`);
    else seen.push(shown === '' ? scan.name : `${scan.name}(${shown})`);
  }
  return seen;
}

test.each([
  { xml: `<row xmlns="${main}" r="1"></row>`, tags: ['row(r=1)', '/row'] },
  { xml: `<x:row xmlns:x="${main}" r='1'/>`, tags: ['row(r=1)'] },
  { xml: `<y:row xmlns:y="${strict}"/>`, tags: ['row'] },
  { xml: '<row xmlns="urn:other"/>', tags: ['?:row'] },
  { xml: `<s xmlns="${main}"><s xmlns="urn:other"/><s/></s>`, tags: ['s', '?:s', 's', '/s'] },
  { xml: `<s xmlns:rel="${relationships}" rel:id="rId1" id="7"/>`, tags: ['s(r:id=rId1 id=7)'] },
  { xml: '<a b=">" c=\'"\' d = "1"\n\te="&lt;&#20013;&#x6587;&amp;"/>', tags: ['a(b=> c=" d=1 e=<中文&)'] },
  { xml: '\uFEFF<?xml version="1.0"?><!-- <a> --><a><?pi <b> ?><!--></a>--></a >', tags: ['a', '/a'] },
  { xml: '<t>a&amp;b<![CDATA[<c>&amp;]]><!--no-->d</t>', tags: ['t:a&b<c>&amp;d'] },
  { xml: '<t>a<b>inside</b>c</t>', tags: ['t:ac'] },
  { xml: '<a><t/><t></t><t> 1 </t></a>', tags: ['a', 't:', 't:', 't: 1 ', '/a'] },
  { xml: '<t>1\r\n2\r3</t>', tags: ['t:1\n2\n3'] },
  { xml: '<t>&#xD83D;&#xDE00;</t>', tags: ['t:😀'] },
])('$xml', ({ xml, tags }) => {
  expect(scanned(xml)).toEqual(tags);
});

test.each([
  { fault: 'a document type', xml: '<!DOCTYPE a [<!ENTITY b "c">]><a/>', code: 'unsupported' },
  { fault: 'an unknown entity', xml: '<t>&nbsp;</t>', code: 'damaged' },
  { fault: 'a stray ampersand', xml: '<t>a & b</t>', code: 'damaged' },
  { fault: 'tags that do not match', xml: '<a><b></a>', code: 'damaged' },
  { fault: 'a close tag too many', xml: '<a/></a>', code: 'damaged' },
  { fault: 'an end in the middle', xml: '<a><b>', code: 'damaged' },
  { fault: 'a tag that does not end', xml: '<a b="1"', code: 'damaged' },
  { fault: 'an attribute without quotes', xml: '<a b=1/>', code: 'damaged' },
  { fault: 'a comment that does not end', xml: '<a><!-- b</a>', code: 'damaged' },
  { fault: 'a bare <', xml: '<a>1 < 2</a>', code: 'damaged' },
])('refused: $fault', ({ xml, code }) => {
  const scan = () => scanned(xml);
  expect(scan).toThrow(HostError);
  expect(scan).toThrow(expect.objectContaining({ code }));
});

type Tree =
  | string
  | { readonly name: string; readonly attributes: Record<string, string>; readonly children: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.stringMatching(/^[ -~]{1,8}$/),
    fc.record({
      name: fc.constantFrom('a', 'b', 'x:c', 'row'),
      attributes: fc.dictionary(fc.constantFrom('r', 's', 'x:t'), fc.stringMatching(/^[ -~]{0,6}$/), { maxKeys: 2 }),
      children: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  ),
}));

function written(node: Tree): string {
  if (typeof node === 'string') return encodeText(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`);
  const content = node.children.map(written).join('');
  return content === ''
    ? `<${node.name}${attributes.join('')}/>`
    : `<${node.name}${attributes.join('')}>${content}</${node.name}>`;
}

test('the scanner finds the tags, attributes and offsets that saxes finds', () => {
  fc.assert(
    fc.property(fc.array(tree), children => {
      const xml = `<root xmlns:x="${main}">${children.map(written).join('')}</root>`;
      const wanted: unknown[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
        wanted.push({
          name: name.replace('x:', ''),
          end: parser.position,
          attributes: Object.values(attributes),
          isSelfClosing,
        });
      });
      parser.on('closetag', ({ isSelfClosing }) => {
        if (!isSelfClosing) wanted.push({ end: parser.position });
      });
      parser.write(xml).close();
      const found: unknown[] = [];
      const scan = new XmlScanner(xml, place);
      while (scan.next()) {
        const attributes = [...scan.allAttributes().values()].map(({ value }) => value);
        found.push(
          scan.isOpen ? { name: scan.name, end: scan.end, attributes, isSelfClosing: scan.isEmpty } : { end: scan.end },
        );
        expect(xml[scan.start]).toBe('<');
      }
      expect(found).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

test('by pieces it finds the same, whatever the pieces end in', () => {
  const odd = fc.constantFrom(
    '<row r="1"><c/></row>',
    '<t>漏水<![CDATA[</row>&]]>𠮷</t>',
    '<!--</row>--><row/>',
    '<?pi </row> ?><t>1</row</t>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tree.map(written), odd)), fc.integer({ min: 0, max: 40 }), (children, least) => {
      const xml = `<root xmlns:x="${main}">${children.join('')}</root>`;
      const bytes = new TextEncoder().encode(xml);
      const pieces = [...decodedPieces(bytes, 'row', place, nodeCodec, least)];
      expect(pieces.join('')).toBe(xml);
      const [first, ...others] = pieces;
      const byPieces = new XmlScanner(first!, place, () => others.shift());
      expect(outcome(() => scanned(byPieces))).toEqual(outcome(() => scanned(new XmlScanner(xml, place))));
    }),
    { numRuns: 500 },
  );
});

/** What a walk gives, or the sentence that it throws. */
function outcome(walk: () => string[]): unknown {
  try {
    return walk();
  } catch (error) {
    return (error as HostError).sentence;
  }
}

test('any text survives being written and read', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('_x000D_', '_x005F_x000D_', '\r\n', '\uD800', '\0')),
      text => {
        expect(decodeEscapes(decodeEntities(encodeText(text), place))).toBe(text);
        const parser = new SaxesParser();
        parser.on('error', error => {
          throw error;
        });
        parser.write(`<t a="${encodeAttribute(text)}">${encodeText(text)}</t>`).close();
      },
    ),
    { numRuns: 300 },
  );
});
