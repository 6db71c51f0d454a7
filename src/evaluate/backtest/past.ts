/** Owns books as they stood: what of today's cells can have been written by the end of a past day. */
import {
  DONE,
  type Entry,
  type FieldSpec,
  isUnreadable,
  type RegisterSpec,
  type RegisterTable,
  type Value,
} from '../../model/register';
import { type Day, dayOf, monthOf } from '../../model/time';
import { isDated } from '../values';

/**
 * The tables as far as they were written by the end of that day. An entry is there from its first date on, one without any date always was.
 * A step dated later is blank, and with it what speaks of the work as done: a status, and ticks in columns that come after that step.
 * Agreed days and everything else that has no date stay. Nothing older than the last writing of a cell can be known.
 */
export function tablesOn(
  day: Day,
  tables: readonly RegisterTable[],
  specs: readonly RegisterSpec[],
): readonly RegisterTable[] {
  return tables.map(table => {
    const fields = (specs.find(({ id }) => id === table.register)?.fields ?? []).filter(hasPast);
    return { ...table, entries: table.entries.flatMap(entry => entryOn(day, entry, fields, table) ?? []) };
  });
}

const kindsWithPast: ReadonlySet<FieldSpec['kind']> = new Set(['date', 'date-time', 'mark', 'status', 'visits']);

function hasPast({ kind }: FieldSpec): boolean {
  return kindsWithPast.has(kind);
}

function entryOn(day: Day, entry: Entry, fields: readonly FieldSpec[], table: RegisterTable): Entry | undefined {
  const isLater = (value: Value) => isDated(value) && dayOf(value) > day;
  const first = fields.find(({ id }) => isDated(entry.values[id]));
  if (first && isLater(entry.values[first.id])) return undefined;
  const toCome = fields.findIndex(({ id, planned }) => !planned && isLater(entry.values[id]));
  const hasVisits = entry.values.visits !== undefined;
  if (toCome === -1 && !hasVisits) return entry;
  const values: Record<string, Value> = { ...entry.values };
  for (const [index, { id, kind, planned }] of fields.entries()) {
    const value = values[id];
    if (kind === 'visits') values[id] = visitsOn(day, value, table);
    else if (toCome === -1 || planned) continue;
    else if (isLater(value)) values[id] = undefined;
    else if (kind === 'status' ? value === 'done' : value === DONE && index > toCome) values[id] = undefined;
  }
  return { ...entry, values };
}

/** Days of the sheet's month; where the sheet names none, nobody knows which days they were. */
function visitsOn(day: Day, value: Value, { month }: RegisterTable): Value {
  if (value === undefined || isUnreadable(value) || month === undefined || month < monthOf(day)) return value;
  const made = month > monthOf(day) ? [] : value.split(',').filter(date => Number(date) <= Number(day.slice(8)));
  return made.length > 0 ? made.join(',') : undefined;
}
