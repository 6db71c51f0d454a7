/** Owns an explanation as a person reads it: what was read, then check by check what was asked, how it came out, and how the days were counted. */
import type { CheckExplanation, ConditionExplanation, Explanation, ExplanationState } from '../../model/explanation';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { severityTitles } from '../../model/severity';
import { type Paint, paint } from './colours';
import { deadlineLines } from './deadline-text';
import { harmless, wrapped } from './lines';
import type { TextOptions } from './text';

/** Those that speak first, those that have nothing to do with the entry last. */
const states: readonly ExplanationState[] = ['finding', 'silent', 'clean', 'column-missing', 'off', 'not-about'];

const stateTitles: Readonly<Record<ExplanationState, Bilingual>> = {
  finding: { zh: '有问题', en: 'finding' },
  silent: { zh: '读不出', en: 'unreadable' },
  clean: { zh: '没有问题', en: 'clean' },
  'column-missing': { zh: '缺列', en: 'no column' },
  off: { zh: '已停用', en: 'off' },
  'not-about': { zh: '不涉及', en: 'not about' },
};

/** `values` are the entry's, as {@link writtenValues} tells them. */
export function explanationText(
  explanation: Explanation,
  values: readonly string[],
  rules: RuleSet,
  options: TextOptions,
): string {
  const { language } = options;
  const brush = paint(options.hasColours);
  const width = Math.min(Math.max(options.columns, 60), 120);
  const checks = states.flatMap(state => explanation.checks.filter(check => check.state === state));
  const parts = [
    headPart(explanation, brush, language),
    wrapped(values.join({ zh: '；', en: '; ' }[language]), width).join('\n'),
  ];
  for (const check of checks) parts.push(checkPart(check, rules, width, brush, language));
  return `${parts.join('\n\n')}\n`;
}

function headPart({ sheet, row, entry, asOf, isVoid }: Explanation, brush: Paint, language: Language): string {
  const place = brush.bold(`${harmless(sheet)}!${row}  ${harmless(entry)}`);
  const when: Bilingual = { zh: `检查时点 ${asOf.replace('T', ' ')}`, en: `as of ${asOf.replace('T', ' ')}` };
  const gone: Bilingual = { zh: '  已作废：不参加任何检查', en: '  void: out of every check' };
  return `${place}  ${when[language]}${isVoid ? gone[language] : ''}`;
}

function checkPart(check: CheckExplanation, rules: RuleSet, width: number, brush: Paint, language: Language): string {
  const { state, severity, title, clause, message, conditions, deadline, missing } = check;
  const outcome =
    state === 'finding' && severity
      ? brush.severity(severity, severityTitles[severity][language])
      : brush.faint(stateTitles[state][language]);
  const lines = [`${outcome}  ${brush.bold(title[language])}  ${check.check}  ${clause}`];
  const add = (text: string) => lines.push(...wrapped(text, width - 4).map(line => `    ${line}`));
  if (message) add(harmless(message[language]));
  if (missing.length > 0) add(`${{ zh: '缺少', en: 'missing' }[language]}: ${missing.join(', ')}`);
  if (state === 'finding' || state === 'clean' || state === 'silent') {
    if (deadline) for (const line of deadlineLines(deadline, language)) add(line);
    for (const condition of conditions) lines.push(`    ${conditionLine(condition, rules, language)}`);
  }
  return lines.join('\n');
}

function conditionLine(condition: ConditionExplanation, rules: RuleSet, language: Language): string {
  const { depth, group, part, holds } = condition;
  const whose =
    depth === 0 && part !== 'applies' ? `${severityTitles[part][language]}${{ zh: '：', en: ': ' }[language]}` : '';
  const what =
    group === undefined
      ? comparison(condition, language)
      : ((groupTitles[group] ?? rules.conditions[group]?.title)?.[language] ?? group);
  return `${'  '.repeat(depth)}${holds ? '✓' : '✗'} ${whose}${what}`;
}

/** `完成时间 早于 报修时间（实际：2026-10-08）`. */
function comparison(condition: ConditionExplanation, language: Language): string {
  const { fact, title, operator, operatorTitle, expected, expectedTitle, actual, actualTitle, isAbsent } = condition;
  const words = [
    title?.[language] ?? fact,
    operatorTitle?.[language] ?? operator,
    expectedTitle?.[language] ?? expected,
  ];
  const found = actualTitle ?? { zh: actual ?? '空', en: actual ?? 'blank' };
  const is: Bilingual = isAbsent
    ? { zh: '（没有这一列）', en: ' (no such column)' }
    : { zh: `（实际：${found.zh}）`, en: ` (is: ${found.en})` };
  return harmless(words.filter(word => word !== undefined).join(' ') + is[language]);
}

const groupTitles: Readonly<Record<string, Bilingual>> = {
  all: { zh: '以下都成立', en: 'all of' },
  any: { zh: '以下之一成立', en: 'any of' },
};
