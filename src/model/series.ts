/** Owns running numbers of slips, books and contracts: their series, month and serial, and one key for the ways to write one. */
import { halfWidth } from './text';
import type { Month } from './time';

export interface NumberParts {
  /** The letters, words and digits before the serial: `GD` of GD202607-003. A year or a day belongs to it, the month stands apart. */
  readonly series: string;
  readonly serial: number;
  /** Digits of the serial as written, leading zeros included. */
  readonly width: number;
  /** The month that the number itself names: 2026-07 in GD202607-003 and 2026-07-015. */
  readonly month?: Month;
  /** What stands after the serial: W-101补 is another number than W-101. */
  readonly suffix: string;
  /** Equal exactly where series, month, serial and suffix are. */
  readonly key: string;
}

/** Words before a number that only say that it is one: 工单号：W-101, No.12. */
const label =
  /^(?:(?:工作?|派工|维修|服务|报修|回访|合同|受理|备案|收据|认购书?)?(?:单号|编号|单|号)(?=[^\p{Script=Han}])|NO(?=[^A-Z])|№)/u;

/**
 * The parts of a number. W-101, ｗ１０１, `W 0101` and No.W-101 are one. Of several groups of digits the last is the serial.
 * Undefined where no digit stands, and for texts too long to be a number.
 */
export function parseNumber(text: string): NumberParts | undefined {
  return plainNumber(text) ?? writtenNumber(text);
}

/**
 * W-101, RG0012, 3130: by far the commonest, told without the patterns. Six digits hold neither month nor year. Undefined for every other number,
 * and for what is none.
 */
export function plainNumber(text: string): NumberParts | undefined {
  if (!isPlainNumber(text)) return undefined;
  const letters = lettersEnd(text);
  const digits = text.charCodeAt(letters) === DASH ? letters + 1 : letters;
  const [series, serial] = [text.slice(0, letters).toUpperCase(), Number(text.slice(digits))];
  return { series, serial, width: text.length - digits, suffix: '', key: `${series}#${serial}` };
}

/** Whether a number is one text of letters, perhaps a dash, and up to six digits: no list, no range, no label. */
export function isPlainNumber(text: string): boolean {
  const letters = lettersEnd(text);
  if (letters > 6 || (letters === 2 && /^NO/i.test(text))) return false;
  const digits = letters > 0 && text.charCodeAt(letters) === DASH ? letters + 1 : letters;
  if (digits === text.length || text.length - digits > 6) return false;
  for (let at = digits; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function lettersEnd(text: string): number {
  let at = 0;
  while (isLatin(text.charCodeAt(at))) at++;
  return at;
}

const DASH = 45;

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function writtenNumber(text: string): NumberParts | undefined {
  const plain = halfWidth(text).toUpperCase().replace(/\s+/g, '').replace(label, '');
  if (plain.length > 40) return undefined;
  const groups = groupsOf(plain);
  const last = groups.findLastIndex(isDigits);
  if (last === -1 || groups[last]!.length > 15) return undefined;
  const digits = groups[last]!;
  const serial = Number(digits);
  const { series, month } = seriesOf(groups.slice(0, last));
  const suffix = groups.slice(last + 1).join('');
  const key = `${series}${month === undefined ? '' : `@${month}`}#${serial}${suffix}`;
  return { series, serial, width: digits.length, suffix, key, ...(month === undefined ? {} : { month }) };
}

/** The key of a number, for joins; undefined where the text is none. */
export function numberKey(text: string): string | undefined {
  return parseNumber(text)?.key;
}

/** Whether two texts write the same number. */
export function sameNumber(a: string, b: string): boolean {
  const key = numberKey(a);
  return key !== undefined && key === numberKey(b);
}

/** Groups of digits and of letters, without the marks between them, 第, 号 and 年月日; a date written into a run stands apart. */
function groupsOf(plain: string): string[] {
  const groups = (plain.match(/\d+|\p{L}+/gu) ?? []).map(group => group.replace(/第$|^号$/, ''));
  return groups
    .filter((group, at) => group !== '' && !(/^[年月日]$/.test(group) && isDigits(groups[at - 1] ?? '')))
    .flatMap(group => (isDigits(group) ? datedRun(group) : [group]));
}

/** 202607003 is month and serial, 20260715003 a day and serial, 2026012 a year and serial; told apart by their length alone. */
function datedRun(run: string): string[] {
  const match =
    /^(20[1-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{3,4})$/.exec(run) ??
    /^(20[1-4]\d)(0[1-9]|1[0-2])(\d{2,5})$/.exec(run) ??
    /^(20[1-4]\d)(\d{3,4})$/.exec(run);
  return match ? match.slice(1) : [run];
}

function seriesOf(groups: readonly string[]): { series: string; month?: Month } {
  const dated = groups.flatMap(
    group => /^(20[1-4]\d)(0[1-9]|1[0-2])((?:0[1-9]|[12]\d|3[01])?)$/.exec(group)?.slice(1) ?? group,
  );
  const parts = dated.filter(part => part !== '');
  const at = parts.findIndex(
    (part, index) => /^20[1-4]\d$/.test(part) && /^(0?[1-9]|1[0-2])$/.test(parts[index + 1] ?? ''),
  );
  if (at === -1) return { series: joined(parts) };
  const month = `${parts[at]}-${parts[at + 1]!.padStart(2, '0')}`;
  return { series: joined([...parts.slice(0, at), ...parts.slice(at + 2)]), month };
}

/** Groups as one text; a dash keeps two groups of digits apart. */
function joined(parts: readonly string[]): string {
  return parts
    .join(' ')
    .replace(/(?<=\d) (?=\d)/g, '-')
    .replaceAll(' ', '');
}

function isDigits(group: string): boolean {
  return /^\d+$/.test(group);
}
