/** Owns what the pane asks of the engine. The engine reads, checks and writes away from the page, so that the page stays alive and can give up. */
import type { Backtest } from '../../model/backtest';
import type { Finding } from '../../model/finding';
import type { Language } from '../../model/language';
import type { Problem } from '../../model/problem';
import type { EntryPlace } from '../../model/register';
import type { Decisions } from '../../model/settings';
import type { Day, Moment, Month } from '../../model/time';
import type { TriedSetting } from '../../plan/settings/decided';
import type { Touched } from '../desk';
import type { Cells, SheetOutline } from './cells';
import type { Outcome } from './outcome';
import type { ArchiveReport, CheckReport, ExplanationReport, PlanReport, ProofReport, SummaryReport } from './reports';
import type { RulesReport } from './rules-report';

/** Where a job has come to. `done` of `of`: days of a back-test. */
export interface Progress {
  readonly step: 'read' | 'recognise' | 'evaluate' | 'plan' | 'apply' | 'days';
  readonly done?: number;
  readonly of?: number;
  /** Findings that are certain already, though other books are still read; each is told once. */
  readonly found?: readonly Finding[];
}

export type Told = (progress: Progress) => void | Promise<void>;

export interface CheckAsk {
  readonly asOf: Moment;
  readonly language: Language;
  readonly apply: boolean;
  /** Marks of this sheet only (and the findings sheet); of all where absent. */
  readonly sheet?: string;
  /** What is found now becomes the baseline. */
  readonly baseline?: boolean;
  /** Whether the first findings are told while other books are still read. */
  readonly glimpse?: boolean;
}

export interface RecheckAsk {
  readonly asOf: Moment;
  readonly language: Language;
  /** All that was touched since the last check. */
  readonly touched: readonly Touched[];
}

export interface SummaryAsk {
  readonly asOf: Moment;
  readonly language: Language;
  readonly apply: boolean;
  readonly month?: Month;
  /** Only the summary sheet of this role; all of them where absent. */
  readonly role?: string;
}

export interface ArchiveAsk {
  readonly asOf: Moment;
  readonly language: Language;
  readonly apply: boolean;
  readonly month: Month;
  /** A month that has changed since is archived anew, beside what stands. */
  readonly revise: boolean;
}

export interface ExplainAsk extends EntryPlace {
  readonly asOf: Moment;
  readonly language: Language;
}

export interface BacktestAsk {
  readonly from: Day;
  readonly to: Day;
  readonly tried: readonly TriedSetting[];
}

export interface SettleAsk {
  readonly apply: boolean;
  readonly decided: Decisions;
}

/** Cleared or settled: what changes, and whether it was done. */
export interface PlanResult extends PlanReport {
  /** Wrong entries of 管家设置, those just decided included: while there are any, nothing is written. */
  readonly wrong: readonly Problem[];
}

/** What can be done with one workbook. Every job ends in an {@link Outcome}; none throws. */
export interface Jobs {
  check(ask: CheckAsk, told: Told): Promise<Outcome<CheckReport>>;
  /** Brings the last check up to date, by the touched rows alone where they tell all that has changed. Writes nothing. */
  recheck(ask: RecheckAsk, told: Told): Promise<Outcome<CheckReport>>;
  explain(ask: ExplainAsk): Promise<Outcome<ExplanationReport | undefined>>;
  summarise(ask: SummaryAsk, told: Told): Promise<Outcome<SummaryReport>>;
  clear(ask: { readonly apply: boolean }, told: Told): Promise<Outcome<PlanResult>>;
  archive(ask: ArchiveAsk, told: Told): Promise<Outcome<ArchiveReport>>;
  verifyArchives(told: Told): Promise<Outcome<readonly ProofReport[]>>;
  settle(ask: SettleAsk, told: Told): Promise<Outcome<PlanResult>>;
  backtest(ask: BacktestAsk, told: Told): Promise<Outcome<Backtest>>;
  /** The rules in words; they are the same for every workbook. */
  rules(language: Language): Promise<Outcome<RulesReport>>;
  /** The sheets of the workbook as last read or written, for a grid to show. */
  outline(): Promise<Outcome<readonly SheetOutline[]>>;
  cells(sheet: string, from: number, to: number): Promise<Outcome<Cells>>;
}

/** Jobs that run one after the other, away from the page. */
export interface Engine extends Jobs {
  /** Gives up what runs: it ends in `cancelled`, with nothing written. Not while a plan is being applied. */
  cancel(): void;
}
