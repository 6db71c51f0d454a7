/** Owns the cheap look at a cell that tells what kind of column it stands in. */
import type { CellValue } from '../../model/workbook';

export const evidences = [
  'blank',
  'date',
  'date-time',
  'time',
  /** A number without a date's format that would be a day between 2000 and 2050. */
  'serial',
  'number',
  'money',
  'mark',
  'phone',
  'room',
  'identifier',
  'name',
  'text',
  'error',
] as const;

export type Evidence = (typeof evidences)[number];

/** What the cell looks like, by itself. */
export function kindEvidence(raw: CellValue, format?: string): Evidence {
  void format;
  return raw === undefined ? 'blank' : 'text';
}
