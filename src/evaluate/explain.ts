/** Owns explaining an entry: every check that could speak of it, by json-rules-engine's own run. */
import type { CheckExplanation, DeadlineExplanation, Explanation } from '../model/explanation';
import { type Entry, isUnreadable, type Recognition, type RegisterTable } from '../model/register';
import type { CheckRule, RuleSet } from '../model/rule';
import { type Books, makeBooks } from './books';
import { deadlinePath } from './deadline-path';
import { decided, runReference } from './engine';
import { makeJudge } from './entry-checks';
import { toldConditions } from './explain-conditions';
import type { Deadline } from './facts/deadline';
import type { EntryRun } from './facts/fact';
import { makeTeller } from './findings';
import type { EvaluateOptions } from './index';
import { labelOf } from './labels';
import { missingFor } from './needs';
import { contextOf, makeTableCheck, type TableCheck } from './table-check';
import { tune } from './tune';

export interface ExplainOptions extends EvaluateOptions {
  readonly sheet: string;
  readonly row: number;
}

/** Undefined where no recognised table has an entry there. */
export async function explain(
  { tables, settings }: Recognition,
  rules: RuleSet,
  options: ExplainOptions,
): Promise<Explanation | undefined> {
  const { sheet, row, only, asOf } = options;
  const table = tables.find(each => each.sheet === sheet && each.entries.some(entry => entry.row === row));
  const entry = table?.entries.find(each => each.row === row);
  if (table === undefined || entry === undefined) return undefined;
  const books = makeBooks(tables, rules, settings, options);
  const about = rules.checks.filter(check => check.about !== 'book' && check.registers[table.register] !== undefined);
  const told = entry.isVoid ? [] : await explainChecks(about, entry, table, books);
  return {
    asOf,
    register: table.register,
    sheet,
    row,
    entry: labelOf(table.register, entry),
    isVoid: entry.isVoid,
    values: valuesOf(entry),
    checks: told.filter(({ check }) => only?.includes(check) ?? true),
  };
}

function valuesOf({ values }: Entry): Readonly<Record<string, string>> {
  const filled = Object.entries(values).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, isUnreadable(value) ? value.unreadable : value] as const],
  );
  return Object.fromEntries(filled);
}

async function explainChecks(
  all: readonly CheckRule[],
  entry: Entry,
  table: RegisterTable,
  books: Books,
): Promise<readonly CheckExplanation[]> {
  const { checks } = tune(all, books.settings);
  const able = checks.filter(check => missingFor(check, table, books) === undefined);
  const tableChecks = able
    .map(check => makeTableCheck(check, table, books))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast));
  const { run } = makeJudge(tableChecks)(entry);
  const judged = await Promise.all(tableChecks.map(check => explainCheck(check, run, books)));
  return all.map(
    check =>
      judged.find(each => each.check === check.id) ?? {
        ...introduced(check),
        state: checks.some(({ id }) => id === check.id) ? 'column-missing' : 'off',
        conditions: [],
        missing: missingFor(check, table, books) ?? [],
      },
  );
}

async function explainCheck(tableCheck: TableCheck, entryRun: EntryRun, books: Books): Promise<CheckExplanation> {
  const { check, scope } = tableCheck;
  const context = contextOf(entryRun, scope);
  const named = books.rules.conditions;
  const [run, inDoubt] = [
    await runReference(check, context, named, false),
    await runReference(check, context, named, true),
  ];
  const [index, other] = [decided(run), decided(inDoubt)];
  const outcome = index === other ? check.outcomes[index] : undefined;
  const deadline = check.deadline && index !== -2 ? (scope.reader('deadline')(context) as Deadline) : undefined;
  const [finding] = outcome ? makeTeller(tableCheck)({ context, outcome, deadline }, outcome) : [];
  const told = { check, context, named };
  const state = index !== other ? 'silent' : finding ? 'finding' : index === -2 ? 'not-about' : 'clean';
  return {
    ...introduced(check),
    state,
    ...(finding && { severity: finding.severity, message: finding.message }),
    conditions: [
      ...(check.applies && run.applies ? toldConditions(check.applies, run.applies, 'applies', told) : []),
      ...check.outcomes.flatMap(({ when, severity }, at) => toldConditions(when, run.outcomes[at]!, severity, told)),
    ],
    ...(deadline && typeof deadline.state === 'string' && { deadline: deadlineOf(check, deadline, books) }),
    missing: [],
  };
}

function introduced({
  id,
  title,
  why,
  source,
}: CheckRule): Pick<CheckExplanation, 'check' | 'title' | 'why' | 'clause' | 'note'> {
  return { check: id, title, why, clause: source.clause, ...(source.note && { note: source.note }) };
}

function deadlineOf(check: CheckRule, deadline: Deadline, books: Books): DeadlineExplanation {
  const { startedAt, warnAt, dueAt, doneAt, isAgreed, provisional } = deadline;
  return {
    ...(startedAt !== undefined && { startedAt }),
    ...(warnAt !== undefined && { warnAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(doneAt !== undefined && { doneAt }),
    isAgreed,
    provisional,
    path: deadlinePath(check, deadline, books),
  };
}
