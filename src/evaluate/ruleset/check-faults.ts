/** Owns what can be wrong with a check beyond its shape: names that lead nowhere, and parts that don't fit together. */
import type { Bilingual } from '../../model/language';
import { type RegisterId, registerIds } from '../../model/register';
import type { CheckRule, Marks } from '../../model/rule';
import type { NamedConditions } from '../compile';
import { factKinds } from '../facts/index';
import { commonPlaceholders } from '../message';
import { namesInCondition, namesInDeadline, placeholdersIn } from '../names';
import { conditionFaults, type Fault } from './condition-faults';
import { deadlineFaults } from './deadline-faults';
import { exampleFaults } from './example-faults';
import { factFaults, type KnownIds } from './fact-faults';
import { makeNames, type Names } from './names';

export function checkFaults(check: CheckRule, named: NamedConditions, known: KnownIds): readonly Fault[] {
  const names = makeNames(check, known.registers);
  const { applies, outcomes, marks, message } = check;
  return [
    ...registerFaults(check, known),
    ...(check.needs ?? []).flatMap((need, index) => needFaults([need].flat(), `/needs/${index}`, names)),
    ...factFaults(check, names, known),
    ...(applies ? conditionFaults(applies, '/applies', names, named) : []),
    ...deadlineFaults(check, names),
    ...outcomes.flatMap((outcome, index) => [
      ...conditionFaults(outcome.when, `/outcomes/${index}/when`, names, named),
      ...(outcome.marks ? markFaults(outcome.marks, `/outcomes/${index}/marks`, names) : []),
      ...(outcome.message ? messageFaults(outcome.message, `/outcomes/${index}/message`, check, names) : []),
      ...(outcome.each ? nameFault(outcome.each, `/outcomes/${index}/each`, names) : []),
    ]),
    ...markFaults(marks, '/marks', names),
    ...messageFaults(message, '/message', check, names),
    ...unusedParameters(check, named),
    ...exampleFaults(check, known),
  ];
}

function registerFaults({ registers }: CheckRule, known: KnownIds): readonly Fault[] {
  return Object.entries(registers).flatMap(([register, otherNames]) => {
    const spec = known.registers.find(({ id }) => id === register);
    const path = `/registers/${register}`;
    if (!spec)
      return [{ path, message: { zh: `没有登记簿“${register}”。`, en: `There is no register "${register}".` } }];
    return Object.entries(otherNames).flatMap(([name, fields]) =>
      [fields].flat().flatMap(field =>
        spec.fields.some(({ id }) => id === field)
          ? []
          : [
              {
                path: `${path}/${name}`,
                message: {
                  zh: `${spec.title.zh}没有“${field}”这一栏。`,
                  en: `${spec.title.en} has no field "${field}".`,
                },
              },
            ],
      ),
    );
  });
}

function needFaults(need: readonly string[], path: string, names: Names): readonly Fault[] {
  return need
    .filter(
      name => !(registerIds as readonly string[]).includes(name as RegisterId) && names.fieldsOf(name).length === 0,
    )
    .map(name => ({
      path,
      message: { zh: `“${name}”既不是一栏也不是一本簿。`, en: `"${name}" is neither a field nor a book.` },
    }));
}

function nameFault(name: string, path: string, names: Names): readonly Fault[] {
  const message = names.faultIn(name);
  return message ? [{ path, message }] : [];
}

function markFaults(marks: Marks, path: string, names: Names): readonly Fault[] {
  return marks.flatMap((mark, index) =>
    [mark].flat().flatMap(name => {
      const isKnown = name.includes('.') ? names.faultIn(name) === undefined : names.fieldsOf(name).length > 0;
      const message: Bilingual = {
        zh: `这些簿没有“${name}”这一栏，无法标出。`,
        en: `These books have no field "${name}" to mark.`,
      };
      return isKnown ? [] : [{ path: `${path}/${index}`, message }];
    }),
  );
}

function messageFaults(message: Bilingual, path: string, check: CheckRule, names: Names): readonly Fault[] {
  const common: readonly string[] = commonPlaceholders;
  const hasItems = check.outcomes.some(({ each }) => each !== undefined);
  return (['zh', 'en'] as const).flatMap(language => [
    ...bracketFaults(message[language], `${path}/${language}`),
    ...placeholdersIn(message[language]).flatMap(name => {
      const isItem = hasItems && name.startsWith('item.');
      const isStanding = name === 'deadline.standing' && check.deadline !== undefined;
      if (isItem || isStanding || (common.includes(name) && name !== 'deadline.standing')) return [];
      return nameFault(name, `${path}/${language}`, names);
    }),
  ]);
}

/** Outside its placeholders a message has no brace, and its optional parts are closed and not nested. */
function bracketFaults(text: string, path: string): readonly Fault[] {
  const rest = text.replace(/\{[^{}]*\}/g, '').replace(/\[[^[\]]*\]/g, '');
  const stray = /[{}[\]]/.exec(rest)?.[0];
  if (stray === undefined) return [];
  const message: Bilingual = {
    zh: `“${stray}”没有配对；占位写成 {room} 这样，可省略的部分写在 [ ] 里，不能套用。`,
    en: `"${stray}" has no partner; a placeholder is written {name}, an optional part stands in [ ] and holds no other.`,
  };
  return [{ path, message }];
}

/** A figure that nothing reads is a figure that nobody can change. */
function unusedParameters(check: CheckRule, named: NamedConditions): readonly Fault[] {
  const { deadline, facts = {}, parameters = {} } = check;
  const conditions = [...(check.applies ? [check.applies] : []), ...check.outcomes.map(({ when }) => when)];
  const used = new Set([
    ...conditions.flatMap(condition => namesInCondition(condition, named)),
    ...(deadline ? [deadline.length, deadline.warnAfter, deadline.warnBefore, ...namesInDeadline(deadline)] : []),
    ...Object.values(facts).flatMap(fact =>
      Object.entries(factKinds[fact.kind]?.parameters ?? {}).flatMap(([id, { type }]) =>
        type === 'parameter' ? [String(fact[id])] : [],
      ),
    ),
  ]);
  return Object.keys(parameters)
    .filter(id => !used.has(id))
    .map(id => ({
      path: `/parameters/${id}`,
      message: { zh: `参数“${id}”没有被用到。`, en: `The parameter "${id}" is not used.` },
    }));
}
