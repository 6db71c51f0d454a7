/**
 * Owns the mutation check of the rules set: turns round every condition of every rule file, one at a time, and sees whether an example notices.
 *
 *     npx tsx test/tools/mutate.ts [CHECK…]
 *
 * Also turned: each reference to a shared condition, each figure (one more, one less), and each step of a deadline (left out). Prints what no
 * example noticed; exit 1 where there is any.
 */
import { shippedRules } from '../../rules';
import { runExample } from '../../src/evaluate/examples';
import { operators } from '../../src/evaluate/operators';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import type { AnyCondition, CheckRule, NamedCondition, Parameter, RuleSet } from '../../src/model/rule';

const { rules, faults } = checkRuleSet(shippedRules);
if (faults.length > 0) throw new Error(`the rules set has ${faults.length} faults`);

interface Mutant {
  readonly name: string;
  readonly rules: RuleSet;
  /** Whose examples can notice. */
  readonly checks: readonly CheckRule[];
}

const wanted = process.argv.slice(2);
const mutants = [...rules.checks.flatMap(mutantsOf), ...sharedMutants()].filter(
  ({ checks }) => wanted.length === 0 || checks.some(({ id }) => wanted.includes(id)),
);
const survivors = mutants.filter(mutant => !isNoticed(mutant));
for (const { name } of survivors) console.log(`not noticed: ${name}`);
console.log(`${mutants.length - survivors.length} of ${mutants.length} mutants noticed`);
process.exit(survivors.length === 0 ? 0 : 1);

function isNoticed({ rules: mutated, checks }: Mutant): boolean {
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
