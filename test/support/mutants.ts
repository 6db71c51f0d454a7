/** Owns mutants of the rules set: every condition turned round, every figure moved, every step of a deadline left out, one at a time. */
import { shippedRules } from '../../rules';
import { runExample } from '../../src/evaluate/examples';
import { factKinds } from '../../src/evaluate/facts';
import { operators } from '../../src/evaluate/operators';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import type { RegisterId } from '../../src/model/register';
import type { AnyCondition, CheckRule, NamedCondition, Parameter, RuleSet } from '../../src/model/rule';

const { rules } = checkRuleSet(shippedRules);

export interface Mutant {
  readonly name: string;
  readonly rules: RuleSet;
  /** Whose examples can notice. */
  readonly checks: readonly CheckRule[];
}

export function allMutants(): readonly Mutant[] {
  return [...rules.checks.flatMap(mutantsOf), ...sharedMutants()];
}

/** Whether an example of those that can notice goes wrong. */
export function isNoticed({ rules: mutated, checks }: Mutant): boolean {
  return checks.some(check => {
    const now = mutated.checks.find(({ id }) => id === check.id)!;
    return now.examples.some((_, index) => !runExample(mutated, now, index).passed);
  });
}

function mutantsOf(check: CheckRule): Mutant[] {
  const variants: [string, CheckRule][] = [];
  if (check.applies) {
    for (const [place, applies] of turned(check.applies))
      variants.push([`applies${place}`, { ...check, applies: applies as never }]);
  }
  check.outcomes.forEach((outcome, at) => {
    for (const [place, when] of turned(outcome.when)) {
      const outcomes = check.outcomes.with(at, { ...outcome, when: when as never });
      variants.push([`outcomes/${at}${place}`, { ...check, outcomes }]);
    }
    if (check.outcomes.length > 1)
      variants.push([`outcomes/${at} left out`, { ...check, outcomes: check.outcomes.toSpliced(at, 1) }]);
  });
  for (const [id, parameter] of Object.entries(check.parameters ?? {})) {
    for (const [word, value] of figures(parameter)) {
      variants.push([
        `parameters/${id} ${word}`,
        { ...check, parameters: { ...check.parameters, [id]: { ...parameter, value } } },
      ]);
    }
  }
  for (const key of Object.keys(check.deadline ?? {})) {
    if (key === 'length' || key === 'start') continue;
    const { [key]: _, ...deadline } = check.deadline as Record<string, unknown>;
    variants.push([`deadline/${key} left out`, { ...check, deadline }]);
  }
  (check.deadline?.doneBy ?? []).forEach((step, at) => {
    const doneBy = check.deadline!.doneBy!.toSpliced(at, 1);
    variants.push([`deadline/doneBy/${step} left out`, { ...check, deadline: { ...check.deadline, doneBy } }]);
  });
  // The book of an example stays the same, whichever book comes first.
  const first = Object.keys(check.registers)[0] as RegisterId;
  const examples = check.examples.map(example => ({ register: first, ...example }));
  for (const [register, names] of Object.entries(check.registers)) {
    const { [register as RegisterId]: _, ...others } = check.registers;
    if (Object.keys(others).length > 0)
      variants.push([`registers/${register} left out`, { ...check, registers: others, examples }]);
    for (const name of Object.keys(names)) {
      const { [name]: __, ...rest } = names;
      variants.push([
        `registers/${register}/${name} left out`,
        { ...check, registers: { ...check.registers, [register]: rest } },
      ]);
    }
  }
  for (const [fact, rule] of Object.entries(check.facts ?? {})) {
    for (const [parameter, { optional }] of Object.entries(factKinds[rule.kind]!.parameters)) {
      if (!optional || rule[parameter] === undefined) continue;
      const { [parameter]: _, ...rest } = rule;
      variants.push([
        `facts/${fact}/${parameter} left out`,
        { ...check, facts: { ...check.facts, [fact]: rest as never } },
      ]);
    }
  }
  return variants.map(([name, mutant]) => ({ name: `${check.id} ${name}`, rules: withCheck(mutant), checks: [check] }));
}

function sharedMutants(): Mutant[] {
  return Object.entries(rules.conditions).flatMap(([name, condition]) =>
    turned(condition.when).map(([place, when]) => ({
      name: `conditions.json ${name}${place}`,
      rules: { ...rules, conditions: { ...rules.conditions, [name]: { ...condition, when } as NamedCondition } },
      checks: rules.checks.filter(check => JSON.stringify(check).includes(`"condition":"${name}"`)),
    })),
  );
}

function withCheck(mutant: CheckRule): RuleSet {
  return { ...rules, checks: rules.checks.map(check => (check.id === mutant.id ? mutant : check)) };
}

/** Every way to turn round one part of a condition, with its place. */
function turned(condition: AnyCondition): [string, AnyCondition][] {
  if ('condition' in condition) return [[`(${condition.condition})`, opposite(condition)]];
  const group = 'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined;
  if (group === undefined) return [['', opposite(condition)]];
  const parts = (condition as unknown as Record<string, readonly AnyCondition[]>)[group]!;
  const inside = parts.flatMap((part, at) =>
    turned(part).map(([place, other]): [string, AnyCondition] => [
      `/${group}/${at}${place}`,
      { [group]: parts.with(at, other) } as never,
    ]),
  );
  const leftOut =
    parts.length < 2
      ? []
      : parts.map((_, at): [string, AnyCondition] => [
          `/${group}/${at} left out`,
          { [group]: parts.toSpliced(at, 1) } as never,
        ]);
  return [...inside, ...leftOut];
}

/** What holds exactly where the condition does not. */
function opposite(condition: AnyCondition): AnyCondition {
  if ('condition' in condition) return opposite(rules.conditions[condition.condition]!.when);
  if ('all' in condition) return { any: condition.all.map(opposite) };
  if ('any' in condition) return { all: condition.any.map(opposite) };
  return { ...condition, operator: operators[condition.operator]!.opposite };
}

function figures({ value }: Parameter): [string, Parameter['value']][] {
  if (typeof value !== 'number')
    return (value as readonly string[]).map((word, at) => [
      `without ${word}`,
      (value as readonly string[]).toSpliced(at, 1),
    ]);
  return value > 0
    ? [
        ['one more', value + 1],
        ['one less', value - 1],
      ]
    : [['one more', value + 1]];
}
