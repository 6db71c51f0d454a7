/** Owns telling how conditions came out: the rule's own tree beside json-rules-engine's results, one line a part. */
import type { ConditionExplanation } from '../model/explanation';
import type { Bilingual } from '../model/language';
import type { AnyCondition, CheckRule, Leaf } from '../model/rule';
import { isReference, type NamedConditions, nameOf } from './compile';
import type { ConditionResult } from './engine';
import { builtInFacts, deadlinePaths } from './facts/built-in';
import { deadlineStateTitles } from './facts/deadline';
import type { EntryContext, Scope } from './facts/fact';
import { factKinds } from './facts/index';
import { spoken } from './message';
import { operators } from './operators';
import { ABSENT, type FactValue, stateTitles } from './values';
import { choiceWords } from './wording';

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

/** From the outside in, in the order of the rule file. */
export function toldConditions(
  condition: AnyCondition,
  result: ConditionResult,
  part: Part,
  told: Told,
): readonly ConditionExplanation[] {
  return lines(condition, result as Result, part, 0, told);
}

function lines(
  condition: AnyCondition,
  result: Result,
  part: Part,
  depth: number,
  told: Told,
): readonly ConditionExplanation[] {
  const holds = result.result === true;
  if ('condition' in condition) {
    const { title, when } = told.named[condition.condition]!;
    const [, ...inside] = lines(when, result, part, depth, told);
    return [{ part, depth, group: condition.condition, title, holds }, ...inside];
  }
  if ('all' in condition || 'any' in condition) {
    const [group, parts, results] =
      'all' in condition
        ? (['all', condition.all, result.all] as const)
        : (['any', condition.any, result.any] as const);
    const inside = parts.flatMap((each, index) => lines(each, results?.[index] ?? {}, part, depth + 1, told));
    return [{ part, depth, group, holds }, ...inside];
  }
  return [{ part, depth, holds, ...comparison(condition, result, told) }];
}

function comparison(
  { fact, path, operator, value }: Leaf,
  { factResult, valueResult }: Result,
  told: Told,
): Partial<ConditionExplanation> {
  const { scope } = told.context;
  const name = nameOf({ fact, ...(path !== undefined && { path }) });
  const words = (found: FactValue) => wordFor(found, name, operator, scope);
  const expected = (isReference(value) ? valueResult : value) as FactValue;
  const actual = factResult as FactValue;
  const [wanted, found] = [textOf(expected), textOf(actual)];
  const [wantedTitle, foundTitle] = [
    words(expected),
    operator === 'is' || operator === 'isNot' ? stateFor(actual, fact, scope) : words(actual),
  ];
  return {
    fact: name,
    title: titleOf(fact, path, told),
    operator,
    operatorTitle: operators[operator]!.title,
    ...(wanted !== undefined && { expected: wanted }),
    ...(wantedTitle && { expectedTitle: wantedTitle }),
    ...(found !== undefined && { actual: found }),
    ...(foundTitle && { actualTitle: foundTitle }),
    ...(actual === ABSENT && { isAbsent: true as const }),
  };
}

function titleOf(fact: string, path: string | undefined, { check, context }: Told): Bilingual {
  const kind = check.facts?.[fact]?.kind;
  if (kind !== undefined) return factKinds[kind]!.paths[path ?? ''] ?? factKinds[kind]!.title;
  if (fact === 'deadline') return joined({ zh: '期限', en: 'deadline' }, deadlinePaths[path ?? '']);
  const [field] = context.scope.fieldsOf(fact);
  return builtInFacts[fact]?.title ?? check.parameters?.[fact]?.title ?? context.scope.titleOf(field ?? fact);
}

function joined(a: Bilingual, b: Bilingual | undefined): Bilingual {
  return b ? { zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` } : a;
}

function titlesFor(name: string, operator: string, { books, table, fieldsOf }: Scope): ReadonlyMap<unknown, Bilingual> {
  if (operators[operator]!.operand === 'state') return new Map(Object.entries(stateTitles));
  if (name === 'deadline.state') return new Map(Object.entries(deadlineStateTitles));
  return choiceWords(fieldsOf(name), books.specOf(table.register));
}

/** The word that people use for a value of that fact. */
function wordFor(value: FactValue, name: string, operator: string, scope: Scope): Bilingual | undefined {
  const titles = titlesFor(name, operator, scope);
  const words = [value].flat().map(each => titles.get(each) ?? spoken(each as FactValue, scope.books));
  if (words.length === 0 || words.some(word => word === undefined)) return undefined;
  return { zh: words.map(word => word!.zh).join('、'), en: words.map(word => word!.en).join(', ') };
}

/** A cell's state in people's words: 已办 for `done`, a day for a day. */
function stateFor(value: FactValue, fact: string, { books, table, fieldsOf }: Scope): Bilingual | undefined {
  return choiceWords(fieldsOf(fact), books.specOf(table.register)).get(value) ?? spoken(value, books);
}

function textOf(value: FactValue): string | undefined {
  if (value === undefined || value === ABSENT) return undefined;
  if (typeof value === 'object' && 'unreadable' in value) return String(value.unreadable);
  return Array.isArray(value) ? value.join('、') : String(value);
}
