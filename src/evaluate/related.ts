/**
 * Owns which entries an edit can reach: those that were changed, those whose facts look into the edited book by a number, room or customer that was
 * changed or stands there now, and those whose place among the running numbers became another.
 */
import type { RegisterId } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import type { Change } from './changes';
import { factKinds } from './facts/index';
import { numberedOf, numberings } from './facts/numbering';
import { isSameRemark, type Remarks } from './facts/remarks';
import { placeOf, tableAndRow } from './places';
import { type Tie, tiesOf } from './ties';

/** By table, the rows to be judged again by these checks. `before` and `after` are the books around the edit. */
export function related(
  changes: readonly Change[],
  before: Books,
  after: Books,
  checks: readonly CheckRule[],
): readonly Set<number>[] {
  const rows = after.tables.map(() => new Set<number>());
  const registerOf = ({ table }: Change) => after.tables[table]!.register;
  for (const { table, row } of changes) rows[table]!.add(row);
  for (const { register, tie, into } of looksIn(after, checks)) {
    const own = changes.filter(change => registerOf(change) === register);
    const seen = changes.filter(change => into.has(registerOf(change)));
    if (own.length + seen.length === 0) continue;
    const ties = tiesOf(after, register, tie);
    for (const { after: entry, table, row } of own) if (entry) ties.add(entry, placeOf(table, row), after);
    for (const change of seen) {
      for (const entry of [change.before, change.after]) {
        if (entry) ties.collect(entry, registerOf(change), after, (table, row) => rows[table]!.add(row));
      }
    }
  }
  for (const register of new Set(changes.map(registerOf))) {
    for (const { table, row } of renumbered(before, after, register)) rows[table]!.add(row);
  }
  return rows;
}

/** Makes what {@link related} would make at the first edits of books; a check needs none of it. */
export function makeTies(books: Books, checks: readonly CheckRule[]): void {
  for (const { register, tie } of looksIn(books, checks)) tiesOf(books, register, tie);
}

/** One way in which the checks of a book look for other entries. */
interface Look {
  readonly register: RegisterId;
  readonly tie: Tie;
  /** The books in which they look. */
  readonly into: ReadonlySet<RegisterId>;
}

function looksIn({ tables }: Books, checks: readonly CheckRule[]): readonly Look[] {
  return [...new Set(tables.map(({ register }) => register))].flatMap(register => {
    const own = checks.filter(({ registers }) => registers[register] !== undefined);
    const facts = own.flatMap(({ facts = {} }) => Object.values(facts));
    const byTie = new Map<Tie, Set<RegisterId>>();
    for (const fact of facts) {
      const { looks } = factKinds[fact.kind]!;
      for (const tie of looks?.by ?? []) {
        const into = byTie.get(tie) ?? new Set();
        for (const each of looks!.into(fact, register)) into.add(each);
        byTie.set(tie, into);
      }
    }
    return Array.from(byTie, ([tie, into]) => ({ register, tie, into }));
  });
}

/** Where the remark on a number is another than before. */
function* renumbered(before: Books, after: Books, register: RegisterId): Iterable<ReturnType<typeof tableAndRow>> {
  for (const asked of numberings(before, register).values()) {
    const [old, now] = [before, after].map(books => numberedOf(books, register, asked).remarks) as [Remarks, Remarks];
    if (old === now) continue;
    for (const [place, remark] of now) if (!isSameRemark(remark, old.get(place))) yield tableAndRow(place);
    for (const place of old.keys()) if (!now.has(place)) yield tableAndRow(place);
  }
}
