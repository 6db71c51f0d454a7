/** Owns how the summary sheets read the books: entries that count, their days, amounts and words, and what could not be read. */
import { type Finding, standsIn } from '../../model/finding';
import type { Bilingual } from '../../model/language';
import { type Decimal, isDecimal } from '../../model/money';
import {
  DONE,
  type Entry,
  isUnreadable,
  NOT_APPLICABLE,
  NOT_DONE,
  type Recognition,
  type RegisterId,
  type RegisterSpec,
  type RegisterTable,
  type Value,
} from '../../model/register';
import { isStamp, type Stamp } from '../../model/time';
import { groupBy } from './group';

/** An entry that counts, with its table. */
export interface Placed {
  readonly table: RegisterTable;
  readonly sheet: string;
  readonly row: number;
  readonly values: Entry['values'];
}

/** Entries of a book in the order of the workbook. Void ones are out. */
export function entriesOf({ tables }: Recognition, register: RegisterId): Placed[] {
  return tables.filter(table => table.register === register).flatMap(table => placedIn(table));
}

/** The void ones alone, in the same order. */
export function voidEntriesOf({ tables }: Recognition, register: RegisterId): Placed[] {
  return tables.filter(table => table.register === register).flatMap(table => placedIn(table, true));
}

function placedIn(table: RegisterTable, isVoid = false): Placed[] {
  return table.entries
    .filter(entry => entry.isVoid === isVoid)
    .map(({ row, values }) => ({ table, sheet: table.sheet, row, values }));
}

/** Finds the entry that a finding is about; none for a finding about a book. Tables side by side have entries in one row. */
export function entryFinder({ tables }: Recognition): (finding: Finding) => Placed | undefined {
  const key = (sheet: string, row: number, register: RegisterId) => `${row} ${register} ${sheet}`;
  const entries = groupBy(
    tables.flatMap(table => placedIn(table)),
    placed => key(placed.sheet, placed.row, placed.table.register),
  );
  return finding => {
    const beside = entries.get(key(finding.sheet, finding.row, finding.register)) ?? [];
    return beside.length < 2 ? beside[0] : beside.find(({ table }) => standsIn(finding, table));
  };
}

/** Whether the table keeps that column at all. */
export function keeps({ table }: Placed, field: string): boolean {
  return field in table.columns || field in table.grids;
}

/** The first of these fields that holds a day or moment. */
export function stampOf({ values }: Placed, ...fields: readonly string[]): Stamp | undefined {
  return fields.map(field => values[field]).find(isDated);
}

function isDated(value: Value): value is Stamp {
  return typeof value === 'string' && isStamp(value);
}

/** A day, a tick or a done-word. */
export function isDone(value: Value): boolean {
  return value === DONE || value === 'done' || isDated(value);
}

/** Blank, a cross or an open-word. A dash (not applicable) is neither open nor done. */
export function isOpen(value: Value): boolean {
  return value === undefined || value === NOT_DONE || value === 'open';
}

/** The first of these fields that holds a number. */
export function amountOf({ values }: Placed, ...fields: readonly string[]): Decimal | undefined {
  return fields
    .map(field => values[field])
    .find((value): value is Decimal => typeof value === 'string' && isDecimal(value));
}

/** As a person reads it; what could not be read as it is written, blank for nothing. */
export function textOf({ values }: Placed, ...fields: readonly string[]): string {
  for (const field of fields) {
    const value = values[field];
    if (isUnreadable(value)) return value.unreadable;
    if (value !== undefined && value !== NOT_APPLICABLE) return value;
  }
  return '';
}

/** The words of a choice: the book's own first word for it in Chinese, its canonical value in English; undefined for none. */
export function choiceOf(placed: Placed, field: string, registers: readonly RegisterSpec[]): Bilingual | undefined {
  const value = textOf(placed, field);
  if (value === '') return undefined;
  const spec = registers.find(({ id }) => id === placed.table.register);
  const words = spec?.fields.find(({ id }) => id === field)?.choices?.[value];
  return { zh: words?.[0] ?? value, en: value };
}

/** A note that names the cells of these fields that could not be read; none where all could. */
export function unreadableNote(entries: readonly Placed[], fields: readonly string[]): Bilingual[] {
  const places = entries.flatMap(({ values, sheet, row }) =>
    fields.flatMap(field => {
      const value = values[field];
      return isUnreadable(value) ? [`${sheet}!${row}「${value.unreadable}」`] : [];
    }),
  );
  if (places.length === 0) return [];
  const told = places.slice(0, MOST_TOLD).join('、');
  const more = places.length > MOST_TOLD;
  return [
    {
      zh: `有 ${places.length} 格读不出，没有计入：${told}${more ? ' 等，其余见「检查结果」' : ''}。请改正后重做本表。`,
      en: `${places.length} cells could not be read and are not counted: ${told}${more ? ' …, see the findings sheet' : ''}. Put them right and make this sheet again.`,
    },
  ];
}

const MOST_TOLD = 8;
