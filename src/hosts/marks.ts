/** Owns the formula that makes a conditional format ours: always true, and naming its mark, so that it is known again after any copying. */
import type { Mark } from '../model/change';
import { severities } from '../model/severity';

/** The formula of a mark's rule, without `=`. `N` of a text is 0, in Excel, WPS and LibreOffice alike. */
export function markFormula(mark: Mark): string {
  return `N("steward:${mark}")=0`;
}

/** The mark that a rule's formula carries; undefined for rules that are not ours. Other programs may space it differently. */
export function markOf(formula: string): Mark | undefined {
  const name = /^\s*=?\s*N\s*\(\s*"steward:([a-z-]+)"\s*\)\s*=\s*0\s*$/i.exec(formula)?.[1]?.toLowerCase();
  return severities.find(severity => severity === name);
}
