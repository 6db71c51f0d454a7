/** Owns which version of a fee rule is in force for a contract. */
import type { FeeVersion } from '../../model/fee';
import type { Value } from '../../model/register';
import type { AnyCondition } from '../../model/rule';
import { type Day, dayOf, isStamp } from '../../model/time';
import { holds, operators } from '../operators';

/** An entry's values by field id, with `asOf` and what is known of the deal beside them (`homes`, `payer` …). */
export type FeeInputs = Readonly<Record<string, Value>>;

/** The first version whose condition holds and whose days hold its key date. */
export function versionInForce(versions: readonly FeeVersion[], inputs: FeeInputs): FeeVersion | undefined {
  return versions.find(
    version => (version.when === undefined || isTrue(version.when, inputs)) && isInForce(version, inputs),
  );
}

/** The first of the version's key dates that is filled; undefined for a tick, which says that it was done but not when. */
export function keyDateOf(version: FeeVersion, inputs: FeeInputs): Day | undefined {
  const value = version.keyDate?.map(input => inputs[input]).find(filled => filled !== undefined);
  return typeof value === 'string' && isStamp(value) ? dayOf(value) : undefined;
}

/** A version with days is not in force while the key date is not known. */
function isInForce(version: FeeVersion, inputs: FeeInputs): boolean {
  const { from, to } = version;
  if (from === undefined && to === undefined) return true;
  const day = keyDateOf(version, inputs);
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** With the operators of the checks. What can't be read makes a condition false: that version is then not the one. */
function isTrue(condition: AnyCondition, inputs: FeeInputs): boolean {
  if ('all' in condition) return condition.all.every(part => isTrue(part, inputs));
  if ('any' in condition) return condition.any.some(part => isTrue(part, inputs));
  if ('condition' in condition) return false; // named ones are about entries of books
  const operator = operators[condition.operator];
  return operator !== undefined && holds(operator, inputs[condition.fact], condition.value, false);
}
