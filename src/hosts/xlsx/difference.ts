/** Owns what the verifier says: a clause about the first thing that is wrong. */
import type { Bilingual } from '../../model/language';

/** What is wrong, as a clause; undefined where nothing is. */
export type Difference = Bilingual | undefined;

/** The first difference that the check finds among these. */
export function firstDifference<Item>(items: readonly Item[], check: (item: Item) => Difference): Difference {
  for (const item of items) {
    const difference = check(item);
    if (difference) return difference;
  }
  return undefined;
}
