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

export interface Verdict {
  readonly context: EntryContext;
  /** Whether the check is about the entry; false too where that hangs on a cell that can't be read. */
  readonly applies: boolean;
  /** The answer hangs on a cell that can't be read. */
  readonly isSilent: boolean;
  readonly outcome?: Outcome;
  /** Of a check with a deadline that applies. */
  readonly deadline?: Deadline;
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

  function judge(run: EntryRun): Verdict {
    const context: EntryContext = { entry: run.entry, scope, run, facts: [] };
    const found = decide(context, false);
    if (run.hasUnreadable && decide(context, true) !== found) {
      for (const field of read) {
        if (isUnreadable(run.entry.values[field])) run.doubts.push({ check: check.id, field, isUndated: false });
      }
      return { context, applies: false, isSilent: true };
    }
    if (found === -2) return { context, applies: false, isSilent: false };
    const outcome = check.outcomes[found];
    const deadline = deadlineOf?.(context) as Deadline | undefined;
    if (deadline?.state === 'undated' && check.deadline?.undatedStart) {
      run.doubts.push({ check: check.id, field: startColumn(check, scope), isUndated: true });
    }
    return { context, applies: true, isSilent: false, ...(outcome && { outcome }), ...(deadline && { deadline }) };
  }

  return { check, scope, isLast: isLast(check), judge };
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
