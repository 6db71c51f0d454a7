/** Owns the rules that the pane runs: those that we ship. Tests have checked them, so the page needs no schemas. */
import { shippedRules } from '../../../rules';
import { gatherRules } from '../../evaluate/ruleset/gather';
import type { RuleSet } from '../../model/rule';

export const rules: RuleSet = gatherRules(shippedRules);
