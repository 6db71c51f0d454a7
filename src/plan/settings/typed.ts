/** Owns the cells that people typed into sheets of ours, as values that can be written again. */
import type { LayoutValue } from '../../model/change';
import { decimalOf } from '../../model/money';
import { stampOfSerial } from '../../model/time';
import { cellFormat, cellValue, isCellError, type Sheet } from '../../model/workbook';

/** A cell as it would be typed again: a date stays a date, a number a number, all else its text. Undefined for a blank one. */
export function typedValue(sheet: Sheet, row: number, column: number, date1904: boolean): LayoutValue | undefined {
  const value = cellValue(sheet, row, column);
  if (value === undefined || value === '') return undefined;
  if (isCellError(value)) return { kind: 'text', text: value.error };
  if (typeof value !== 'number') return { kind: 'text', text: String(value) };
  const at = isDateFormat(cellFormat(sheet, row, column)) ? stampOfSerial(value, date1904) : undefined;
  if (at !== undefined) return { kind: 'date', at };
  const number = decimalOf(value);
  return { kind: 'number', number, decimals: number.split('.')[1]?.length ?? 0 };
}

/** The cell's text; '' for a blank one. */
export function typedText(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  const value = typedValue(sheet, row, column, date1904);
  switch (value?.kind) {
    case 'text':
      return value.text.trim();
    case 'number':
      return value.number;
    case 'date':
      return value.at.replace('T', ' ');
    default:
      return '';
  }
}

/** Texts of a sheet row by row, from A1; '' where the snapshot has holes. */
export function typedRows(sheet: Sheet, date1904: boolean): string[][] {
  return Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: sheet.rows[row]?.length ?? 0 }, (_, column) =>
      typedText(sheet, row + 1, column + 1, date1904),
    ),
  );
}

/** Day or time signs outside quotes, brackets and escapes. */
function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
