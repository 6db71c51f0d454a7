/** Owns what a book's numbers have written into them: days and months, told from all its numbers together and never from one. */
import { type Coded, type PeriodCode, periodCodesFor } from '../../model/period-code';
import type { Entry } from '../../model/register';
import type { NumberParts } from '../../model/series';
import { groupBy } from '../group';
import { isDated } from '../values';
import type { Use } from './numbers';

/** Of ten numbers of a way, as many may be mistyped. */
const FITTING = 0.9;
/** Of the rows with days, as many must name the day that the number names. */
const BORNE_OUT = 0.6;

/** A way held against the days in the rows, for numbers that look alike. */
export interface Trial {
  readonly alike: string;
  readonly code: PeriodCode;
  /** How many rows have days, and in how many of them one is the day that the number names. */
  readonly dated: number;
  readonly borneOut: number;
}

/**
 * The uses with days and months that are written into their numbers (1102 of 110201) made part of the series: the serial starts anew with each.
 * What the days in the rows had to decide is added to `trials`.
 */
export function decoded(uses: readonly Use[], trials: Trial[] = []): readonly Use[] {
  const ways = new Map<Use, NumberParts>();
  for (const [alike, group] of groupBy(uses, runningKey(alikeOf))) {
    const code = periodCodesFor(group[0]!.number).find(each => isWayOf(group, each, alike, trials));
    if (!code) continue;
    for (const use of group) ways.set(use, numberIn(use.number, code.read(use.number)));
  }
  return ways.size === 0 ? uses : uses.map(use => ({ ...use, number: ways.get(use) ?? use.number }));
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

function alikeOf({ series, width, month }: NumberParts): string {
  return `${series}#${width}#${month !== undefined}`;
}

/** The trials after other days were written into the row of these numbers; undefined where one ends otherwise now. */
export function triedAgain(
  trials: readonly Trial[],
  numbers: readonly NumberParts[],
  before: Entry,
  after: Entry,
): readonly Trial[] | undefined {
  const again = trials.map(trial => {
    let { dated, borneOut } = trial;
    for (const number of numbers) {
      const coded = alikeOf(number) === trial.alike ? trial.code.read(number) : undefined;
      if (!coded) continue;
      const [was, is] = [before, after].map(entry => testimonyOf(entry, number, coded, trial.code));
      dated += Number(is!.isDated) - Number(was!.isDated);
      borneOut += Number(is!.isBorneOut) - Number(was!.isBorneOut);
    }
    return { ...trial, dated, borneOut };
  });
  return again.every((trial, index) => isBelieved(trial) === isBelieved(trials[index]!)) ? again : undefined;
}

/** Without any day in the rows a long enough period is believed: a gap is rather passed over than made up. */
function isBelieved({ code, dated, borneOut }: Trial): boolean {
  return dated === 0 ? !code.needsWitness : borneOut >= BORNE_OUT * dated;
}

/** A number that does not fit among those that do is its own series: nothing is said to be missing beside it. */
function numberIn(number: NumberParts, coded: Coded | undefined): NumberParts {
  const { period, serial, width } = coded ?? { ...number, period: number.key };
  return { ...number, series: `${number.series}:${period}`, serial, width };
}

/** Whether the numbers are written so: nearly all can be read so, they name more than one day or month, and the days in their rows say the same. */
function isWayOf(uses: readonly Use[], code: PeriodCode, alike: string, trials: Trial[]): boolean {
  const read: Coded[] = [];
  const readOf: Use[] = [];
  let misses = Math.floor((1 - FITTING) * uses.length + 1e-9);
  for (const use of uses) {
    const coded = code.read(use.number);
    if (coded) {
      read.push(coded);
      readOf.push(use);
    } else if (misses-- === 0) return false;
  }
  if (new Set(read.map(({ period }) => period)).size < 2) return false;
  let [dated, borneOut] = [0, 0];
  for (const [index, { entry, number }] of readOf.entries()) {
    const testimony = testimonyOf(entry, number, read[index]!, code);
    if (testimony.isDated) dated++;
    if (testimony.isBorneOut) borneOut++;
  }
  const trial = { alike, code, dated, borneOut };
  trials.push(trial);
  return isBelieved(trial);
}

/** Whether the row has a day at all, and one that the number names. */
function testimonyOf(
  { values }: Entry,
  number: NumberParts,
  { period }: Coded,
  code: PeriodCode,
): { readonly isDated: boolean; readonly isBorneOut: boolean } {
  let hasDay = false;
  for (const field in values) {
    const value = values[field];
    if (!isDated(value)) continue;
    if (code.isBorneOutBy(number, period, value)) return borneOutByDay;
    hasDay = true;
  }
  return hasDay ? datedOtherwise : undated;
}

const borneOutByDay = { isDated: true, isBorneOut: true };
const datedOtherwise = { isDated: true, isBorneOut: false };
const undated = { isDated: false, isBorneOut: false };
