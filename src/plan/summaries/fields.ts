/** Owns the columns of summary tables that show a field of an entry as its book has it. */
import type { LayoutCell } from '../../model/change';
import { dayOf } from '../../model/time';
import { type Placed, stampOf, textOf } from './books';
import { dateCell, textCell } from './paper/cells';

/** The first of these fields that is filled. */
export function textIn(...fields: readonly string[]): (placed: Placed) => LayoutCell {
  return placed => textCell(textOf(placed, ...fields));
}

/** The day in that field, without its time; else what stands there (√, /, what could not be read). */
export function dayIn(field: string): (placed: Placed) => LayoutCell {
  return placed => stampCell(placed, field, dayOf);
}

/** The same with the time of day where the book has one. */
export function timeIn(field: string): (placed: Placed) => LayoutCell {
  return placed => stampCell(placed, field, at => at);
}

function stampCell(placed: Placed, field: string, shown: (at: string) => string): LayoutCell {
  const at = stampOf(placed, field);
  return at === undefined ? textCell(textOf(placed, field)) : dateCell(shown(at));
}
