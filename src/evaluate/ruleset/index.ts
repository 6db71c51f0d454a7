/** Owns the rules-set check: files in, a rules set out, or every fault at once, each with its file and place. */
import type { RuleFault, RuleFile, RuleSet } from '../../model/rule';

/**
 * Checks a whole rules set before any book is read: schema, unknown facts, operators, fields, parameters and placeholders, empty `all` and
 * `any`, ids given twice. With faults, `rules` holds the files that have none: enough to list, not to evaluate.
 */
export function checkRuleSet(files: readonly RuleFile[]): {
  readonly rules: RuleSet;
  readonly faults: readonly RuleFault[];
} {
  throw new Error(`to be written: ${files.length}`);
}

/** A rules set of the user's own over the shipped one: a file of the same path replaces, others are added. */
export function mergeRuleFiles(shipped: readonly RuleFile[], own: readonly RuleFile[]): readonly RuleFile[] {
  const paths = new Set(own.map(({ path }) => path));
  return [...shipped.filter(({ path }) => !paths.has(path)), ...own];
}
