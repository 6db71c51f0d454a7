/** Owns what a run of the rules knows: the books, the moment, the calendar, and indexes over the books that are built once. */
import type { Problem } from '../model/problem';
import type { Entry, RegisterId, RegisterSpec, RegisterTable } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { Settings } from '../model/settings';
import type { Day, Moment, Month } from '../model/time';
import { dayOf } from '../model/time';
import { type Calendar, makeCalendar } from './calendar';
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
  /** What is noticed on the way. */
  readonly problems: Problem[];
  /** What `make` gives, made once a run and key. */
  remembered<Index>(key: string, make: () => Index): Index;
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
  const indexes = new Map<string, unknown>();
  const byRegister = new Map<RegisterId, RegisterTable[]>();
  for (const table of tables) {
    const same = byRegister.get(table.register);
    if (same) same.push(table);
    else byRegister.set(table.register, [table]);
  }
  const tablesOf = (register: RegisterId) => byRegister.get(register) ?? [];
  function remembered<Index>(key: string, make: () => Index): Index {
    if (!indexes.has(key)) indexes.set(key, make());
    return indexes.get(key) as Index;
  }
  return {
    asOf,
    today: dayOf(asOf),
    rules,
    settings,
    calendar: makeCalendar({ extraDays: settings.extraDays, rules: rules.calendar }),
    hours: makeHours(settings.serviceHours ?? spansOf(rules.calendar.serviceHours)),
    archivedMonths,
    tables,
    tablesOf,
    entriesOf: register =>
      remembered(`entries:${register}`, () =>
        tablesOf(register).flatMap(table =>
          table.entries.filter(entry => !entry.isVoid).map(entry => ({ entry, table })),
        ),
      ),
    specOf: register => rules.registers.find(({ id }) => id === register)!,
    problems: [],
    remembered,
  };
}
