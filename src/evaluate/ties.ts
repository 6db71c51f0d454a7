/** Owns what ties entries of all books together: numbers and rooms, by which joins and visits find them. */
import type { Entry, RegisterId, RegisterTable } from '../model/register';
import type { IndexedBooks } from './books';
import { liveEntryAt } from './changes';
import { keyOfRoom, keysOf } from './facts/mates';

/** A row of a table: the table's number in the workbook times this, and the row. */
const TABLE = 2 ** 21;

/** The ties of these books. Edits of them add to the same. */
export function tiesOf(books: IndexedBooks): Ties {
  return books.remembered('ties', [], books => new Ties(books));
}

/**
 * Rows by what they say or have ever said. After an edit what is new is added and nothing taken away: a row too many is only judged once
 * more, and an index over 100,000 entries need not be made again.
 */
export class Ties {
  private readonly numbers: Places = new Map();
  private readonly rooms: Places = new Map();
  private readonly customers: Places = new Map();

  constructor(books: IndexedBooks) {
    for (const [table, { register, entries }] of books.tables.entries()) {
      for (const entry of entries) this.add(entry, table, register, books);
    }
  }

  add(entry: Entry, table: number, register: RegisterId, books: IndexedBooks): void {
    const place = table * TABLE + entry.row;
    this.eachTie(entry, register, books, (places, tie) => {
      const known = places.get(tie);
      if (known === undefined) places.set(tie, place);
      else if (typeof known === 'number') places.set(tie, [known, place]);
      else known.push(place);
    });
  }

  /** Tells every row that an entry is tied to, by its table's number in the workbook. */
  collect(
    entry: Entry,
    { register }: RegisterTable,
    books: IndexedBooks,
    tell: (table: number, row: number) => void,
  ): void {
    this.eachTie(entry, register, books, (places, tie) => {
      for (const place of placesOf(places, tie)) tell(Math.floor(place / TABLE), place % TABLE);
    });
  }

  /** The entries of a book that have the number, or had it once; void ones are not among them. */
  entriesWith(key: string, register: RegisterId, { tables }: IndexedBooks): Entry[] {
    return [...new Set(placesOf(this.numbers, key))].flatMap(place => {
      const table = tables[Math.floor(place / TABLE)]!;
      return table.register === register ? (liveEntryAt(table, place % TABLE) ?? []) : [];
    });
  }

  /** The entry's numbers and its room; without a room its customer, whose visits are counted by name. */
  private eachTie(
    { values }: Entry,
    register: RegisterId,
    books: IndexedBooks,
    tell: (places: Places, tie: string) => void,
  ): void {
    for (const field of numberFields(register, books)) {
      for (const key of keysOf(values[field])) tell(this.numbers, key);
    }
    const room = keyOfRoom(values.room);
    if (room === undefined) tell(this.customers, String(values.customer ?? ''));
    else tell(this.rooms, room);
  }
}

/** A place, or several: nearly every number stands in one. */
type Places = Map<string, number | number[]>;

function placesOf(places: Places, tie: string): readonly number[] {
  const known = places.get(tie) ?? [];
  return typeof known === 'number' ? [known] : known;
}

function numberFields(register: RegisterId, books: IndexedBooks): readonly string[] {
  return books.remembered(`number fields:${register}`, [], ({ specOf }) =>
    specOf(register)
      .fields.filter(({ kind }) => kind === 'identifier')
      .map(({ id }) => id),
  );
}
