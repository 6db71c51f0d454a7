/** Owns names: what a field, a fact or a parameter of a rule means on one table. */
import type { FieldSpec, RegisterTable, Value } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import { builtInFacts } from './facts/built-in';
import { makeDeadline } from './facts/deadline';
import type { Reader, Scope } from './facts/fact';
import { factKinds } from './facts/index';
import { ABSENT, type FactValue, isUnreadableFact } from './values';

/** The scope of one check on one table. Facts are prepared when first named. */
export function makeScope(check: CheckRule, table: RegisterTable, books: Books): Scope {
  const spec = books.specOf(table.register);
  const fields = new Map<string, FieldSpec>(spec.fields.map(field => [field.id, field]));
  const otherNames = check.registers[table.register] ?? {};
  const slots = new Map<string, Reader>();
  const { clock } = books;

  function columnsOf(name: string): readonly string[] {
    return fieldsOf(name).filter(field => table.columns[field] !== undefined || table.grids[field] !== undefined);
  }

  function fieldsOf(name: string): readonly string[] {
    return [otherNames[name] ?? name].flat();
  }

  function reader(name: string): Reader {
    const dot = name.indexOf('.');
    const [fact, path] = dot === -1 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
    const read = factReader(fact) ?? constant(fact);
    if (read === undefined) return fieldReader(columnsOf(fact));
    return path === undefined ? read : context => pathOf(read(context), path);
  }

  function constant(name: string): Reader | undefined {
    const builtIn = builtInFacts[name];
    if (builtIn) return () => builtIn.value(books);
    const value: FactValue = check.parameters?.[name]?.value;
    return value === undefined ? undefined : () => value;
  }

  /** Computes a fact when it is first asked for an entry, and remembers it for that entry. */
  function factReader(name: string): Reader | undefined {
    const known = slots.get(name);
    if (known) return known;
    const rule = check.facts?.[name];
    if (rule === undefined && (name !== 'deadline' || check.deadline === undefined)) return undefined;
    const slot = slots.size;
    const make = () =>
      rule ? factKinds[rule.kind]!.make(rule, scope) : makeDeadline(check.deadline!, check.parameters ?? {}, scope);
    const makeWatched = () => clock.watched(make);
    let made: ReturnType<typeof makeWatched> | undefined;
    const read: Reader = context => {
      let value = context.facts[slot];
      if (value === undefined) {
        made ??= makeWatched();
        clock.remind(made.until);
        value = made.result(context);
        context.facts[slot] = value;
      }
      return value;
    };
    slots.set(name, read);
    return read;
  }

  const scope: Scope = {
    books,
    table,
    check: check.id,
    reader,
    columnsOf,
    fieldsOf,
    titleOf: field => fields.get(field)?.title ?? { zh: field, en: field },
    figure: parameter => Number(check.parameters?.[parameter]?.value),
  };
  return scope;
}

/** The path of a fact's value; also what json-rules-engine is given to resolve paths with. */
export function pathOf(value: FactValue, path: string): FactValue {
  if (typeof value !== 'object' || isUnreadableFact(value)) return value;
  return (value as Readonly<Record<string, FactValue>>)[path];
}

/** Of several columns the first that is filled. */
function fieldReader(columns: readonly string[]): Reader {
  const [column, ...others] = columns;
  if (column === undefined) return () => ABSENT;
  if (others.length === 0) return ({ entry }) => entry.values[column];
  return ({ entry }) => {
    let value: Value;
    for (const each of columns) if (value === undefined) value = entry.values[each];
    return value;
  };
}
