/** Owns compiled conditions: closures that answer for an entry what json-rules-engine would, fast enough for whole books. */
import type { AnyCondition, FactReference, Leaf, LeafValue, NamedCondition } from '../model/rule';
import type { EntryContext, Reader, Scope } from './facts/fact';
import { holds, holdsAgainst, operators } from './operators';
import type { FactValue } from './values';

/** `inDoubt`: what a comparison with a cell that can't be read is taken to be. */
export type Test = (context: EntryContext, inDoubt: boolean) => boolean;

export type NamedConditions = Readonly<Record<string, NamedCondition>>;

/** Undefined where there is none; what every object has by nature is none. */
export function conditionNamed(name: string, named: NamedConditions): NamedCondition | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

export function compile(condition: AnyCondition, scope: Scope, named: NamedConditions): Test {
  if ('condition' in condition) return compile(named[condition.condition]!.when, scope, named);
  if ('all' in condition) return allOf(condition.all.map(part => compile(part, scope, named)));
  if ('any' in condition) return anyOf(condition.any.map(part => compile(part, scope, named)));
  return comparison(condition, scope);
}

function allOf(tests: readonly Test[]): Test {
  return (context, inDoubt) => {
    for (let index = 0; index < tests.length; index++) if (!tests[index]!(context, inDoubt)) return false;
    return true;
  };
}

function anyOf(tests: readonly Test[]): Test {
  return (context, inDoubt) => {
    for (let index = 0; index < tests.length; index++) if (tests[index]!(context, inDoubt)) return true;
    return false;
  };
}

function comparison({ fact, path, operator, value }: Leaf, scope: Scope): Test {
  const read = scope.reader(nameOf({ fact, ...(path !== undefined && { path }) }));
  const compare = operators[operator]!;
  if (!isReference(value)) {
    const isSo = holdsAgainst(compare, value);
    return (context, inDoubt) => isSo(read(context), inDoubt);
  }
  const expected: Reader = scope.reader(nameOf(value));
  return (context, inDoubt) => holds(compare, read(context), expected(context), inDoubt);
}

export function isReference(value: LeafValue | FactValue): value is FactReference {
  return typeof value === 'object' && 'fact' in value;
}

/** A fact and its path as one name: `deadline.state`. */
export function nameOf({ fact, path }: FactReference): string {
  return path === undefined ? fact : `${fact}.${path}`;
}
