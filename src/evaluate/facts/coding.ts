/** Owns what a book's numbers have written into them: days and months, told from all its numbers together and never from one. */
import { type Coded, type PeriodCode, periodCodesFor } from '../../model/period-code';
import type { Entry } from '../../model/register';
import type { NumberParts } from '../../model/series';
import type { Stamp } from '../../model/time';
import { groupBy } from '../group';
import { stampsOf, type Use } from './numbers';

/** The days in an entry's row. */
type DaysIn = (entry: Entry) => readonly Stamp[];

/** Of ten numbers of a way, as many may be mistyped. */
const FITTING = 0.9;
/** Of the rows with days, as many must name the day that the number names. */
const BORNE_OUT = 0.6;

/** The uses with days and months that are written into their numbers (1102 of 110201) made part of the series: the serial starts anew with each. */
export function decoded(uses: readonly Use[], daysIn: DaysIn = stampsOf): readonly Use[] {
  const ways = new Map<Use, NumberParts>();
  const alike = groupBy(uses, ({ number }) => `${number.series}#${number.width}#${number.month !== undefined}`);
  for (const group of alike.values()) {
    const code = periodCodesFor(group[0]!.number).find(each => isWayOf(group, each, daysIn));
    if (!code) continue;
    for (const use of group) ways.set(use, numberIn(use.number, code.read(use.number)));
  }
  return ways.size === 0 ? uses : uses.map(use => ({ ...use, number: ways.get(use) ?? use.number }));
}

/** A number that does not fit among those that do is its own series: nothing is said to be missing beside it. */
function numberIn(number: NumberParts, coded: Coded | undefined): NumberParts {
  const { period, serial, width } = coded ?? { ...number, period: number.key };
  return { ...number, series: `${number.series}:${period}`, serial, width };
}

/**
 * Whether the numbers are written so: nearly all can be read so, they name more than one day or month, and the days in their rows say the
 * same. Without any day in the rows a long enough period is believed: a gap is rather passed over than made up.
 */
function isWayOf(uses: readonly Use[], code: PeriodCode, daysIn: DaysIn): boolean {
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
    const stamps = daysIn(entry);
    if (stamps.length === 0) continue;
    dated++;
    const { period } = read[index]!;
    if (stamps.some(stamp => code.isBorneOutBy(number, period, stamp))) borneOut++;
  }
  return dated === 0 ? !code.needsWitness : borneOut >= BORNE_OUT * dated;
}
