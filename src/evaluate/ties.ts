/** Owns what ties entries of all books together: numbers, rooms and customers, by which joins and visits find them. */
import type { Entry, RegisterId } from '../model/register';
import { isPlainNumber } from '../model/series';
import type { IndexedBooks } from './books';
import { liveEntryAt } from './changes';
import { keyOfRoom, keysOf } from './facts/mates';
import { customerKey } from './facts/visits';
import { figureOf, figureWith, type Place, Places, placeOf, tableAndRow } from './places';

/** What entries are found by. `customer`: the room, or without one the customer's name. */
export type Tie = 'number' | 'room' | 'customer';

/** The ties of one book's entries, made when they are first asked for. Edits add to the same. */
export function tiesOf(books: IndexedBooks, register: RegisterId, kind: Tie): Ties {
  return books.remembered(`ties:${register}:${kind}`, [], books => new Ties(books, register, kind));
}

/**
 * Rows of a book by what they say or have ever said. After an edit what is new is added and nothing taken away: a row too many is only judged once
 * more, and an index over 100,000 entries need not be made again.
 */
export class Ties {
  private readonly places = new Places();

  constructor(
    books: IndexedBooks,
    private readonly register: RegisterId,
    private readonly kind: Tie,
  ) {
    const fields = numberFields(register, books);
    for (const [table, { register, entries }] of books.tables.entries()) {
      if (register !== this.register) continue;
      for (const entry of entries) this.addBy(fields, entry, placeOf(table, entry.row));
    }
  }

  add(entry: Entry, place: Place, books: IndexedBooks): void {
    this.addBy(numberFields(this.register, books), entry, place);
  }

  private addBy(fields: readonly string[], entry: Entry, place: Place): void {
    eachFigure(this.kind, entry, fields, figure => this.places.add(figure, place));
  }

  /** Tells every row that an entry of a book is tied to. */
  collect(entry: Entry, register: RegisterId, books: IndexedBooks, tell: (table: number, row: number) => void): void {
    eachFigure(this.kind, entry, numberFields(register, books), figure =>
      this.places.each(figure, place => {
        const { table, row } = tableAndRow(place);
        tell(table, row);
      }),
    );
  }

  /** The entries that have the number, or had it once, and perhaps others; void ones are not among them. */
  entriesWith(key: string, { tables }: IndexedBooks): Entry[] {
    const places = new Set<Place>();
    this.places.each(figureOf(key), place => places.add(place));
    return Array.from(places, tableAndRow).flatMap(({ table, row }) => liveEntryAt(tables[table]!, row) ?? []);
  }
}

function eachFigure(kind: Tie, { values }: Entry, fields: readonly string[], tell: (figure: number) => void): void {
  switch (kind) {
    case 'number':
      for (const field of fields) {
        const value = values[field];
        if (typeof value !== 'string') continue;
        if (isPlainNumber(value)) tell(figureOfPlainNumber(value));
        else for (const key of keysOf(value)) tell(figureOf(key));
      }
      return;
    case 'room': {
      const room = keyOfRoom(values.room);
      if (room !== undefined) tell(figureOf(room));
      return;
    }
    case 'customer':
      tell(figureOf(customerKey({ values })));
  }
}

/** The figure of a plain number's key, without the key being made: `GD#12` of gd-0012. */
function figureOfPlainNumber(text: string): number {
  let [figure, at] = [0, 0];
  for (; isLetter(text.charCodeAt(at)); at++) figure = figureWith(figure, text.charCodeAt(at) & CAPITAL);
  figure = figureWith(figure, HASH);
  if (text.charCodeAt(at) === DASH) at++;
  while (text.charCodeAt(at) === ZERO && at < text.length - 1) at++;
  for (; at < text.length; at++) figure = figureWith(figure, text.charCodeAt(at));
  return figure;
}

const [HASH, DASH, ZERO] = ['#', '-', '0'].map(each => each.charCodeAt(0)) as [number, number, number];
/** All bits of a Latin letter but the one that makes it small. */
const CAPITAL = ~32;

function isLetter(code: number): boolean {
  return (code & CAPITAL) >= 65 && (code & CAPITAL) <= 90;
}

function numberFields(register: RegisterId, books: IndexedBooks): readonly string[] {
  return books.remembered(`number fields:${register}`, [], ({ specOf }) =>
    specOf(register)
      .fields.filter(({ kind }) => kind === 'identifier')
      .map(({ id }) => id),
  );
}
