/** Owns what an entry is called: its own number, else its room, else its row. */
import type { Entry, RegisterId, Value } from '../model/register';

/** The field of an entry's own number, by book. What stands in `slipNumber` elsewhere is another book's number. */
const ownNumber: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  subscriptions: ['number'],
  filings: ['contractNumber'],
  mortgages: ['contractNumber'],
  repairs: ['number', 'slipNumber'],
  'special-services': ['number', 'slipNumber'],
  complaints: ['number'],
  callbacks: ['slipNumber'],
  slips: ['slipNumber'],
};

/** The entry's own number, else its room, else `row N`. */
export function labelOf(register: RegisterId, { row, values }: Entry): string {
  const fields = [...(ownNumber[register] ?? []), 'room'];
  return fields.map(field => textOf(values[field])).find(text => text !== undefined) ?? `row ${row}`;
}

/** What a sentence begins with: the room, which people know better than a number. */
export function subjectOf(register: RegisterId, entry: Entry): string {
  return textOf(entry.values.room) ?? labelOf(register, entry);
}

export function textOf(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
