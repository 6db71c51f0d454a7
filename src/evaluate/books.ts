/** Owns what a run of the rules knows: the books, the moment, the calendar, and indexes over the books that are built once. */
import type { Problem } from '../model/problem';
import type { Entry, RegisterId, RegisterSpec, RegisterTable } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { Settings } from '../model/settings';
import type { Day, Moment, Month } from '../model/time';
import { dayOf } from '../model/time';
import { type Calendar, makeCalendar } from './calendar';
import { groupBy } from './group';
import { type Hours, makeHours, spansOf } from './hours';

export interface Books {
  readonly asOf: Moment;
  readonly today: Day;
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
  /** What was noticed while indexes were made. */
  problems(): readonly Problem[];
  /**
   * What `make` gives, made once for these books and this key. It may read the books named in `reads` and no other, and notice problems: after an
   * edit, indexes over the books that nobody touched are kept.
   */
  remembered<Index>(key: string, reads: readonly RegisterId[], make: MakeIndex<Index>): Index;
  /** These books with other tables; `touched` are the registers whose entries are no longer the same. */
  again(tables: readonly RegisterTable[], touched: ReadonlySet<RegisterId>): Books;
}

/** Makes an index over the books it is given, and tells what it notices. */
export type MakeIndex<Index> = (books: Books, notice: (problem: Problem) => void) => Index;

/** One index: how it is made, and what came out unless it is still to be made. */
interface Remembered {
  readonly reads: readonly RegisterId[];
  readonly make: MakeIndex<unknown>;
  made?: { readonly index: unknown; readonly problems: readonly Problem[] };
}

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
    asOf,
    today: dayOf(asOf),
    rules,
    settings,
    calendar,
    hours,
    archivedMonths,
    specOf: (register: RegisterId) => specs.get(register)!,
  };
  return booksOf(tables, fixed, new Map());
}

type Fixed = Pick<Books, 'asOf' | 'today' | 'rules' | 'settings' | 'calendar' | 'hours' | 'archivedMonths' | 'specOf'>;

function booksOf(tables: readonly RegisterTable[], fixed: Fixed, indexes: Map<string, Remembered>): Books {
  const byRegister = groupBy(tables, ({ register }) => register);
  const tablesOf = (register: RegisterId) => byRegister.get(register) ?? [];

  function remembered<Index>(key: string, reads: readonly RegisterId[], make: MakeIndex<Index>): Index {
    let known = indexes.get(key);
    if (known === undefined) {
      known = { reads, make };
      indexes.set(key, known);
    }
    return made(known).index as Index;
  }

  function made(known: Remembered): NonNullable<Remembered['made']> {
    if (known.made === undefined) {
      const problems: Problem[] = [];
      const index = known.make(books, problem => problems.push(problem));
      known.made = { index, problems };
    }
    return known.made;
  }

  function again(tables: readonly RegisterTable[], touched: ReadonlySet<RegisterId>): Books {
    const kept = Array.from(indexes, ([key, { reads, make, made }]): [string, Remembered] => {
      const isKept = made !== undefined && !reads.some(register => touched.has(register));
      return [key, isKept ? { reads, make, made } : { reads, make }];
    });
    return booksOf(tables, fixed, new Map(kept));
  }

  const books: Books = {
    ...fixed,
    tables,
    tablesOf,
    entriesOf: register =>
      remembered(`entries:${register}`, [register], books =>
        books
          .tablesOf(register)
          .flatMap(table => table.entries.filter(entry => !entry.isVoid).map(entry => ({ entry, table }))),
      ),
    problems: () => [...indexes.values()].flatMap(known => made(known).problems),
    remembered,
    again,
  };
  return books;
}
