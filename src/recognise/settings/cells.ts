/** Owns the cells of settings sheets as text, and the problem that a wrong one makes. */
import { cellAddress } from '../../model/address';
import type { Bilingual } from '../../model/language';
import { decimalOf } from '../../model/money';
import type { Problem } from '../../model/problem';
import { squeeze } from '../../model/text';
import { stampOfSerial } from '../../model/time';
import { cellFormat, cellValue, isCellError, type Sheet, type Workbook } from '../../model/workbook';
import { formatKind } from '../cells/dates/formats';

/** A cell as the text a person sees in it, trimmed; dates as 2026-11-20. Blank is ''. */
export function settingText(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  const value = cellValue(sheet, row, column);
  if (value === undefined) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'number' || !Number.isFinite(value)) return String(value).trim();
  const isDate = formatKind(cellFormat(sheet, row, column)) === 'date';
  return (isDate ? stampOfSerial(value, date1904) : undefined) ?? decimalOf(value);
}

/** The texts of a row from column A. Rows of a snapshot are sparse: holes are ''. */
export function rowTexts(sheet: Sheet, row: number, date1904: boolean): string[] {
  const { length } = sheet.rows[row - 1] ?? [];
  return Array.from({ length }, (_, index) => settingText(sheet, row, index + 1, date1904));
}

/** The problem of a wrong entry: where it stands, what is wrong, and what was done instead. */
export function wrongSetting(sheet: string, row: number, column: number, text: string, wrong: Bilingual): Problem {
  const cell = cellAddress(row, column);
  return {
    code: 'setting-wrong',
    sheet,
    row,
    cell,
    text,
    message: { zh: `「${sheet}」${cell}：${wrong.zh}`, en: `"${sheet}" ${cell}: ${wrong.en}` },
  };
}

/** The sheet's own name for how a person wrote it; full width and spaces make no difference. Undefined where there is no such sheet. */
export function sheetNamed(written: string, { sheets }: Workbook): string | undefined {
  return (sheets.find(({ name }) => name === written) ?? sheets.find(({ name }) => squeeze(name) === squeeze(written)))
    ?.name;
}
