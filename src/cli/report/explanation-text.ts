/** Owns an explanation as a person reads it: what was read, then check by check how it came out, why, and how the days were counted. */
import type { CheckExplanation, Explanation } from '../../model/explanation';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { explanationLines, explanationStates, outcomeTitle } from '../../plan/explanation';
import { type Paint, paint } from './colours';
import { harmless, wrapped } from './lines';
import type { TextOptions } from './text';

interface Page {
  readonly explanation: Explanation;
  readonly rules: RuleSet;
  readonly width: number;
  readonly brush: Paint;
  readonly language: Language;
}

/** `values` are the entry's, as {@link writtenValues} tells them. */
export function explanationText(
  explanation: Explanation,
  values: readonly string[],
  rules: RuleSet,
  { language, hasColours, columns }: TextOptions,
): string {
  const width = Math.min(Math.max(columns, 60), 120);
  const page: Page = { explanation, rules, width, brush: paint(hasColours), language };
  const checks = explanationStates.flatMap(state => explanation.checks.filter(check => check.state === state));
  const parts = [
    headPart(page),
    wrapped(values.join({ zh: '；', en: '; ' }[language]), width).join('\n'),
    listed(checks.map(check => checkPart(check, page))),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** Checks of one line stand together, those of several apart. */
function listed(parts: readonly string[]): string {
  const isLong = (part: string | undefined) => part?.includes('\n');
  return parts
    .map((part, at) => (at === 0 ? '' : isLong(part) || isLong(parts[at - 1]) ? '\n\n' : '\n') + part)
    .join('');
}

function headPart({ explanation: { sheet, row, entry, asOf, isVoid }, brush, language }: Page): string {
  const name = entry === `row ${row}` ? '' : `  ${harmless(entry)}`;
  const place = brush.bold(`${harmless(sheet)}!${row}${name}`);
  const when: Bilingual = { zh: `检查时点 ${asOf.replace('T', ' ')}`, en: `as of ${asOf.replace('T', ' ')}` };
  const gone: Bilingual = { zh: '  已作废：不参加任何检查', en: '  void: out of every check' };
  return `${place}  ${when[language]}${isVoid ? gone[language] : ''}`;
}

function checkPart(check: CheckExplanation, page: Page): string {
  const { width, brush, language } = page;
  const title = `${outcomeOf(check, page)}  ${brush.bold(check.title[language])}  ${check.check}  ${check.clause}`;
  const lines = explanationLines(check, page.explanation, page.rules, language).flatMap(text =>
    wrapped(harmless(text), width - 4),
  );
  return [title, ...lines.map(line => `    ${line}`)].join('\n');
}

function outcomeOf(check: CheckExplanation, { brush, language }: Page): string {
  const title = outcomeTitle(check)[language];
  return check.state === 'finding' && check.severity ? brush.severity(check.severity, title) : brush.faint(title);
}
