/** Owns the application of a plan to a package: each kind of change in its place, nothing else touched. */
import type { Mark, Plan } from '../../model/change';
import type { Workbook } from '../../model/workbook';
import { noSuchSheet } from '../stale';
import { Draft } from './draft';
import { highlightXml } from './our-styles';
import { removeOwnSheet, writeOwnSheet } from './own-sheets';
import type { Package } from './package';
import { patchHighlights } from './patch-highlights';
import { readWorkbookPart } from './read-workbook';
import { editStyles } from './styles-part';
import { tidyStyles } from './tidy-styles';

/** The package as `wanted`, the snapshot that the plan must lead to from `standing`. The given package stays as it is. */
export function patchPackage(source: Package, plan: Plan, standing: Workbook, wanted: Workbook): Draft {
  const draft = new Draft(source);
  const highlighted = new Set<string>();
  let takesAway = false;
  for (const change of plan.changes) {
    switch (change.kind) {
      case 'set-highlight':
        highlighted.add(change.sheet);
        break;
      case 'remove-highlight':
        highlighted.add(change.sheet);
        takesAway = true;
        break;
      case 'write-sheet':
        writeOwnSheet(
          draft,
          change,
          standing.sheets.find(({ owned }) => owned?.role === change.role),
        );
        break;
      case 'remove-sheet':
        removeOwnSheet(draft, change);
        takesAway = true;
        break;
    }
  }
  setHighlights(draft, wanted, highlighted);
  if (takesAway) tidyStyles(draft);
  return draft;
}

/** Each sheet is patched once, with all its marks as they are in the end. */
function setHighlights(draft: Draft, wanted: Workbook, names: ReadonlySet<string>): void {
  const sheets = wanted.sheets.filter(({ name }) => names.has(name));
  const formats = highlightFormats(
    draft,
    new Set(sheets.flatMap(({ highlights }) => highlights.map(({ mark }) => mark))),
  );
  const parts = new Map(readWorkbookPart(draft).sheets.map(({ name, part }) => [name, part]));
  for (const { name, highlights } of sheets) {
    const part = parts.get(name);
    if (part === undefined) throw noSuchSheet(draft.book, name);
    draft.editAroundCells(part, text =>
      patchHighlights(text, draft.place(part), highlights, mark => formats.get(mark)!),
    );
  }
}

function highlightFormats(draft: Draft, marks: ReadonlySet<Mark>): Map<Mark, number> {
  if (marks.size === 0) return new Map();
  return editStyles(
    draft,
    lists => new Map(Array.from(marks, mark => [mark, lists.need('dxfs', highlightXml(mark, lists.prefix))] as const)),
  );
}
