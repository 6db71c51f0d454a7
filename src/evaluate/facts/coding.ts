/** Owns what a book's numbers have written into them: days and months, told from all its numbers together and never from one. */
import type { Coded } from '../../model/period-code';
import type { NumberParts } from '../../model/series';
import { groupBy } from '../group';
import type { Use } from './numbers';
import { alikeOf, codeIn, type Trial, type Trials, tryAll } from './trials';

/** The uses with days and months that are written into their numbers (1102 of 110201) made part of the series: the serial starts anew with each. */
export function decoded<Each extends Use>(
  uses: readonly Each[],
): { readonly uses: readonly Each[]; readonly trials: Trials } {
  const trials = new Map<string, readonly Trial[]>();
  const ways = new Map<Use, NumberParts>();
  for (const [alike, group] of groupBy(uses, runningKey(alikeOf))) {
    const tried = tryAll(group);
    trials.set(alike, tried);
    const code = codeIn(tried);
    if (code) for (const use of group) ways.set(use, numberIn(use.number, code.read(use.number)));
  }
  if (ways.size === 0) return { uses, trials };
  return { uses: uses.map(use => ({ ...use, number: ways.get(use) ?? use.number })), trials };
}

/** The same of one number, among those that were tried. */
export function decodedBy(trials: Trials, number: NumberParts): NumberParts {
  const code = codeIn(trials.get(alikeOf(number)) ?? []);
  return code ? numberIn(number, code.read(number)) : number;
}

/** Neighbours in a book are alike: a key is made only where a number differs from the one before. */
function runningKey(keyOf: (number: NumberParts) => string): (use: Use) => string {
  let [last, key]: [NumberParts | undefined, string] = [undefined, ''];
  return ({ number }) => {
    const { series, width, month } = number;
    if (last?.series !== series || last.width !== width || last.month !== month) key = keyOf(number);
    last = number;
    return key;
  };
}

/** A number that does not fit among those that do is its own series: nothing is said to be missing beside it. */
function numberIn(number: NumberParts, coded: Coded | undefined): NumberParts {
  const { period, serial, width } = coded ?? { ...number, period: number.key };
  return { ...number, series: `${number.series}:${period}`, serial, width };
}
