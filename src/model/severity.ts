/** Owns the four severities, worst first. Their order is the order in lists and exit codes. */

export const severities = ['overdue', 'due-soon', 'mismatch', 'notice'] as const;

/** overdue: past its due moment · due-soon: from its warn moment on · mismatch: contradicts a number, tariff or order · notice: missing or unreadable. */
export type Severity = (typeof severities)[number];
