/** Owns the words of this step's operators and facts, gathered for those who tell rules to people. */
import type { Vocabulary } from '../model/vocabulary';
import { builtInFacts, deadlinePaths } from './facts/built-in';
import { factKinds } from './facts/index';
import { operators } from './operators';

export const vocabulary: Vocabulary = {
  operators: titlesOf(operators),
  facts: factKinds,
  builtIn: titlesOf(builtInFacts),
  deadlinePaths,
};

function titlesOf<Title>(titled: Readonly<Record<string, { readonly title: Title }>>): Record<string, Title> {
  return Object.fromEntries(Object.entries(titled).map(([name, { title }]) => [name, title]));
}
