/** Owns which version of a fee rule is in force for a contract. */
import type { FeeRule, FeeVersion } from '../../model/fee';
import type { Value } from '../../model/register';
import { type Day, dayOf, isStamp } from '../../model/time';
import { conditionHolds } from './condition';

/** An entry's values by field id, with `asOf` and what is known of the deal beside them (`homes`, `payer` …). */
export type FeeInputs = Readonly<Record<string, Value>>;

/** The first version of a profile whose conditions hold and whose days hold its key date. */
export function versionInForce(versions: FeeRule['profiles']['seed'], inputs: FeeInputs): FeeVersion | undefined {
  return versions.find(
    version =>
      (version.conditions === undefined || conditionHolds(version.conditions, inputs)) && isDated(version, inputs),
  );
}

/** The first of the version's key dates that is filled; undefined for a tick, which says that it was done but not when. */
export function keyDateOf(version: FeeVersion, inputs: FeeInputs): Day | undefined {
  const value = version.keyDate?.map(input => inputs[input]).find(filled => filled !== undefined);
  return typeof value === 'string' && isStamp(value) ? dayOf(value) : undefined;
}

/** A version with days is not in force while the key date is not known. */
function isDated(version: FeeVersion, inputs: FeeInputs): boolean {
  const { from, to } = version;
  if (from === undefined && to === undefined) return true;
  const day = keyDateOf(version, inputs);
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}
