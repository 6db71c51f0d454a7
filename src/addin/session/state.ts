/** Owns what the pane shows at a moment: one value, never changed, made anew at every step. */
import type { Bilingual, Language } from '../../model/language';
import type { Touched } from '../desk';
import type { Progress } from '../engine/engine';
import type { Trouble } from '../engine/outcome';
import type { CheckReport } from '../engine/reports';

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
  | 'waive'
  | 'backtest'
  | 'recheck';

export interface Running {
  readonly task: Task;
  readonly progress?: Progress;
  readonly canCancel: boolean;
}

export interface SessionState {
  readonly language: Language;
  readonly view: View;
  readonly running?: Running;
  /** Why the last job was not finished; stands until it is put away or another job is done. */
  readonly trouble?: Trouble;
  /** What the last job did, in a sentence. */
  readonly told?: Bilingual;
  /** What the workbook waits for. */
  readonly waiting?: Bilingual;
  readonly checked?: CheckReport;
  /** Changes to the workbook since it was last read, the latest last. */
  readonly touched: readonly Touched[];
}
