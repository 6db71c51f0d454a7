/** Owns all that the checks told of a workbook's books, kept in a form that can be brought up to date after an edit. */
import type { Finding, Late } from '../model/finding';
import type { Problem } from '../model/problem';
import type { RegisterTable } from '../model/register';
import { type BookTold, judgeBooks } from './book-checks';
import { type Judgement, makeTableJudge, type TableJudge, type Told } from './entry-checks';
import type { Run } from './run';
import type { Spoken, TableCheck } from './table-check';

export interface Judged {
  readonly run: Run;
  /** One for each table, in the order of the workbook. */
  readonly tables: readonly JudgedTable[];
  /** By id of the check, in the order of the checks. */
  readonly books: ReadonlyMap<string, BookTold>;
}

export interface JudgedTable {
  readonly table: RegisterTable;
  /** Sees the books as they were when an entry of the table was last judged. */
  readonly judge: TableJudge;
  /** In the order of their rows; entries of which there is and will be nothing to tell are absent. */
  readonly told: readonly ToldOfRow[];
  /** All of it, with what the checks lack. */
  readonly all: Told;
}

export interface ToldOfRow extends Judgement {
  readonly row: number;
}

/** Judges every entry that is not void, and every book. */
export function judgeAll(run: Run): Judged {
  return {
    run,
    tables: run.books.tables.map(table => judgeTable(table, run)),
    books: new Map(run.checks.filter(isAboutBooks).map(check => [check.id, judgeBooks(check, run)])),
  };
}

function judgeTable(table: RegisterTable, run: Run): JudgedTable {
  const judge = makeTableJudge(table, run);
  const told: ToldOfRow[] = [];
  const { promptness } = run;
  const count = (check: TableCheck, verdict: Spoken) => promptness.count(check, verdict, 1);
  for (const entry of table.entries) {
    if (!entry.isVoid) tellRow(entry.row, judge.tell(entry, count), told);
  }
  return { table, judge, told, all: together(judge, told) };
}

export function tellRow(row: number, { told, until }: Judgement, all: ToldOfRow[]): void {
  if (told !== undefined || until !== undefined) all.push({ row, told, until });
}

/** What is told of a table as a whole. */
export function together(judge: TableJudge, told: JudgedTable['told']): Told {
  const [findings, late, problems]: [Finding[], Late[], Problem[]] = [[], [], [...judge.problems]];
  for (const { told: what } of told) {
    if (what === undefined) continue;
    for (const finding of what.findings) findings.push(finding);
    for (const each of what.late) late.push(each);
    for (const problem of what.problems) problems.push(problem);
  }
  return { findings, late, problems };
}

export function isAboutBooks({ about }: Run['checks'][number]): boolean {
  return about === 'book';
}

/** Everything told, in the order of the tables, their rows, and then the checks about books. */
export function allTold({ tables, books }: Judged): Told {
  const [ofTables, ofBooks] = [tables.map(({ all }) => all), [...books.values()]];
  const ofAll = [...ofTables, ...ofBooks];
  return {
    findings: joined(ofAll.map(({ findings }) => findings)),
    late: joined(ofTables.map(({ late }) => late)),
    problems: joined(ofAll.map(({ problems }) => problems)),
  };
}

function joined<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return ([] as readonly Item[]).concat(...lists);
}
