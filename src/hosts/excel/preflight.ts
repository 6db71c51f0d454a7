/** Owns the look at the workbook before anything is written: what stands where now, and everything that forbids the plan. */
import type { Change, Plan, RemoveHighlight, SetHighlight, WriteSheet } from '../../model/change';
import type { LeftOut } from '../host';
import { takesInput } from '../layout';
import { noSuchSheet, sheetNameTaken } from '../stale';
import { isAsideRole } from './aside-names';
import { inTrips, type Job } from './bytes';
import { possible } from './left-out';
import { type OurFormat, ourFormatJobs } from './our-formats';
import { type Outline, readOutline, type SheetOutline } from './outline';
import { type OwnSheet, ownSheet, ownSheetJobs, roomJobs } from './own-sheet-survey';
import type { Reading } from './read';
import { noSheetLeft, readOnlyBook, sheetRenamed, sheetsChanged, structureLocked } from './refusals';
import type { Session } from './session';
import { type Survey, surveySheets } from './survey';
import { isSameArea, sameContentJobs, witnessJobs } from './witnesses';

/** The workbook as it is now, as far as a plan needs it. */
export interface Standing {
  readonly outline: Outline;
  /** Those of the plan that can be applied. */
  readonly changes: readonly Change[];
  readonly leftOut: readonly LeftOut[];
  /** The sheets to be highlighted, by name. */
  readonly highlighted: ReadonlyMap<string, HighlightedSheet>;
  /** Our sheets of the plan's roles that stand already. */
  readonly own: ReadonlyMap<string, OwnSheet>;
}

export interface HighlightedSheet {
  readonly survey: Survey;
  readonly ours: readonly OurFormat[];
}

/** Throws HostError where the plan can't be applied to the workbook as it is. In a further try some of the plan may be done already. */
export async function preflight(
  session: Session,
  plan: Plan,
  reading: Reading,
  isFurtherTry: boolean,
): Promise<Standing> {
  const outline = await openForWriting(session, plan);
  const marked = new Map(highlightsIn(plan.changes).map(({ sheet }) => [sheet, findSheet(outline, sheet, reading)]));
  const owned = ownSheets(outline, plan, isFurtherTry);
  const surveys = await surveySheets(session, [...new Set([...marked.values(), ...owned.values()])]);
  const surveyOf = (sheet: SheetOutline | undefined) => surveys.find(survey => survey.outline === sheet);
  const { changes, leftOut } = await possible(session, plan, change =>
    surveyOf('role' in change ? owned.get(change.role) : marked.get(change.sheet)),
  );
  const highlighted = new Map(
    highlightsIn(changes).map(({ sheet }) => [sheet, { survey: surveyOf(marked.get(sheet))!, ours: [] }]),
  );
  const own = new Map([...owned].map(([role, sheet]) => [role, ownSheet(surveyOf(sheet)!)]));
  const changed = new Set<string>();
  await inTrips(session, [
    ...[...highlighted.values()].flatMap(({ survey, ours }) => ourFormatJobs(survey, ours)),
    ...highlightsIn(changes).flatMap(change =>
      comparison(change, highlighted.get(change.sheet)!.survey, reading, changed),
    ),
    ...[...own.values()].flatMap(ownSheetJobs),
    ...changes.flatMap(change => (change.kind === 'write-sheet' ? roomJobs(change, own.get(change.role)) : [])),
    ...(isFurtherTry
      ? []
      : inputsIn(changes).flatMap(change => inputComparison(change, own.get(change.role), reading, changed))),
  ]);
  if (changed.size > 0) throw sheetsChanged([...changed]);
  return { outline, changes, leftOut, highlighted, own };
}

async function openForWriting(session: Session, plan: Plan): Promise<Outline> {
  const { workbook } = session;
  const outline = await readOutline(session, () => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
  });
  const changesSheets = plan.changes.some(({ kind }) => kind === 'write-sheet' || kind === 'remove-sheet');
  if (workbook.readOnly) throw readOnlyBook(outline.name);
  if (workbook.protection.protected && changesSheets) throw structureLocked(outline.name);
  return outline;
}

function highlightsIn(changes: readonly Change[]): (SetHighlight | RemoveHighlight)[] {
  return changes.filter(change => change.kind === 'set-highlight' || change.kind === 'remove-highlight');
}

function findSheet(outline: Outline, name: string, { places }: Reading): SheetOutline {
  const found = outline.sheets.find(sheet => sheet.name === name);
  if (found) return found;
  const renamed = outline.sheets.find(({ id }) => id === places.get(name)?.id);
  throw renamed ? sheetRenamed(name, renamed.name) : noSuchSheet(outline.name, name);
}

function ownSheets(outline: Outline, plan: Plan, isFurtherTry: boolean): Map<string, SheetOutline> {
  const found = new Map<string, SheetOutline>();
  let visible = outline.sheets.filter(({ visibility }) => visibility === 'visible').length;
  for (const change of plan.changes) {
    if (change.kind !== 'write-sheet' && change.kind !== 'remove-sheet') continue;
    const standing = outline.sheets.find(({ owned }) => owned?.role === change.role);
    if (standing) found.set(change.role, standing);
    if (change.kind === 'remove-sheet') {
      if (!standing && !isFurtherTry) throw noSuchSheet(outline.name, change.sheet);
      if (standing?.visibility === 'visible') visible--;
    } else if (!standing) {
      if (isTaken(outline, change.sheet)) throw sheetNameTaken(outline.name, change.sheet);
      visible++;
    }
  }
  if (visible === 0) throw noSheetLeft();
  return found;
}

/** Sheets that a broken-off building left are swept before the title is needed. */
function isTaken({ sheets }: Outline, title: string): boolean {
  return sheets.some(({ name, owned }) => name.toLowerCase() === title.toLowerCase() && !isAsideRole(owned?.role));
}

/** Removing a highlight can't hit the wrong cells; setting one can. */
function comparison(
  change: SetHighlight | RemoveHighlight,
  survey: Survey,
  { workbook, places }: Reading,
  changed: Set<string>,
): Job[] {
  const sheet = workbook.sheets.find(({ name }) => name === change.sheet);
  if (change.kind === 'remove-highlight' || !sheet) return [];
  if (!isSameArea(survey.used, places.get(change.sheet)?.used)) changed.add(change.sheet);
  return witnessJobs(survey, sheet, change.areas, () => changed.add(change.sheet));
}

/** Sheets of ours that people type into: what they typed after the check must not be lost. */
function inputsIn(changes: readonly Change[]): WriteSheet[] {
  return changes.filter(change => change.kind === 'write-sheet').filter(({ layout }) => takesInput(layout));
}

function inputComparison(
  { role }: WriteSheet,
  own: OwnSheet | undefined,
  reading: Reading,
  changed: Set<string>,
): Job[] {
  const sheet = reading.workbook.sheets.find(({ owned }) => owned?.role === role);
  if (!own || !sheet) return [];
  if (!isSameArea(own.survey.used, reading.places.get(sheet.name)?.used)) changed.add(own.survey.outline.name);
  return sameContentJobs(own.survey, sheet, () => changed.add(own.survey.outline.name));
}
