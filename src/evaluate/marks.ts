/** Owns which cells a finding points at. */
import { cellAddress } from '../model/address';
import type { RegisterTable } from '../model/register';
import type { Marks } from '../model/rule';
import type { EntryContext } from './facts/fact';

/** A1 addresses in the row; never none: without any column of the rule's, the entry's first cell. */
export function cellsOf(marks: Marks, context: EntryContext, row: number): readonly string[] {
  const { table } = context.scope;
  const fields = marks.flatMap(mark => (typeof mark === 'string' ? fieldsOf(mark, context) : firstOf(mark, context)));
  const columns = [...new Set(fields.flatMap(field => columnsOf(field, table)))];
  const first = Math.min(...Object.values(table.columns), table.range.right);
  return (columns.length > 0 ? columns : [first]).map(column => cellAddress(row, column));
}

/** A field, or a fact that names fields (`order.fields`). */
function fieldsOf(mark: string, context: EntryContext): readonly string[] {
  if (!mark.includes('.')) return context.scope.columnsOf(mark).slice(0, 1);
  const named = context.scope.reader(mark)(context);
  return Array.isArray(named) ? named : [];
}

function firstOf(marks: readonly string[], { scope }: EntryContext): readonly string[] {
  return marks.flatMap(name => scope.columnsOf(name)).slice(0, 1);
}

/** A field spread over a grid has all its columns. */
function columnsOf(field: string, { columns, grids }: RegisterTable): readonly number[] {
  const grid = grids[field];
  if (grid) return Array.from({ length: grid[1] - grid[0] + 1 }, (_, index) => grid[0] + index);
  return columns[field] === undefined ? [] : [columns[field]];
}
