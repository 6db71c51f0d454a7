/** Owns what the flow is asked for and what it gives. */
import type { Receipt } from './hosts/host';
import type { ArchiveProof } from './model/archive';
import type { Backtest } from './model/backtest';
import type { Plan } from './model/change';
import type { Explanation } from './model/explanation';
import type { Evaluation, FeeLine, Finding } from './model/finding';
import type { Language } from './model/language';
import type { Problem } from './model/problem';
import type { EntryPlace, Recognition } from './model/register';
import type { Decisions } from './model/settings';
import type { Severity } from './model/severity';
import type { Day, Moment, Month } from './model/time';
import type { Workbook } from './model/workbook';
import type { Archiving } from './plan/archive';
import type { TriedSetting } from './plan/settings/decided';

export const steps = ['read', 'recognise', 'evaluate', 'plan', 'apply'] as const;
export type Step = (typeof steps)[number];

export interface RunOptions {
  /** Whether the plan is applied; otherwise it is only made, to be shown. */
  readonly apply: boolean;
  /** Told as each step begins; the flow waits for it, so that a pane can draw. */
  readonly onStep?: (step: Step) => void | Promise<void>;
}

export interface CheckOptions extends RunOptions {
  readonly asOf: Moment;
  /** Ids of checks; all where absent. */
  readonly only?: readonly string[];
  /** Findings of these severities; all where absent. */
  readonly severities?: readonly Severity[];
  /** What is found now becomes the baseline, that later checks set aside. */
  readonly baseline?: boolean;
  /** Of the sheets that are written. */
  readonly language?: Language;
  /** Told what is certain of the first books while the others are still read (see `glimpse`); reading waits for it. */
  readonly onGlimpse?: (findings: readonly Finding[]) => void | Promise<void>;
  /** Told what was found before anything is written: a workbook that can't be written can still be read. */
  readonly onFound?: (checked: Checked) => void;
}

export interface Checked {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly evaluation: Evaluation;
  /** What every contract owes. */
  readonly fees: readonly FeeLine[];
  readonly plan: Plan;
  /** Absent where nothing was to be applied. */
  readonly receipt?: Receipt;
}

/** What a check found, without what it works out for others: enough to show, and to check again from after an edit. */
export type Seen = Pick<Checked, 'workbook' | 'recognition' | 'evaluation'>;

export interface Cleared {
  readonly workbook: Workbook;
  readonly plan: Plan;
  /** Absent where nothing was to be applied. */
  readonly receipt?: Receipt;
}

export interface SummaryOptions extends RunOptions {
  readonly asOf: Moment;
  /** The book month that `asOf` is in where absent. */
  readonly month?: Month;
  /** Of the sheets that are written. */
  readonly language?: Language;
}

export interface Summarised extends Checked {
  readonly month: Month;
}

export interface ArchiveOptions extends RunOptions {
  readonly asOf: Moment;
  /** The book month before the one that `asOf` is in where absent. */
  readonly month?: Month;
  /** A month that has changed since it was archived is archived anew, beside what stands; otherwise only the differences are told. */
  readonly revise?: boolean;
  /** Of a first archive; a revision has the words of the one before it. */
  readonly language?: Language;
}

export interface Archived extends Archiving {
  readonly workbook: Workbook;
  readonly month: Month;
  /** Absent where nothing was to be applied. */
  readonly receipt?: Receipt;
}

export interface VerifyArchiveOptions {
  /** All months where absent. */
  readonly month?: Month;
  readonly onStep?: RunOptions['onStep'];
}

export interface VerifiedArchives {
  readonly workbook: Workbook;
  /** In the order of the sheets; none where the workbook has no archive of that month. */
  readonly proofs: readonly ArchiveProof[];
}

export interface SettleOptions extends RunOptions {
  /** What a person decided elsewhere, to be written into the sheets. */
  readonly decided?: Decisions;
}

export interface Settled extends Cleared {
  /** Wrong entries to be put right first; while there are any, nothing is planned. */
  readonly wrong: readonly Problem[];
}

export interface ExplainEntryOptions extends EntryPlace {
  readonly asOf: Moment;
  readonly only?: readonly string[];
}

export interface Explained {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  /** Undefined where no entry stands in that row. */
  readonly explanation: Explanation | undefined;
}

export interface BacktestOptions {
  readonly from: Day;
  readonly to: Day;
  readonly only?: readonly string[];
  /** Lines of 管家设置 about checks that are tried against those that stand there; only where there are no new rules. */
  readonly decided?: readonly TriedSetting[];
  /** Told before each day; the flow waits for it. */
  readonly onDay?: (day: Day, index: number, count: number) => void | Promise<void>;
}

export interface Backtested {
  readonly workbook: Workbook;
  readonly backtest: Backtest;
}
