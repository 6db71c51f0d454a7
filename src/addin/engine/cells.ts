/** Owns the part of a workbook that a grid shows: which sheets there are, and some rows of one as text with their marks. */
import type { Area } from '../../model/address';
import type { Mark } from '../../model/change';
import { stampOfSerial } from '../../model/time';
import { type CellValue, isCellError, type Sheet, type Workbook } from '../../model/workbook';

export interface SheetOutline {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly isHidden: boolean;
  /** Ours, not the person's. */
  readonly isOurs: boolean;
}

export interface Cells {
  readonly sheet: string;
  /** The first row that is given; rows start at 1. */
  readonly from: number;
  /** Texts from column A; '' for a blank cell. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly marks: readonly { readonly mark: Mark; readonly areas: readonly Area[] }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export function outlineOf({ sheets }: Workbook): SheetOutline[] {
  return sheets.map(({ name, rows, visibility, owned }) => ({
    name,
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    isHidden: visibility !== 'visible',
    isOurs: owned !== undefined,
  }));
}

/** Rows `from` to `to` of a sheet, both included; a sheet that is gone has none. */
export function cellsOf(workbook: Workbook, name: string, from: number, to: number): Cells {
  const sheet = workbook.sheets.find(one => one.name === name);
  if (!sheet) return { sheet: name, from, rows: [], merges: [], marks: [], hiddenRows: [], hiddenColumns: [] };
  const isInView = ({ top, bottom }: Area) => top <= to && bottom >= from;
  return {
    sheet: name,
    from,
    rows: sheet.rows.slice(from - 1, to).map((row, index) => rowTexts(sheet, row, from + index, workbook.date1904)),
    merges: sheet.merges.filter(isInView),
    marks: sheet.highlights.map(({ mark, areas }) => ({ mark, areas: areas.filter(isInView) })),
    hiddenRows: [...sheet.hiddenRows].filter(row => row >= from && row <= to),
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

function rowTexts(sheet: Sheet, row: readonly CellValue[] | undefined, number: number, date1904: boolean): string[] {
  const formats = sheet.formats[number - 1];
  return Array.from({ length: row?.length ?? 0 }, (_, index) => textOf(row![index], formats?.[index], date1904));
}

function textOf(value: CellValue, format: string | undefined, date1904: boolean): string {
  if (value === undefined) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'number') return String(value);
  const stamp = format !== undefined && hasDay.test(format) ? stampOfSerial(value, date1904) : undefined;
  return stamp?.replace('T', ' ') ?? String(value);
}

/** Day signs outside quotes and brackets; near enough for a picture of the sheet. */
const hasDay = /^(?:[^"[]|"[^"]*"|\[[^\]]*\])*?[yd年月日]/i;
