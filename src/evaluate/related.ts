/**
 * Owns which entries an edit can reach: those that were changed, those whose facts look into the edited book by a number, room or customer that was
 * changed or stands there now, and those whose place among the running numbers became another.
 */
import type { Entry, RegisterId } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import type { Change } from './changes';
import { factKinds } from './facts/index';
import { type Numbering, numberings, remarksOn } from './facts/numbering';
import { tiesOf } from './ties';

/** By table, the rows to be judged again by these checks. `before` and `after` are the books around the edit. */
export function related(
  changes: readonly Change[],
  before: Books,
  after: Books,
  checks: readonly CheckRule[],
): readonly Set<number>[] {
  const rows = after.tables.map(() => new Set<number>());
  const ties = tiesOf(after);
  for (const change of changes) {
    const table = after.tables[change.table]!;
    rows[change.table]!.add(change.row);
    if (change.after) ties.add(change.after, change.table, table.register, after);
    const reached = after.tables.map(other => looksInto(checks, other.register).has(table.register));
    for (const entry of [change.before, change.after]) {
      if (entry) ties.collect(entry, table, after, (index, row) => reached[index] && rows[index]!.add(row));
    }
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

/** The books in which the checks of a register look for other entries. */
function looksInto(checks: readonly CheckRule[], register: RegisterId): ReadonlySet<RegisterId> {
  const own = checks.filter(({ registers }) => registers[register] !== undefined);
  const facts = own.flatMap(({ facts = {} }) => Object.values(facts));
  return new Set(facts.flatMap(fact => factKinds[fact.kind]!.looksInto?.(fact, register) ?? []));
}

/** Entries whose remark on their number is another than before. */
function renumbered(before: Books, after: Books, register: RegisterId): ReadonlySet<Entry> {
  const moved = new Set<Entry>();
  for (const asked of numberings(before, register).values()) {
    const [old, now] = [remarksOn(before, register, asked), remarksOn(after, register, asked)];
    if (old === now) continue;
    for (const [entry, remark] of now) if (!isSame(remark, old.get(entry))) moved.add(entry);
    for (const entry of old.keys()) if (!now.has(entry)) moved.add(entry);
  }
  return moved;
}

function isSame(a: Numbering, b: Numbering | undefined): boolean {
  return (
    a.isDuplicate === b?.isDuplicate &&
    a.others === b.others &&
    a.isAfterGap === b.isAfterGap &&
    a.missing === b.missing
  );
}
