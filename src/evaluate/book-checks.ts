/** Owns judging whole books by the checks that are about books. */
import type { Finding } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Entry, RegisterId, RegisterTable } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import { isAble, type Judgement, makeJudge, type Told } from './entry-checks';
import { makeTeller } from './findings';
import { missingProblems } from './needs';
import { type Run, told } from './run';
import { makeTableCheck } from './table-check';

/** What is told of whole books. */
export interface BookTold extends Pick<Told, 'findings' | 'problems'>, Pick<Judgement, 'until'> {}

/** Judges every book that the check reads, once. */
export function judgeBooks(check: CheckRule, run: Run): BookTold {
  const { result, until } = run.books.clock.watched(() => toldOfBooks(check, run));
  return { ...result, until };
}

function toldOfBooks(check: CheckRule, run: Run): Omit<BookTold, 'until'> {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  for (const register of Object.keys(check.registers) as RegisterId[]) {
    const place = placeOf(check, register, run.books);
    if (place === undefined) continue;
    const missing = new Map<string, string[]>();
    if (isAble(check, place.table, run, missing)) {
      const tableCheck = makeTableCheck(check, place.table, run.books);
      const [verdict] = makeJudge([tableCheck])(place.entry).verdicts;
      if (typeof verdict === 'object') findings.push(...told(run, makeTeller(tableCheck), verdict));
    }
    problems.push(...missingProblems(place.table, missing, run.books));
  }
  return { findings, problems };
}

/** The row that stands for the book: its last entry, or its first heading. Undefined where the workbook has neither. */
export function placeOf(
  { place }: CheckRule,
  register: RegisterId,
  books: Books,
): { readonly table: RegisterTable; readonly entry: Entry } | undefined {
  if (place !== 'heading') return books.entriesOf(register).at(-1);
  const [table] = books.tablesOf(register);
  return table && { table, entry: { row: table.headingRows[0] ?? table.range.top, values: {}, isVoid: false } };
}
