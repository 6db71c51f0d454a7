/** Owns rules: the checks, fees and calendar of a rules set, as `evaluate` has checked them. */
import type { Bilingual } from './language';
import type { RegisterSpec } from './register';

/** A file of a rules set as it came: from the shipped `rules/`, or from a folder of the user's own. */
export interface RuleFile {
  /** Path inside the rules folder, such as `checks/contract-signing.json`. */
  readonly path: string;
  readonly json: unknown;
}

/** What is wrong with a rules set: told all at once, each with its file and the place in it. */
export interface RuleFault {
  readonly file: string;
  /** JSON path such as `/deadline/start/0`; empty for the whole file. */
  readonly path: string;
  readonly message: Bilingual;
}

export interface RuleSet {
  readonly registers: readonly RegisterSpec[];
}
