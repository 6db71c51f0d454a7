/** Owns telling how conditions came out: the rule's own tree beside json-rules-engine's results, one line a part. */
import type { ConditionExplanation } from '../model/explanation';
import type { AnyCondition, CheckRule, Leaf } from '../model/rule';
import { isReference, type NamedConditions, nameOf } from './compile';
import type { ConditionResult } from './engine';
import { askedOf, stateWord, titleOf, wordFor } from './explain-words';
import type { EntryContext } from './facts/fact';
import { operators } from './operators';
import { ABSENT, type FactValue } from './values';

type Part = ConditionExplanation['part'];
/** A node of the results: the same shape as the conditions, with what came out. */
type Result = {
  readonly result?: boolean;
  readonly all?: readonly Result[];
  readonly any?: readonly Result[];
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
};

export interface Told {
  readonly check: CheckRule;
  readonly context: EntryContext;
  readonly named: NamedConditions;
}

/** Where a line stands, and whether all around it came out as the whole did. */
interface Place {
  readonly part: Part;
  readonly depth: number;
  readonly matters: boolean;
}

/** From the outside in, in the order of the rule file. `matters`: whether the answer hangs on this part of the rule at all. */
export function toldConditions(
  condition: AnyCondition,
  result: ConditionResult,
  { part, matters }: Pick<Place, 'part' | 'matters'>,
  told: Told,
): readonly ConditionExplanation[] {
  return lines(condition, result as Result, { part, depth: 0, matters }, told);
}

function lines(condition: AnyCondition, result: Result, place: Place, told: Told): readonly ConditionExplanation[] {
  const holds = result.result === true;
  if ('condition' in condition) {
    const { title, when } = told.named[condition.condition]!;
    const [, ...inside] = lines(when, result, place, told);
    return [{ ...place, group: condition.condition, title, holds }, ...inside];
  }
  if ('all' in condition || 'any' in condition) {
    const [group, parts, results = []] =
      'all' in condition
        ? (['all', condition.all, result.all] as const)
        : (['any', condition.any, result.any] as const);
    const agrees = parts.map((_, index) => (results[index]?.result === true) === holds);
    const isThere = results.map(hasColumn);
    // A column that the table lacks is only worth a word where nothing else decided.
    const isTellable = agrees.some((each, index) => each && isThere[index]) ? isThere : [];
    const inside = parts.flatMap((each, index) => {
      const matters = place.matters && agrees[index]! && (isTellable[index] ?? true);
      return lines(each, results[index] ?? {}, { ...place, depth: place.depth + 1, matters }, told);
    });
    return [{ ...place, group, holds }, ...inside];
  }
  return [{ ...place, holds, ...comparison(condition, result, told) }];
}

function hasColumn({ all, any, factResult }: Result): boolean {
  const inside = all ?? any;
  return inside ? inside.some(hasColumn) : factResult !== ABSENT;
}

function comparison(
  { fact, path, operator, value }: Leaf,
  { factResult, valueResult }: Result,
  { check, context: { scope } }: Told,
): Partial<ConditionExplanation> {
  const name = nameOf({ fact, ...(path !== undefined && { path }) });
  const kind = { name, factKind: check.facts?.[fact]?.kind, operator };
  const expected = (isReference(value) ? valueResult : value) as FactValue;
  const actual = factResult as FactValue;
  const [wanted, found] = [textOf(expected), textOf(actual)];
  const { title: operatorTitle, operand } = operators[operator]!;
  const wantedTitle = operand === 'state' ? stateWord(expected) : wordFor(expected, kind, scope);
  const foundTitle = wordFor(actual, kind, scope);
  const whose = isReference(value) ? titleOf(value.fact, value.path, check, scope) : undefined;
  const asked = askedOf(operator, expected, wantedTitle, whose);
  return {
    fact: name,
    title: titleOf(fact, path, check, scope),
    operator,
    operatorTitle,
    ...(asked && { asked }),
    ...(wanted !== undefined && { expected: wanted }),
    ...(wantedTitle && { expectedTitle: wantedTitle }),
    ...(found !== undefined && { actual: found }),
    ...(foundTitle && { actualTitle: foundTitle }),
    ...(actual === ABSENT && { isAbsent: true as const }),
  };
}

function textOf(value: FactValue): string | undefined {
  if (value === undefined || value === ABSENT) return undefined;
  if (typeof value === 'object' && 'unreadable' in value) return String(value.unreadable);
  return Array.isArray(value) ? value.join('、') : String(value);
}
