/** Owns conditions in words: what a rule asks, as one sentence without an id in it. */
import type { AnyCondition, CheckRule, Leaf, LeafValue } from '../../model/rule';
import { type Severity, severityTitles } from '../../model/severity';
import { cellStates } from '../../model/vocabulary';
import { quoted, say, type Telling } from './blocks';
import { choiceTitle, type Names } from './names';
import { questions } from './words';

const joints = { all: { zh: '，并且', en: ', and ' }, any: { zh: '，或者', en: ', or ' } } as const;

/** `「级别」是重大，并且「回访时间」已办`. A group inside a group stands in brackets. */
export function conditionText(condition: AnyCondition, check: CheckRule, names: Names, telling: Telling): string {
  return textOf(condition, false);

  function textOf(part: AnyCondition, isInside: boolean): string {
    if ('condition' in part) return conditionName(part.condition, telling);
    if ('fact' in part) return leafText(part, check, names, telling);
    const [joint, parts] = 'all' in part ? (['all', part.all] as const) : (['any', part.any] as const);
    const text = parts.map(each => textOf(each, parts.length > 1)).join(say(telling, joints[joint]));
    return isInside && parts.length > 1 ? say(telling, { zh: '（{text}）', en: '({text})' }, { text }) : text;
  }
}

/** The first words of a shared condition's title: what they mean stands in the glossary. */
export function conditionName(name: string, { rules, language }: Telling): string {
  const title = rules.conditions[name]?.title[language] ?? name;
  return title.split(/[：:]/)[0]!;
}

function leafText(
  { fact: name, path, operator, value }: Leaf,
  check: CheckRule,
  names: Names,
  telling: Telling,
): string {
  const fact = check.facts?.[name];
  const subject = names.of(name, path);
  if (fact) {
    const question = questions[`${fact.kind}.${path} ${operator}`];
    const values = { ...names.parametersOf(fact), value: valueText(value) };
    if (question) return say(telling, question, values);
    if (typeof value === 'boolean') return yesOrNo(subject, value, telling);
  }
  const state = typeof value === 'string' ? cellStates[operator]?.[value] : undefined;
  const gap = telling.language === 'zh' ? '' : ' ';
  if (state) return `${subject}${gap}${say(telling, state)}`;
  return `${subject}${gap}${say(telling, telling.vocabulary.operators[operator]!)}${gap}${valueText(value)}`;

  function valueText(given: LeafValue): string {
    if (typeof given === 'object' && 'fact' in given) return names.of(given.fact, given.path);
    const texts = [given].flat().map(each => {
      if (String(each) in severityTitles) return severityTitles[each as Severity][telling.language];
      return typeof each === 'string' ? choiceTitle(names.fieldOf(name), each, telling) : String(each);
    });
    return Array.isArray(given) ? quoted(telling, texts) : texts.join();
  }
}

/** `是否已存档` asked yes or no: `已存档`, `未存档`. */
function yesOrNo(title: string, value: boolean, { language }: Telling): string {
  if (language === 'en') return `${value ? '' : 'it is not so that '}${title.replace(/^whether /, '')}`;
  if (value) return title.replace('是否', '');
  return title.replace('是否已', '未').replace('是否有', '没有').replace('是否', '不');
}
