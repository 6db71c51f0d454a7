/** Owns judging the entries of a table by every check that is about entries. */
import { cellAddress } from '../model/address';
import type { Problem } from '../model/problem';
import { type Entry, isUnreadable, type RegisterTable } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Doubt, EntryRun } from './facts/fact';
import { makeTeller } from './findings';
import { addTo, groupBy } from './group';
import { type Missing, missingFor, missingProblems } from './needs';
import { type Run, tell } from './run';
import { hasUnreadable, makeTableCheck, type TableCheck, type Verdict } from './table-check';

/** Judges every entry that is not void. What a check lacks on this table is one problem a column. */
export function judgeTable(table: RegisterTable, run: Run): void {
  const checks = checksOn(table, run);
  const tellers = checks.map(makeTeller);
  const judge = makeJudge(checks);
  for (const entry of table.entries) {
    if (entry.isVoid) continue;
    const { verdicts, doubts } = judge(entry);
    for (let index = 0; index < checks.length; index++) {
      const verdict = verdicts[index]!;
      if (typeof verdict === 'string') continue;
      tell(run, tellers[index]!, verdict);
      run.promptness.count(checks[index]!, verdict);
    }
    if (doubts.length > 0) run.problems.push(...unreadProblems(entry, table, doubts, checks[0]!.scope));
  }
}

function checksOn(table: RegisterTable, run: Run): readonly TableCheck[] {
  const missing: Missing = new Map();
  const wanted = run.checks.filter(check => check.about !== 'book' && check.registers[table.register] !== undefined);
  const able = wanted.filter(check => isAble(check, table, run, missing));
  run.problems.push(...missingProblems(table, missing, run.books));
  const checks = able.map(check => makeTableCheck(check, table, run.books));
  return [...checks.filter(({ isLast }) => !isLast), ...checks.filter(({ isLast }) => isLast)];
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
  return entry => {
    const verdicts: Verdict[] = [];
    const doubts: Doubt[] = [];
    const entryRun: EntryRun = { entry, hasUnreadable: hasUnreadable(entry), doubts, severityOf };
    function verdictOf(index: number): Verdict {
      verdicts[index] ??= checks[index]!.judge(entryRun);
      return verdicts[index];
    }
    function severityOf(check: string): string | undefined {
      const index = indexes.get(check);
      const verdict = index === undefined ? undefined : verdictOf(index);
      return typeof verdict === 'object' ? verdict.outcome?.severity : undefined;
    }
    for (let index = 0; index < checks.length; index++) verdictOf(index);
    return { verdicts, doubts, run: entryRun };
  };
}

function unreadProblems(
  { row, values }: Entry,
  { sheet, columns, grids }: RegisterTable,
  doubts: readonly Doubt[],
  { titleOf }: TableCheck['scope'],
): readonly Problem[] {
  return [...groupBy(doubts, ({ field }) => field)].map(([field, same]) => {
    const [value, title] = [values[field], titleOf(field)];
    const text = isUnreadable(value) ? value.unreadable : String(value ?? '');
    const needed = [...new Set(same.map(({ check }) => check))];
    const cell = cellAddress(row, columns[field] ?? grids[field]![0]);
    const message = isUnreadable(value)
      ? {
          zh: `「${sheet}」${cell} 的${title.zh}写着“${text}”，读不懂，${needed.length} 项检查没有进行；请改写成日期或数字。`,
          en: `${title.en} in ${cell} of "${sheet}" says "${text}", which can't be read; ${needed.length} check(s) passed over it. Please write a date or a number.`,
        }
      : {
          zh: `「${sheet}」${cell} 的${title.zh}没有写日期，${needed.length} 项检查无法起算；请补上日期。`,
          en: `${title.en} in ${cell} of "${sheet}" has no date, so ${needed.length} check(s) have no start. Please add the day.`,
        };
    return { code: 'unreadable-cell', sheet, row, cell, text, field, needed, message };
  });
}
