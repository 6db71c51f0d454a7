/** Owns what a run of the rules knows: the books, the moment, the calendar, and indexes over the books that are built once. */
import type { Problem } from '../model/problem';
import type { Entry, RegisterId, RegisterSpec, RegisterTable } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { Settings } from '../model/settings';
import type { Moment, Month } from '../model/time';
import { type Calendar, makeCalendar } from './calendar';
import type { Change } from './changes';
import { type Clock, makeClock } from './clock';
import { groupBy } from './group';
import { type Hours, makeHours, spansOf } from './hours';

/** The books, and when they are judged. */
export interface Books extends IndexedBooks {
  readonly clock: Clock;
  /** What was noticed while indexes were made. */
  problems(): readonly Problem[];
  /** These books at that moment with other tables, where these entries are no longer the same. */
  again(tables: readonly RegisterTable[], changes: readonly Change[], asOf: Moment): Books;
}

/** What indexes are made from: they know no moment, and stay when it becomes another. */
export interface IndexedBooks {
  readonly rules: RuleSet;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly hours: Hours;
  /** Months whose slips were archived. */
  readonly archivedMonths: readonly Month[];
  /** All tables in the order of the workbook. */
  readonly tables: readonly RegisterTable[];
  tablesOf(register: RegisterId): readonly RegisterTable[];
  /** Entries of a book that are not void, each with its table. */
  entriesOf(register: RegisterId): readonly Placed[];
  specOf(register: RegisterId): RegisterSpec;
  /**
   * What `make` gives, made once for these books and this key. It may read the books named in `reads` and no other: after an edit, indexes over
   * the books that nobody touched are kept, and others amended where it is told how.
   */
  remembered<Index>(
    key: string,
    reads: readonly RegisterId[],
    make: (books: IndexedBooks) => Index,
    amend?: AmendIndex<Index>,
  ): Index;
  /** The same, where problems are noticed in the making: what was once asked for is asked again after every edit. */
  observed<Index extends Noticed>(
    key: string,
    reads: readonly RegisterId[],
    make: (books: IndexedBooks) => Index,
    amend?: AmendIndex<Index>,
  ): Index;
}

export interface Noticed {
  readonly problems: readonly Problem[];
}

/**
 * The index as `make` would make it after entries of the books that it reads were changed, from what it was before; undefined where it has to be
 * made again. The index before is left as it is.
 */
export type AmendIndex<Index> = (index: Index, changes: readonly Change[], books: IndexedBooks) => Index | undefined;

interface Made {
  readonly index: unknown;
}

/** One index: how it is made, what it was before the last edits, and what came out unless it is still to be made. */
interface Remembered {
  readonly reads: readonly RegisterId[];
  readonly isObserved: boolean;
  readonly make: (books: IndexedBooks) => unknown;
  readonly amend?: ((index: never, changes: readonly Change[], books: IndexedBooks) => unknown) | undefined;
  readonly before?: { readonly made: Made; readonly changes: readonly Change[] };
  made?: Made;
}

/** An index that nobody asked for during so many is made anew. */
const MOST_CHANGES = 1000;

export interface Placed {
  readonly entry: Entry;
  readonly table: RegisterTable;
}

export interface BooksOptions {
  readonly asOf: Moment;
  readonly archivedMonths?: readonly Month[];
}

export function makeBooks(
  tables: readonly RegisterTable[],
  rules: RuleSet,
  settings: Settings,
  { asOf, archivedMonths = [] }: BooksOptions,
): Books {
  const calendar = makeCalendar({ extraDays: settings.extraDays, rules: rules.calendar });
  const hours = makeHours(settings.serviceHours ?? spansOf(rules.calendar.serviceHours));
  const specs = new Map(rules.registers.map(spec => [spec.id, spec]));
  const fixed = {
    clock: makeClock(asOf),
    rules,
    settings,
    calendar,
    hours,
    archivedMonths,
    specOf: (register: RegisterId) => specs.get(register)!,
  };
  return booksOf(tables, fixed, new Map());
}

type Fixed = Pick<Books, 'clock' | 'rules' | 'settings' | 'calendar' | 'hours' | 'archivedMonths' | 'specOf'>;

function booksOf(tables: readonly RegisterTable[], fixed: Fixed, indexes: Map<string, Remembered>): Books {
  const byRegister = groupBy(tables, ({ register }) => register);
  const tablesOf = (register: RegisterId) => byRegister.get(register) ?? [];

  function indexOf<Index>(key: string, how: Omit<Remembered, 'made' | 'before'>): Index {
    let known = indexes.get(key);
    if (known === undefined) {
      known = how;
      indexes.set(key, known);
    }
    return made(known).index as Index;
  }

  function made(known: Remembered): Made {
    known.made ??= { index: amendedIndex(known) ?? known.make(books) };
    return known.made;
  }

  function amendedIndex({ amend, before }: Remembered): unknown {
    return before && amend?.(before.made.index as never, before.changes, books);
  }

  function again(after: readonly RegisterTable[], changes: readonly Change[], asOf: Moment): Books {
    const registerOf = ({ table }: Change) => after[table]!.register;
    const kept = Array.from(indexes, ([key, known]): [string, Remembered] => {
      const { made, before, ...how } = known;
      const own = changes.filter(change => how.reads.includes(registerOf(change)));
      if (own.length === 0) return [key, known];
      const earlier = made ? { made, changes: own } : before && { ...before, changes: [...before.changes, ...own] };
      return [key, earlier && earlier.changes.length < MOST_CHANGES ? { ...how, before: earlier } : how];
    });
    return booksOf(after, asOf === fixed.clock.asOf ? fixed : { ...fixed, clock: makeClock(asOf) }, new Map(kept));
  }

  const books: Books = {
    ...fixed,
    tables,
    tablesOf,
    entriesOf: register =>
      books.remembered(`entries:${register}`, [register], books =>
        books
          .tablesOf(register)
          .flatMap(table => table.entries.filter(entry => !entry.isVoid).map(entry => ({ entry, table }))),
      ),
    problems: () =>
      [...indexes.values()].flatMap(known => (known.isObserved ? (made(known).index as Noticed).problems : [])),
    remembered: (key, reads, make, amend) => indexOf(key, { reads, make, amend, isObserved: false }),
    observed: (key, reads, make, amend) => indexOf(key, { reads, make, amend, isObserved: true }),
    again,
  };
  return books;
}
