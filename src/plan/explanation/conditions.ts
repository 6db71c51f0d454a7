/** Owns the conditions of an explanation told in lines: only those that the answer hangs on, one line each. */
import type { CheckExplanation, ConditionExplanation } from '../../model/explanation';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';

/**
 * A shared condition is told by its title, with what stands in its cells. How a deadline stands is told elsewhere. Groups need no line: what is
 * told came out as its group did.
 */
export function conditionLines({ state, conditions }: CheckExplanation, rules: RuleSet, language: Language): string[] {
  const lines: string[] = [];
  for (let at = 0; at < conditions.length; ) {
    const condition = conditions[at]!;
    const size = isShared(condition) ? 1 + insideOf(conditions, at).length : 1;
    const inside = conditions.slice(at, at + size).filter(({ matters, fact }) => matters && fact !== undefined);
    at += size;
    const isOfDeadline = inside.length > 0 && inside.every(({ fact }) => fact === 'deadline.state');
    const isNothing = state === 'clean' && isNone(condition);
    if (!condition.matters || isOfDeadline || isNothing) continue;
    if (isShared(condition)) lines.push(sharedText(condition, inside, rules, language));
    else if (condition.fact !== undefined) lines.push(ownText(condition, language));
  }
  return [...new Set(lines)];
}

/** That there is none of what the check looks for says no more than that nothing is wrong. */
function isNone({ expected, holds }: ConditionExplanation): boolean {
  return !holds && (expected === '0' || expected === 'true' || expected === 'false');
}

function isShared({ group }: ConditionExplanation): boolean {
  return group !== undefined && group !== 'all' && group !== 'any';
}

/** What stands deeper, up to the next line that does not. */
function insideOf(conditions: readonly ConditionExplanation[], at: number): readonly ConditionExplanation[] {
  const { depth, part } = conditions[at]!;
  const rest = conditions.slice(at + 1);
  const end = rest.findIndex(each => each.depth <= depth || each.part !== part);
  return end === -1 ? rest : rest.slice(0, end);
}

/** `✓ 未完成（完成时间：空白）`. */
function sharedText(
  { group, title, holds }: ConditionExplanation,
  inside: readonly ConditionExplanation[],
  rules: RuleSet,
  language: Language,
): string {
  const name = `${mark(holds)} ${(title ?? rules.conditions[group!]?.title)?.[language] ?? group!}`;
  const there = inside.filter(({ isAbsent }) => !isAbsent);
  const cells = there.map(each => `${each.title![language]}${colon[language]}${actualOf(each)[language]}`);
  if (cells.length === 0) return name;
  const list = [...new Set(cells)].join({ zh: '；', en: '; ' }[language]);
  return { zh: `${name}（${list}）`, en: `${name} (${list})` }[language];
}

/** `✓ 紧急程度 不是 紧急（实际：一般）`; where it says all, only what stands there: `前面缺号：否`, `先后颠倒的日期：2`. */
function ownText(condition: ConditionExplanation, language: Language): string {
  const { title, operator, asked, expected, actual, isAbsent, holds } = condition;
  const name = title![language];
  const found = actualOf(condition);
  if (isAbsent) return name + { zh: '：没有这一栏', en: ': no such column' }[language];
  const isPlain = operator === 'equal' || expected === '0';
  if (asked === undefined || (isPlain && (actual !== undefined || !holds)))
    return name + colon[language] + found[language];
  const text = `${mark(holds)} ${name} ${asked[language]}`;
  if (holds && actual === undefined) return text;
  return text + { zh: `（实际：${found.zh}）`, en: ` (is: ${found.en})` }[language];
}

function mark(holds: boolean): string {
  return holds ? '✓' : '✗';
}

const colon: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };

function actualOf({ actual, actualTitle }: ConditionExplanation): Bilingual {
  return actualTitle ?? { zh: actual ?? '空白', en: actual ?? 'blank' };
}
