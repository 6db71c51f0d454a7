/** Owns the harm done to the parts of a workbook: parts gone, doubled, swapped, renamed, and their XML with wrong tags and values. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Luck } from './luck';

/** The workbook with a few harms to its parts, zipped again without fault, so that the harm is met by what reads the parts. */
export function harmParts(bytes: Uint8Array, luck: Luck): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (let times = 1 + luck.number(5); times > 0; times--) {
    const names = [...parts.keys()].filter(name => /\.(xml|rels)$/.test(name));
    if (names.length === 0) break;
    // the parts that are read: workbook, sheets, texts, styles, relationships
    const read = names.filter(name => /workbook|worksheets|sharedStrings|styles|\.rels|Content_Types/.test(name));
    const name = luck.of(luck.chance(85) && read.length > 0 ? read : names);
    if (luck.chance(12)) harmPackage(parts, name, luck.of(names), luck);
    else parts.set(name, strToU8(harmXml(strFromU8(parts.get(name)!), luck)));
  }
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function harmPackage(parts: Map<string, Uint8Array>, name: string, other: string, luck: Luck): void {
  const part = parts.get(name)!;
  const harms = [
    () => parts.delete(name),
    () => parts.set(name, parts.get(other)!),
    () => parts.set(name, new Uint8Array()),
    () => parts.set(name, part.slice(0, luck.number(part.length))),
    () => parts.delete(name) && parts.set(luck.of(oddNames(name)), part),
    () => parts.set(luck.of(oddNames(name)), part),
    () => parts.set(name, Uint8Array.from([0xff, 0xfe, ...Buffer.from(strFromU8(part), 'utf16le')])),
  ];
  luck.of(harms)();
}

function oddNames(name: string): string[] {
  return [
    `/${name}`,
    `../${name}`,
    `xl/../${name}`,
    name.toUpperCase(),
    name.replaceAll('/', '\\'),
    `${name} `,
    `//${name}`,
  ];
}

const values = [
  '', '0', '1', '-1', '1.5', '2147483648', '4294967296', '1e308', '1048576', '1048577', '16384', 'NaN', 'Infinity', 'true', ' ',
  'A1', 'XFD1048576', 'A0', 'A1:XFD1048576', 'ZZZZ9', '$A$1', 'rId1', 'rId99', '__proto__', 'constructor', '../../x', '&amp;', '&#0;',
  '&#x110000;', '&unknown;', '_x0000_', '\u{1f600}', "'", ']]&gt;', 'yyyy"年"m', '[h]:mm:ss', '[$-804]',
]; // biome-ignore format: a list to be looked over

const pieces = [
  '<', '>', '&', '<!--', '<![CDATA[', ']]>', '<?x', '<!DOCTYPE a [<!ENTITY b "c">]>', '<a>', '</a>', '<a/>', '<row r="1048576"/>',
  '<c r="A1"><v>1</v></c>', '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>', '<mergeCell ref="A1:XFD1048576"/>', '\0', '\ud800',
  '<mc:AlternateContent><mc:Choice>', '<col min="1" max="16384" hidden="1"/>', '<a>'.repeat(5000),
]; // biome-ignore format: a list to be looked over

/** One change to an XML text: a tag taken out, doubled or moved, a value replaced, a piece put in. */
function harmXml(xml: string, luck: Luck): string {
  const tags = [...xml.matchAll(/<[^<>]*>/g)].map(({ index, 0: tag }) => ({ start: index, end: index + tag.length }));
  const texts = [...xml.matchAll(/="[^"]*"|>[^<>]+(?=<)/g)].map(({ index, 0: text }) => ({ start: index, text }));
  const at = luck.number(xml.length + 1);
  if (luck.chance(20) || tags.length === 0) return xml.slice(0, at) + luck.of(pieces) + xml.slice(at);
  if (luck.chance(60) && texts.length > 0) {
    const { start, text } = luck.of(texts);
    const value = luck.of(values);
    return xml.slice(0, start) + (text.startsWith('=') ? `="${value}"` : `>${value}`) + xml.slice(start + text.length);
  }
  const [tag, other] = [luck.of(tags), luck.of(tags)];
  const piece = xml.slice(tag.start, tag.end);
  return luck.of([
    () => xml.slice(0, tag.start) + xml.slice(tag.end),
    () => xml.slice(0, tag.start) + piece + xml.slice(tag.start),
    () => xml.slice(0, other.start) + piece + xml.slice(other.start),
    () => xml.slice(0, Math.min(tag.start, other.start)) + xml.slice(Math.max(tag.end, other.end)),
    () => xml.slice(0, tag.start) + piece.replace(/ [\w:]+="[^"]*"/, '') + xml.slice(tag.end),
  ])();
}
