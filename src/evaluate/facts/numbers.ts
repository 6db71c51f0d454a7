/** Owns the uses of numbers in a whole book: which entry writes which, and to which month it counts. */
import { numbersOf } from '../../model/number-list';
import type { Entry, RegisterId, RegisterTable, Value } from '../../model/register';
import { type NumberParts, parseNumber, plainNumber } from '../../model/series';
import type { Settings } from '../../model/settings';
import { bookMonth, type Month } from '../../model/time';
import type { IndexedBooks } from '../books';
import { type Change, indexOfRow } from '../changes';
import { type Place, placeOf } from '../places';
import { isDated } from '../values';
import type { NumberFields } from './numbering';

/** One use of a number. */
export interface Use {
  readonly entry: Entry;
  readonly table: TableFrame;
  readonly text: string;
  readonly number: NumberParts;
  readonly month: Month | undefined;
}

/** A table without its entries: edits of them leave it the same. */
export type TableFrame = Pick<RegisterTable, 'register' | 'sheet'>;

/** A use that is found again after an edit; its entry is the one that wrote the number, whatever else was written into its row since. */
export interface PlacedUse extends Use {
  readonly place: Place;
}

/** The uses of a book as they are written, and its tables by their number in the workbook. */
export interface UsesOfBook {
  readonly uses: readonly PlacedUse[];
  readonly frames: ReadonlyMap<number, TableFrame>;
}

export function usesOf({ tables, settings }: IndexedBooks, register: RegisterId, asked: NumberFields): UsesOfBook {
  const uses: PlacedUse[] = [];
  const frames = new Map<number, TableFrame>();
  for (const [number, table] of tables.entries()) {
    if (table.register !== register) continue;
    const frame: TableFrame = { register, sheet: table.sheet };
    frames.set(number, frame);
    let around = table.month;
    for (const entry of table.entries) {
      const written = writtenIn(entry, asked, settings);
      if (written.month !== undefined) around = written.month;
      addUses(
        uses,
        entry,
        frame,
        placeOf(number, entry.row),
        written.text,
        asked.dates.length > 0 ? around : undefined,
      );
    }
  }
  return { uses, frames };
}

/** An entry without a readable day belongs to the month `around` it: its number counts as used there. */
function addUses(
  uses: PlacedUse[],
  entry: Entry,
  table: TableFrame,
  place: Place,
  written: string | undefined,
  around: Month | undefined,
): void {
  if (written === undefined) return;
  for (const { text, number } of numbersIn(written)) {
    uses.push({ entry, table, place, text, number, month: number.month ?? around });
  }
}

/**
 * The uses that others may have taken the place of since these changes, as they are written now, by their places: of entries whose number, month
 * or validity is another, and of those without a day that belong to a month which is.
 */
export function usesSince(
  changes: readonly Change[],
  { tables, settings }: IndexedBooks,
  asked: NumberFields,
  frames: UsesOfBook['frames'],
): ReadonlyMap<Place, readonly PlacedUse[]> {
  const since = new Map<Place, readonly PlacedUse[]>();
  for (const { table: number, row, before, after } of changes) {
    const [was, is] = [before, after].map(entry => entry && writtenIn(entry, asked, settings));
    const isSameMonth = was?.month === is?.month;
    if (isSameMonth && was?.text === is?.text && before?.isVoid === after?.isVoid) continue;
    const { entries, month } = tables[number]!;
    const index = indexOfRow(entries, row);
    let around = asked.dates.length > 0 ? (monthAbove(entries, index, asked, settings) ?? month) : undefined;
    since.set(placeOf(number, row), []);
    for (let at = index; at < entries.length; at++) {
      const entry = entries[at]!;
      const written = writtenIn(entry, asked, settings);
      if (entry.row > row && (isSameMonth || written.month !== undefined)) break;
      if (written.month !== undefined) around = written.month;
      const [place, uses]: [Place, PlacedUse[]] = [placeOf(number, entry.row), []];
      addUses(uses, entry, frames.get(number)!, place, written.text, around);
      since.set(place, uses);
    }
  }
  return since;
}

/** The month of the last entry before this one that has a readable day. */
function monthAbove(
  entries: readonly Entry[],
  index: number,
  asked: NumberFields,
  settings: Settings,
): Month | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const { month } = writtenIn(entries[at]!, asked, settings);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** The numbers that an entry writes. */
export function numbersOfEntry(entry: Entry, { fields }: NumberFields): readonly NumberParts[] {
  const value = firstFilled(entry, fields);
  return typeof value === 'string' ? numbersIn(value).map(({ number }) => number) : [];
}

/** The numbers of a cell, each as it is written; what is no number is left out. */
function numbersIn(value: string): readonly { readonly text: string; readonly number: NumberParts }[] {
  const plain = plainNumber(value);
  if (plain) return [{ text: value, number: plain }];
  return numbersOf(value).flatMap(text => {
    const number = parseNumber(text);
    return number ? [{ text, number }] : [];
  });
}

/** What an entry writes as its number, and the month of its day where numbers restart every month. */
function writtenIn(
  entry: Entry,
  { fields, dates }: NumberFields,
  { monthCutOff }: Settings,
): { readonly text: string | undefined; readonly month: Month | undefined } {
  const [value, at] = [firstFilled(entry, fields), firstFilled(entry, dates)];
  return {
    text: typeof value === 'string' ? value : undefined,
    month: isDated(at) ? bookMonth(at, monthCutOff) : undefined,
  };
}

function firstFilled(entry: Entry, fields: readonly string[]): Value {
  for (const field of fields) if (entry.values[field] !== undefined) return entry.values[field];
  return undefined;
}
