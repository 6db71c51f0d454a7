/** Owns short ways to recognise a text book and to look at what was read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaAddress, columnLetters } from '../../src/model/address';
import {
  type Recognition,
  type RegisterSpec,
  type RegisterTable,
  registerIds,
  type Value,
} from '../../src/model/register';
import { recognise } from '../../src/recognise';
import { type TextBook, type TextSheet, textBook } from '../support/textbook';

/** The shipped thirteen books. */
export const specs: readonly RegisterSpec[] = registerIds.map(id =>
  JSON.parse(readFileSync(join(__dirname, '../../rules/registers', `${id}.json`), 'utf8')),
);

export function recogniseSheets(sheets: TextBook['sheets'], book: Partial<TextBook> = {}): Recognition {
  return recognise(textBook({ ...book, sheets }), specs);
}

/** The tables of one sheet. */
export function tablesOf(table: TextSheet, sheet = '表', book: Partial<TextBook> = {}): readonly RegisterTable[] {
  return recogniseSheets({ [sheet]: table }, book).tables;
}

/** The only table of one sheet. */
export function tableOf(table: TextSheet, sheet = '表', book: Partial<TextBook> = {}): RegisterTable {
  const tables = tablesOf(table, sheet, book);
  if (tables.length !== 1)
    throw new Error(`read as ${tables.length} tables: ${tables.map(({ register }) => register)}`);
  return tables[0]!;
}

/** Field id to column letters. */
export function lettersOf({ columns }: RegisterTable): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, columnLetters(column)]));
}

export function rangeOf({ range }: RegisterTable): string {
  return areaAddress(range);
}

/** The rows of the entries that count. */
export function rowsOf({ entries }: RegisterTable): number[] {
  return entries.filter(entry => !entry.isVoid).map(entry => entry.row);
}

/** The rows set aside, as `12 note`. */
export function skippedOf({ skipped }: RegisterTable): string[] {
  return skipped.map(({ row, reason }) => `${row} ${reason}`);
}

/** The values of one field, entry by entry. */
export function valuesOf({ entries }: RegisterTable, field: string): Value[] {
  return entries.map(entry => entry.values[field]);
}
