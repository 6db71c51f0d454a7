/** Owns the index of another book's entries by slip number and by room, so that joins cost next to nothing. */

import { remembering } from '../../model/memory';
import { numbersOf } from '../../model/number-list';
import type { Entry, RegisterId, Value } from '../../model/register';
import { roomKey } from '../../model/room';
import { numberKey } from '../../model/series';
import type { Stamp } from '../../model/time';
import { amended, type Lookup } from '../amended';
import type { IndexedBooks } from '../books';
import type { Change } from '../changes';
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
  readonly byNumber: Lookup<string, readonly Mate[]>;
  /** Undated ones first, then by day. */
  readonly byRoom: Lookup<string, readonly Mate[]>;
  readonly byRoomUnnumbered: Lookup<string, readonly Mate[]>;
}

/** The entries of a book; `date` is the field of their day. */
export function matesOf(books: IndexedBooks, register: RegisterId, date: string): Mates {
  const key = `mates:${register}:${date}`;
  return books.remembered(
    key,
    [register],
    books => matesIn(books, register, date),
    (mates, changes) => amendedMates(mates, changes, date),
  );
}

function matesIn(books: IndexedBooks, register: RegisterId, date: string): Mates {
  const byNumber = new Map<string, Mate[]>();
  const byRoom = new Map<string, Mate[]>();
  const byRoomUnnumbered = new Map<string, Mate[]>();
  const entries = books.entriesOf(register);
  for (const { entry } of entries) {
    const mate = mateOf(entry, date);
    const { room } = mate;
    const keys = keysOf(entry.values.slipNumber);
    for (const key of keys) addTo(byNumber, key, mate);
    if (room === undefined) continue;
    addTo(byRoom, room, mate);
    if (keys.length === 0) addTo(byRoomUnnumbered, room, mate);
  }
  for (const map of [byNumber, byRoom, byRoomUnnumbered]) for (const list of map.values()) list.sort(byDay);
  return { book: books.tablesOf(register).length > 0, size: entries.length, byNumber, byRoom, byRoomUnnumbered };
}

function mateOf({ values }: Entry, date: string): Mate {
  const at = values[date];
  return { at: isDated(at) ? at : undefined, room: keyOfRoom(values.room) };
}

/** After an edit: only the lists in which a changed entry stood or stands now are made again. */
function amendedMates(mates: Mates, changes: readonly Change[], date: string): Mates {
  const { byNumber, byRoom, byRoomUnnumbered } = mates;
  let { size } = mates;
  const lists = [byNumber, byRoom, byRoomUnnumbered].map(before => ({ before, now: new Map<string, Mate[]>() }));
  const [ofNumber, ofRoom, ofRoomUnnumbered] = lists as [Lists, Lists, Lists];
  const each = (entry: Entry | undefined, change: (lists: Lists, key: string, mate: Mate) => void) => {
    if (entry === undefined || entry.isVoid) return 0;
    const mate = mateOf(entry, date);
    const keys = keysOf(entry.values.slipNumber);
    for (const key of keys) change(ofNumber, key, mate);
    if (mate.room !== undefined) change(ofRoom, mate.room, mate);
    if (mate.room !== undefined && keys.length === 0) change(ofRoomUnnumbered, mate.room, mate);
    return 1;
  };
  for (const { before, after } of changes) {
    size -= each(before, takeFrom);
    size += each(after, (lists, key, mate) => listIn(lists, key).push(mate));
  }
  const [numbers, rooms, unnumbered] = lists.map(({ before, now }) => amended(before, sortedLists(now)));
  return { book: mates.book, size, byNumber: numbers!, byRoom: rooms!, byRoomUnnumbered: unnumbered! };
}

/** The lists of an index, and those of them that become others. */
interface Lists {
  readonly before: Lookup<string, readonly Mate[]>;
  readonly now: Map<string, Mate[]>;
}

function listIn({ before, now }: Lists, key: string): Mate[] {
  const list = now.get(key) ?? [...(before.get(key) ?? [])];
  now.set(key, list);
  return list;
}

/** Mates that say the same are as good as one another. */
function takeFrom(lists: Lists, key: string, { at, room }: Mate): void {
  const list = listIn(lists, key);
  list.splice(
    list.findIndex(mate => mate.at === at && mate.room === room),
    1,
  );
}

function sortedLists(lists: ReadonlyMap<string, Mate[]>): Map<string, Mate[] | undefined> {
  return new Map(Array.from(lists, ([key, list]) => [key, list.length > 0 ? list.sort(byDay) : undefined]));
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
