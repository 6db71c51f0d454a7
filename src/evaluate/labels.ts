/** Owns what an entry is called: its own number, else its room, else its row. */
import type { Bilingual } from '../model/language';
import { type Entry, NOT_APPLICABLE, type RegisterId, type Value } from '../model/register';

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
export function labelOf(register: RegisterId, entry: Entry): string {
  const labels = [...numbersOf(register, entry), entry.values.room].map(textOf);
  return labels.find(text => text !== undefined) ?? `row ${entry.row}`;
}

/** What a sentence begins with: the room, which people know better than a number. */
export function subjectOf(register: RegisterId, entry: Entry): Bilingual {
  const known = [entry.values.room, ...numbersOf(register, entry)].map(textOf).find(text => text !== undefined);
  return known === undefined ? { zh: `第 ${entry.row} 行`, en: `row ${entry.row}` } : { zh: known, en: known };
}

function numbersOf(register: RegisterId, { values }: Entry): readonly Value[] {
  return (ownNumber[register] ?? []).map(field => values[field]);
}

export function textOf(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' && value !== NOT_APPLICABLE ? value : undefined;
}
