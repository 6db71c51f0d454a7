/** Owns workbooks made from handwritten parts, for the turns that no maker takes. */
import { unzipSync } from 'fflate';
import { openWorkbook, type XlsxHost } from '../../../src/hosts/xlsx';
import type { Sheet } from '../../../src/model/workbook';
import { type BookToMake, type MakeOptions, makeXlsx } from '../../support/xlsx-maker';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A worksheet part with that content. */
export function worksheet(content: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${content}</worksheet>`;
}

/** A styles part with that content. */
export function styleSheet(content: string): string {
  return `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;
}

/** A book of one sheet 维修登记 with that worksheet part, and other parts as given. */
export function bookOf(sheet: string, parts: MakeOptions['parts'] = {}): XlsxHost {
  return bookWith({ 'xl/worksheets/sheet1.xml': sheet, ...parts });
}

/** A made book, its parts replaced as given. */
export function bookWith(
  parts: MakeOptions['parts'],
  book: BookToMake = { sheets: [{ name: '维修登记', rows: [['编号']] }] },
  options: MakeOptions = {},
): XlsxHost {
  return openWorkbook(makeXlsx(book, { ...options, parts: parts! }), '台账.xlsx');
}

/** The first sheet of a host's snapshot. */
export async function firstSheet(host: XlsxHost): Promise<Sheet> {
  return (await host.read()).sheets[0]!;
}

/** A part of a file, as text. */
export function partOf({ bytes }: XlsxHost, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]!);
}

/** The names of all parts. */
export function partNames({ bytes }: XlsxHost): string[] {
  return Object.keys(unzipSync(bytes)).sort();
}
