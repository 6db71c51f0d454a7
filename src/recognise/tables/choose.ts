/** Owns the choice of a register for a table as a whole: by its headings, its essential fields, its titles. */
import type { RegisterSpec } from '../../model/register';
import { helpersOf } from '../columns/helpers';
import { type Candidate, type Given, readColumns } from '../columns/reading';
import { headingForms } from '../headings/text';
import { visitColumns } from '../headings/visits';
import type { Vocabulary } from '../headings/vocabulary';
import { isStrangerHeading } from './strangers';

/** A table read as one register. */
export interface Fit {
  readonly spec: RegisterSpec;
  /** The spec's number in the vocabulary. */
  readonly register: number;
  readonly given: readonly Given[];
  /** The columns of a grid of visits, where the register has one. */
  readonly visits: readonly Candidate[];
  /** The sum of the columns' scores. */
  readonly total: number;
  /** 0–1: how well the whole table fits, to compare registers by. */
  readonly fit: number;
  /** 0–1: how sure the reading is; 1 where a title or enough headings of its own leave no doubt and every column is known. */
  readonly confidence: number;
  /** Whether it fits well enough to be this register. */
  readonly isLikely: boolean;
}

const ENOUGH = 0.5;
const ENOUGH_COLUMNS = 0.4;
/** How many headings of its own a book without a telling title must show. */
const ENOUGH_OWN = 1.2;
const TELLING_TITLE = 0.55;
/** How many where the title is that of another kind of book. */
const IN_SPITE = 3;
/** Columns that are all known speak for themselves, if they name a room or a number. */
const COMPLETE = 0.8;
const LIKELY_COLUMNS = 0.7;

/** The table read as each register, the best first. `titles` are {@link titleEvidence}'s. */
export function fitsOf(candidates: readonly Candidate[], titles: readonly number[], vocabulary: Vocabulary): Fit[] {
  const fits = vocabulary.specs.map((_, register) => fitOf(candidates, register, titles[register]!, vocabulary));
  return fits.sort((a, b) => Number(b.isLikely) - Number(a.isLikely) || b.fit - a.fit || b.total - a.total);
}

/** The table read as this register, by its number in the vocabulary. */
export function fitOf(candidates: readonly Candidate[], register: number, title: number, vocabulary: Vocabulary): Fit {
  const spec = vocabulary.specs[register]!;
  const gridded = visitColumns(candidates) as readonly Candidate[];
  const visits = spec.fields.some(field => field.kind === 'visits') ? gridded : [];
  const singles = candidates.filter(candidate => !gridded.includes(candidate) && !candidate.isRunningNumber);
  const given = readColumns(singles, spec, register);
  const sum = given.reduce((all, { score }) => all + score, 0);
  const total = sum + (visits.length > 0 ? 1 : 0);
  const taken = new Set(given.map(({ candidate }) => candidate));
  const helpers = given.map(each => helpersOf(each, candidates, new Set([...taken, ...visits])));
  const helping = helpers.reduce((count, { before, time }) => count + before.length + (time ? 1 : 0), 0);
  const columns = taken.size + helping + (visits.length > 0 ? 1 : 0);
  const known = sum / Math.max(1, given.length);
  const meaningful = singles.length + (gridded.length > 0 ? 1 : 0);
  const coverage = meaningful === 0 ? 0 : (columns / meaningful) * known;
  const own = given.reduce((sum, { candidate, score }) => sum + score * ownness(candidate, register, vocabulary), 0);
  const strangers = singles.filter(({ text }) => headingForms(text).some(isStrangerHeading)).length;
  const fit = 0.6 * coverage + 0.2 * Math.min(1, own / 3) + 0.2 * title - 0.15 * Math.min(3, strangers);
  const missing = spec.fields.filter(field => field.essential && !given.some(other => other.field === field));
  const hasSubject = given.some(({ field }) => field.kind === 'room' || field.kind === 'identifier');
  const isComplete = coverage >= COMPLETE && given.length >= 5 && strangers === 0 && own >= 0.8 && hasSubject;
  const isTelling =
    title < 0 ? own >= IN_SPITE : own >= ENOUGH_OWN || (title >= TELLING_TITLE && own >= 0.3) || isComplete;
  const isLikely = missing.length === 0 && fit >= ENOUGH && coverage >= ENOUGH_COLUMNS && isTelling;
  const certainty = title >= TELLING_TITLE ? 1 : Math.max(0, title, Math.min(1, own / 3));
  const confidence = 0.7 * coverage + 0.3 * certainty;
  return { spec, register, given, visits, total, fit: Math.max(0, Math.min(1, fit)), confidence, isLikely };
}

/** How much a heading speaks for this register alone: 认购书编号 all, 房号 hardly. */
function ownness({ text, groups }: Candidate, register: number, vocabulary: Vocabulary): number {
  const forms = [...headingForms(text), ...groups.flatMap(group => headingForms(group + text))];
  const spreads = forms.map(form => vocabulary.spread(form, register)).filter(spread => spread > 0);
  return spreads.length === 0 ? 0.2 : Math.min(1, 2 / Math.min(...spreads) ** 1.3);
}

/** Whether a table that is no likely register fits several so well that only a person can say which. */
export function isTorn(fits: readonly Fit[]): boolean {
  const close = fits.filter(({ fit, given, spec }) => {
    const hasEssential = spec.fields.every(field => !field.essential || given.some(other => other.field === field));
    return hasEssential && given.length >= 4 && fit >= 0.6 * LIKELY_COLUMNS;
  });
  return close.length > 1;
}
