/** Owns finding the names that a rule uses: fields, facts and parameters, in conditions, deadlines, facts, marks and messages. */
import type { AnyCondition, CheckRule, DeadlineRule, FactRule } from '../model/rule';
import { conditionNamed, isReference, type NamedConditions, nameOf } from './compile';
import type { Scope } from './facts/fact';
import { factKinds } from './facts/index';
import { namesOf } from './facts/steps';

/** The fields of a table that a check reads to decide. */
export function fieldsRead(check: CheckRule, scope: Scope, named: NamedConditions): readonly string[] {
  const names = [
    ...(check.applies ? namesInCondition(check.applies, named) : []),
    ...check.outcomes.flatMap(({ when }) => namesInCondition(when, named)),
    ...(check.deadline ? namesInDeadline(check.deadline) : []),
    ...Object.values(check.facts ?? {}).flatMap(namesInFact),
  ];
  return [...new Set(names.flatMap(name => scope.columnsOf(name.split('.')[0]!)))];
}

export function namesInCondition(condition: AnyCondition, named: NamedConditions): readonly string[] {
  if ('condition' in condition) {
    const meant = conditionNamed(condition.condition, named);
    return meant ? namesInCondition(meant.when, named) : [];
  }
  if ('all' in condition) return condition.all.flatMap(part => namesInCondition(part, named));
  if ('any' in condition) return condition.any.flatMap(part => namesInCondition(part, named));
  const { fact, path, value } = condition;
  const left = nameOf({ fact, ...(path !== undefined && { path }) });
  return isReference(value) ? [left, nameOf(value)] : [left];
}

export function namesInDeadline({ start, agreed = [], end, doneBy = [] }: DeadlineRule): readonly string[] {
  return [...namesOf(start), ...agreed, ...namesOf(end), ...doneBy];
}

/** Names of the rule's own that a fact is computed from. */
export function namesInFact(fact: FactRule): readonly string[] {
  const { parameters = {}, reads = [] } = factKinds[fact.kind] ?? {};
  const named = Object.entries(parameters).flatMap(([name, { type }]) => {
    const value = fact[name];
    if (type === 'name' && typeof value === 'string') return [value];
    return type === 'names' && Array.isArray(value) ? value.map(String) : [];
  });
  return [...named, ...reads];
}

/** The placeholders of a message: `{room}`, `{deadline.dueAt}`. */
export function placeholdersIn(message: string): readonly string[] {
  return [...message.matchAll(/\{([^{}]*)\}/g)].map(match => match[1]!);
}
