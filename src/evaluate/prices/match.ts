/** Owns finding the lines of the price list that a slip is to be charged by. */
import type { Day } from '../../model/time';
import type { Tariff } from './tariff';

/**
 * The lines in force on that day for a service: those of exactly that name, else of the one listed name that stands in the text
 * with nothing but a place or a filler around it. Several where the list has tiers or says it twice; none where it is not listed.
 */
export function priceOf(
  tariffs: readonly Tariff[],
  service: string,
  department: string | undefined,
  day: Day,
): readonly Tariff[] {
  throw new Error(`to be written: ${tariffs.length} ${service} ${department} ${day}`);
}
