/** Owns what Excel makes of a value that is written into a cell, and how it shows one. */
import { day, serialOfStamp, stampOfSerial } from '../../../src/model/time';
import { type CellValue, isCellError } from '../../../src/model/workbook';
import type { Cell } from './state';

export interface Taken {
  readonly value: CellValue;
  /** With `=`. */
  readonly formula?: string;
  /** Where the value brings its own, as dates do. */
  readonly format?: string;
}

/** Error values as they come over the wire: texts like any other. */
export const errorTexts = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);

/**
 * Documented (Range.values; "work with cells"): texts are parsed as if typed, by en-US rules; `''` clears.
 * Assumed: a leading apostrophe is taken as Excel's sign for text and dropped, in text cells too.
 */
export function taken(written: unknown, format: string, date1904: boolean): Taken {
  if (typeof written === 'number' || typeof written === 'boolean') return { value: written };
  const text = String(written);
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (/^[=+-]/.test(text) && !/^[+-][\d.]/.test(text))
    return { value: undefined, formula: text.replace(/^[+]?=?/, '=') };
  if (errorTexts.has(text)) return { value: { error: text } };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const number = /^[+-]?(\d[\d,]*\.?\d*|\.\d+)(%?)$/.exec(text);
  if (number) return { value: Number.parseFloat(text.replaceAll(',', '')) / (number[2] ? 100 : 1) };
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const stamp = date && day(Number(date[1]), Number(date[2]), Number(date[3]));
  return stamp ? { value: serialOfStamp(stamp, date1904), format: 'm/d/yyyy' } : { value: text };
}

/** A value on the wire: errors as their text, blank as the empty text (documented). */
export function onWire(value: CellValue): string | number | boolean {
  if (value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

/** Documented: Excel.RangeValueType. */
export function typeOnWire(value: CellValue): string {
  if (value === undefined) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** Puts a written value into a cell. A date brings its format along where the cell has none. */
export function take(cell: Cell, written: unknown, date1904: boolean): void {
  const { value, formula, format } = taken(written, cell.format, date1904);
  cell.value = value;
  delete cell.formula;
  if (formula !== undefined) cell.formula = formula;
  if (format !== undefined && cell.format === 'General') cell.format = format;
}

/** The text that a cell shows. Only what dates need: years, months, days, hours and minutes. */
export function shown({ value, format }: Cell, date1904: boolean): string {
  const plain = format.replace(/\[[^\]]*\]/g, '').split(';')[0]!;
  const stamp = typeof value === 'number' && /[ymd]/i.test(plain) ? stampOfSerial(value, date1904) : undefined;
  if (stamp === undefined) return String(onWire(value));
  const [year, month, date] = stamp.slice(0, 10).split('-') as [string, string, string];
  const [hour = '00', minute = '00'] = stamp.slice(11).split(':');
  return plain
    .replaceAll('"', '')
    .replace(/h+:mm/i, `${hour}:${minute}`)
    .replace(/y+/i, letters => (letters.length > 2 ? year : year.slice(2)))
    .replace(/m+/i, letters => (letters.length > 1 ? month : String(Number(month))))
    .replace(/d+/i, letters => (letters.length > 1 ? date : String(Number(date))));
}
