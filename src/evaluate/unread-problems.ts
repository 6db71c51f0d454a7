/** Owns the problems of cells that a check needed and could not read: what they say, what is wrong with it, and what to do. */
import { cellAddress } from '../model/address';
import type { Bilingual } from '../model/language';
import type { Problem } from '../model/problem';
import { type Entry, isUnreadable, type RegisterTable, type Value } from '../model/register';
import type { Doubt, Scope } from './facts/fact';
import { groupBy } from './group';

/** One a field, with the checks that passed over it. */
export function unreadProblems(
  { row, values }: Entry,
  { sheet, columns, grids }: RegisterTable,
  doubts: readonly Doubt[],
  { titleOf }: Scope,
): readonly Problem[] {
  return [...groupBy(doubts, ({ field }) => field)].map(([field, same]) => {
    const value = values[field];
    const text = isUnreadable(value) ? value.unreadable : String(value ?? '');
    const needed = [...new Set(same.map(({ check }) => check))];
    const cell = cellAddress(row, columns[field] ?? grids[field]![0]);
    const message = messageOf(value, { sheet, cell }, titleOf(field), needed.length);
    return { code: 'unreadable-cell', sheet, row, cell, text, field, needed, message };
  });
}

function messageOf(
  value: Value,
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
  title: Bilingual,
  checks: number,
): Bilingual {
  if (!isUnreadable(value)) {
    return {
      zh: `「${sheet}」${cell} 的${title.zh}没有写日期，${checks} 项检查无法起算；请补上日期。`,
      en: `${title.en} in ${cell} of "${sheet}" has no date, so ${checks} check(s) have no start. Please add the day.`,
    };
  }
  const { unreadable, isYearless } = value;
  return isYearless
    ? {
        zh: `「${sheet}」${cell} 的${title.zh}写着“${unreadable}”，不知道是哪一年，${checks} 项检查没有进行；请在表的标题、工作表名或文件名写明年份。`,
        en: `${title.en} in ${cell} of "${sheet}" says "${unreadable}", of no known year; ${checks} check(s) passed over it. Please write the year into the table's title or the name of the sheet or file.`,
      }
    : {
        zh: `「${sheet}」${cell} 的${title.zh}写着“${unreadable}”，读不懂，${checks} 项检查没有进行；请改写成日期或数字。`,
        en: `${title.en} in ${cell} of "${sheet}" says "${unreadable}", which can't be read; ${checks} check(s) passed over it. Please write a date or a number.`,
      };
}
