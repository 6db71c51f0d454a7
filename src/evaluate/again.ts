/** Owns judging again after an edit, or a while later: only the entries whose verdicts the edit or the time can have changed. */
import { type RegisterId, type RegisterTable, registerIds } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Moment } from '../model/time';
import { judgeBooks } from './book-checks';
import { changesBetween, liveEntryAt } from './changes';
import { type Judgement, makeTableJudge } from './entry-checks';
import { isAboutBooks, type Judged, type JudgedTable, type ToldOfRow, tellRow, together } from './judged';
import { related } from './related';
import type { Run } from './run';
import type { Spoken, TableCheck } from './table-check';

/**
 * What is told of these tables at that moment, from what was told before they were edited, at the same moment or an earlier one; undefined where
 * everything must be judged anew.
 */
export function judgeAgain(before: Judged, tables: readonly RegisterTable[], asOf: Moment): Judged | undefined {
  const { asOf: earlier } = before.run.books.clock;
  if (asOf < earlier) return undefined;
  const isLater = asOf > earlier;
  const hasChanged = ({ until }: Pick<Judgement, 'until'>) => isLater && until !== undefined && until <= asOf;
  const changes = changesBetween(before.run.books.tables, tables);
  if (changes === undefined) return undefined;
  const touched = new Set(changes.map(({ table }) => tables[table]!.register));
  if (before.run.checks.some(check => reachesAll(check, touched))) return undefined;
  const books = before.run.books.again(tables, changes, asOf);
  const rows = related(changes, before.run.books, books, before.run.checks);
  for (const [index, { told }] of isLater ? before.tables.entries() : []) {
    for (const each of told) if (hasChanged(each)) rows[index]!.add(each.row);
  }
  const once = new Set(before.run.checks.filter(tellsOnce).map(({ id }) => id));
  const isToldOnce = ({ told }: JudgedTable, index: number) =>
    rows[index]!.size > 0 &&
    told.some(({ row, told }) => rows[index]!.has(row) && told?.findings.some(({ check }) => once.has(check)));
  if (once.size > 0 && before.tables.some(isToldOnce)) return undefined;
  const run: Run = { ...before.run, books, promptness: before.run.promptness.copy(), toldOnce: new Set() };
  const judged = before.tables.map((table, index) => tableAgain(table, tables[index]!, rows[index]!, run));
  if (run.toldOnce.size > 0) return undefined;
  const ofBooks = new Map(before.books);
  for (const check of run.checks.filter(isAboutBooks)) {
    if (reads(check, touched) || hasChanged(before.books.get(check.id)!)) ofBooks.set(check.id, judgeBooks(check, run));
  }
  return { run, tables: judged, books: ofBooks };
}

/** Takes back what was counted of these rows, with the judge that counted it, and judges them anew. */
function tableAgain(before: JudgedTable, table: RegisterTable, rows: ReadonlySet<number>, run: Run): JudgedTable {
  if (rows.size === 0) return { ...before, table };
  const { promptness } = run;
  const takeBack = (check: TableCheck, verdict: Spoken) => promptness.count(check, verdict, -1);
  const count = (check: TableCheck, verdict: Spoken) => promptness.count(check, verdict, 1);
  const judge = makeTableJudge(table, run);
  const anew: ToldOfRow[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const [old, entry] = [liveEntryAt(before.table, row), liveEntryAt(table, row)];
    if (old) before.judge.count(old, takeBack);
    if (entry) tellRow(row, judge.tell(entry, count), anew);
  }
  const told = merged(
    before.told.filter(({ row }) => !rows.has(row)),
    anew,
  );
  return { table, judge, told, all: together(judge, told) };
}

/** Both in the order of their rows. */
function merged(kept: readonly ToldOfRow[], anew: readonly ToldOfRow[]): readonly ToldOfRow[] {
  const all: ToldOfRow[] = [];
  let next = 0;
  for (const told of kept) {
    while (next < anew.length && anew[next]!.row < told.row) all.push(anew[next++]!);
    all.push(told);
  }
  return all.concat(anew.slice(next));
}

/** Facts that speak of every entry of a book at once. */
const ofWholeBooks: ReadonlySet<string> = new Set(['archive', 'presence']);

/** Whether an edit of these books can change what the check says of entries that nothing ties to the edited ones. */
function reachesAll({ about, facts: own = {}, registers }: CheckRule, touched: ReadonlySet<RegisterId>): boolean {
  if (about === 'book') return false;
  const kinds = Object.values(own).map(({ kind }) => kind);
  if (kinds.includes('price') && touched.has('price-list')) return true;
  return kinds.some(kind => ofWholeBooks.has(kind)) && reads({ registers }, touched);
}

function reads({ registers }: Pick<CheckRule, 'registers'>, touched: ReadonlySet<RegisterId>): boolean {
  return registerIds.some(register => registers[register] !== undefined && touched.has(register));
}

/** Of such a check the first finding in the workbook is told: which that is, all entries decide. */
function tellsOnce({ outcomes }: CheckRule): boolean {
  return outcomes.some(({ once }) => once);
}
