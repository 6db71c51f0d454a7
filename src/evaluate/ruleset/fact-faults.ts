/** Owns what can be wrong with the facts of a check: the parameters of each kind. */
import type { RegisterId, RegisterSpec } from '../../model/register';
import type { CheckRule, FactRule } from '../../model/rule';
import type { FactParameterType } from '../facts/fact';
import { factKinds } from '../facts/index';
import type { Fault } from './condition-faults';
import type { Names } from './names';

/** What else the set holds that a fact can name. */
export interface KnownIds {
  readonly registers: readonly RegisterSpec[];
  readonly checks: ReadonlySet<string | undefined>;
  readonly fees: ReadonlySet<string>;
}

export function factFaults({ facts = {}, ...check }: CheckRule, names: Names, known: KnownIds): readonly Fault[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const place = `/facts/${name}`;
    const parameters = Object.entries(factKinds[fact.kind]?.parameters ?? {});
    const inside = parameters.flatMap(([id, { type }]) =>
      fact[id] === undefined ? [] : valueFaults(fact[id], type, `${place}/${id}`, { fact, check, names, known }),
    );
    return clash(name, names) ? [...inside, taken(place, name)] : inside;
  });
}

interface Setting {
  readonly fact: FactRule;
  readonly check: Omit<CheckRule, 'facts'>;
  readonly names: Names;
  readonly known: KnownIds;
}

function valueFaults(value: unknown, type: FactParameterType, path: string, setting: Setting): readonly Fault[] {
  const { fact, check, names, known } = setting;
  switch (type) {
    case 'name':
    case 'names':
      return [value].flat().flatMap(name => {
        const message = names.faultIn(String(name));
        return message ? [{ path, message }] : [];
      });
    case 'their-field':
      return unknownFields([String(value)], String(fact.register), path, known);
    case 'fields':
    case 'chains':
      return Object.entries(value as Record<string, readonly string[]>).flatMap(([register, fields]) => [
        ...unknownFields(fields.flat(), register, `${path}/${register}`, known),
        ...(check.registers[register as RegisterId] ? [] : [unread(register, `${path}/${register}`)]),
      ]);
    case 'parameter':
      return check.parameters?.[String(value)] ? [] : [noSuch(path, String(value), '参数', 'parameter')];
    case 'checks':
      return (value as readonly string[])
        .filter(id => !known.checks.has(id))
        .map(id => noSuch(path, id, '检查', 'check'));
    case 'fee':
      return known.fees.has(String(value)) ? [] : [noSuch(path, String(value), '收费规则', 'fee rule')];
    case 'register':
    case 'values':
      return [];
  }
}

function unknownFields(
  fields: readonly string[],
  register: string,
  path: string,
  { registers }: KnownIds,
): readonly Fault[] {
  const spec = registers.find(({ id }) => id === register);
  const unknown = fields.filter(field => spec && !spec.fields.some(({ id }) => id === field));
  return unknown.map(field => ({
    path,
    message: { zh: `${spec!.title.zh}没有“${field}”这一栏。`, en: `${spec!.title.en} has no field "${field}".` },
  }));
}

function unread(register: string, path: string): Fault {
  return {
    path,
    message: { zh: `本规则的 registers 里没有 ${register}。`, en: `The rule's registers don't list ${register}.` },
  };
}

function noSuch(path: string, id: string, zh: string, en: string): Fault {
  return { path, message: { zh: `没有名为“${id}”的${zh}。`, en: `There is no ${en} "${id}".` } };
}

function clash(name: string, names: Names): boolean {
  return name === 'deadline' || name === 'item' || names.fieldsOf(name).length > 0;
}

function taken(path: string, name: string): Fault {
  return {
    path,
    message: {
      zh: `“${name}”已是一栏或保留的名称，请给这个事实另起名字。`,
      en: `"${name}" is a field or a reserved name; give this fact another.`,
    },
  };
}
