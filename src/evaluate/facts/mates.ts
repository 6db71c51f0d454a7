/** Owns the index of another book's entries by slip number and by room, so that joins cost next to nothing. */

import { remembering } from '../../model/memory';
import { numbersOf } from '../../model/number-list';
import type { RegisterId, Value } from '../../model/register';
import { roomKey } from '../../model/room';
import { numberKey } from '../../model/series';
import type { Stamp } from '../../model/time';
import type { Books } from '../books';
import { addTo } from '../group';
import { type FactValue, isDated } from '../values';

/** As many as a large workbook has: every join asks for the same ones again. */
const MOST_NUMBERS = 200_000;

/** An entry of the other book. */
export interface Mate {
  /** Undefined where its day is blank or can't be read. */
  readonly at: Stamp | undefined;
  readonly room: string | undefined;
}

export interface Mates {
  /** Whether the workbook has such a book at all. */
  readonly book: boolean;
  readonly size: number;
  readonly byNumber: ReadonlyMap<string, readonly Mate[]>;
  /** Undated ones first, then by day. */
  readonly byRoom: ReadonlyMap<string, readonly Mate[]>;
  readonly byRoomUnnumbered: ReadonlyMap<string, readonly Mate[]>;
}

/** The entries of a book; `date` is the field of their day. */
export function matesOf(books: Books, register: RegisterId, date: string): Mates {
  return books.remembered(`mates:${register}:${date}`, [register], books => {
    const byNumber = new Map<string, Mate[]>();
    const byRoom = new Map<string, Mate[]>();
    const byRoomUnnumbered = new Map<string, Mate[]>();
    const entries = books.entriesOf(register);
    for (const { entry } of entries) {
      const at = entry.values[date];
      const room = keyOfRoom(entry.values.room);
      const mate: Mate = { at: isDated(at) ? at : undefined, room };
      const keys = keysOf(entry.values.slipNumber);
      for (const key of keys) addTo(byNumber, key, mate);
      if (room === undefined) continue;
      addTo(byRoom, room, mate);
      if (keys.length === 0) addTo(byRoomUnnumbered, room, mate);
    }
    for (const map of [byNumber, byRoom, byRoomUnnumbered]) for (const list of map.values()) list.sort(byDay);
    return { book: books.tablesOf(register).length > 0, size: entries.length, byNumber, byRoom, byRoomUnnumbered };
  });
}

/** The keys of the numbers in a cell. A text without a digit (见单) is no number. */
export function keysOf(value: FactValue): readonly string[] {
  return typeof value === 'string' ? keysIn(value) : none;
}

const none: readonly string[] = [];

const keysIn = remembering((text: string): readonly string[] => {
  const numbers = numbersOf(text);
  const [key] = numbers.length === 1 ? [numberKey(numbers[0]!)] : [];
  return key === undefined ? numbers.flatMap(number => numberKey(number) ?? []) : [key];
}, MOST_NUMBERS);

export function keyOfRoom(value: Value): string | undefined {
  return typeof value === 'string' ? roomKey(value) : undefined;
}

function byDay(a: Mate, b: Mate): number {
  const [left, right] = [a.at ?? '', b.at ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
