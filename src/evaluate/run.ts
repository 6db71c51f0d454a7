/** Owns what a run of the checks shares: the books, the checks as the settings have them, and what is counted over all entries. */
import type { Finding } from '../model/finding';
import type { CheckRule, Outcome } from '../model/rule';
import type { Books } from './books';
import type { Teller } from './findings';
import type { Promptness } from './promptness';
import type { Spoken } from './table-check';

export interface Run {
  readonly books: Books;
  /** As the workbook's settings have them. */
  readonly checks: readonly CheckRule[];
  readonly promptness: Promptness;
  /** Outcomes that are told only once, and were. */
  readonly toldOnce: Set<Outcome>;
}

/** What a verdict found, told; nothing where it found nothing. */
export function told({ toldOnce }: Run, teller: Teller, verdict: Spoken): readonly Finding[] {
  const { outcome } = verdict;
  if (outcome === undefined || toldOnce.has(outcome)) return [];
  if (outcome.once) toldOnce.add(outcome);
  return teller(verdict, outcome);
}
