/** Owns the reference: the same conditions, facts and operators run by json-rules-engine, which compiled rules must agree with. */
import { Engine, type TopLevelConditionResult } from 'json-rules-engine';
import type { CheckRule, Condition } from '../model/rule';
import type { NamedConditions } from './compile';
import type { EntryContext } from './facts/fact';
import { namesInCondition } from './names';
import { holds, operators } from './operators';
import { pathOf } from './scope';

/** A tree of conditions with what came out of each. */
export type ConditionResult = TopLevelConditionResult;

/** How the parts of a check came out, each with its whole tree of conditions (json-rules-engine tells the top one's result apart). */
export interface ReferenceRun {
  /** Undefined where the check is about every entry. */
  readonly applies?: ConditionResult;
  /** In the order of the rule file. */
  readonly outcomes: readonly ConditionResult[];
}

/**
 * Runs one check on one entry. One engine a run: json-rules-engine can lose events when an engine runs twice at once, and tells results in
 * the order in which they come in. Paths are resolved by us, never by jsonpath, which would need eval.
 */
export async function runReference(
  { applies, outcomes }: CheckRule,
  context: EntryContext,
  named: NamedConditions,
  inDoubt: boolean,
): Promise<ReferenceRun> {
  const parts = [...(applies ? [applies] : []), ...outcomes.map(({ when }) => when)];
  const engine = makeEngine(parts, context, named, inDoubt);
  const { results, failureResults } = await engine.run();
  const trees = [...results, ...failureResults]
    .toSorted((a, b) => Number(a.name) - Number(b.name))
    .map(({ conditions, result }) => ({ ...conditions, result: result === true }));
  return applies ? { applies: trees[0]!, outcomes: trees.slice(1) } : { outcomes: trees };
}

function makeEngine(
  parts: readonly Condition[],
  context: EntryContext,
  named: NamedConditions,
  inDoubt: boolean,
): Engine {
  const engine = new Engine([], { pathResolver: pathOf });
  for (const [name, operator] of Object.entries(operators)) {
    engine.addOperator(name, (value: never, expected: never) => holds(operator, value, expected, inDoubt));
  }
  for (const [name, { when }] of Object.entries(named)) engine.setCondition(name, when as never);
  const facts = parts.flatMap(part => namesInCondition(part, named)).map(name => name.split('.')[0]!);
  for (const fact of new Set(facts)) {
    const read = context.scope.reader(fact);
    engine.addFact(fact, () => read(context));
  }
  parts.forEach((part, index) => {
    engine.addRule({ name: String(index), conditions: structuredClone(part) as never, event: { type: String(index) } });
  });
  return engine;
}

/** Index of the outcome, -1 for none, -2 where the check is not about the entry, as compiled checks give it. */
export function decided({ applies, outcomes }: ReferenceRun): number {
  if (applies?.result === false) return -2;
  return outcomes.findIndex(({ result }) => result === true);
}
