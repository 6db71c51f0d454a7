/** Owns the heading of a table that is none of ours below one that is: words where days, numbers and rooms should stand. */
import type { FieldKind } from '../../model/register';
import { lookOf, type Row, textOf } from './row';

const typed: ReadonlySet<FieldKind> = new Set(['date', 'date-time', 'money', 'number', 'phone', 'identifier', 'room']);
const LONGEST = 8;

/** Whether the row, which stands after a gap, can only be the heading of another table: so does the row `below` it tell. */
export function isStrangeHeading(row: Row, below: Row, kinds: ReadonlyMap<number, FieldKind>): boolean {
  if (row.cells.length < 3 || row.cells.some(cell => typeof cell.value !== 'string')) return false;
  const texts = row.cells.map(textOf);
  if (texts.some(text => text.length > LONGEST || /[\d√✓×/—-]/.test(text))) return false;
  const isTyped = row.cells.filter(({ column }) => typed.has(kinds.get(column) ?? 'text')).length;
  return isTyped >= 2 && misplaced(row, kinds) === isTyped && misplaced(below, kinds) > 0;
}

/** How many words stand where a day, a number or a room is expected. */
function misplaced(row: Row, kinds: ReadonlyMap<number, FieldKind>): number {
  const words = row.cells.filter(cell => /^(?:text|name)$/.test(lookOf(row, cell)));
  return words.filter(({ column }) => typed.has(kinds.get(column) ?? 'text')).length;
}
