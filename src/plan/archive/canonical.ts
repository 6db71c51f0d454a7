/** Owns what stands in a cell as text, the same when it is written and when any program's file of it is read again. */
import type { LayoutCell } from '../../model/change';
import { decimalOf, isDecimal, rounded } from '../../model/money';
import { type CellValue, isCellError } from '../../model/workbook';

/** Blank is empty. Numbers have no zeros at their end and no more decimals than a sum of floats can be trusted with. */
export function canonicalOf(cell: LayoutCell | undefined): string {
  const value = cell?.value;
  switch (value?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
      return lineFeeds(value.text);
    case 'date':
      return value.at;
    case 'number':
      return shortest(value.number);
    case 'formula':
      return isDecimal(value.result) ? shortest(value.result) : value.result;
  }
}

export function canonicalCell(value: CellValue): string {
  if (value === undefined) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? shortest(decimalOf(value)) : lineFeeds(String(value));
}

/** A logbook's text as every program keeps it: one kind of line end, no signs that no file can hold. */
export function plainText(text: string): string {
  return lineFeeds(text)
    .slice(0, LONGEST)
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .trim();
}

/** A cell holds 32,767. */
const LONGEST = 32_000;

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function shortest(number: string): string {
  const text = rounded(number, 6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
