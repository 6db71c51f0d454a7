/** Owns the tables that stand side by side under one row of headings: where one ends and the next begins. */
import type { Candidate } from '../columns/reading';
import { headingForms } from '../headings/text';
import type { Vocabulary } from '../headings/vocabulary';
import { type Fit, fitsOf } from './choose';

/** Neighbouring columns that are one table, with its readings, the best first. */
export interface Segment {
  readonly candidates: readonly Candidate[];
  readonly fits: readonly Fit[];
}

/** How much more two tables must explain of the columns than one where no blank column parts them. */
const CLEARLY_BETTER = 1.5;
/** How much better a table must fit without the columns beyond a blank one, to be parted from them. */
const CLEANER = 0.04;
const FEWEST_COLUMNS = 3;
const MOST_SPLITS = 12;
const MOST_COLUMNS = 60;

/** Splits the columns where blank columns or a heading that starts again say so, and both sides are registers of their own. */
export function segmentsOf(
  candidates: readonly Candidate[],
  titlesFor: (candidates: readonly Candidate[]) => readonly number[],
  vocabulary: Vocabulary,
): readonly Segment[] {
  const segment = (some: readonly Candidate[]) => ({
    candidates: some,
    fits: fitsOf(some, titlesFor(some), vocabulary),
  });
  const whole = segment(candidates);
  let best: { left: Segment; right: Segment; isApart: boolean } | undefined;
  for (const place of splitsOf(whole)) {
    const [left, right] = [segment(candidates.slice(0, place)), segment(candidates.slice(place))];
    const isApart = candidates[place]!.column > candidates[place - 1]!.column + 1;
    if (!best || worth(left) + worth(right) > worth(best.left) + worth(best.right)) best = { left, right, isApart };
  }
  if (!best || !isSplitBetter(best.left, best.right, whole, best.isApart)) return [whole];
  return [best.left, ...segmentsOf(best.right.candidates, titlesFor, vocabulary)];
}

function isSplitBetter(left: Segment, right: Segment, whole: Segment, isApart: boolean): boolean {
  const gain = worth(left) + worth(right) - worth(whole);
  if (worth(left) > 0 && worth(right) > 0) return gain >= (isApart ? 0 : CLEARLY_BETTER);
  return isApart && Math.max(likelihood(left), likelihood(right)) > likelihood(whole) + CLEANER;
}

/** How much of the columns the best reading explains, if it is a register at all. */
function worth({ fits }: Segment): number {
  return fits[0]?.isLikely ? fits[0].total : 0;
}

function likelihood({ fits }: Segment): number {
  return fits[0]?.isLikely ? fits[0].fit : 0;
}

/** Of how many columns a reading says what they are; a grid of visits says it of all of its own, and counts once in `total`. */
function explained(best: Fit | undefined): number {
  if (best === undefined) return 0;
  const { total, visits } = best;
  return total + Math.max(0, visits.length - 1);
}

/**
 * Where a second table may begin: after a blank column, where one of the first headings comes again — and anywhere, where the best
 * reading as one table leaves much unexplained.
 */
function splitsOf({ candidates, fits }: Segment): number[] {
  const forms = candidates.map(({ groups, text }) => headingForms([...groups, text].join('/'))[0]);
  const beginnings = new Set(forms.slice(0, FEWEST_COLUMNS));
  const places = candidates.map((_, place) => place).slice(1);
  const isApart = (place: number) => candidates[place]!.column > candidates[place - 1]!.column + 1;
  const hasRoom = (place: number) => place >= FEWEST_COLUMNS && candidates.length - place >= FEWEST_COLUMNS;
  const likely = places.filter(place => isApart(place) || (hasRoom(place) && beginnings.has(forms[place])));
  const unexplained = candidates.length - explained(fits[0]);
  if (likely.length > 0 || unexplained < FEWEST_COLUMNS || candidates.length > MOST_COLUMNS) {
    return likely.slice(0, MOST_SPLITS);
  }
  return places.filter(hasRoom);
}
