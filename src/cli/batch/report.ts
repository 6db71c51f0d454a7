/** Owns a workbook's result as a run keeps it: version 1 of the findings as JSON, of which these are the parts that are gathered. */
import type { Severity } from '../../model/severity';
import type { Moment, Month, Stamp } from '../../model/time';

export interface BookReport {
  readonly registers: readonly { readonly entries: number }[];
  readonly findings: readonly ReportedFinding[];
  readonly late: readonly ReportedLate[];
  readonly problems: readonly ReportedProblem[];
  readonly fees: readonly ReportedFee[];
  readonly rates: readonly ReportedRate[];
}

export interface ReportedFinding {
  readonly check: string;
  readonly register: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly severity: Severity;
  readonly entry: string;
  readonly room?: string;
  readonly dueAt?: Stamp;
  readonly provisional: boolean;
  readonly waived: boolean;
  readonly message: string;
  readonly evidence: Readonly<Record<string, string>>;
  readonly firstSeen?: Moment;
  readonly standing?: 'new' | 'open' | 'baseline';
}

export interface ReportedLate {
  readonly check: string;
  readonly sheet: string;
  readonly row: number;
  readonly dueAt: Stamp;
  readonly doneAt: Stamp;
}

export interface ReportedProblem {
  readonly code: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly cell?: string;
  readonly field?: string;
  readonly message: string;
}

export interface ReportedFee {
  readonly fee: string;
  readonly sheet: string;
  readonly row: number;
  readonly basis: string;
  readonly rate: string;
  readonly amount: string;
  readonly written?: string;
  readonly matches?: boolean;
}

export interface ReportedRate {
  readonly month: Month;
  readonly rate: string;
  readonly done: number;
  readonly of: number;
  readonly percent: number;
}
