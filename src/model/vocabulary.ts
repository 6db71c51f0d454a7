/** Owns what rules are spoken of with: the words for operators, facts and states, for whoever tells a rule to people. */
import type { Bilingual } from './language';

export interface Vocabulary {
  readonly operators: Readonly<Record<string, Bilingual>>;
  /** By kind of fact. */
  readonly facts: Readonly<Record<string, FactWords>>;
  /** Facts that every rule has, by name. */
  readonly builtIn: Readonly<Record<string, Bilingual>>;
  /** What the fact `deadline` has. */
  readonly deadlinePaths: Readonly<Record<string, Bilingual>>;
}

export interface FactWords {
  readonly title: Bilingual;
  /** In the order in which they are told; `type` as in `src/evaluate/facts/fact.ts`. */
  readonly parameters: Readonly<Record<string, { readonly type: string; readonly title: Bilingual }>>;
  readonly paths: Readonly<Record<string, Bilingual>>;
}

/** What a cell is, after its field's name; by operator and state. */
export const cellStates: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  is: {
    blank: { zh: '空着', en: 'is blank' },
    filled: { zh: '已填', en: 'is filled in' },
    done: { zh: '已办', en: 'is done' },
    open: { zh: '没有办', en: 'is not done' },
    dated: { zh: '写有日期', en: 'is dated' },
  },
  isNot: {
    blank: { zh: '不是空白', en: 'is not blank' },
    filled: { zh: '没有填', en: 'is not filled in' },
    done: { zh: '没有办', en: 'is not done' },
    open: { zh: '不是未办', en: 'is not open' },
    dated: { zh: '没有写日期', en: 'is not dated' },
  },
};
