/** Owns version 1 of an archive and of its proof as JSON. Other programs read it: names and shapes stay. */
import type { ArchiveDifference, StandingArchive } from '../../model/archive';
import type { Language } from '../../model/language';
import type { Archived, VerifiedArchives } from '../../run';

/** Ready for `JSON.stringify`. `changes` name the sheets that are written, without what is on them; `filed` is the file of its own. */
export function archiveJson(
  { workbook, month, state, standing, archive, totals, undated, differences, plan }: Archived,
  language: Language,
  filed: { readonly path: string } | undefined,
): object {
  return {
    ...{ version: 1, workbook: workbook.name, month, state },
    ...(standing && { standing: archiveOf(standing) }),
    ...(archive && { archive: archiveOf(archive) }),
    ...{ totals, undated },
    differences: differences.map(difference => differenceOf(difference, language)),
    changes: plan.changes.map(change =>
      change.kind === 'write-sheet' ? { kind: change.kind, role: change.role, sheet: change.sheet } : change,
    ),
    ...(filed && { filed: filed.path }),
  };
}

/** `isIntact`: as it was archived, whatever the books say now. */
export function proofsJson({ workbook, proofs }: VerifiedArchives, language: Language): object {
  return {
    ...{ version: 1, workbook: workbook.name },
    archives: proofs.map(({ archive, computed, faults, books, differences }) => ({
      ...{ ...archiveOf(archive), computed, isIntact: faults.length === 0, faults, books },
      differences: differences.map(difference => differenceOf(difference, language)),
    })),
  };
}

function archiveOf({
  sheet,
  month,
  revision,
  asOf,
  cutOff,
  language,
  rules,
  product,
  digest,
}: StandingArchive): object {
  return { sheet, month, revision, asOf, cutOff, language, rules, product, digest };
}

function differenceOf({ kind, slip, row, place, cells }: ArchiveDifference, language: Language): object {
  return { kind, slip, row, place, cells: cells.map(cell => ({ ...cell, title: cell.title[language] })) };
}
