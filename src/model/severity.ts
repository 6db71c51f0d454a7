/** Owns the four severities, worst first. Their order is the order in lists and exit codes. */
import type { Bilingual } from './language';

export const severities = ['overdue', 'due-soon', 'mismatch', 'notice'] as const;

/** overdue: past its due moment · due-soon: from its warn moment on · mismatch: contradicts a number, tariff or order · notice: missing or unreadable. */
export type Severity = (typeof severities)[number];

/** What people read for each. */
export const severityTitles: Readonly<Record<Severity, Bilingual>> = {
  overdue: { zh: '逾期', en: 'Overdue' },
  'due-soon': { zh: '将到期', en: 'Due soon' },
  mismatch: { zh: '不符', en: 'Mismatch' },
  notice: { zh: '提示', en: 'Notice' },
};

/** Sorts the worst first. */
export function compareSeverities(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}
