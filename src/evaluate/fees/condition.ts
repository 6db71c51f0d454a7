/** Owns the few conditions that fee rules need. */
import type { FeeCondition } from '../../model/fee';
import type { Value } from '../../model/register';

/** Whether a condition holds of the inputs. An input that is blank or unreadable equals nothing. */
export function conditionHolds(condition: FeeCondition, inputs: Readonly<Record<string, Value>>): boolean {
  if ('all' in condition) return condition.all.every(part => conditionHolds(part, inputs));
  if ('any' in condition) return condition.any.some(part => conditionHolds(part, inputs));
  if ('not' in condition) return !conditionHolds(condition.not, inputs);
  return inputs[condition.fact] === condition.value;
}
