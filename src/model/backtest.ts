/** Owns back-tests: what the rules would have shown on each past day, and where two sets of rules would have shown other things. */
import type { Finding } from './finding';
import type { Day } from './time';

/** Findings that were waived are in none of its figures. */
export interface Backtest {
  readonly from: Day;
  readonly to: Day;
  /** Every day from the first to the last. */
  readonly days: readonly BacktestDay[];
  /** Checks that showed anything, by id. */
  readonly totals: readonly BacktestTotal[];
  /** What only one of the two showed, by check, first day, place. Empty where only one set was tried. */
  readonly differences: readonly BacktestDifference[];
}

/** Findings by check. `new` is absent where only one set of rules was tried. */
export interface BacktestDay {
  readonly day: Day;
  readonly old: Readonly<Record<string, number>>;
  readonly new?: Readonly<Record<string, number>>;
}

export interface BacktestTotal {
  readonly check: string;
  readonly old: Tally;
  readonly new?: Tally;
}

export interface Tally {
  /** Different findings, however many days each stood. */
  readonly findings: number;
  /** A finding that stood three days counts three. */
  readonly days: number;
}

/** A run of days on which only one of the two sets showed a finding of that severity. */
export interface BacktestDifference {
  readonly only: 'old' | 'new';
  readonly from: Day;
  readonly to: Day;
  /** As it stood on the first of these days. */
  readonly finding: Finding;
}
