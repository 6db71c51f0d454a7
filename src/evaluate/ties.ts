/** Owns what ties entries of all books together: numbers and rooms, by which joins and visits find them. */
import type { Entry, RegisterId, RegisterTable } from '../model/register';
import type { Books } from './books';
import { keyOfRoom, keysOf } from './facts/mates';

/** A row of a table: the table's number in the workbook times this, and the row. */
const TABLE = 2 ** 21;

/**
 * Rows by what they say or have ever said. After an edit what is new is added and nothing taken away: a row too many is only judged once
 * more, and an index over 100,000 entries need not be made again.
 */
export class Ties {
  /** A place, or several: nearly every number stands in one. */
  private readonly places = new Map<string, number | number[]>();

  constructor(books: Books) {
    for (const [table, { register, entries }] of books.tables.entries()) {
      for (const entry of entries) this.add(entry, table, register, books);
    }
  }

  add(entry: Entry, table: number, register: RegisterId, books: Books): void {
    const place = table * TABLE + entry.row;
    for (const tie of tiesOf(entry, register, books)) {
      const known = this.places.get(tie);
      if (known === undefined) this.places.set(tie, place);
      else if (typeof known === 'number') this.places.set(tie, [known, place]);
      else known.push(place);
    }
  }

  /** Every row that an entry is tied to, to its table's set. */
  collect(entry: Entry, { register }: RegisterTable, books: Books, rows: readonly Set<number>[]): void {
    for (const tie of tiesOf(entry, register, books)) {
      const known = this.places.get(tie) ?? [];
      for (const place of typeof known === 'number' ? [known] : known)
        rows[Math.floor(place / TABLE)]!.add(place % TABLE);
    }
  }
}

/** The entry's numbers and its room; without a room its customer, whose visits are counted by name. */
function tiesOf({ values }: Entry, register: RegisterId, books: Books): string[] {
  const ties: string[] = [];
  for (const field of numberFields(register, books)) {
    for (const key of keysOf(values[field])) if (!ties.includes(key)) ties.push(key);
  }
  const room = keyOfRoom(values.room);
  ties.push(room === undefined ? `customer ${String(values.customer ?? '')}` : `room ${room}`);
  return ties;
}

function numberFields(register: RegisterId, books: Books): readonly string[] {
  return books.remembered(`number fields:${register}`, [], ({ specOf }) =>
    specOf(register)
      .fields.filter(({ kind }) => kind === 'identifier')
      .map(({ id }) => id),
  );
}
