/** Owns the names that one check can use, and whether a name is among them. */
import type { Bilingual } from '../../model/language';
import type { FieldSpec, RegisterId, RegisterSpec } from '../../model/register';
import type { CheckRule } from '../../model/rule';
import { builtInFacts, deadlinePaths } from '../facts/built-in';
import { factKinds } from '../facts/index';

export interface Names {
  /** The fields behind a name, over all books of the check; empty where none of them has it. */
  fieldsOf(name: string): readonly FieldSpec[];
  /** The paths of a fact with paths. */
  pathsOf(fact: string): readonly string[] | undefined;
  /** What is wrong with a name such as `completedAt` or `callback.done`; undefined where nothing is. */
  faultIn(name: string): Bilingual | undefined;
  /** The same names for a shared condition, which may speak of fields that only other books have. */
  readonly shared: Names;
}

export function makeNames(check: CheckRule, registers: readonly RegisterSpec[], isShared = false): Names {
  const specs = registers.filter(({ id }) => isShared || check.registers[id] !== undefined);

  function fieldsOf(name: string): readonly FieldSpec[] {
    return specs.flatMap(({ id, fields }) => {
      const meant = [check.registers[id as RegisterId]?.[name] ?? name].flat();
      return fields.filter(field => meant.includes(field.id));
    });
  }

  function pathsOf(fact: string): readonly string[] | undefined {
    const kind = check.facts?.[fact]?.kind;
    if (kind !== undefined) return Object.keys(factKinds[kind]?.paths ?? {});
    return fact === 'deadline' && check.deadline ? Object.keys(deadlinePaths) : undefined;
  }

  function faultIn(name: string): Bilingual | undefined {
    const [fact, path] = name.split('.') as [string, string | undefined];
    const paths = pathsOf(fact);
    if (paths) return pathFault(name, path, paths);
    if (fact === 'deadline') return { zh: '这条规则没有 deadline（期限）。', en: 'This rule has no deadline.' };
    const isKnown = fact in builtInFacts || check.parameters?.[fact] !== undefined || fieldsOf(fact).length > 0;
    if (isKnown && path === undefined) return undefined;
    if (isKnown)
      return {
        zh: `“${fact}”是一栏或参数，后面不能带 .${path}。`,
        en: `"${fact}" is a field or parameter and has no .${path}.`,
      };
    const known = [...new Set(specs.flatMap(({ fields }) => fields.map(({ id }) => id)))];
    const near = nearest(fact, [...known, ...Object.keys(check.facts ?? {}), ...Object.keys(check.parameters ?? {})]);
    const [zh, en] = near ? [`是不是“${near}”？`, ` Did you mean "${near}"?`] : ['', ''];
    return {
      zh: `没有“${fact}”：既不是这些簿的栏，也不是本规则的事实或参数。${zh}`,
      en: `There is no "${fact}": neither a field of these books nor a fact or parameter of this rule.${en}`,
    };
  }

  return {
    fieldsOf,
    pathsOf,
    faultIn,
    get shared() {
      return makeNames(check, registers, true);
    },
  };
}

function pathFault(name: string, path: string | undefined, paths: readonly string[]): Bilingual | undefined {
  if (path !== undefined && paths.includes(path)) return undefined;
  const list = paths.join('、');
  return { zh: `“${name}”要写明哪一项：${list}。`, en: `"${name}" must name one of: ${paths.join(', ')}.` };
}

/** The name that differs by the fewest letters, if by no more than a third of them. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const near = known.map(each => [distance(name, each), each] as const).sort(([a], [b]) => a - b)[0];
  return near && near[0] <= Math.max(1, Math.floor(name.length / 3)) ? near[1] : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
