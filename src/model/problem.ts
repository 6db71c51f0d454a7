/** Owns problems: what the product could not read or could not check, told as data and never thrown. */
import type { Bilingual } from './language';

export const problemCodes = [
  'unreadable-cell',
  'column-missing',
  'column-doubtful',
  'sheet-doubtful',
  'setting-wrong',
  'waiver-unused',
  'waiver-expired',
  'calendar-uncovered',
  'numbers-restart',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** What, where and what to do next. */
  readonly message: Bilingual;
  readonly sheet?: string;
  readonly row?: number;
  /** A1 address. */
  readonly cell?: string;
  /** The cell's text. */
  readonly text?: string;
  /** The field id. */
  readonly field?: string;
  /** Ids of the checks that wanted it. */
  readonly needed?: readonly string[];
}
