/** Owns explanations: for one entry, every check that could speak of it, how each condition came out, and the days behind its deadline. */
import type { Bilingual } from './language';
import type { RegisterId } from './register';
import type { Severity } from './severity';
import type { Day, Moment, Stamp } from './time';

export interface Explanation {
  readonly asOf: Moment;
  readonly register: RegisterId;
  readonly sheet: string;
  /** An entry's, or the heading row where a finding about the whole book stands. */
  readonly row: number;
  /** The entry's own number, else its room, else `row N`. */
  readonly entry: string;
  readonly isVoid: boolean;
  /** The entry's values as they were read, by field id. */
  readonly values: Readonly<Record<string, string>>;
  readonly checks: readonly CheckExplanation[];
}

/**
 * `finding`: it is one. `late`: done, but after the due moment. `clean`: about this entry, and nothing is wrong. `not-about`: about other
 * entries. `silent`: a cell that it needs can't be read, or a step that starts its deadline has no day. `off`: switched off in the settings.
 * `column-missing`: the table lacks a column that it needs.
 */
export type ExplanationState = 'finding' | 'late' | 'clean' | 'not-about' | 'silent' | 'off' | 'column-missing';

export interface CheckExplanation {
  readonly check: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly clause: string;
  readonly note?: Bilingual;
  readonly state: ExplanationState;
  readonly severity?: Severity;
  /** One a finding; of a check about the whole book there may be several. Of `late`: when it was due and done. */
  readonly messages: readonly Bilingual[];
  readonly waived?: true;
  /** The whole rule, in the order of its file; what the answer hangs on is marked. */
  readonly conditions: readonly ConditionExplanation[];
  readonly deadline?: DeadlineExplanation;
  /** Columns that are missing, by field id. */
  readonly missing: readonly string[];
  /** Cells that it needed and could not read. */
  readonly unread: readonly UnreadCell[];
  /** Entries of other books that were taken to be about the same job. */
  readonly found: readonly FoundEntry[];
}

export interface UnreadCell {
  readonly field: string;
  readonly title: Bilingual;
  /** What stands there; undefined where the step was done and only its day is missing. */
  readonly text?: string;
}

export interface FoundEntry {
  readonly sheet: string;
  readonly row: number;
  /** Undefined where nobody wrote when. */
  readonly at?: Stamp;
}

export interface ConditionExplanation {
  /** Which part of the rule it stands in. */
  readonly part: 'applies' | Severity;
  /** How deep it stands in `all` and `any`, from 0. */
  readonly depth: number;
  /** `all`, `any` or the name of a shared condition; undefined for a comparison. */
  readonly group?: string;
  readonly fact?: string;
  /** What people call the fact. */
  readonly title?: Bilingual;
  readonly operator?: string;
  /** What people call the operator: 是, 不等于 … */
  readonly operatorTitle?: Bilingual;
  /** Operator and expected value as people say them: 不是 紧急, 没有办, 大于 0. */
  readonly asked?: Bilingual;
  /** As the rule file writes it; of another fact its value. */
  readonly expected?: string;
  /** The word that people use for it. */
  readonly expectedTitle?: Bilingual;
  /** Undefined where nothing stands there. */
  readonly actual?: string;
  readonly actualTitle?: Bilingual;
  /** Whether the table has no such column. */
  readonly isAbsent?: true;
  readonly holds: boolean;
  /** Whether the answer hangs on it: it came out as everything around it did. */
  readonly matters: boolean;
}

export interface DeadlineExplanation {
  /** `none`, `undated`, `running`, `due-soon`, `overdue`, `done`, `late`. */
  readonly state: string;
  readonly stateTitle: Bilingual;
  readonly startedAt?: Stamp;
  readonly warnAt?: Stamp;
  readonly dueAt?: Stamp;
  readonly doneAt?: Stamp;
  /** An agreed day in the row, and not a length, made it due. */
  readonly isAgreed: boolean;
  readonly provisional: boolean;
  /** From the start to the due day. */
  readonly path: readonly DeadlineStep[];
}

/** A day (or, in service hours, a stretch of one) on the way. */
export interface DeadlineStep {
  readonly day: Day;
  readonly kind: string;
  readonly name?: Bilingual;
  /** Which day it counted as, from 1; undefined where it did not count. */
  readonly counted?: number;
  /** Of service hours: the stretch of the day that counted. */
  readonly from?: Moment;
  readonly to?: Moment;
  readonly minutes?: number;
}
