/** Owns what can be wrong with a deadline: fields that don't exist, and figures in units that it can't count in. */
import { type CheckRule, figureOf, LARGEST_FIGURE, type ParameterUnit } from '../../model/rule';
import { namesOf } from '../facts/steps';
import type { Fault } from './condition-faults';
import type { Names } from './names';

const lengthUnits: readonly ParameterUnit[] = ['calendar-days', 'working-days', 'service-hours'];
const warnBeforeUnits: readonly ParameterUnit[] = ['calendar-days', 'service-hours'];

export function deadlineFaults(check: CheckRule, names: Names): readonly Fault[] {
  const { deadline } = check;
  if (deadline === undefined) {
    return check.rate
      ? [{ path: '/rate', message: { zh: '没有 deadline 就没有比率。', en: 'Without a deadline there is no rate.' } }]
      : [];
  }
  const { start, agreed = [], end, doneBy = [], length, warnAfter, warnBefore } = deadline;
  const places = [
    ['start', namesOf(start)],
    ['agreed', agreed],
    ['end', namesOf(end)],
    ['doneBy', doneBy],
  ] as const;
  const faults: Fault[] = places.flatMap(([place, steps]) =>
    steps.flatMap(name => {
      const message = names.faultIn(name);
      return message ? [{ path: `/deadline/${place}`, message }] : [];
    }),
  );
  if (start === undefined && agreed.length === 0) {
    faults.push({
      path: '/deadline',
      message: { zh: '要写 start（起算）或 agreed（约定日期）。', en: 'It needs a start or agreed days.' },
    });
  }
  if (start !== undefined && length === undefined && deadline.dueAt === undefined) {
    faults.push({
      path: '/deadline',
      message: { zh: '有 start 就要写 length（期限）。', en: 'With a start it needs a length.' },
    });
  }
  if (check.rate && end === undefined) {
    faults.push({
      path: '/rate',
      message: { zh: '没有 end 的期限没有比率。', en: 'A deadline without an end has no rate.' },
    });
  }
  const needed = new Set((check.needs ?? []).flat());
  if (end !== undefined && !namesOf(end).some(name => needed.has(name))) {
    faults.push({
      path: '/needs',
      message: {
        zh: '要写上 deadline.end 的栏，否则没有这一栏的表每行都会被报。',
        en: 'It must name the column of deadline.end, or every row of a table without it would be accused.',
      },
    });
  }
  const figures = [
    ['length', length, lengthUnits],
    ['warnAfter', warnAfter, lengthUnits],
    ['warnBefore', warnBefore, warnBeforeUnits],
  ] as const;
  return [...faults, ...figures.flatMap(([place, id, units]) => figureFaults(check, `/deadline/${place}`, id, units))];
}

function figureFaults(
  { parameters = {} }: CheckRule,
  path: string,
  id: string | undefined,
  units: readonly ParameterUnit[],
): readonly Fault[] {
  if (id === undefined) return [];
  const parameter = parameters[id];
  if (parameter === undefined) {
    return [{ path, message: { zh: `没有名为“${id}”的参数。`, en: `There is no parameter "${id}".` } }];
  }
  const isFigure = figureOf(String(parameter.value), parameter.unit) !== undefined;
  if (isFigure && units.includes(parameter.unit)) return [];
  const list = units.join('、');
  return [
    {
      path,
      message: {
        zh: `参数“${id}”要是 0 到 ${LARGEST_FIGURE} 的整数，单位为 ${list}。`,
        en: `The parameter "${id}" must be a whole number from 0 to ${LARGEST_FIGURE} in ${units.join(', ')}.`,
      },
    },
  ];
}
