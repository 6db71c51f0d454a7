/** Owns the sums of a run: by project, by check, by project and month. What it holds grows with projects and months, not with workbooks. */
import { isSetAside } from '../../model/finding';
import { type Severity, severities } from '../../model/severity';
import type { Month } from '../../model/time';
import type { ReportedFinding } from './report';
import type { BookLine, RateLine } from './tables';

export type SeverityCounts = Record<Severity, number>;

export interface ProjectTally {
  readonly project: string;
  workbooks: number;
  failed: number;
  entries: number;
  /** Without those set aside. */
  readonly findings: SeverityCounts;
  setAside: number;
  late: number;
  /** By check, then month. */
  readonly rates: Map<string, Map<Month, Counted>>;
}

export interface CheckTally {
  readonly check: string;
  readonly findings: SeverityCounts;
  readonly projects: Set<string>;
}

export interface Counted {
  done: number;
  of: number;
}

export class Tally {
  readonly projects = new Map<string, ProjectTally>();
  readonly checks = new Map<string, CheckTally>();
  readonly findings = noFindings();
  /** Workbooks by what became of them. */
  readonly workbooks = { checked: 0, failed: 0, copy: 0, own: 0 };
  setAside = 0;

  /** A workbook with its counts. Copies and the product's own files belong to no project's sums. */
  addBook({ project, status, entries = 0, findings = noFindings(), setAside = 0, late = 0 }: BookLine): void {
    this.workbooks[status]++;
    if (status === 'copy' || status === 'own') return;
    const tally = this.project(project);
    tally.workbooks++;
    if (status === 'failed') tally.failed++;
    tally.entries += entries;
    tally.setAside += setAside;
    tally.late += late;
    this.setAside += setAside;
    for (const severity of severities) {
      tally.findings[severity] += findings[severity];
      this.findings[severity] += findings[severity];
    }
  }

  addFinding({ project, check, severity, ...finding }: ReportedFinding & { readonly project: string }): void {
    if (isReportedAside(finding)) return;
    const tally = this.checks.get(check) ?? { check, findings: noFindings(), projects: new Set() };
    tally.findings[severity]++;
    tally.projects.add(project);
    this.checks.set(check, tally);
  }

  addRate({ project, rate, month, done, of }: RateLine): void {
    const { rates } = this.project(project);
    const months = rates.get(rate) ?? new Map<Month, Counted>();
    const counted = months.get(month) ?? { done: 0, of: 0 };
    months.set(month, { done: counted.done + done, of: counted.of + of });
    rates.set(rate, months);
  }

  private project(project: string): ProjectTally {
    const made = { project, workbooks: 0, failed: 0, entries: 0, setAside: 0, late: 0 };
    const tally = this.projects.get(project) ?? { ...made, findings: noFindings(), rates: new Map() };
    this.projects.set(project, tally);
    return tally;
  }
}

export function noFindings(): SeverityCounts {
  return { overdue: 0, 'due-soon': 0, mismatch: 0, notice: 0 };
}

export function countOf(findings: SeverityCounts): number {
  return severities.reduce((sum, severity) => sum + findings[severity], 0);
}

/** Sorts what has most overdue first, then the most of each lesser severity; at last by name. */
export function byUrgency<Row extends { readonly findings: SeverityCounts }>(nameOf: (row: Row) => string) {
  return (a: Row, b: Row): number =>
    severities.map(severity => b.findings[severity] - a.findings[severity]).find(difference => difference !== 0) ??
    (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** Waived or part of the baseline: nothing of today's work. */
export function isReportedAside({ waived, standing }: Pick<ReportedFinding, 'waived' | 'standing'>): boolean {
  return isSetAside({ waived, ...(standing && { standing }) });
}
