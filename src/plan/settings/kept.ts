/** Owns what people wrote on the standing 管家设置 sheet, so that writing it anew loses none of it. */
import { type SettingItemId, settingItems, type WrittenSetting } from '../../model/settings';
import { squeeze } from '../../model/text';
import { type Places, placesIn, usualPlaces } from './columns';
import { keyOf } from './line';

/** What a person wrote into a line: names are the product's own, days and weekdays the person's. */
export interface KeptLine extends Pick<WrittenSetting, 'item' | 'subject' | 'parameter' | 'value'> {
  readonly note: string;
}

export interface Kept {
  /** By the line's key; of several that set the same the last wins. */
  readonly lines: ReadonlyMap<string, readonly KeptLine[]>;
  /** Notes beside lines without a value, by {@link shownKey}. */
  readonly notes: ReadonlyMap<string, string>;
  /** All else, a row a text. */
  readonly loose: readonly string[];
}

const items = new Map(Object.entries(settingItems).map(([id, { name }]) => [name as string, id as SettingItemId]));

/** What on the sheet is the product's own writing. */
export interface OwnWriting {
  /** Texts of single cells: title, notes, headings. */
  readonly texts: ReadonlySet<string>;
  /** Whether a line without a value is one of ours, now or for a book that has changed since. */
  readonly isOurs: (item: SettingItemId, subject: string, parameter: string) => boolean;
}

/** What is to be kept of our own sheet's rows (none where there is no such sheet) and of the settings that were read. */
export function keptOf(
  rows: readonly (readonly string[])[],
  written: readonly WrittenSetting[],
  { texts: ownTexts, isOurs }: OwnWriting,
): Kept {
  const lines = new Map<string, KeptLine[]>();
  const notes = new Map<string, string>();
  const loose: string[] = [];
  const places = placesIn(rows) ?? usualPlaces;
  for (const { row, ...setting } of written) {
    const key = keyOf(setting.item, setting.subject, setting.parameter);
    lines.set(key, [...(lines.get(key) ?? []), { ...setting, note: noteOf(rows[row - 1] ?? [], places) }]);
  }
  const setting = new Set(written.map(({ row }) => row));
  for (const [index, row] of rows.entries()) {
    if (setting.has(index + 1)) continue;
    const [name = '', subject = '', parameter = ''] = [places.item, places.subject, places.parameter].map(
      column => row[column - 1],
    );
    const item = items.get(squeeze(name));
    const note = noteOf(row, places);
    if (item === undefined) loose.push(...textOf(row.filter(text => !ownTexts.has(text))));
    else if (!isOurs(item, subject, parameter)) loose.push(...textOf([name, subject, parameter, note]));
    else if (note !== '') {
      const key = shownKey(name, subject, parameter);
      notes.set(key, [notes.get(key), note].filter(Boolean).join('；'));
    }
  }
  return { lines, notes, loose };
}

/** The key of a line as people see it. */
export function shownKey(...texts: readonly string[]): string {
  return JSON.stringify(texts.map(squeeze));
}

/** The texts as one, in a list of one; of nothing an empty list. */
function textOf(texts: readonly string[]): string[] {
  const text = texts.filter(one => one !== '').join('　');
  return text === '' ? [] : [text];
}

/** Whatever a person wrote beside a line. */
function noteOf(row: readonly string[], places: Places): string {
  return row.filter((text, index) => text !== '' && !places.ours.has(index + 1)).join('；');
}
