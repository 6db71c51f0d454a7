/** Owns deadlines in words: from when, how long, until when, when it warns, what ends it. */
import type { Bilingual } from '../../model/language';
import type { CheckRule, DeadlineRule, Parameter, Steps } from '../../model/rule';
import { type Item, say, type Telling } from './blocks';
import type { Names } from './names';
import { spans } from './words';

/** One line for each part that the deadline has. */
export function deadlineItems(check: CheckRule, names: Names, telling: Telling): Item[] {
  const { deadline, parameters = {} } = check;
  if (!deadline) return [];
  const line = (label: Bilingual, text: string): Item => ({ label: say(telling, label), text });
  return [
    ...(deadline.start === undefined ? [] : [line({ zh: '起算', en: 'Starts' }, startText(deadline, names, telling))]),
    ...(deadline.start === undefined
      ? []
      : [line({ zh: '时限', en: 'Time' }, lengthText(deadline, parameters, telling))]),
    ...(deadline.agreed ? [line({ zh: '约定', en: 'Agreed' }, agreedText(deadline, names, telling))] : []),
    ...(deadline.rollOver ? [line({ zh: '顺延', en: 'Moves' }, say(telling, rollOver))] : []),
    ...warnItems(deadline, parameters, telling),
    ...endItems(deadline, names, telling),
  ];
}

const rollOver: Bilingual = {
  zh: '最后一天不是工作日的，顺延到下一个工作日',
  en: 'a last day that is no working day moves to the next',
};

function startText({ start, from, afterClose, undatedStart }: DeadlineRule, names: Names, telling: Telling): string {
  const parts = [stepsText(start!, names, telling)];
  if (from) parts.push(say(telling, { zh: '从所在月的月底算', en: 'counted from the end of its month' }));
  if (afterClose)
    parts.push(
      say(telling, { zh: '下班以后才开始的，从次日算', en: 'what starts after close counts from the next day' }),
    );
  if (undatedStart)
    parts.push(
      say(telling, {
        zh: '办了却没写日期的，无从起算，提示补写',
        en: 'done without a date: nothing to count from, and it says so',
      }),
    );
  return parts.join(say(telling, { zh: '；', en: '; ' }));
}

/** Which of several cells is meant. */
function stepsText(steps: Steps, names: Names, telling: Telling): string {
  if (typeof steps === 'string') return names.of(steps);
  if ('latest' in steps)
    return say(telling, { zh: '{names}中最晚的', en: 'the latest of {names}' }, { names: names.list(steps.latest) });
  if ('all' in steps)
    return say(
      telling,
      { zh: '{names}都办了的那天', en: 'when all of {names} are done' },
      { names: names.list(steps.all) },
    );
  return steps.first.map(name => names.of(name)).join(say(telling, { zh: '，没有则', en: ', else ' }));
}

function lengthText(
  { length, dueAt }: DeadlineRule,
  parameters: Readonly<Record<string, Parameter>>,
  telling: Telling,
): string {
  const until: Bilingual = dueAt
    ? { zh: '到当天下班', en: 'until service closes that day' }
    : { zh: '到最后一天结束', en: 'until the last day ends' };
  const parameter = length === undefined ? undefined : parameters[length];
  if (!parameter) return say(telling, { zh: '当天，到下班为止', en: 'the same day, until service closes' });
  const span = spanText(parameter, telling);
  if (parameter.unit === 'service-hours')
    return say(telling, { zh: '{span}，只算服务时间', en: '{span}, only while the desk is open' }, { span });
  return say(
    telling,
    { zh: '{span}，当天不算，{until}', en: '{span}, the first day left out, {until}' },
    { span, until: say(telling, until) },
  );
}

function agreedText({ agreed = [], start }: DeadlineRule, names: Names, telling: Telling): string {
  const values = { names: agreed.map(name => names.of(name)).join(say(telling, { zh: '，没有则', en: ', else ' })) };
  if (start === undefined)
    return say(telling, { zh: '以行内写的{names}为期限', en: 'due on {names} of the row' }, values);
  return say(
    telling,
    { zh: '行内写了日期的，以{names}为期限，不看时限', en: 'a day in the row comes first: {names}' },
    values,
  );
}

function warnItems(
  { warnAfter, warnBefore }: DeadlineRule,
  parameters: Readonly<Record<string, Parameter>>,
  telling: Telling,
): Item[] {
  const texts: string[] = [];
  const [after, before] = [warnAfter, warnBefore].map(id => (id === undefined ? undefined : parameters[id]));
  if (after) {
    const span = spanText(after, telling);
    const text: Bilingual =
      after.value === 0
        ? { zh: '起算当天就提醒', en: 'from the start' }
        : { zh: '起算满 {span}起', en: '{span} after the start' };
    texts.push(say(telling, text, { span }));
  }
  if (before) {
    const text: Bilingual = after
      ? { zh: '有约定日期的，到期前 {span}起', en: 'with an agreed day, {span} before it' }
      : { zh: '到期前 {span}起', en: '{span} before it is due' };
    texts.push(say(telling, text, { span: spanText(before, telling) }));
  }
  if (texts.length === 0) return [];
  return [{ label: say(telling, { zh: '提醒', en: 'Warns' }), text: texts.join(say(telling, { zh: '；', en: '; ' })) }];
}

function endItems({ end, doneBy }: DeadlineRule, names: Names, telling: Telling): Item[] {
  const texts: string[] = [];
  if (end !== undefined) {
    const isAll = typeof end === 'object' && 'all' in end;
    const isFirst = typeof end === 'object' && 'first' in end;
    const values = {
      names: isAll ? names.list(end.all) : isFirst ? names.either(end.first) : stepsText(end, names, telling),
    };
    texts.push(
      say(
        telling,
        isAll ? { zh: '{names}都办了', en: 'all of {names} are done' } : { zh: '{names}已办', en: '{names} is done' },
        values,
      ),
    );
  }
  if (doneBy) {
    const values = { names: names.either(doneBy) };
    texts.push(say(telling, { zh: '{names}填了的也算办了', en: '{names} filled in shows it, too' }, values));
  }
  if (texts.length === 0) return [];
  return [{ label: say(telling, { zh: '办结', en: 'Ends' }), text: texts.join(say(telling, { zh: '；', en: '; ' })) }];
}

/** `5 天`, `经理、主管`. */
export function spanText({ value, unit }: Parameter, telling: Telling): string {
  const count = typeof value === 'number' ? String(value) : value.join(say(telling, { zh: '、', en: ', ' }));
  return say(telling, spans[unit], { count });
}
