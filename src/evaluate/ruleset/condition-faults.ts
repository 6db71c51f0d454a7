/** Owns what can be wrong with a condition beyond its shape. */
import type { Bilingual } from '../../model/language';
import { isDecimal } from '../../model/money';
import type { AnyCondition, Leaf, LeafValue } from '../../model/rule';
import { conditionNamed, isReference, type NamedConditions, nameOf } from '../compile';
import { deadlineStates } from '../facts/deadline';
import { operators } from '../operators';
import { isDated, states } from '../values';
import { type Names, nearest } from './names';

export interface Fault {
  readonly path: string;
  readonly message: Bilingual;
}

/** Faults of a condition, with their places below `path`. */
export function conditionFaults(
  condition: AnyCondition,
  path: string,
  names: Names,
  named: NamedConditions,
): readonly Fault[] {
  if ('condition' in condition) return referenceFaults(condition.condition, path, names, named);
  if ('all' in condition || 'any' in condition) {
    const [group, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    return parts.flatMap((part, index) => conditionFaults(part, `${path}/${group}/${index}`, names, named));
  }
  return comparisonFaults(condition, path, names);
}

/** What a shared condition lacks in this check is told where the check refers to it. */
function referenceFaults(name: string, path: string, names: Names, named: NamedConditions): readonly Fault[] {
  const meant = conditionNamed(name, named);
  if (meant === undefined) {
    const near = nearest(name, Object.keys(named));
    return [
      {
        path: `${path}/condition`,
        message: {
          zh: `conditions.json 里没有“${name}”。${near ? `是不是“${near}”？` : ''}`,
          en: `conditions.json has no "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
        },
      },
    ];
  }
  return conditionFaults(meant.when, '', names.shared, named).map(({ message }) => ({
    path: `${path}/condition`,
    message: { zh: `“${name}”用在这里：${message.zh}`, en: `"${name}" used here: ${message.en}` },
  }));
}

function comparisonFaults(
  { fact, path: factPath, operator, value }: Leaf,
  path: string,
  names: Names,
): readonly Fault[] {
  const faults: Fault[] = [];
  const left = nameOf({ fact, ...(factPath !== undefined && { path: factPath }) });
  const wrongName = names.faultIn(left);
  if (wrongName) faults.push({ path: `${path}/fact`, message: wrongName });
  if (isReference(value)) {
    const wrong = names.faultIn(nameOf(value));
    if (wrong) faults.push({ path: `${path}/value`, message: wrong });
  } else if (operators[operator]) {
    const wrong = operandFault(value, operator) ?? wordFault(left, value, names);
    if (wrong) faults.push({ path: `${path}/value`, message: wrong });
  }
  if (!operators[operator]) {
    const list = Object.keys(operators).join(' ');
    faults.push({
      path: `${path}/operator`,
      message: {
        zh: `没有运算“${operator}”，可用：${list}。`,
        en: `There is no operator "${operator}"; there are: ${list}.`,
      },
    });
  }
  return faults;
}

function operandFault(value: LeafValue, operator: string): Bilingual | undefined {
  switch (operators[operator]!.operand) {
    case 'state':
      return (states as readonly unknown[]).includes(value)
        ? undefined
        : { zh: `${operator} 后面只能是 ${states.join('、')}。`, en: `${operator} takes one of ${states.join(', ')}.` };
    case 'list':
    case 'words':
      return Array.isArray(value) && value.length > 0
        ? undefined
        : { zh: `${operator} 后面要写一组词：["…"]。`, en: `${operator} takes a list of words: ["…"].` };
    case 'number':
      return typeof value === 'number' || (typeof value === 'string' && isDecimal(value))
        ? undefined
        : { zh: `${operator} 后面要写数或 {"fact": …}。`, en: `${operator} takes a number or {"fact": …}.` };
    case 'date':
      return typeof value === 'string' && isDated(value)
        ? undefined
        : { zh: `${operator} 后面要写日期或 {"fact": …}。`, en: `${operator} takes a date or {"fact": …}.` };
    case 'value':
      return Array.isArray(value)
        ? { zh: `${operator} 后面只能写一个值。`, en: `${operator} takes a single value.` }
        : undefined;
  }
}

/** Words that a choice, or the state of a deadline, can never be. */
function wordFault(left: string, value: LeafValue, names: Names): Bilingual | undefined {
  const known = left === 'deadline.state' ? deadlineStates : choicesOf(left, names);
  const wrong = [value]
    .flat()
    .find(word => known !== undefined && typeof word === 'string' && !known.includes(word as never));
  if (wrong === undefined || (states as readonly unknown[]).includes(wrong)) return undefined;
  return {
    zh: `“${left}”不会是“${String(wrong)}”，可用：${known!.join('、')}。`,
    en: `"${left}" is never "${String(wrong)}"; it can be ${known!.join(', ')}.`,
  };
}

function choicesOf(name: string, names: Names): readonly string[] | undefined {
  const fields = names.fieldsOf(name);
  const isChoice = fields.length > 0 && fields.every(({ choices }) => choices !== undefined);
  return isChoice ? fields.flatMap(({ choices = {} }) => Object.keys(choices)) : undefined;
}
