/** Owns the words and marks of state that people write into any column: done, not done, not applicable, void. */
import { remembering } from './memory';
import { DONE, NOT_APPLICABLE, NOT_DONE } from './register';
import { halfWidth, squeeze } from './text';

export type Meaning = typeof DONE | typeof NOT_DONE | typeof NOT_APPLICABLE;

const doneMarks = '√✓✔🗸✅☑■●∨ⅤVY1';
const openMarks = '×✗✘✖╳☒❌☐□XN0';

const words: readonly (readonly [Meaning, string])[] = [
  [DONE, '是 已 有 对 OK YES TRUE DONE 是的'],
  [DONE, '已完成 完成 已处理 处理完成 处理完毕 已处理完毕 已完工 完工 办理完成 已办理 已修好 修好 已修复 已解决 解决'],
  [DONE, '结单 已结单 已闭环 闭环 已销项 销项 已办结 办结 已结案 结案 已整改 整改完成 完毕 已完 合格 通过'],
  [DONE, '已关闭 关闭 已结束 结束 已关单 关单 已销单 销单 已归档 归档'],
  [NOT_DONE, '否 未 没 没有 NO FALSE 不是 待定 未定'],
  [NOT_DONE, '处理中 未完成 未完工 未处理 未办结 未解决 待处理 待派单 未派单 待料 待配件 跟进中 进行中 预约 待上门'],
  [NOT_DONE, '待回复 待回访 待返单 未返单 未回访 未回复 办理中 维修中 施工中 审核中 待业主 业主不在家 无人在家 暂停'],
  [NOT_APPLICABLE, '无 不需 不需要 无需 无须 不用 不涉及 不适用 免 N/A NA'],
];

const meanings = new Map<string, Meaning>();
for (const [meaning, list] of words) for (const word of list.split(' ')) meanings.set(word, meaning);
for (const mark of doneMarks) meanings.set(mark, DONE);
for (const mark of openMarks) meanings.set(mark, NOT_DONE);

/** What a whole cell of a mark or a word of state means, whatever its column: √ 已完成 × 处理中 / 无. Undefined for any other text. */
export function meaningOf(text: string): Meaning | undefined {
  return text.length > 40 ? undefined : meaningOfShort(text);
}

const meaningOfShort = remembering((text: string): Meaning | undefined => {
  const word = squeeze(text)
    .toUpperCase()
    .replace(/[。.!,;]+$/, '');
  return meanings.get(word) ?? (/^[/\\—–―-]{1,8}$/.test(word) ? NOT_APPLICABLE : meaningOfMarks(word));
});

const mayBeNotApplicable = /^[/\\—–―\-－／无不免NnＮｎ\s]/;

/** Whether a whole cell says only that it does not apply: / — 无 N/A. Asked of every name and number, so what can't be is let go first. */
export function isNotApplicable(text: string): boolean {
  return mayBeNotApplicable.test(text) && meaningOf(text) === NOT_APPLICABLE;
}

/** The same mark several times (√√) is that mark; a mixture says nothing. */
function meaningOfMarks(word: string): Meaning | undefined {
  const marks = [...word];
  if (marks.length < 2 || marks.length > 31 || /[A-Z0-9]/.test(word)) return undefined;
  const meaning = (doneMarks + openMarks).includes(marks[0]!) ? meanings.get(marks[0]!) : undefined;
  return marks.every(mark => mark === marks[0]) ? meaning : undefined;
}

/** Whether a text says "not yet" rather than naming a day or a person: 未交, 尚未签约, 客户没签, 缺复印件. */
export function isNegative(text: string): boolean {
  return /未|没|缺|欠|待|不|拒|尚/.test(text) && !/没问题|没意见|无异议|不错|未见异常/.test(text);
}

/** An example row of a form is no entry, either. */
const strongVoidWords =
  '作废|撤销(?:合同|认购|备案|投诉)?|退房|换房|退订|退定|挞定|撤单|废单|误登|重复登记|示例|样例|填写示例|填表示例';
const weakVoidWords = '取消|重复|更名';
const voidText = new RegExp(
  `^[【([《]?(?:[此本该][单号条行户书]?|合同|认购书?)?已?(?:(?:${strongVoidWords})(?=$|[^\\p{L}\\p{N}]|\\d{2,4}[年./-]\\d|\\d{1,2}月)` +
    `|(?:${weakVoidWords})(?=$|[^\\p{L}\\p{N}\\s]|\\n))`,
  'u',
);

/**
 * Whether a status or remark takes its row out: a void word alone, or at the start before a punctuation mark or a date
 * (作废，重开 · 退房2026.3.5). 业主取消预约, 重复3次 and 更名后的业主 are remarks like any other.
 */
export function isVoidText(text: string): boolean {
  if (text.length === 0 || text.length > 200) return false;
  return voidText.test(/^\S\s+\S$/.test(text) ? squeeze(text) : halfWidth(text));
}
