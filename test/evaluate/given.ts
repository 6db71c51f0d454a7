/** Owns small books for tests of evaluating: rows of canonical values, judged by the shipped rules. */
import { shippedRules } from '../../rules';
import { type EvaluateOptions, evaluate } from '../../src/evaluate';
import { tableOf } from '../../src/evaluate/examples';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import type { Evaluation } from '../../src/model/finding';
import type { Recognition, RegisterId, RegisterTable } from '../../src/model/register';
import type { ExampleRow, RuleSet } from '../../src/model/rule';
import { noSettings, type Settings } from '../../src/model/settings';

export const { rules } = checkRuleSet(shippedRules);

export type Rows = readonly ExampleRow[];

/** One sheet a book, named after it; the first row of entries is row 2. */
export function given(books: Partial<Record<RegisterId, Rows>>, settings: Partial<Settings> = {}): Recognition {
  const sheets = Object.entries(books) as [RegisterId, Rows][];
  return recognitionOf(
    sheets.map(([register, rows]) => tableOf(rules, register, register, rows)),
    settings,
  );
}

export function recognitionOf(tables: readonly RegisterTable[], settings: Partial<Settings> = {}): Recognition {
  return { tables, unrecognised: [], settings: { ...noSettings, ...settings }, problems: [] };
}

export function judge(recognition: Recognition, options: EvaluateOptions, set: RuleSet = rules): Evaluation {
  return evaluate(recognition, set, options);
}

/** `check sheet!row severity`, as a line each. */
export function said({ findings }: Evaluation): string[] {
  return findings.map(({ check, sheet, row, severity }) => `${check} ${sheet}!${row} ${severity}`);
}
