/** Owns judging the entries of a table by every check that is about entries. */
import type { Finding, Late } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Entry, RegisterTable } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Stamp } from '../model/time';
import type { Doubt, EntryRun } from './facts/fact';
import { makeTeller } from './findings';
import { addTo } from './group';
import { type Missing, missingFor, missingProblems } from './needs';
import { lateIn } from './promptness';
import { type Run, told } from './run';
import { hasUnreadable, makeTableCheck, type Spoken, type TableCheck, type Verdict } from './table-check';
import { unreadProblems } from './unread-problems';

/** What is told of one entry. */
export interface Told {
  readonly findings: readonly Finding[];
  readonly late: readonly Late[];
  readonly problems: readonly Problem[];
}

/** All that comes of judging one entry. */
export interface Judgement {
  /** Undefined where there is nothing to tell. */
  readonly told: Told | undefined;
  /** From when on something else may come of it; undefined where it never will. */
  readonly until: Stamp | undefined;
}

/** The checks of one table, ready to judge its entries. */
export interface TableJudge {
  /** What checks lack on this table: one problem a column. */
  readonly problems: readonly Problem[];
  /** Judges an entry that is not void, and shows each verdict to `count`. */
  tell(entry: Entry, count: (check: TableCheck, verdict: Spoken) => void): Judgement;
  /** Shows each verdict to `count`, and tells nothing. */
  count(entry: Entry, count: (check: TableCheck, verdict: Spoken) => void): void;
}

export function makeTableJudge(table: RegisterTable, run: Run): TableJudge {
  const { checks, problems } = checksOn(table, run);
  const tellers = checks.map(makeTeller);
  const judge = makeJudge(checks);

  function tell(entry: Entry, count: (check: TableCheck, verdict: Spoken) => void): Judgement {
    const { result, until } = run.books.clock.watched(() => tellOf(entry, count));
    return { told: result, until };
  }

  function tellOf(entry: Entry, count: (check: TableCheck, verdict: Spoken) => void): Told | undefined {
    const { verdicts, doubts } = judge(entry);
    const findings: Finding[] = [];
    const late: Late[] = [];
    for (let index = 0; index < checks.length; index++) {
      const verdict = verdicts[index]!;
      if (typeof verdict === 'string') continue;
      count(checks[index]!, verdict);
      const isLate = lateIn(checks[index]!, verdict);
      if (isLate) late.push(isLate);
      if (verdict.outcome) findings.push(...told(run, tellers[index]!, verdict));
    }
    if (findings.length === 0 && late.length === 0 && doubts.length === 0) return undefined;
    const unread = doubts.length === 0 ? [] : unreadProblems(entry, table, doubts, checks[0]!.scope);
    return { findings, late, problems: unread };
  }

  function countOf(entry: Entry, count: (check: TableCheck, verdict: Spoken) => void): void {
    for (const [index, verdict] of judge(entry).verdicts.entries()) {
      if (typeof verdict !== 'string') count(checks[index]!, verdict);
    }
  }

  return { problems, tell, count: countOf };
}

function checksOn(
  table: RegisterTable,
  run: Run,
): { readonly checks: readonly TableCheck[]; readonly problems: readonly Problem[] } {
  const missing: Missing = new Map();
  const wanted = run.checks.filter(check => check.about !== 'book' && check.registers[table.register] !== undefined);
  const able = wanted.filter(check => isAble(check, table, run, missing));
  const checks = able.map(check => makeTableCheck(check, table, run.books));
  return {
    checks: [...checks.filter(({ isLast }) => !isLast), ...checks.filter(({ isLast }) => isLast)],
    problems: missingProblems(table, missing, run.books),
  };
}

export function isAble(check: CheckRule, table: RegisterTable, { books }: Run, missing: Missing): boolean {
  const fields = missingFor(check, table, books);
  if (fields !== undefined && fields.length > 0) addTo(missing, fields.join(), check.id);
  return fields === undefined;
}

export interface Judged {
  /** One a check, in the order of the checks. */
  readonly verdicts: readonly Verdict[];
  readonly doubts: readonly Doubt[];
  readonly run: EntryRun;
}

/** Judges entries by all checks, one at a time. A check that speaks of another makes it be judged first. */
export function makeJudge(checks: readonly TableCheck[]): (entry: Entry) => Judged {
  const indexes = new Map(checks.map(({ check }, index) => [check.id, index]));
  let verdicts: Verdict[] = [];
  let run: EntryRun;

  function verdictOf(index: number): Verdict {
    verdicts[index] ??= checks[index]!.judge(run);
    return verdicts[index];
  }

  function severityOf(check: string): string | undefined {
    const index = indexes.get(check);
    const verdict = index === undefined ? undefined : verdictOf(index);
    return typeof verdict === 'object' ? verdict.outcome?.severity : undefined;
  }

  return entry => {
    verdicts = [];
    run = { entry, hasUnreadable: hasUnreadable(entry), doubts: [], severityOf };
    for (let index = 0; index < checks.length; index++) verdictOf(index);
    return { verdicts, doubts: run.doubts, run };
  };
}
