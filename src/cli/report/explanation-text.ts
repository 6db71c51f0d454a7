/** Owns an explanation as a person reads it: what was read, then check by check how it came out, why, and how the days were counted. */
import type { CheckExplanation, Explanation, ExplanationState } from '../../model/explanation';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { severityTitles } from '../../model/severity';
import { type Paint, paint } from './colours';
import { conditionLines } from './condition-text';
import { deadlineLines } from './deadline-text';
import { harmless, wrapped } from './lines';
import type { TextOptions } from './text';

/** Those that speak first, those that have nothing to do with the entry last. */
const states: readonly ExplanationState[] = [
  'finding',
  'silent',
  'late',
  'clean',
  'column-missing',
  'off',
  'not-about',
];

const stateTitles: Readonly<Record<ExplanationState, Bilingual>> = {
  finding: { zh: '有问题', en: 'finding' },
  silent: { zh: '没有查', en: 'not checked' },
  late: { zh: '办晚了', en: 'done late' },
  clean: { zh: '没有问题', en: 'clean' },
  'column-missing': { zh: '缺列', en: 'no column' },
  off: { zh: '已停用', en: 'off' },
  'not-about': { zh: '不涉及', en: 'not about' },
};

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
  const checks = states.flatMap(state => explanation.checks.filter(check => check.state === state));
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
  const lines = detailsOf(check, page).flatMap(text => wrapped(harmless(text), width - 4));
  return [title, ...lines.map(line => `    ${line}`)].join('\n');
}

/** `没有问题（未到期）`, `逾期（已豁免）`. */
function outcomeOf({ state, severity, deadline, waived }: CheckExplanation, { brush, language }: Page): string {
  if (state === 'finding' && severity) {
    const isWaived: Bilingual = waived ? { zh: '（已豁免）', en: ' (waived)' } : { zh: '', en: '' };
    return brush.severity(severity, severityTitles[severity][language] + isWaived[language]);
  }
  const { zh, en } = stateTitles[state];
  const how = state === 'clean' ? deadline?.stateTitle : undefined;
  return brush.faint((how ? { zh: `${zh}（${how.zh}）`, en: `${en} (${how.en})` } : { zh, en })[language]);
}

function detailsOf(check: CheckExplanation, page: Page): readonly string[] {
  const { rules, language } = page;
  const { state, messages, deadline, found } = check;
  const said = messages.map(message => message[language]);
  if (state === 'column-missing') return [lacking(check, page)];
  const unread = check.unread.map(cell => unreadText(cell)[language]);
  if (state === 'silent' || state === 'off') return unread;
  const days = state === 'not-about' || !deadline ? [] : deadlineLines(deadline, language);
  const places = found.map(({ sheet, row, at }) => foundText(sheet, row, at?.replace('T', ' '))[language]);
  return [...said, ...unread, ...days, ...places, ...conditionLines(check, rules, language)];
}

/** The columns that the table lacks, else the books that the workbook lacks. */
function lacking({ check, missing }: CheckExplanation, { explanation, rules, language }: Page): string {
  const books = new Map(rules.registers.map(({ id, title }) => [id as string, title]));
  const fields = rules.registers.find(({ id }) => id === explanation.register)?.fields ?? [];
  const needs = rules.checks.find(({ id }) => id === check)?.needs?.flat() ?? [];
  const isColumn = missing.length > 0;
  const titles = isColumn
    ? missing.map(field => fields.find(({ id }) => id === field)?.title)
    : needs.map(need => books.get(need));
  const list = titles.flatMap(title => title?.[language] ?? []).join({ zh: '”“', en: '", "' }[language]);
  return isColumn
    ? { zh: `没有“${list}”这一栏。`, en: `There is no column "${list}".` }[language]
    : { zh: `工作簿里没有“${list}”。`, en: `The workbook has no "${list}".` }[language];
}

function unreadText({ title, text }: CheckExplanation['unread'][number]): Bilingual {
  return text === undefined
    ? { zh: `${title.zh}没有写日期，期限无从起算；补上日期后再查。`, en: `${title.en} has no day to count from.` }
    : {
        zh: `${title.zh}写着“${text}”，读不懂；写清楚后再查。`,
        en: `${title.en} says "${text}", which can't be read.`,
      };
}

function foundText(sheet: string, row: number, at: string | undefined): Bilingual {
  return {
    zh: `同一件事的记录：「${sheet}」第 ${row} 行${at === undefined ? '' : `（${at}）`}`,
    en: `the same job: row ${row} of "${sheet}"${at === undefined ? '' : ` (${at})`}`,
  };
}
