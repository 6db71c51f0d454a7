/** Owns the spelling of text in XML and in spreadsheets: entities, line ends, `_xHHHH_`. */
import { damagedPart, type Place } from './faults';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text between tags, or an attribute's value, as it is meant. */
export function decodeEntities(text: string, place: Place): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{1,12});|&/g, (found, name: string | undefined) => {
    const code = name && /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const number = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : 0;
    const sign = code ? signOf(number) : named[name ?? ''];
    if (sign !== undefined) return sign;
    throw damagedPart(place, { zh: `含不认识的字符引用 ${found}`, en: `has an unknown entity ${found}` });
  });
}

/** Some writers give a sign beyond 16 bits as two references to its halves, so halves are let through. */
function signOf(number: number): string | undefined {
  return number >= 1 && number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}

/** `_x000D_` and its like: how a spreadsheet spells what XML can't hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const SPECIAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff&<>"]|_x/;

/** Text for between tags or for an attribute in double quotes; what XML can't hold is spelled `_xHHHH_`. */
export function encodeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, sign => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An attribute's value: a line break or tab would otherwise be read back as a blank. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replace(/[\t\n]/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** XML that was written without prefixes, with the part's own one (colon included) before each element. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
