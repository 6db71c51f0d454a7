/** Owns how findings are filtered and grouped for the list. */
import { type Finding, isSetAside } from '../../../model/finding';
import type { Language } from '../../../model/language';
import { compareSeverities, type Severity, severities, severityTitles } from '../../../model/severity';

export const groupings = ['book', 'person', 'severity'] as const;
export type Grouping = (typeof groupings)[number];

export interface Filter {
  readonly text: string;
  /** Undefined for all. */
  readonly severity?: Severity | undefined;
  /** Also those that were waived or are part of the baseline. */
  readonly withSetAside: boolean;
  readonly onlyNew: boolean;
}

export interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Every word of the text must stand somewhere in what is shown of the finding. */
export function filtered(findings: readonly Finding[], filter: Filter, language: Language): readonly Finding[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(finding => {
    if (!filter.withSetAside && isSetAside(finding)) return false;
    if (filter.onlyNew && finding.standing !== 'new') return false;
    if (filter.severity !== undefined && finding.severity !== filter.severity) return false;
    if (words.length === 0) return true;
    const { sheet, entry, room = '', message, actor, clause, cells } = finding;
    const shown = [sheet, entry, room, message[language], actor[language], clause, ...cells].join(' ').toLowerCase();
    return words.every(word => shown.includes(word));
  });
}

/** Counts by severity, of those that are not set aside. */
export function counts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const found = Object.fromEntries(severities.map(severity => [severity, 0])) as Record<Severity, number>;
  for (const finding of findings) if (!isSetAside(finding)) found[finding.severity] += 1;
  return found;
}

/** Groups in the order of their first finding (severities worst first, people by how much is theirs); in a group the worst first. */
export function grouped(findings: readonly Finding[], grouping: Grouping, language: Language): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const title = titleOf(finding, grouping, language);
    const own = groups.get(title);
    if (own) own.push(finding);
    else groups.set(title, [finding]);
  }
  const all = [...groups].map(([title, own]) => ({ title, findings: own.toSorted(bySeverity) }));
  switch (grouping) {
    case 'book':
      return all;
    case 'person':
      return all.toSorted((a, b) => b.findings.length - a.findings.length);
    case 'severity':
      return all.toSorted((a, b) => bySeverity(a.findings[0]!, b.findings[0]!));
  }
}

function bySeverity(a: Finding, b: Finding): number {
  return compareSeverities(a.severity, b.severity);
}

function titleOf({ sheet, actor, severity }: Finding, grouping: Grouping, language: Language): string {
  switch (grouping) {
    case 'book':
      return sheet;
    case 'person':
      return actor[language];
    case 'severity':
      return severityTitles[severity][language];
  }
}
