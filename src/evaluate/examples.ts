/** Owns the running of rules' own examples: each as a small book, judged by the whole rules set. */
import { cellAddress } from '../model/address';
import type { Evaluation } from '../model/finding';
import type { Bilingual } from '../model/language';
import type { Recognition, RegisterId, RegisterTable } from '../model/register';
import type { CheckRule, Example, ExampleRow, Expectation, RuleSet } from '../model/rule';
import { noSettings } from '../model/settings';
import { evaluate } from './index';

export interface ExampleResult {
  readonly check: string;
  /** Position among the check's examples, from 0. */
  readonly index: number;
  readonly title: Bilingual;
  readonly expected: readonly Expectation[];
  /** One a row; one in all for a check about a book. */
  readonly actual: readonly Expectation[];
  readonly passed: boolean;
}

/** Every example of every check (or of those named), in the order of the files. */
export function runExamples(rules: RuleSet, only?: readonly string[]): readonly ExampleResult[] {
  const wanted = rules.checks.filter(({ id }) => only?.includes(id) ?? true);
  return wanted.flatMap(check => check.examples.map((_, index) => runExample(rules, check, index)));
}

export function runExample(rules: RuleSet, check: CheckRule, index: number): ExampleResult {
  const example = check.examples[index]!;
  const given = [example.expect].flat();
  const rows = check.about === 'book' ? 1 : example.rows.length;
  const expected = Array.from({ length: rows }, (_, row) => (given.length === 1 ? given[0]! : given[row]!));
  const recognition = recognitionOf(rules, check, example);
  const [table] = recognition.tables;
  const archivedMonths = example.archived ?? [];
  const evaluation = evaluate(recognition, rules, { asOf: example.asOf, only: [check.id], archivedMonths });
  const actual: readonly Expectation[] =
    check.about === 'book'
      ? [evaluation.findings[0]?.severity ?? 'clean']
      : outcomesOf(check, example, table!, evaluation);
  const passed = expected.every((each, row) => each === actual[row]) && isMarked(example, table!, evaluation);
  return { check: check.id, index, title: example.title, expected, actual, passed };
}

function outcomesOf(
  check: CheckRule,
  example: Example,
  table: RegisterTable,
  evaluation: Evaluation,
): readonly Expectation[] {
  return table.entries.map(({ row }) => {
    const here = <Place extends { readonly sheet?: string; readonly row?: number }>(places: readonly Place[]) =>
      places.find(place => place.sheet === table.sheet && place.row === row);
    const finding = here(evaluation.findings);
    if (finding) return finding.severity;
    if (here(evaluation.late)) return 'late';
    const unread = evaluation.problems.filter(
      ({ code, needed }) => code === 'unreadable-cell' && needed?.includes(check.id),
    );
    if (!here(unread)) return 'clean';
    const isUnread = Object.values(example.rows[row - firstRow] ?? {}).some(value => typeof value === 'object');
    return isUnread ? 'silent' : 'undated';
  });
}

/** Whether the findings mark the cells that the example names, and no others. */
function isMarked({ marks }: Example, table: RegisterTable, { findings }: Evaluation): boolean {
  if (marks === undefined) return true;
  return findings.every(({ row, cells }) => {
    const wanted = marks.map(field => cellAddress(row, table.columns[field]!));
    return wanted.length === cells.length && wanted.every(cell => cells.includes(cell));
  });
}

const firstRow = 2;

function recognitionOf(rules: RuleSet, check: CheckRule, example: Example): Recognition {
  const register = example.register ?? (Object.keys(check.registers)[0] as RegisterId);
  const others = Object.entries(example.books ?? {}) as [RegisterId, readonly ExampleRow[]][];
  const table = tableOf(rules, register, '本簿', example.rows, example.without);
  return {
    tables: [
      example.month === undefined ? table : { ...table, month: example.month },
      ...others.map(([other, rows]) => tableOf(rules, other, `另簿 ${other}`, rows)),
    ],
    unrecognised: [],
    settings: { ...noSettings, ...example.settings },
    problems: [],
  };
}

/** A table with a column for every field of the book, but those that the example leaves out. */
export function tableOf(
  { registers }: Pick<RuleSet, 'registers'>,
  register: RegisterId,
  sheet: string,
  rows: readonly ExampleRow[],
  without: readonly string[] = [],
): RegisterTable {
  const fields = registers.find(({ id }) => id === register)!.fields.map(({ id }) => id);
  const kept = fields.filter(field => !without.includes(field));
  return {
    register,
    sheet,
    range: { top: 1, left: 1, bottom: rows.length + 1, right: fields.length },
    headingRows: [1],
    columns: Object.fromEntries(kept.map(field => [field, fields.indexOf(field) + 1])),
    grids: {},
    unknownColumns: [],
    columnConfidence: {},
    entries: rows.map(({ void: isVoid, ...values }, index) => ({
      row: index + firstRow,
      values: values as Readonly<Record<string, string>>,
      isVoid: isVoid === true,
    })),
    skipped: [],
    confidence: 1,
  };
}
