/** Owns what the engine tells the pane of a job: all that is shown, without the workbook itself. */
import type { Receipt } from '../../hosts/host';
import type { Plan } from '../../model/change';
import type { CalendarCoverage, Finding } from '../../model/finding';
import type { RegisterTable, UnrecognisedSheet } from '../../model/register';
import type { Settings } from '../../model/settings';
import type { Since } from '../../model/since';
import type { Moment, Month } from '../../model/time';
import type { NotUnderstood } from '../../plan/not-understood';
import { notUnderstood } from '../../plan/not-understood';
import type { Checked, Summarised } from '../../run';

/** What would change, or has changed. */
export interface PlanReport {
  readonly plan: Plan;
  /** Absent where it was only to be shown. */
  readonly receipt?: Receipt;
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
  readonly notUnderstood: readonly NotUnderstood[];
}

/** A table with its entries counted. */
export interface TableReport extends Omit<RegisterTable, 'entries' | 'skipped'> {
  readonly entries: number;
  readonly skipped: number;
}

export interface SummaryReport extends CheckReport {
  readonly month: Month;
  /** The titles that sheets of ours have, or are given by the plan, by their role. */
  readonly titles: Readonly<Record<string, string>>;
}

export function checkReport({ workbook, recognition, evaluation, plan, receipt }: Checked): CheckReport {
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
    notUnderstood: notUnderstood(recognition, evaluation),
    plan,
    ...(receipt && { receipt }),
  };
}

export function summaryReport(summarised: Summarised): SummaryReport {
  return { ...checkReport(summarised), month: summarised.month, titles: titlesOf(summarised) };
}

function titlesOf({ workbook, plan }: Summarised): Record<string, string> {
  const standing = workbook.sheets.flatMap(({ owned, name }) => (owned ? [[owned.role, name] as const] : []));
  const planned = plan.changes.flatMap(change =>
    change.kind === 'write-sheet' ? [[change.role, change.sheet] as const] : [],
  );
  return Object.fromEntries([...standing, ...planned]);
}
