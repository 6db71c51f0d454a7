/** Owns the words of explained conditions: what a fact, an operator and a value are called when an entry is explained. */
import type { Bilingual } from '../model/language';
import type { CheckRule } from '../model/rule';
import { severityTitles } from '../model/severity';
import { cellStates } from '../model/vocabulary';
import { builtInFacts, deadlinePaths } from './facts/built-in';
import { deadlineStateTitles } from './facts/deadline';
import type { Scope } from './facts/fact';
import { factKinds } from './facts/index';
import { spoken } from './message';
import { operators } from './operators';
import { type FactValue, isUnreadableFact, type State, stateTitles } from './values';
import { choiceWords, listText } from './wording';

/** What people call a fact of the rule, a built-in one, a parameter or a field. */
export function titleOf(fact: string, path: string | undefined, check: CheckRule, scope: Scope): Bilingual {
  const rule = check.facts?.[fact];
  if (rule) {
    if (rule.kind === 'join') return joinTitle(String(rule.register), path, scope);
    if (rule.kind === 'other-check') return checkTitles(rule.checks as readonly string[], scope);
    const kind = factKinds[rule.kind]!;
    return plainTitles[`${rule.kind}.${path}`] ?? kind.paths[path ?? ''] ?? kind.title;
  }
  if (fact === 'deadline') return path === 'state' ? deadlineState : deadlinePaths[path ?? '']!;
  const [field] = scope.fieldsOf(fact);
  return builtInFacts[fact]?.title ?? check.parameters?.[fact]?.title ?? scope.titleOf(field ?? fact);
}

const deadlineState: Bilingual = { zh: '期限状态', en: 'deadline' };

/** For facts whose own titles say little away from their kind. */
const plainTitles: Readonly<Record<string, Bilingual>> = {
  'order.count': { zh: '先后颠倒的日期', en: 'dates out of order' },
  'future.count': { zh: '写着将来日期的已办步骤', en: 'done steps dated in the future' },
  'unread.count': { zh: '其他检查需要而读不懂的单元格', en: 'cells that other checks needed and could not read' },
  'presence.count': { zh: '缺的交接记录', en: 'records that are missing' },
  'archive.isArchived': { zh: '上月单据已存档', en: "the previous month's slips are archived" },
  'numbering.isDuplicate': { zh: '有同号的登记', en: 'the number occurs twice' },
  'numbering.isAfterGap': { zh: '前面缺号', en: 'numbers are missing before it' },
  'visits.isOver': { zh: '该月已过', en: 'the month is over' },
  'sum.filled': { zh: '填了金额的栏数', en: 'amounts that are filled in' },
  'visits.behind': { zh: '少上门的次数', en: 'visits that are behind' },
  'gaps.count': { zh: '没有填的栏', en: 'fields that are blank' },
  'price.verdict': { zh: '按收费标准核对金额', en: 'the amount by the price list' },
};

function checkTitles(ids: readonly string[], { books }: Scope): Bilingual {
  return listText(ids.map(id => books.rules.checks.find(check => check.id === id)?.title ?? { zh: id, en: id }));
}

function joinTitle(register: string, path: string | undefined, { books }: Scope): Bilingual {
  const { zh, en } = books.rules.registers.find(({ id }) => id === register)?.title ?? { zh: register, en: register };
  return path === 'book'
    ? { zh: `工作簿里有「${zh}」`, en: `the workbook has "${en}"` }
    : { zh: `「${zh}」里有同一件事的记录`, en: `"${en}" has an entry about the same job` };
}

/** Operator and expected value as people say them: 不是 紧急, 没有办, 大于 0, 不晚于 到期日期 8月31日. `of`: whose value is expected. */
export function askedOf(
  operator: string,
  expected: FactValue,
  words: Bilingual | undefined,
  of?: Bilingual,
): Bilingual | undefined {
  const { title, operand } = operators[operator]!;
  if (operand === 'state') return cellStates[operator]?.[expected as State];
  if (words === undefined) return undefined;
  const isWord = operand === 'list' || (operand === 'value' && typeof expected !== 'number');
  const zh = isWord ? (operator === 'equal' || operator === 'in' ? '是' : '不是') : title.zh.replace('金额', '');
  const whose = of ? { zh: `${of.zh} `, en: `${of.en} ` } : { zh: '', en: '' };
  return { zh: `${zh} ${whose.zh}${words.zh}`, en: `${title.en} ${whose.en}${words.en}` };
}

const truth: ReadonlyMap<unknown, Bilingual> = new Map([
  [true, { zh: '是', en: 'yes' }],
  [false, { zh: '否', en: 'no' }],
]);

const verdicts: ReadonlyMap<unknown, Bilingual> = new Map([
  ['on-list', { zh: '与标准相符', en: 'on the list' }],
  ['off-list', { zh: '与标准不符', en: 'off the list' }],
  ['open', { zh: '标准没有规定或没有金额', en: 'nothing to hold it against' }],
]);

/** How a deadline stands. Nothing owed is mostly a step before it that is still open. */
export const deadlineWords: typeof deadlineStateTitles = {
  ...deadlineStateTitles,
  none: { zh: '还没有期限', en: 'nothing owed yet' },
};

/** Of which kind a condition's values are, so that they are told in the same words. */
export interface ValueKind {
  /** The fact with its path: `deadline.state`. */
  readonly name: string;
  readonly factKind: string | undefined;
  readonly operator: string;
}

/** The word that people use for an expected or found value; undefined where nothing stands there. */
export function wordFor(value: FactValue, kind: ValueKind, scope: Scope): Bilingual | undefined {
  if (isUnreadableFact(value)) return { zh: `${value.unreadable}（读不懂）`, en: `${value.unreadable} (unreadable)` };
  if (value === undefined && kind.factKind === 'other-check') return { zh: '没有发现问题', en: 'found nothing' };
  if (Array.isArray(value) && value.length === 0) return { zh: '（没有设）', en: '(none set)' };
  const titles = titlesFor(kind, scope);
  const words = [value].flat().map(each => titles.get(each) ?? spoken(each as FactValue, scope.books));
  if (words.some(word => word === undefined)) return undefined;
  return { zh: words.map(word => word!.zh).join('、'), en: words.map(word => word!.en).join(', ') };
}

function titlesFor({ name, factKind }: ValueKind, { books, table, fieldsOf }: Scope): ReadonlyMap<unknown, Bilingual> {
  if (name === 'deadline.state') return new Map(Object.entries(deadlineWords));
  if (factKind === 'price') return verdicts;
  if (factKind === 'other-check') return new Map(Object.entries(severityTitles));
  return new Map([...truth, ...choiceWords(fieldsOf(name), books.specOf(table.register))]);
}

/** The word for a state that is asked for: 已办 for `done`. */
export function stateWord(state: FactValue): Bilingual | undefined {
  return stateTitles[state as State];
}
