/** Owns the step from registers and rules to findings: pure, synchronous, the same answer for the same input. */
import type { Evaluation } from '../model/finding';
import type { Recognition } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { Moment, Month } from '../model/time';

export interface EvaluateOptions {
  /** The moment to judge at, local. */
  readonly asOf: Moment;
  /** Only these checks; all where absent. */
  readonly only?: readonly string[];
  /** Months whose slips have an archive sheet in the workbook. */
  readonly archivedMonths?: readonly Month[];
}

/** What the rules say of the registers at `asOf`. Findings are sorted by sheet order, row, check id. */
export function evaluate(recognition: Recognition, rules: RuleSet, options: EvaluateOptions): Evaluation {
  throw new Error(`to be written: ${recognition.tables.length} ${rules.checks.length} ${options.asOf}`);
}
