/** Owns what every summary sheet is made from. */
import type { Evaluation, FeeLine } from '../../model/finding';
import type { Language } from '../../model/language';
import type { Recognition } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import type { Month } from '../../model/time';

export interface Given {
  readonly recognition: Recognition;
  readonly evaluation: Evaluation;
  readonly fees: readonly FeeLine[];
  readonly rules: RuleSet;
  /** The month that is summed up: by calendar or, where the settings say so, by their cut-off. */
  readonly month: Month;
  readonly language: Language;
}
