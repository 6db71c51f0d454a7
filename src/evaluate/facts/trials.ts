/** Owns trials: whether the numbers of a book that look alike have days or months written into them. */
import { type Coded, type PeriodCode, periodCodesFor } from '../../model/period-code';
import type { Entry } from '../../model/register';
import type { NumberParts } from '../../model/series';
import { isDated } from '../values';
import type { Use } from './numbers';

/** Of ten numbers of a way, as many may be mistyped. */
const FITTING = 0.9;
/** Of the rows with days, as many must name the day that the number names. */
const BORNE_OUT = 0.6;

/** A way is given up after twice as many misses as may be mistyped, and so many: after many an edit it is known still to be wrong. */
const MARGIN = 10;

/** A way held against numbers that look alike, and against the days in their rows. */
export interface Trial {
  readonly code: PeriodCode;
  /** How many numbers look alike. */
  readonly uses: number;
  /** How many of them can't be read so; at least so many, where it was given up. */
  readonly misses: number;
  /** How often each day or month is named; empty where too many numbers can't be read so. */
  readonly periods: ReadonlyMap<string, number>;
  /** How many rows have days, and in how many of them one is the day that the number names; 0 where not two are named. */
  readonly dated: number;
  readonly borneOut: number;
}

/** By what makes numbers look alike, every way that was tried on them; only the last can be theirs. */
export type Trials = ReadonlyMap<string, readonly Trial[]>;

export function alikeOf({ series, width, month }: NumberParts): string {
  return `${series}#${width}#${month !== undefined}`;
}

/** How many of so many numbers may be mistyped. */
function mistyped(uses: number): number {
  return Math.floor((1 - FITTING) * uses + 1e-9);
}

type Written = Pick<Use, 'entry' | 'number'>;

/** Every way, until one is believed. */
export function tryAll(uses: readonly Written[]): readonly Trial[] {
  const tried: Trial[] = [];
  for (const code of periodCodesFor(uses[0]!.number)) {
    const trial = tryOn(uses, code);
    tried.push(trial);
    if (endOf(trial) === 'believed') break;
  }
  return tried;
}

/** Whether the numbers are written so: nearly all can be read so, they name more than one day or month, and the days in their rows say the same. */
function tryOn(uses: readonly Written[], code: PeriodCode): Trial {
  const read: Coded[] = [];
  const readOf: Written[] = [];
  const most = mistyped(uses.length);
  let misses = 0;
  for (const use of uses) {
    const coded = code.read(use.number);
    if (coded) {
      read.push(coded);
      readOf.push(use);
    } else if (++misses > 2 * most + MARGIN) break;
  }
  const periods = new Map<string, number>();
  const trial = { code, uses: uses.length, misses, periods, dated: 0, borneOut: 0 };
  if (misses > most) return trial;
  for (const { period } of read) periods.set(period, (periods.get(period) ?? 0) + 1);
  if (periods.size < 2) return trial;
  for (const [index, { entry, number }] of readOf.entries()) {
    const testimony = testimonyOf(entry, number, read[index]!, code);
    if (testimony.isDated) trial.dated++;
    if (testimony.isBorneOut) trial.borneOut++;
  }
  return trial;
}

/** The way that the numbers are written in; undefined for none. */
export function codeIn(tried: readonly Trial[]): PeriodCode | undefined {
  const last = tried.at(-1);
  return last && endOf(last) === 'believed' ? last.code : undefined;
}

/** Numbers of an entry that came (1) or went (-1). */
export interface Turn {
  readonly entry: Entry;
  readonly numbers: readonly NumberParts[];
  readonly by: 1 | -1;
}

/** The trials after these turns; undefined where one ends otherwise now, and all numbers have to be read anew. */
export function triedAgain(trials: Trials, turns: readonly Turn[]): Trials | undefined {
  const again = new Map(trials);
  for (const { entry, numbers, by } of turns) {
    for (const number of numbers) {
      const tried = again.get(alikeOf(number));
      again.set(alikeOf(number), tried?.map(trial => counted(trial, number, entry, by)) ?? tryAll([{ entry, number }]));
    }
  }
  for (const [alike, tried] of again) {
    const before = trials.get(alike);
    if (tried === before) continue;
    if (tried[0]!.uses === 0) again.delete(alike);
    else if (!tried.every((trial, index) => isKnown(endOf(trial), before ? endOf(before[index]!) : 'single')))
      return undefined;
  }
  return again;
}

function counted(trial: Trial, number: NumberParts, entry: Entry, by: Turn['by']): Trial {
  const { code } = trial;
  const uses = trial.uses + by;
  const coded = code.read(number);
  if (!coded) return { ...trial, uses, misses: trial.misses + by };
  const periods = new Map(trial.periods);
  periods.set(coded.period, (periods.get(coded.period) ?? 0) + by);
  if (periods.get(coded.period)! <= 0) periods.delete(coded.period);
  const testimony = testimonyOf(entry, number, coded, code);
  const dated = trial.dated + by * Number(testimony.isDated);
  const borneOut = trial.borneOut + by * Number(testimony.isBorneOut);
  return { ...trial, uses, periods, dated, borneOut };
}

/** How a trial ends: too many numbers can't be read so, they do not name two days or months, the days in their rows say otherwise, or it is so. */
const ends = ['misfit', 'single', 'denied', 'believed'] as const;
type End = (typeof ends)[number];

function endOf({ code, uses, misses, periods, dated, borneOut }: Trial): End {
  if (misses > mistyped(uses)) return 'misfit';
  if (periods.size < 2) return 'single';
  // Without any day in the rows a long enough period is believed: a gap is rather passed over than made up.
  const isBelieved = dated === 0 ? !code.needsWitness : borneOut >= BORNE_OUT * dated;
  return isBelieved ? 'believed' : 'denied';
}

/** Whether enough was counted to know that it ends so: of what ended badly, not what would have been counted had it not. */
function isKnown(end: End, before: End): boolean {
  return end === before || (before !== 'believed' && ends.indexOf(end) < ends.indexOf(before));
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
