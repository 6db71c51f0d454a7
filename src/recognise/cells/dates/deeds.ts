/** Owns which words beside a date leave it the date of the step: they say that it was done, or repeat the column's heading. */
import type { FieldSpec } from '../../../model/register';
import { DONE } from '../../../model/register';
import { meaningOf } from '../../../model/words';

/** Short words that stand for a longer one of a heading. */
const shortFor: Readonly<Record<string, readonly string[]>> = {
  约: ['预约', '约定'],
  定于: ['预约', '约定'],
  延至: ['延期'],
  顺延至: ['延期'],
  前: ['要求', '期限', '截止', '约定', '预计', '计划', '到期', '延期'],
  之前: ['要求', '期限', '截止', '约定', '预计', '计划', '到期', '延期'],
  起: ['开始', '起始'],
  止: ['到期', '截止', '结束'],
};
const singleDeeds = '返交签领收付送缴盖到回';
/** Words that say no more than the date itself, or than that it is done. */
const harmless = new Set(['于', '在', '完', '好', '毕', '妥']);

/**
 * Whether a word beside a date (or alone) says that this step was done: 完成 anywhere; 已返单, 返 under 返单时间; 约 under 预约时间.
 * A word of another step (派工 under 完成时间) does not, nor does any of a sentence (原记, 现改成).
 */
export function saysDone(word: string, field: FieldSpec): boolean {
  if (meaningOf(word) === DONE) return true;
  const deed = word
    .replace(/^已经?/, '')
    .replace(/^(?:电话|微信|短信|上门|现场|当面)(?=.)/, '')
    .replace(/(?<=.)(?:完毕|完成|完|毕|好|妥|了|于)$/, '');
  if (harmless.has(deed) || (deed !== word && meaningOf(deed) === DONE)) return true;
  const wanted = shortFor[deed] ?? (deed.length > 1 || singleDeeds.includes(deed) ? [deed] : []);
  return wanted.some(part => isInHeading(part, field));
}

/** Whether such a word is enough without a date: 已返单 and 返 are; a bare 回访 may be what is still to do. */
export function saysSoByItself(word: string): boolean {
  return word.length === 1 || word.startsWith('已') || /[完毕妥了]$/.test(word) || meaningOf(word) === DONE;
}

function isInHeading(part: string, field: FieldSpec): boolean {
  return field.title.zh.includes(part) || field.headings.some(heading => heading.includes(part));
}
