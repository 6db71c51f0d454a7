/** Owns following findings from check to check: which are new, which are still open, which are gone, and which belong to the baseline. */
import { type Evaluation, type Finding, findingKeys } from '../model/finding';
import { remembering } from '../model/memory';
import type { KnownFinding } from '../model/since';
import type { Moment } from '../model/time';
import type { Workbook } from '../model/workbook';
import { textDigest } from './digest';
import { type Known, knownFindings } from './findings/known';

export interface FollowOptions {
  /** What is found now becomes the baseline. */
  readonly baseline?: boolean;
  /** Only some checks or severities were asked for: what is not found is not fixed. */
  readonly isPartial?: boolean;
}

/**
 * The evaluation, each finding with when it was first seen and how it stands against the check before. Checking again at the same moment
 * compares with the check before that moment, so that nothing changes. Waived findings are followed, but in none of the figures.
 */
export function follow(workbook: Workbook, evaluation: Evaluation, { baseline, isPartial }: FollowOptions): Evaluation {
  const { asOf } = evaluation;
  const earlierCheck = knownFindings(workbook);
  const earlier = new Map(earlierFindings(earlierCheck, asOf).map(finding => [finding.key, finding]));
  const keys = earlier.size === 0 ? [] : keysOf(evaluation.findings);
  const findings = evaluation.findings.map((finding, index): Finding => {
    const before = earlier.get(keys[index]!);
    const firstSeen = before?.firstSeen ?? asOf;
    const isBaseline = baseline || before?.standing === 'baseline';
    return followed(finding, firstSeen, isBaseline ? 'baseline' : firstSeen === asOf ? 'new' : 'open');
  });
  const found = new Set(keys);
  const gone = [...earlier.values()]
    .filter(({ key }) => !found.has(key))
    .map((finding): KnownFinding => ({ ...finding, standing: goneStanding(finding, isPartial === true) }));
  const lastAsOf = earlierCheck?.asOf === asOf ? earlierCheck.before : earlierCheck?.asOf;
  const count = (standing: Finding['standing']) =>
    findings.filter(finding => finding.standing === standing && !finding.waived).length;
  return {
    ...evaluation,
    findings,
    since: {
      ...(lastAsOf !== undefined && { asOf: lastAsOf }),
      new: count('new'),
      fixed: gone.filter(({ standing }) => standing === 'fixed').length,
      open: count('open'),
      gone: gone.toSorted(byPlace),
    },
  };
}

/** After an edit nearly every finding is the same one, and stands as it did. */
const known = new WeakMap<Finding, Finding>();

function followed(finding: Finding, firstSeen: Moment, standing: NonNullable<Finding['standing']>): Finding {
  const before = known.get(finding);
  if (before?.firstSeen === firstSeen && before.standing === standing) return before;
  const now = Object.assign({}, finding, { firstSeen, standing }); // a spread took Node thirty times as long
  known.set(finding, now);
  return now;
}

/** The keys by which the findings sheet knows findings, in their order. */
export function keysOf(findings: readonly Finding[]): string[] {
  return findingKeys(findings).map(digest);
}

/** A pane follows the same findings after every edit. */
const digest = remembering(textDigest);

/** What was known before this moment. What was fixed by an earlier check is no longer. */
function earlierFindings(known: Known | undefined, asOf: Moment): readonly KnownFinding[] {
  if (!known) return [];
  if (known.asOf !== asOf) return known.findings.filter(({ standing }) => standing !== 'fixed');
  return known.findings.filter(({ standing, firstSeen }) => firstSeen !== asOf || !isCurrent(standing));
}

/** Found by the check that wrote it, as any check would find it again. */
function isCurrent(standing: KnownFinding['standing']): boolean {
  return standing === 'new' || standing === 'open';
}

function goneStanding({ standing }: KnownFinding, isPartial: boolean): KnownFinding['standing'] {
  if (!isPartial || standing === 'fixed') return 'fixed';
  return standing === 'baseline' ? standing : 'unchecked';
}

/** The same however people sorted the lines. */
function byPlace(a: KnownFinding, b: KnownFinding): number {
  const [left, right] = [a, b].map(({ told, key }) => [told.sheet, told.entry, key].join('\n'));
  return left! < right! ? -1 : Number(left! > right!);
}
