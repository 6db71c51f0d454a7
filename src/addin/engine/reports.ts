/** Owns what the engine tells the pane of a job: all that is shown, without the workbook itself. */
import type { Receipt } from '../../hosts/host';
import { chartSvg } from '../../hosts/html/chart';
import type { ArchiveProof } from '../../model/archive';
import type { Change, Plan, WriteSheet } from '../../model/change';
import type { CheckExplanation, Explanation } from '../../model/explanation';
import type { CalendarCoverage, Finding } from '../../model/finding';
import type { Language } from '../../model/language';
import type { RegisterTable, UnrecognisedSheet } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import type { Settings, WrittenSetting } from '../../model/settings';
import type { Since } from '../../model/since';
import type { Moment, Month } from '../../model/time';
import type { Archiving } from '../../plan/archive';
import { explanationLines, explanationStates, outcomeTitle } from '../../plan/explanation';
import { type NotUnderstood, notUnderstood } from '../../plan/not-understood';
import type { Archived, Checked, Summarised } from '../../run-types';

/** What would change, or has changed. */
export interface PlanReport {
  readonly plan: PlanOutline;
  /** Absent where it was only to be shown. */
  readonly receipt?: Receipt;
}

/** A plan without what it writes on our own sheets. */
export interface PlanOutline {
  readonly changes: readonly ChangeOutline[];
}

export type ChangeOutline =
  | Exclude<Change, WriteSheet>
  | (Pick<WriteSheet, 'kind' | 'sheet' | 'role'> & { readonly rows: number });

export function planOutline({ changes }: Plan): PlanOutline {
  return {
    changes: changes.map(change => {
      if (change.kind !== 'write-sheet') return change;
      const { kind, sheet, role, layout } = change;
      return { kind, sheet, role, rows: layout.rows.length };
    }),
  };
}

export interface CheckReport extends PlanReport {
  readonly book: string;
  readonly asOf: Moment;
  readonly calendar: CalendarCoverage;
  readonly findings: readonly Finding[];
  readonly since?: Since;
  readonly tables: readonly TableReport[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  readonly settings: Settings;
  /** The lines of 管家设置 that a person wrote. */
  readonly written: readonly WrittenSetting[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** A table with its entries counted. */
export interface TableReport extends Omit<RegisterTable, 'entries' | 'skipped'> {
  readonly entries: number;
  readonly skipped: number;
}

export interface SummaryReport extends PlanReport {
  readonly month: Month;
  /** The titles that sheets of ours have, or are given by the plan, by their role. */
  readonly titles: Readonly<Record<string, string>>;
  readonly pictures: readonly Picture[];
}

/** A chart of a summary sheet, drawn. */
export interface Picture {
  readonly role: string;
  readonly title: string;
  readonly svg: string;
}

export interface ArchiveReport
  extends PlanReport,
    Pick<Archiving, 'state' | 'standing' | 'differences' | 'undated' | 'totals'> {
  readonly month: Month;
  /** The title of the sheet that is planned, or that stands. */
  readonly sheet?: string;
}

export type ProofReport = ArchiveProof;

/** One entry, explained, in lines. */
export interface ExplanationReport extends Pick<Explanation, 'sheet' | 'row' | 'entry' | 'asOf' | 'isVoid'> {
  /** Those that speak first. */
  readonly checks: readonly (Pick<CheckExplanation, 'check' | 'state' | 'severity' | 'clause'> & {
    readonly title: string;
    readonly why: string;
    readonly outcome: string;
    readonly lines: readonly string[];
  })[];
}

export function checkReport(checked: Omit<Checked, 'fees'>): CheckReport {
  const { workbook, recognition, evaluation, plan, receipt } = checked;
  const { asOf, calendar, findings, since } = evaluation;
  return {
    book: workbook.name,
    asOf,
    calendar,
    findings,
    ...(since && { since }),
    tables: recognition.tables.map(({ entries, skipped, ...table }) => ({
      ...table,
      entries: entries.length,
      skipped: skipped.length,
    })),
    unrecognised: recognition.unrecognised,
    settings: recognition.settings,
    written: recognition.writtenSettings ?? [],
    notUnderstood: notUnderstood(recognition, evaluation),
    plan: planOutline(plan),
    ...(receipt && { receipt }),
  };
}

export function summaryReport(summarised: Summarised): SummaryReport {
  const { month, plan, receipt } = summarised;
  return {
    month,
    titles: titlesOf(summarised),
    pictures: plan.changes.flatMap(picturesOf),
    plan: planOutline(plan),
    ...(receipt && { receipt }),
  };
}

function titlesOf({ workbook, plan }: Summarised): Record<string, string> {
  const standing = workbook.sheets.flatMap(({ owned, name }) => (owned ? [[owned.role, name] as const] : []));
  const planned = plan.changes.flatMap(change =>
    change.kind === 'write-sheet' ? [[change.role, change.sheet] as const] : [],
  );
  return Object.fromEntries([...planned, ...standing]);
}

/** Pixels: a pane is 320 wide at least, and letters are to stay readable in it. */
const paneWide = { width: 380, height: 260 };

function picturesOf(change: Plan['changes'][number]): Picture[] {
  if (change.kind !== 'write-sheet') return [];
  const { role, layout } = change;
  return (layout.charts ?? []).map(chart => ({
    role,
    title: chart.title,
    svg: chartSvg(chart, layout.rows, paneWide),
  }));
}

export function archiveReport({ month, plan, receipt, archive, ...archiving }: Archived): ArchiveReport {
  const { state, standing, differences, undated, totals } = archiving;
  const sheet = archive?.sheet ?? standing?.sheet;
  return {
    month,
    state,
    differences,
    undated,
    totals,
    plan: planOutline(plan),
    ...(standing && { standing }),
    ...(sheet !== undefined && { sheet }),
    ...(receipt && { receipt }),
  };
}

export function explanationReport(explanation: Explanation, rules: RuleSet, language: Language): ExplanationReport {
  const { sheet, row, entry, asOf, isVoid, checks } = explanation;
  const sorted = explanationStates.flatMap(state => checks.filter(check => check.state === state));
  return {
    sheet,
    row,
    entry,
    asOf,
    isVoid,
    checks: sorted.map(told => ({
      check: told.check,
      state: told.state,
      ...(told.severity && { severity: told.severity }),
      clause: told.clause,
      title: told.title[language],
      why: told.why[language],
      outcome: outcomeTitle(told)[language],
      lines: explanationLines(told, explanation, rules, language),
    })),
  };
}
