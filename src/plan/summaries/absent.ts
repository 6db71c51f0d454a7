/** Owns the books that a summary would be made from and the workbook doesn't keep. */
import type { Bilingual } from '../../model/language';
import type { RegisterId } from '../../model/register';
import type { Given } from './given';

/** Whether the workbook keeps one of these books. */
export function keepsBook({ recognition }: Pick<Given, 'recognition'>, ...registers: readonly RegisterId[]): boolean {
  return recognition.tables.some(({ register }) => registers.includes(register));
}

/** One note that names those it doesn't keep; none where it keeps them all. */
export function absentNote(given: Given, registers: readonly RegisterId[]): Bilingual[] {
  const titles = given.rules.registers
    .filter(({ id }) => registers.includes(id) && !keepsBook(given, id))
    .map(({ title }) => title);
  if (titles.length === 0) return [];
  return [
    {
      zh: `本工作簿里没有这些登记簿，有关的表没有列出：${titles.map(({ zh }) => zh).join('、')}。`,
      en: `The workbook has no such book, and no table of it stands here: ${titles.map(({ en }) => en).join(', ')}.`,
    },
  ];
}
