/** Owns cells of few words: a choice of the register's, and the state of an entry. */
import type { FieldSpec, Value } from '../../model/register';
import { DONE, NOT_APPLICABLE, NOT_DONE } from '../../model/register';
import { squeeze } from '../../model/text';
import { isVoidText, meaningOf } from '../../model/words';
import { tickedOption } from './boxes';

interface Word {
  readonly word: string;
  readonly choice: string;
}

const wordsOf = new WeakMap<FieldSpec, readonly Word[]>();

/** The words of a field's choices, the longest first; made once a field. */
function choiceWords(field: FieldSpec): readonly Word[] {
  let words = wordsOf.get(field);
  if (!words) {
    words = Object.entries(field.choices ?? {})
      .flatMap(([choice, list]) => [choice, ...list].map(word => ({ word: squeeze(word).toUpperCase(), choice })))
      .sort((a, b) => b.word.length - a.word.length);
    wordsOf.set(field, words);
  }
  return words;
}

/**
 * The choice a half-width text names: the whole text, else the text before a bracket, else the longest word in it; 有偿（材料费免费）is paid.
 * The text as written where it names none, or two alike (有偿/无偿), or denies one (不收费 where only 收费 is known).
 */
export function readChoice(text: string, field: FieldSpec): Value {
  if (meaningOf(text) === NOT_APPLICABLE) return NOT_APPLICABLE;
  const words = choiceWords(field);
  const option = squeeze(tickedOption(text) ?? text).toUpperCase();
  const main = option.replace(/^(.+?)[([（【].*$/, '$1');
  return exact(words, option) ?? exact(words, main) ?? contained(words, main) ?? contained(words, option) ?? text;
}

function exact(words: readonly Word[], text: string): string | undefined {
  return words.find(({ word }) => word === text)?.choice;
}

function contained(words: readonly Word[], text: string): string | undefined {
  const found = words.filter(({ word }) => isSaid(word, text));
  const longest = found.filter(({ word }) => word.length === found[0]!.word.length);
  return new Set(longest.map(({ choice }) => choice)).size === 1 ? longest[0]!.choice : undefined;
}

function isSaid(word: string, text: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !(at > 0 && '不非未免无没'.includes(text[at - 1]!));
}

/** `done`, `open` or `void` for a half-width text that says so alone, or before a mark, a space or a date; else the text. */
export function readStatus(text: string): Value {
  if (isVoidText(text)) return 'void';
  const state = stateOf(text) ?? stateOf(text.replace(/^[\d年月日号:./\s-]+/, '').split(/[\s,、;:()。.\d/-]/, 1)[0]!);
  return state ?? text;
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
      return /^[^未没待预计划等不尚]{1,4}(?:完成|完毕|完工|修好|办结|解决)$/.test(word) ? 'done' : undefined;
  }
}
