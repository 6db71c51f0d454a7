/** Owns the columns of the 检查结果 sheet and the pieces its rows are made of. */
import type { Area } from '../../model/address';
import type { CellStyle, LayoutCell, LayoutRow } from '../../model/change';
import type { Bilingual, Language } from '../../model/language';
import { hasTime, type Stamp } from '../../model/time';

export const columns: readonly { readonly title: Bilingual; readonly width: number }[] = [
  { title: { zh: '严重程度', en: 'Severity' }, width: 13 },
  { title: { zh: '台账', en: 'Book' }, width: 14 },
  { title: { zh: '对象', en: 'Entry' }, width: 14 },
  { title: { zh: '房号', en: 'Room' }, width: 12 },
  { title: { zh: '问题', en: 'What is wrong' }, width: 56 },
  { title: { zh: '应办时限', en: 'Due' }, width: 18 },
  { title: { zh: '责任人', en: 'Who acts' }, width: 14 },
  { title: { zh: '依据', en: 'Clause' }, width: 16 },
  { title: { zh: '位置', en: 'Place' }, width: 11 },
  { title: { zh: '状态', en: 'Standing' }, width: 11 },
  { title: { zh: '首次发现', en: 'First seen' }, width: 18 },
  { title: { zh: '标识', en: 'Key' }, width: 19 },
];

/** Characters that fit into a column of the sheet; columns by index from 0. */
export function widthOf(column: number): number {
  return columns[column]?.width ?? 0;
}

/** Characters that fit into a cell merged from this column to the last. */
export function widthFrom(column: number): number {
  return columns.slice(column).reduce((width, next) => width + next.width, 0);
}

/** A row's cells from this column (1-based) to the last, merged. */
export function across(row: number, left: number): Area {
  return { top: row, left, bottom: row, right: columns.length };
}

export function textCell(text: string, style: CellStyle = 'body-wrap'): LayoutCell {
  return { value: { kind: 'text', text }, style };
}

/** A cell whose click leads to a place in the books. */
export function linkCell(text: string, sheet: string, cell: string): LayoutCell {
  return { ...textCell(text, 'link'), link: { sheet, cell } };
}

export function headingRow(titles: readonly Bilingual[], language: Language): LayoutRow {
  return { cells: columns.map((_, index) => textCell(titles[index]?.[language] ?? '', 'heading')), height: 22 };
}

export function stampText(stamp: Stamp): string {
  return hasTime(stamp) ? stamp.replace('T', ' ') : stamp;
}
