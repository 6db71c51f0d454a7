/** Owns naming the entries of other books that a check took to be about the same job. */
import type { FoundEntry } from '../model/explanation';
import { DONE, type RegisterId } from '../model/register';
import type { CheckRule, FactRule } from '../model/rule';
import type { EntryContext } from './facts/fact';
import type { Join } from './facts/join';
import { keyOfRoom, keysOf } from './facts/mates';
import { isDated } from './values';

/** Those whose day the join gave, by the same number or room; in the order of the workbook. */
export function foundEntries({ facts = {} }: CheckRule, context: EntryContext): readonly FoundEntry[] {
  const joins = Object.entries(facts).filter(([, { kind }]) => kind === 'join');
  return joins.flatMap(([name, rule]) => matesBehind(rule, context.scope.reader(name)(context) as Join, context));
}

function matesBehind(rule: FactRule, { found, done, last }: Join, { entry, scope }: EntryContext): FoundEntry[] {
  if (!found) return [];
  const numbers = ((rule.numbers ?? []) as readonly string[]).flatMap(name => scope.fieldsOf(name));
  const keys = new Set(numbers.flatMap(field => keysOf(entry.values[field])));
  const room = keyOfRoom(entry.values.room);
  return scope.books.entriesOf(rule.register as RegisterId).flatMap(({ entry: { row, values }, table: { sheet } }) => {
    const theirs = keysOf(values.slipNumber);
    const isByRoom = (keys.size === 0 || theirs.length === 0) && room !== undefined && keyOfRoom(values.room) === room;
    if (!isByRoom && !theirs.some(key => keys.has(key))) return [];
    const at = values[rule.date as string];
    if (isDated(at)) return at === done || at === last ? [{ sheet, row, at }] : [];
    return done === DONE ? [{ sheet, row }] : [];
  });
}
