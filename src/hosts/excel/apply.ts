/** Owns the application of a plan in Excel. A request is no transaction: so everything is looked at first, built aside, and put in place at once. */
import type { Change, Plan, WriteSheet } from '../../model/change';
import type { Highlight } from '../../model/workbook';
import type { LeftOut, Receipt } from '../host';
import { type Aside, buildJobs, startAsides, sweepAsides } from './asides';
import { inTrips, type Job } from './bytes';
import { chartJobs, ourChartsJob } from './charts';
import { isRefusal } from './faults';
import { chartsLeftOut } from './left-out';
import { markJobs } from './mark-cells';
import { highlightsOf, type OurFormat, ourFormatJobs } from './our-formats';
import { readOutline } from './outline';
import { type Drawing, drawings, finishJobs, placeJobs, removeJob } from './own-sheets';
import { preflight, type Standing } from './preflight';
import type { Reading } from './read';
import type { Session } from './session';
import { surveySheets } from './survey';

/** What is remembered over several tries. */
export interface Progress {
  /** How it was before the first of them wrote anything. */
  before?: Before;
  /** Whether sheets of ours may have been replaced or removed, which can't be taken back. */
  isPastReturn?: boolean;
}

interface Before {
  readonly sheetIds: ReadonlySet<string>;
  /** Our highlights by sheet id. */
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
}

/** One try. It looks what is done already, and so may follow one that was broken off anywhere. */
export async function applyPlan(session: Session, plan: Plan, reading: Reading, progress: Progress): Promise<Receipt> {
  const standing = await preflight(session, plan, reading, progress.before !== undefined);
  progress.before ??= lookBack(standing);
  const { date1904 } = reading.workbook;
  const { changes } = standing;
  const writes = changes.filter(change => isToWrite(change, standing)) as WriteSheet[];
  sweepAsides(session, standing.outline, progress.before.sheetIds);
  const asides = startAsides(session, writes, standing.outline);
  await write(session, buildJobs(asides, date1904, session));
  progress.isPastReturn = asides.length > 0 || changes.some(({ kind }) => kind === 'remove-sheet');
  const finish = finishJobs(session, asides, standing);
  const charts = drawings(asides, standing);
  await write(session, inPlace(session, asides, standing, charts.length === 0 ? finish : []));
  const undrawn = await draw(session, charts, date1904);
  if (charts.length > 0) await write(session, finish);
  const leftOut = [...standing.leftOut, ...undrawn];
  return { applied: changes.length, ...(leftOut.length > 0 && { leftOut }) };
}

/** What can be done at once, and then our sheets; each job is made when its round trip is near. */
function* inPlace(
  session: Session,
  asides: readonly Aside[],
  standing: Standing,
  finish: readonly Job[],
): Iterable<Job> {
  for (const change of withLastMarks(standing.changes)) yield* directJobs(session, change, standing);
  yield* placeJobs(session, asides, standing);
  yield* finish;
}

/** Charts in requests of their own, before the names that make a sheet finished: a summary is worth having where Excel can't draw them. */
async function draw(session: Session, drawings: readonly Drawing[], date1904: boolean): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  for (const { sheet, name, layout } of drawings) {
    try {
      await write(session, chartJobs(sheet, layout, date1904));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      leftOut.push(chartsLeftOut(name));
      await takeOffCharts(session, sheet);
    }
  }
  return leftOut;
}

async function takeOffCharts(session: Session, sheet: Excel.Worksheet): Promise<void> {
  const found: Excel.Chart[] = [];
  await inTrips(session, [ourChartsJob(sheet, found)]);
  await write(
    session,
    found.map(chart => ({ bytes: 500, queue: () => chart.delete() })),
  );
}

/** After a failure: our highlights as they were, and nothing half-built. Sheets that can't be written now are left as they are. */
export async function restore(session: Session, { sheetIds, highlights }: Before): Promise<void> {
  const outline = await readOutline(session);
  const sheets = outline.sheets.filter(({ id }) => highlights.has(id));
  const surveys = (await surveySheets(session, sheets)).filter(survey => !survey.isProtected);
  const found = new Map(surveys.map(survey => [survey, [] as OurFormat[]]));
  await inTrips(
    session,
    [...found].flatMap(([survey, ours]) => ourFormatJobs(survey, ours)),
  );
  await write(session, [
    { bytes: 1000, queue: () => sweepAsides(session, outline, sheetIds) },
    ...[...found].flatMap(([{ outline }, ours]) => restoreJobs(outline.sheet, ours, highlights.get(outline.id)!)),
  ]);
}

function lookBack({ outline, highlighted }: Standing): Before {
  return {
    sheetIds: new Set(outline.sheets.map(({ id }) => id)),
    highlights: new Map([...highlighted.values()].map(({ survey, ours }) => [survey.outline.id, highlightsOf(ours)])),
  };
}

function isToWrite(change: Change, { own }: Standing): boolean {
  return change.kind === 'write-sheet' && own.get(change.role)?.survey.outline.owned?.digest !== change.digest;
}

/** A mark that a plan sets twice on a sheet is as it was set last. */
function withLastMarks(changes: readonly Change[]): Change[] {
  const last = new Map(changes.map(change => ['mark' in change ? `${change.mark}!${change.sheet}` : change, change]));
  return [...last.values()];
}

/** What needs no building first. */
function directJobs(session: Session, change: Change, standing: Standing): Job[] {
  switch (change.kind) {
    case 'set-highlight':
    case 'remove-highlight': {
      const { survey, ours } = standing.highlighted.get(change.sheet)!;
      return markJobs(survey.outline.sheet, change.mark, change.kind === 'set-highlight' ? change.areas : [], ours);
    }
    case 'remove-sheet': {
      const own = standing.own.get(change.role);
      return own ? [removeJob(session, change.role, own)] : [];
    }
    case 'write-sheet':
      return [];
  }
}

function restoreJobs(sheet: Excel.Worksheet, ours: readonly OurFormat[], before: readonly Highlight[]): Job[] {
  if (JSON.stringify(highlightsOf(ours)) === JSON.stringify(before)) return [];
  const marks = new Set([...ours.map(({ mark }) => mark), ...before.map(({ mark }) => mark)]);
  return [...marks].flatMap(mark => markJobs(sheet, mark, before.find(one => one.mark === mark)?.areas ?? [], ours));
}

/** Writes without recalculating or redrawing in between, and without our own events. */
async function write(session: Session, jobs: Iterable<Job>): Promise<void> {
  const { context, workbook } = session;
  const begin = () => {
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
  };
  const end = () => {
    context.runtime.enableEvents = true;
  };
  await inTrips(session, jobs, begin, end);
}
