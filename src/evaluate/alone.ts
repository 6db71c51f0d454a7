/** Owns the checks that look at one entry alone: what they find stays found, whatever else the workbook turns out to hold. */
import type { CheckRule, RuleSet } from '../model/rule';
import { factKinds } from './facts/index';

/** The rules with such checks only. */
export function ofEntriesAlone(rules: RuleSet): RuleSet {
  return { ...rules, checks: rules.checks.filter(isOfEntryAlone) };
}

/** An outcome that is told once, or of items that other books may have as well, hangs on what stands elsewhere. */
function isOfEntryAlone({ about = 'entry', facts = {}, outcomes }: CheckRule): boolean {
  const isAlone = Object.values(facts).every(({ kind }) => factKinds[kind]?.isOfEntryAlone);
  return about === 'entry' && isAlone && outcomes.every(({ once, each }) => !once && each === undefined);
}
