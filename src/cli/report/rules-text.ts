/** Owns the list of checks as a person reads it in a terminal. */

import type { RuleSet } from '../../model/rule';
import { columnsOf } from './lines';
import { tableText } from './table';
import type { TextOptions } from './text';

/** One check a line: id, title, books, clause. */
export function rulesTable({ checks, registers }: RuleSet, { language }: Pick<TextOptions, 'language'>): string {
  const books = new Map(registers.map(({ id, title }) => [id as string, title[language]]));
  const rows = checks.map(({ id, title, registers: read, source }) => [
    id,
    title[language],
    Object.keys(read)
      .map(register => books.get(register) ?? register)
      .join({ zh: '、', en: ', ' }[language]),
    source.clause,
  ]);
  const widths = [0, 1, 2].map(column => Math.max(0, ...rows.map(row => columnsOf(row[column] ?? ''))));
  return `${tableText(
    rows.map(row => row.map(cell => [cell])),
    widths,
  )}\n`;
}
