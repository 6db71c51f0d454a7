/** Owns what a handbook is made of, before it is Markdown or a sheet. */
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import type { Vocabulary } from '../../model/vocabulary';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One line of a list, with a word in front where it has one. */
export interface Item {
  readonly label?: string;
  readonly text: string;
}

/** What everything in the handbook is told from, and in which language. */
export interface Telling {
  readonly rules: RuleSet;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
}

/** The text of the language, with each {name} replaced. */
export function say(
  { language }: Pick<Telling, 'language'>,
  text: Bilingual,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** {@link say}, without the parts in [ ] that have no value. */
export function sayFilled(
  telling: Pick<Telling, 'language'>,
  { zh, en }: Bilingual,
  values: Readonly<Record<string, string>>,
): string {
  const filled = (text: string) =>
    text.replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) => (name in values ? part : ''));
  return say(telling, { zh: filled(zh), en: filled(en) }, values);
}

/** `「A」「B」` or `“A”, “B”`. */
export function quoted({ language }: Pick<Telling, 'language'>, titles: readonly string[]): string {
  return language === 'zh'
    ? titles.map(title => `「${title}」`).join('')
    : titles.map(title => `“${title}”`).join(', ');
}

/** Titles of which any one is meant: `「A」或「B」`. */
export function either(telling: Pick<Telling, 'language'>, titles: readonly string[]): string {
  return titles.map(title => quoted(telling, [title])).join(say(telling, { zh: '或', en: ' or ' }));
}
