/** Owns an explanation told in lines: how each check came out, and all that its answer hangs on. For the terminal and the pane. */
import type { CheckExplanation, Explanation, ExplanationState } from '../../model/explanation';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { severityTitles } from '../../model/severity';
import { conditionLines } from './conditions';
import { deadlineLines } from './deadline';

const stateTitles: Readonly<Record<ExplanationState, Bilingual>> = {
  finding: { zh: '有问题', en: 'finding' },
  silent: { zh: '没有查', en: 'not checked' },
  late: { zh: '办晚了', en: 'done late' },
  clean: { zh: '没有问题', en: 'clean' },
  'column-missing': { zh: '缺列', en: 'no column' },
  off: { zh: '已停用', en: 'off' },
  'not-about': { zh: '不涉及', en: 'not about' },
};

/** Those that speak first, those that have nothing to do with the entry last. */
export const explanationStates = Object.keys(stateTitles) as ExplanationState[];

/** `没有问题（未到期）`, `逾期（已豁免）`. */
export function outcomeTitle({ state, severity, deadline, waived }: CheckExplanation): Bilingual {
  if (state === 'finding' && severity) {
    const isWaived: Bilingual = waived ? { zh: '（已豁免）', en: ' (waived)' } : { zh: '', en: '' };
    const { zh, en } = severityTitles[severity];
    return { zh: zh + isWaived.zh, en: en + isWaived.en };
  }
  const { zh, en } = stateTitles[state];
  const how = state === 'clean' ? deadline?.stateTitle : undefined;
  return how ? { zh: `${zh}（${how.zh}）`, en: `${en} (${how.en})` } : { zh, en };
}

/** What the answer hangs on: what is wrong, cells that can't be read, the days, entries of other books, conditions. */
export function explanationLines(
  check: CheckExplanation,
  { register }: Pick<Explanation, 'register'>,
  rules: RuleSet,
  language: Language,
): readonly string[] {
  const { state, messages, deadline, found } = check;
  const said = messages.map(message => message[language]);
  if (state === 'column-missing') return [lacking(check, register, rules, language)];
  const unread = check.unread.map(cell => unreadText(cell)[language]);
  if (state === 'silent' || state === 'off') return unread;
  const days = state === 'not-about' || !deadline ? [] : deadlineLines(deadline, language);
  const places = found.map(({ sheet, row, at }) => foundText(sheet, row, at?.replace('T', ' '))[language]);
  return [...said, ...unread, ...days, ...places, ...conditionLines(check, rules, language)];
}

/** The columns that the table lacks, else the books that the workbook lacks. */
function lacking(
  { check, missing }: CheckExplanation,
  register: Explanation['register'],
  rules: RuleSet,
  language: Language,
): string {
  const books = new Map(rules.registers.map(({ id, title }) => [id as string, title]));
  const fields = rules.registers.find(({ id }) => id === register)?.fields ?? [];
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
