/** Owns the month-end archive: whether a month's slips are archived as the books have them, and the plan that archives them (②三注4). */
import type {
  ArchiveDifference,
  ArchiveHead,
  ArchiveProof,
  ArchiveState,
  ArchiveTotals,
  NamedSlip,
  NumberRun,
  StandingArchive,
} from '../../model/archive';
import type { Plan, SheetLayout } from '../../model/change';
import type { Language } from '../../model/language';
import { productVersion } from '../../model/product';
import type { Recognition } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import type { Moment, Month } from '../../model/time';
import type { Workbook } from '../../model/workbook';
import { planSheet } from '../own-sheet';
import { differencesOf, namedSlip } from './compare';
import { wordsOf } from './fields';
import { archiveTitle, drawArchive } from './layout';
import { proven } from './proof';
import { archiveRole, archivesIn, type ReadArchive } from './read';
import { sha256Of } from './sha256';
import { type Slip, slipsOf } from './slips';
import { totalsOf } from './totals';

export { archivedMonths, archivings } from './read';
export { numberedSlips } from './slips';

export interface ArchiveGiven {
  readonly recognition: Recognition;
  readonly rules: RuleSet;
  /** By calendar or, where the settings say so, by their cut-off. */
  readonly month: Month;
  readonly asOf: Moment;
  readonly runs: readonly NumberRun[];
  /** A changed month is archived anew, beside what stands. */
  readonly revise: boolean;
  /** Of a first archive. A revision has the words of the one before it. */
  readonly language: Language;
}

export interface Archiving {
  readonly state: ArchiveState;
  /** The latest revision that stands. */
  readonly standing?: StandingArchive;
  /** The books against it. */
  readonly differences: readonly ArchiveDifference[];
  /** Slips of the books that are of no month. */
  readonly undated: readonly NamedSlip[];
  /** What the month's slips come to in the books. */
  readonly totals: ArchiveTotals;
  /** What is archived: the sheet that is planned, else the one that stands drawn anew. Absent for `no-slips`, and for `changed`. */
  readonly archive?: StandingArchive & { readonly layout: SheetLayout };
  readonly plan: Plan;
}

/** Archiving an unchanged month a second time plans nothing. Standing archives are never written again. */
export function planArchive(workbook: Workbook, given: ArchiveGiven): Archiving {
  const { recognition, rules, month } = given;
  const all = slipsOf(recognition, rules.registers);
  const slips = all.filter(slip => slip.month === month);
  const undated = all.filter(slip => slip.month === undefined);
  const latest = latestOf(workbook, month);
  const language = latest?.archive.language ?? given.language;
  const words = wordsOf(workbook, language, rules.registers);
  const differences = latest ? differencesOf(latest, slips, words) : [];
  const state = stateOf(slips, latest, differences, given.revise);
  const drawn = (head: ArchiveHead) => {
    const title = archiveTitle(head)[language];
    const { layout, digest } = drawArchive({ head, slips, undated, runs: given.runs, words });
    const changes = planSheet(workbook, archiveRole(head), title, () => layout);
    return { archive: { ...head, sheet: changes[0]?.sheet ?? title, digest, layout }, plan: { changes } };
  };
  return {
    state,
    ...(latest && { standing: latest.archive }),
    differences,
    undated: undated.map(namedSlip),
    totals: totalsOf(slips),
    plan: { changes: [] },
    ...(state === 'new' || state === 'revised' ? drawn(headOf(given, latest, language)) : {}),
    ...(state === 'unchanged' && latest ? { archive: drawn(latest.archive).archive } : {}),
  };
}

function stateOf(
  slips: readonly Slip[],
  latest: ReadArchive | undefined,
  differences: readonly ArchiveDifference[],
  revise: boolean,
): ArchiveState {
  if (!latest) return slips.length > 0 ? 'new' : 'no-slips';
  if (differences.length === 0) return 'unchanged';
  return revise ? 'revised' : 'changed';
}

function headOf(
  { recognition, rules, month, asOf }: ArchiveGiven,
  latest: ReadArchive | undefined,
  language: Language,
): ArchiveHead {
  const cutOff = recognition.settings.monthCutOff;
  return {
    month,
    revision: (latest?.archive.revision ?? 0) + 1,
    asOf,
    ...(cutOff !== undefined && { cutOff }),
    language,
    rules: sha256Of([JSON.stringify(rules)]).slice(0, 12),
    product: productVersion,
  };
}

function latestOf(workbook: Workbook, month: Month): ReadArchive | undefined {
  return archivesIn(workbook)
    .filter(({ isOurs, archive }) => isOurs && archive.month === month)
    .reduce<ReadArchive | undefined>(
      (latest, one) => (latest && latest.archive.revision >= one.archive.revision ? latest : one),
      undefined,
    );
}

/** Proves every archive of the workbook, or those of one month: each against its digest, the latest of a month against the books. */
export function proveArchives(
  workbook: Workbook,
  { recognition, rules, month }: Pick<ArchiveGiven, 'recognition' | 'rules'> & { readonly month?: Month },
): ArchiveProof[] {
  const slips = slipsOf(recognition, rules.registers);
  const all = archivesIn(workbook).filter(({ archive }) => month === undefined || archive.month === month);
  return all.map(read => {
    const { archive } = read;
    const isSuperseded = all.some(
      ({ archive: other }) => other.month === archive.month && other.revision > archive.revision,
    );
    const isCompared = !isSuperseded && slips.length > 0;
    const own = slips.filter(slip => slip.month === archive.month);
    const words = wordsOf(workbook, archive.language, rules.registers);
    const differences = isCompared ? differencesOf(read, own, words) : [];
    return {
      archive,
      ...proven(read),
      books: isSuperseded ? 'superseded' : !isCompared ? 'no-books' : differences.length > 0 ? 'different' : 'same',
      differences,
    };
  });
}
