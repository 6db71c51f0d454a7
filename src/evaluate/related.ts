/**
 * Owns which entries an edit can reach: those that were changed, those that share a number or a room with what they said or say now (joins and
 * visits look no further), and those whose place among the running numbers became another.
 */
import type { Entry, RegisterId } from '../model/register';
import type { Books } from './books';
import type { Change } from './changes';
import { numberings } from './facts/numbering';
import { Ties } from './ties';

/** By table, the rows to be judged again. `before` and `after` are the books around the edit. */
export function related(changes: readonly Change[], before: Books, after: Books): readonly Set<number>[] {
  const rows = after.tables.map(() => new Set<number>());
  const ties = after.remembered('ties', [], books => new Ties(books));
  for (const change of changes) {
    const table = after.tables[change.table]!;
    rows[change.table]!.add(change.row);
    if (change.after) ties.add(change.after, change.table, table.register, after);
    for (const entry of [change.before, change.after]) if (entry) ties.collect(entry, table, after, rows);
  }
  for (const register of new Set(changes.map(({ table }) => after.tables[table]!.register))) {
    const moved = renumbered(before, after, register);
    for (const [index, table] of after.tables.entries()) {
      if (table.register !== register || moved.size === 0) continue;
      for (const entry of table.entries) if (moved.has(entry)) rows[index]!.add(entry.row);
    }
  }
  return rows;
}

/** Entries whose remark on their number is another than before. */
function renumbered(before: Books, after: Books, register: RegisterId): ReadonlySet<Entry> {
  const moved = new Set<Entry>();
  const [old, now] = [numberings(before, register), numberings(after, register)];
  for (const [index, remarks] of now.entries()) {
    const earlier = old[index];
    for (const [entry, remark] of remarks) {
      if (JSON.stringify(earlier?.get(entry)) !== JSON.stringify(remark)) moved.add(entry);
    }
    for (const entry of earlier?.keys() ?? []) if (!remarks.has(entry)) moved.add(entry);
  }
  return moved;
}
