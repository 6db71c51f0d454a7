/** Owns one check on one table, compiled: it judges entries. */
import { type Entry, isUnreadable, type RegisterTable } from '../model/register';
import type { CheckRule, Outcome } from '../model/rule';
import type { Books } from './books';
import { compile, type Test } from './compile';
import type { Deadline } from './facts/deadline';
import type { EntryContext, EntryRun, Scope } from './facts/fact';
import { factKinds } from './facts/index';
import { namesOf } from './facts/steps';
import { fieldsRead } from './names';
import { makeScope } from './scope';

export interface TableCheck {
  readonly check: CheckRule;
  readonly scope: Scope;
  /** Judged after the others, because it speaks of what they needed. */
  readonly isLast: boolean;
  judge(run: EntryRun): Verdict;
}

/** `not-about`: the check is about other entries. `silent`: the answer hangs on a cell that can't be read. */
export type Verdict = 'not-about' | 'silent' | Spoken;

export interface Spoken {
  readonly context: EntryContext;
  /** Undefined where nothing is wrong. */
  readonly outcome: Outcome | undefined;
  /** Of a check that has one. */
  readonly deadline: Deadline | undefined;
}

export function makeTableCheck(check: CheckRule, table: RegisterTable, books: Books): TableCheck {
  const scope = makeScope(check, table, books);
  const { conditions } = books.rules;
  const applies: Test = check.applies ? compile(check.applies, scope, conditions) : () => true;
  const whens = check.outcomes.map(({ when }) => compile(when, scope, conditions));
  const deadlineOf = check.deadline && scope.reader('deadline');
  const read = fieldsRead(check, scope, conditions);

  /** Index of the outcome; -1 for none, -2 where the check is not about the entry. */
  function decide(context: EntryContext, inDoubt: boolean): number {
    if (!applies(context, inDoubt)) return -2;
    for (let index = 0; index < whens.length; index++) if (whens[index]!(context, inDoubt)) return index;
    return -1;
  }

  // Used again for each entry: made anew, contexts were a fifth of all that a check of 100,000 entries threw away.
  const shared: { -readonly [Part in keyof EntryContext]: EntryContext[Part] } = {
    entry: noEntry,
    scope,
    run: noRun,
    facts: [],
  };
  const nothing: Spoken = { context: shared, outcome: undefined, deadline: undefined };

  function contextFor(run: EntryRun): EntryContext {
    shared.entry = run.entry;
    shared.run = run;
    shared.facts.fill(undefined);
    return shared;
  }

  function judge(run: EntryRun): Verdict {
    const context = contextFor(run);
    const found = decide(context, false);
    if (run.hasUnreadable && decide(context, true) !== found) {
      for (const field of read) {
        if (isUnreadable(run.entry.values[field])) run.doubts.push({ check: check.id, field, isUndated: false });
      }
      return 'silent';
    }
    if (found === -2) return 'not-about';
    const deadline = deadlineOf?.(context) as Deadline | undefined;
    if (deadline?.state === 'undated' && check.deadline?.undatedStart) {
      run.doubts.push({ check: check.id, field: startColumn(check, scope), isUndated: true });
    }
    return found === -1 && deadline === undefined ? nothing : { context, outcome: check.outcomes[found], deadline };
  }

  return { check, scope, isLast: isLast(check), judge };
}

const noEntry: Entry = { row: 0, values: {}, isVoid: false };
const noRun: EntryRun = { entry: noEntry, hasUnreadable: false, severityOf: () => undefined, doubts: [] };

export function contextOf(run: EntryRun, scope: Scope): EntryContext {
  return { entry: run.entry, scope, run, facts: [] };
}

function isLast({ facts = {} }: CheckRule): boolean {
  return Object.values(facts).some(({ kind }) => factKinds[kind]!.isLast);
}

/** Where the missing day ought to stand: the first column of the start that the table has. */
function startColumn({ deadline }: CheckRule, scope: Scope): string {
  const columns = namesOf(deadline?.start).flatMap(name => scope.columnsOf(name));
  return columns[0]!;
}

export function hasUnreadable({ values }: Entry): boolean {
  for (const field in values) if (typeof values[field] === 'object') return true;
  return false;
}
