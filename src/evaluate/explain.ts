/** Owns explaining an entry: every check that could speak of it, by json-rules-engine's own run. */
import type { CheckExplanation, Explanation } from '../model/explanation';
import { type Finding, standsIn } from '../model/finding';
import {
  type Entry,
  type EntryPlace,
  entryAt,
  isUnreadable,
  type Recognition,
  type RegisterTable,
} from '../model/register';
import type { CheckRule, RuleSet } from '../model/rule';
import { placeOf } from './book-checks';
import { type Books, makeBooks, type Placed } from './books';
import { makeJudge } from './entry-checks';
import { explainCheck, introduced } from './explain-check';
import { type EvaluateOptions, evaluate } from './index';
import { labelOf } from './labels';
import { missingFor } from './needs';
import { makeTableCheck } from './table-check';
import { tune } from './tune';

export interface ExplainOptions extends EvaluateOptions, EntryPlace {}

/** Undefined where no recognised table has an entry there, nor a heading on which a check about the whole book speaks. */
export async function explain(
  recognition: Recognition,
  rules: RuleSet,
  { sheet, row, column, only, ...options }: ExplainOptions,
): Promise<Explanation | undefined> {
  const { tables, settings } = recognition;
  const books = makeBooks(tables, rules, settings, options);
  const placed = entryAt(tables, { sheet, row, column }) ?? headingAt(rules.checks, books, sheet, row);
  if (placed === undefined) return undefined;
  const { table, entry } = placed;
  const { register } = table;
  const findings = evaluate(recognition, rules, options).findings.filter(
    each => each.row === row && standsIn(each, table),
  );
  const about = rules.checks.filter(check => check.registers[register] !== undefined && isAbout(check, placed, books));
  const told = await explainChecks(about, placed, findings, books);
  return {
    asOf: options.asOf,
    register,
    sheet,
    row,
    entry: labelOf(register, entry),
    isVoid: entry.isVoid,
    values: valuesOf(entry),
    checks: told.filter(({ check }) => only?.includes(check) ?? true),
  };
}

/** A heading row stands for its book where a check puts what it says of the book there. */
function headingAt(checks: readonly CheckRule[], books: Books, sheet: string, row: number): Placed | undefined {
  const ofBooks = checks.filter(({ about, place }) => about === 'book' && place === 'heading');
  const places = ofBooks.flatMap(check => books.tables.flatMap(({ register }) => placeIn(check, register, books)));
  return places.find(({ table, entry }) => table.sheet === sheet && entry.row === row);
}

function placeIn(check: CheckRule, register: RegisterTable['register'], books: Books): readonly Placed[] {
  const place = check.registers[register] && placeOf(check, register, books);
  return place ? [place] : [];
}

/** A check about a book is told on the row where its finding stands; others on every entry that is not void. */
function isAbout(check: CheckRule, { table, entry }: Placed, books: Books): boolean {
  if (check.about !== 'book') return !entry.isVoid && table.entries.includes(entry);
  const place = placeOf(check, table.register, books);
  return place?.table === table && place.entry.row === entry.row;
}

function valuesOf({ values }: Entry): Readonly<Record<string, string>> {
  const filled = Object.entries(values).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, isUnreadable(value) ? value.unreadable : value] as const],
  );
  return Object.fromEntries(filled);
}

async function explainChecks(
  all: readonly CheckRule[],
  { table, entry }: Placed,
  findings: readonly Finding[],
  books: Books,
): Promise<readonly CheckExplanation[]> {
  const { checks } = tune(all, books.settings);
  const able = checks.filter(check => missingFor(check, table, books) === undefined);
  const tableChecks = able
    .map(check => makeTableCheck(check, table, books))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast));
  const { run, doubts } = makeJudge(tableChecks)(entry);
  // Explaining asks for the facts anew, which would note each doubt once more.
  const judged = { run, doubts: [...doubts] };
  const explained = await Promise.all(tableChecks.map(check => explainCheck(check, judged, findings, books)));
  return all.map(
    check =>
      explained.find(each => each.check === check.id) ?? {
        ...introduced(check),
        state: checks.some(({ id }) => id === check.id) ? 'column-missing' : 'off',
        messages: [],
        conditions: [],
        missing: missingFor(check, table, books) ?? [],
        unread: [],
        found: [],
      },
  );
}
