/** Owns what the pane shows at a moment: one value, never changed, made anew at every step. */
import type { Backtest } from '../../model/backtest';
import type { Finding } from '../../model/finding';
import type { Bilingual, Language } from '../../model/language';
import type { Touched } from '../desk';
import type { PlanResult, Progress } from '../engine/engine';
import type { Trouble } from '../engine/outcome';
import type { ArchiveReport, CheckReport, ExplanationReport, ProofReport, SummaryReport } from '../engine/reports';
import type { RulesReport } from '../engine/rules-report';

export const views = ['check', 'summary', 'archive', 'reading', 'rules', 'settings'] as const;
export type View = (typeof views)[number];

/** What the engine is busy with, for the progress line. */
export type Task =
  | 'check'
  | 'mark'
  | 'clear'
  | 'summarise'
  | 'archive'
  | 'verify'
  | 'settle'
  | 'backtest'
  | 'explain'
  | 'rules';

export interface Running {
  readonly task: Task;
  readonly progress?: Progress;
  readonly canCancel: boolean;
}

export interface SessionState {
  readonly language: Language;
  readonly view: View;
  readonly running?: Running;
  /** Why the last job was not finished; stands until it is put away or another job begins. */
  readonly trouble?: Trouble;
  /** What the last job did, in a sentence. */
  readonly told?: Bilingual;
  /** What the workbook waits for. */
  readonly waiting?: Bilingual;
  readonly checked?: CheckReport;
  /** What the first check has found so far, while it is still reading. */
  readonly early?: readonly Finding[];
  /** Marks to be taken away, shown before it is done. */
  readonly clearing?: PlanResult;
  readonly explained?: ExplanationReport;
  readonly summary?: SummaryReport;
  readonly archive?: ArchiveReport;
  readonly proofs?: readonly ProofReport[];
  /** In the session's language. */
  readonly rules?: RulesReport;
  readonly backtest?: Backtest;
  /** Changes to the workbook since it was last read, the latest last. */
  readonly touched: readonly Touched[];
}

/** What can be missing from a state. */
export type Part = Exclude<keyof SessionState, 'language' | 'view' | 'touched'>;

/** The state with this part set, or without it. */
export function withPart<Key extends Part>(
  state: SessionState,
  key: Key,
  value: SessionState[Key] | undefined,
): SessionState {
  const { [key]: _, ...rest } = state;
  return (value === undefined ? rest : { ...rest, [key]: value }) as SessionState;
}
