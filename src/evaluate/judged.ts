/** Owns all that the checks told of a workbook's books, kept in a form that can be brought up to date after an edit. */
import type { RegisterTable } from '../model/register';
import { type BookTold, judgeBooks } from './book-checks';
import { makeTableJudge, type TableJudge, type Told } from './entry-checks';
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
  /** By row, in their order; entries of which there is nothing to tell are absent. */
  readonly told: ReadonlyMap<number, Told>;
  /** All of it, with what the checks lack. */
  readonly all: Told;
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
  const told = new Map<number, Told>();
  const { promptness } = run;
  const count = (check: TableCheck, verdict: Spoken) => promptness.count(check, verdict, 1);
  for (const entry of table.entries) {
    const what = entry.isVoid ? undefined : judge.tell(entry, count);
    if (what) told.set(entry.row, what);
  }
  return { table, judge, told, all: together(judge, told) };
}

/** What is told of a table as a whole. */
export function together(judge: TableJudge, told: JudgedTable['told']): Told {
  const each = [...told.values()];
  return {
    findings: each.flatMap(({ findings }) => findings),
    late: each.flatMap(({ late }) => late),
    problems: [...judge.problems, ...each.flatMap(({ problems }) => problems)],
  };
}

export function isAboutBooks({ about }: Run['checks'][number]): boolean {
  return about === 'book';
}

/** Everything told, in the order of the tables, their rows, and then the checks about books. */
export function allTold({ tables, books }: Judged): Told {
  const ofBooks = [...books.values()];
  return {
    findings: [...tables.map(({ all }) => all), ...ofBooks].flatMap(({ findings }) => findings),
    late: tables.flatMap(({ all }) => all.late),
    problems: [...tables.map(({ all }) => all), ...ofBooks].flatMap(({ problems }) => problems),
  };
}
