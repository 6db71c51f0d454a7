/** Owns what a run of the checks gathers: findings and problems as they are told. */
import type { Finding } from '../model/finding';
import type { Problem } from '../model/problem';
import type { CheckRule, Outcome } from '../model/rule';
import type { Books } from './books';
import type { Teller } from './findings';
import type { Promptness } from './promptness';
import type { Spoken } from './table-check';

export interface Run {
  readonly books: Books;
  /** As the workbook's settings have them. */
  readonly checks: readonly CheckRule[];
  readonly findings: Finding[];
  readonly problems: Problem[];
  readonly promptness: Promptness;
  /** Outcomes that are told only once, and were. */
  readonly toldOnce: Set<Outcome>;
}

/** Adds what a verdict found, if anything. */
export function tell(run: Run, teller: Teller, verdict: Spoken): void {
  const { outcome } = verdict;
  if (outcome === undefined || run.toldOnce.has(outcome)) return;
  if (outcome.once) run.toldOnce.add(outcome);
  run.findings.push(...teller(verdict, outcome));
}
