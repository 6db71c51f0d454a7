/** Owns explaining an entry: every check that could speak of it, by json-rules-engine's own run. */
import type { Explanation } from '../model/explanation';
import type { Recognition } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { EvaluateOptions } from './index';

export interface ExplainOptions extends EvaluateOptions {
  readonly sheet: string;
  readonly row: number;
}

/** Undefined where no recognised table has an entry there. */
export async function explain(
  recognition: Recognition,
  rules: RuleSet,
  options: ExplainOptions,
): Promise<Explanation | undefined> {
  throw new Error(`to be written: ${recognition.tables.length} ${rules.checks.length} ${options.row}`);
}
