/** Owns how values are written in sentences: dates, durations, lists, in both languages. */
import type { Bilingual } from '../model/language';
import type { RegisterSpec } from '../model/register';
import { hasTime, type Stamp } from '../model/time';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `7月10日 17:20`, `10 Jul 17:20`; with the year where it is not this one. */
export function stampText(stamp: Stamp, thisYear: string): Bilingual {
  const [year, month, date] = [stamp.slice(0, 4), Number(stamp.slice(5, 7)), Number(stamp.slice(8, 10))];
  const time = hasTime(stamp) ? ` ${stamp.slice(11)}` : '';
  const isThisYear = year === thisYear;
  return {
    zh: `${isThisYear ? '' : `${year}年`}${month}月${date}日${time}`,
    en: `${date} ${months[month - 1]}${isThisYear ? '' : ` ${year}`}${time}`,
  };
}

export function listText(items: readonly Bilingual[]): Bilingual {
  return { zh: items.map(({ zh }) => zh).join('、'), en: items.map(({ en }) => en).join(', ') };
}

export function sentences(items: readonly Bilingual[]): Bilingual {
  return { zh: items.map(({ zh }) => zh).join('；'), en: items.map(({ en }) => en).join('; ') };
}

const statusWords: readonly (readonly [string, Bilingual])[] = [
  ['done', { zh: '已办', en: 'done' }],
  ['open', { zh: '未办', en: 'open' }],
  ['void', { zh: '作废', en: 'void' }],
];

/** The word that people use for each canonical value of the choice and status fields among these. */
export function choiceWords(
  fields: readonly string[],
  { fields: specs }: RegisterSpec,
): ReadonlyMap<unknown, Bilingual> {
  const ours = specs.filter(({ id }) => fields.includes(id));
  const choices = ours.flatMap(({ choices = {} }) => Object.entries(choices));
  const states = ours.some(({ kind }) => kind === 'status') ? statusWords : [];
  return new Map([
    ...states,
    ...choices.map(([value, words]) => [value, { zh: words[0] ?? value, en: value }] as const),
  ]);
}
