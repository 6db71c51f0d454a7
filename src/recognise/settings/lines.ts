/** Owns the lines of 管家设置: which rows are settings, of which item. */
import { type SettingItemId, settingColumns, settingItems, writtenColumns } from '../../model/settings';
import { halfWidth, squeeze } from '../../model/text';
import type { Sheet } from '../../model/workbook';
import { rowTexts } from './cells';

export interface SettingLine {
  /** Undefined where the first cell names no item we know. */
  readonly item: SettingItemId | undefined;
  readonly name: string;
  readonly subject: string;
  readonly parameter: string;
  readonly value: string;
  readonly row: number;
  /** Column numbers of subject, parameter and value. */
  readonly columns: { readonly subject: number; readonly parameter: number; readonly value: number };
}

const itemByName = new Map(Object.entries(settingItems).map(([id, { name }]) => [name as string, id as SettingItemId]));

/**
 * The lines that set something, in order. Rows without a value set nothing (titles, notes, items left open); a heading row tells
 * where the columns stand from there on (before any, they stand as usual); a line without an item's name belongs to the item above it.
 */
export function settingLines(sheet: Sheet, date1904: boolean): SettingLine[] {
  const lines: SettingLine[] = [];
  let places: Readonly<Record<string, number>> = placesOf([...(sheet.owned ? writtenColumns : settingColumns)])!;
  let above = '';
  for (let row = 1; row <= sheet.rows.length; row++) {
    const texts = rowTexts(sheet, row, date1904);
    const heading = placesOf(texts);
    if (heading) {
      places = heading;
      above = '';
      continue;
    }
    const at = (title: string): string => texts[(places[title] ?? 0) - 1] ?? '';
    const name = squeeze(at('项目')) || above;
    above = name;
    const value = halfWidth(at('值'));
    if (value === '' || name === '') continue;
    lines.push({
      item: itemByName.get(name),
      name,
      subject: at('对象'),
      parameter: at('参数'),
      value,
      row,
      columns: { subject: places.对象 ?? 1, parameter: places.参数 ?? 1, value: places.值! },
    });
  }
  return lines;
}

/** Where the columns stand by a heading row; what a heading adds in brackets is for people. Undefined for any other row. */
function placesOf(texts: readonly string[]): Readonly<Record<string, number>> | undefined {
  const places = Object.fromEntries(texts.map((text, index) => [squeeze(text).replace(/\(.*\)$/, ''), index + 1]));
  return places.项目 !== undefined && places.值 !== undefined ? places : undefined;
}
