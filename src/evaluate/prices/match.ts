/** Owns finding the lines of the price list that a slip is to be charged by. */
import type { Day } from '../../model/time';
import { withoutBounds } from './figure';
import { keyOf, namesOnly } from './name';
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
  const key = listedKey(tariffs, keyOf(service)) ?? listedKey(tariffs, keyOf(withoutBounds(service).name));
  const named = tariffs.filter(tariff => tariff.key === key && (tariff.effectiveFrom ?? '') <= day);
  const ofDepartment = named.filter(tariff => department !== undefined && tariff.department === department);
  return latest(ofDepartment.length > 0 ? ofDepartment : named);
}

function listedKey(tariffs: readonly Tariff[], text: string): string | undefined {
  if (text === '' || tariffs.some(({ key }) => key === text)) return text;
  const contained = new Set(tariffs.flatMap(({ key }) => (key.length > 1 && namesOnly(text, key) ? key : [])));
  return contained.size === 1 ? [...contained][0] : undefined;
}

/** A later list supersedes an earlier one, service by service. */
function latest(tariffs: readonly Tariff[]): readonly Tariff[] {
  const since = tariffs.reduce((last, { effectiveFrom = '' }) => (effectiveFrom > last ? effectiveFrom : last), '');
  return tariffs.filter(({ effectiveFrom = '' }) => effectiveFrom === since);
}
