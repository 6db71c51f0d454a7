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
