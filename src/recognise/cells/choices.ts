/** Owns cells of few words: a choice of the register's, and the state of an entry. */
import type { FieldSpec, Value } from '../../model/register';
import { DONE, NOT_APPLICABLE, NOT_DONE } from '../../model/register';
import { squeeze } from '../../model/text';
import { isNegative, isVoidText, meaningOf } from '../../model/words';
import { tickedOption } from './boxes';

interface Words {
  readonly choiceOf: ReadonlyMap<string, string>;
  /** The longest first. */
  readonly words: readonly string[];
}

const known = new WeakMap<FieldSpec, Words>();

/** The words of a field's choices, made once a field. */
function wordsOf(field: FieldSpec): Words {
  let words = known.get(field);
  if (!words) {
    const pairs = Object.entries(field.choices ?? {}).flatMap(([choice, list]) =>
      [choice, ...list].map(word => [squeeze(word).toUpperCase(), choice] as const),
    );
    const choiceOf = new Map(pairs);
    words = { choiceOf, words: [...choiceOf.keys()].sort((a, b) => b.length - a.length) };
    known.set(field, words);
  }
  return words;
}

/**
 * The choice a half-width text names: the whole text, else the text before a bracket, else the longest word in it; 有偿（材料费免费）is paid.
 * Where several may be named, the first or last of them: 来访/来电. The text as written where it names none, or two alike (有偿/无偿), or denies one (不收费 where only 收费 is known).
 */
export function readChoice(text: string, field: FieldSpec): Value {
  const words = wordsOf(field);
  const option = squeeze(tickedOption(text) ?? text).toUpperCase();
  const whole = words.choiceOf.get(option);
  if (whole !== undefined) return whole;
  if (meaningOf(text) === NOT_APPLICABLE) return NOT_APPLICABLE;
  const listed = field.several && listedChoice(words, text, field.several);
  if (listed !== undefined) return listed;
  const main = option.replace(/^(.+?)[([（【].*$/, '$1');
  return words.choiceOf.get(main) ?? contained(words, main) ?? contained(words, option) ?? text;
}

/** One of several known words of a list. All choices together are the form's own list, in which nobody has chosen. */
function listedChoice({ choiceOf }: Words, text: string, which: 'first' | 'last'): string | undefined {
  const words = text.split(/[\s/、,;+&|\\]+|[和及与或]/).map(word => choiceOf.get(word.toUpperCase()));
  const named = words.filter(word => word !== undefined);
  if (words.length < 2 || new Set(named).size === new Set(choiceOf.values()).size) return undefined;
  return which === 'first' ? named[0] : named.at(-1);
}

function contained({ choiceOf, words }: Words, text: string): string | undefined {
  const found = words.filter(word => isSaid(word, text));
  const longest = new Set(found.filter(word => word.length === found[0]!.length).map(word => choiceOf.get(word)));
  return longest.size === 1 ? [...longest][0] : undefined;
}

function isSaid(word: string, text: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !(at > 0 && '不非未免无没'.includes(text[at - 1]!));
}

/**
 * `done`, `open` or `void` for a half-width text that says so alone, or before a mark, a space or a date; else the text.
 * What follows may take it back: 已处理，待料 and 完成80% are open.
 */
export function readStatus(text: string): Value {
  if (isVoidText(text)) return 'void';
  const whole = stateOf(text);
  if (whole !== undefined) return whole;
  const work = text.replace(laterSteps, '');
  const [first = '', ...rest] = work.replace(/^[\d年月日号:./\s-]+/, '').split(/(?=[\s,、;:()。.\d/-])/);
  const state = stateOf(first);
  return state === 'done' && isTakenBack(rest.join('')) ? 'open' : (state ?? text);
}

/** What is still to come once the work is done, and takes nothing back: 已完成，待回访 · 已完工未返单. */
const laterSteps =
  /(?:尚|还|暂)?(?:待|未|没有?|等)(?:业主|客户|住户|管家|前台)?(?:电话|上门)?(?:回访|返单|回单|交单|验收|收款|收费|付款|缴费|交费|结算|结账|开票|签字|签名|签收|确认|评价|存档|归档)/g;

/** Whether what follows 已完成 says that something is still to come: a share below 100 %, a part that waits. */
function isTakenBack(rest: string): boolean {
  const share = /^\s*(\d{1,3}(?:\.\d+)?)\s*%/.exec(rest);
  return share ? Number(share[1]) < 100 : /待|未|没|缺|欠|尚|剩|还需|还要/.test(rest) && isNegative(rest);
}

const stillOpen = new Set([
  '电话回访',
  '催单',
  '已派单',
  '已派工',
  '接单',
  '已接单',
  '已受理',
  '挂起',
  '待跟进',
  '待安排',
]);

/** 维修完成, 已全部处理完毕 — not 无法完成, 明天完成, 基本完成. */
const finished =
  /^(?:已经?|均已|都已|现已|全部|当天|当日|当场|现场)*(?:维修|检修|抢修|修理|修复|返修|整改|处理|施工|安装|更换|疏通|清洁|清理|服务|回访|业主验收|验收)?(?:已经?)?(?:完成|完毕|完工|修好|办结|解决|合格)$/;

function stateOf(word: string): Value {
  if (stillOpen.has(word)) return 'open';
  switch (meaningOf(word)) {
    case DONE:
      return 'done';
    case NOT_DONE:
      return 'open';
    case NOT_APPLICABLE:
      return NOT_APPLICABLE;
    case undefined:
      return finished.test(word) ? 'done' : undefined;
  }
}
