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
/** The share of known columns that makes up for an essential one, under a telling title and without. */
const MOST = 0.7;
const NEARLY_ALL = 0.85;
/** A fit that a person would look at twice. */
const NEARLY = 0.42;

/** The table read as each register, the best first. `titles` are {@link titleEvidence}'s. */
export function fitsOf(candidates: readonly Candidate[], titles: readonly number[], vocabulary: Vocabulary): Fit[] {
  const columns = columnsOf(candidates);
  const all = vocabulary.specs.map((_, register) => fit(columns, register, titles[register]!, vocabulary));
  const isWhole = ({ isLikely, spec, given }: Fit) => isLikely && hasEssentials(spec, given);
  const fits = all.some(isWhole) ? all.map(fit => ({ ...fit, isLikely: isWhole(fit) })) : all;
  return fits.sort((a, b) => Number(b.isLikely) - Number(a.isLikely) || b.fit - a.fit || b.total - a.total);
}

/** The table read as this register, by its number in the vocabulary. */
export function fitOf(candidates: readonly Candidate[], register: number, title: number, vocabulary: Vocabulary): Fit {
  return fit(columnsOf(candidates), register, title, vocabulary);
}

/** The columns of a table, whichever register it may be. */
interface Columns {
  readonly all: readonly Candidate[];
  /** Those of a grid of visits. */
  readonly gridded: readonly Candidate[];
  readonly singles: readonly Candidate[];
  /** Headings that only other kinds of books have. */
  readonly strangers: number;
}

function columnsOf(all: readonly Candidate[]): Columns {
  const gridded = visitColumns(all) as readonly Candidate[];
  const singles = all.filter(candidate => !gridded.includes(candidate) && !candidate.isRunningNumber);
  const strangers = singles.filter(({ text }) => headingForms(text).some(isStrangerHeading)).length;
  return { all, gridded, singles, strangers };
}

function fit(
  { all, gridded, singles, strangers }: Columns,
  register: number,
  title: number,
  vocabulary: Vocabulary,
): Fit {
  const spec = vocabulary.specs[register]!;
  const visits = spec.fields.some(field => field.kind === 'visits') ? gridded : [];
  const given = readColumns(singles, spec, register);
  const total = given.reduce((sum, { score }) => sum + score, 0) + (visits.length > 0 ? 1 : 0);
  const meaningful = singles.length + (gridded.length > 0 ? 1 : 0);
  const proof: Proof = {
    title,
    coverage: meaningful === 0 ? 0 : knownColumns(all, given, visits) / meaningful,
    own: given.reduce((sum, { candidate, score }) => sum + score * ownness(candidate, register, vocabulary), 0),
    strangers,
  };
  const score =
    0.6 * proof.coverage + 0.2 * Math.min(1, proof.own / 3) + 0.2 * title - 0.15 * Math.min(3, proof.strangers);
  const certainty = title >= TELLING_TITLE ? 1 : Math.max(0, title, Math.min(1, proof.own / 3));
  return {
    spec,
    register,
    given,
    visits,
    total,
    fit: Math.max(0, Math.min(1, score)),
    confidence: 0.7 * proof.coverage + 0.3 * certainty,
    isLikely:
      score >= ENOUGH &&
      proof.coverage >= ENOUGH_COLUMNS &&
      (hasEssentials(spec, given) || hasNearlyAll(spec, given, proof)) &&
      isTelling(proof, given),
  };
}

/** What speaks for a register and against it. */
interface Proof {
  readonly title: number;
  /** The share of the columns that are known, each as surely as it is. */
  readonly coverage: number;
  /** How many headings no other register has; those that some share count in part. */
  readonly own: number;
  /** Headings that only other kinds of books have. */
  readonly strangers: number;
}

/** How many columns are known, helpers and a grid included, each as surely as the fields are on average. */
function knownColumns(candidates: readonly Candidate[], given: readonly Given[], visits: readonly Candidate[]): number {
  if (given.length === 0) return 0;
  const owned = new Set(given.map(({ candidate }) => candidate));
  const taken = new Set([...owned, ...visits]);
  const helpers = given.map(each => helpersOf(each, candidates, taken));
  const helping = helpers.reduce((count, { before, time }) => count + before.length + (time ? 1 : 0), 0);
  const surely = given.reduce((sum, { score }) => sum + score, 0) / given.length;
  return (owned.size + helping + (visits.length > 0 ? 1 : 0)) * surely;
}

function hasEssentials(spec: RegisterSpec, given: readonly Given[]): boolean {
  return spec.fields.every(field => !field.essential || given.some(other => other.field === field));
}

/** One essential column may be headed in words that nobody knows, where all else leaves no doubt; what needs it says so. */
function hasNearlyAll(
  spec: RegisterSpec,
  given: readonly Given[],
  { title, coverage, own, strangers }: Proof,
): boolean {
  const missing = spec.fields.filter(field => field.essential && !given.some(other => other.field === field));
  const isSure =
    title >= TELLING_TITLE
      ? own >= ENOUGH_OWN && coverage >= MOST
      : title >= 0 && own >= IN_SPITE && coverage >= NEARLY_ALL;
  return missing.length === 1 && isSure && strangers === 0;
}

/** Whether the title or the headings say that it is this register and no other; that some columns are known is not enough. */
function isTelling({ title, coverage, own, strangers }: Proof, given: readonly Given[]): boolean {
  if (title < 0) return own >= IN_SPITE;
  if (own >= ENOUGH_OWN || (title >= TELLING_TITLE && own >= 0.3)) return true;
  const hasSubject = given.some(({ field }) => field.kind === 'room' || field.kind === 'identifier');
  return hasSubject && coverage >= COMPLETE && given.length >= 5 && strangers === 0 && own >= 0.8;
}

/** How much a heading speaks for this register alone: 认购书编号 all, 房号 hardly. */
function ownness({ text, groups }: Candidate, register: number, vocabulary: Vocabulary): number {
  const forms = [...headingForms(text), ...groups.flatMap(group => headingForms(group + text))];
  const spreads = forms.map(form => vocabulary.spread(form, register)).filter(spread => spread > 0);
  return spreads.length === 0 ? 0.2 : Math.min(1, 2 / Math.min(...spreads) ** 1.3);
}

/** The registers that a table which is no likely one fits so well that only a person can say which; fewer than two is no doubt. */
export function tornBetween(fits: readonly Fit[]): readonly Fit[] {
  return fits.filter(({ fit, given, spec }) => hasEssentials(spec, given) && given.length >= 4 && fit >= NEARLY);
}
