/** Owns the rows of 豁免登记 that people wrote, with the headings they wrote them under. */
import type { LayoutValue } from '../../model/change';
import type { CheckRule } from '../../model/rule';
import { type Waiver, waiverColumns } from '../../model/settings';
import { squeeze } from '../../model/text';
import type { Sheet } from '../../model/workbook';
import { typedRows, typedValue } from './typed';

/** Values from column A; undefined where a cell is blank. */
export type WaiverRow = readonly (LayoutValue | undefined)[];

export interface KeptWaivers {
  readonly headings: readonly string[];
  readonly rows: readonly WaiverRow[];
  /** What people wrote above the heading. */
  readonly loose: readonly string[];
}

const [checkTitle, , , reasonTitle] = waiverColumns;

/** Every row below the heading of our own sheet, cell by cell where it stands: people may have added columns or moved them. */
export function keptWaivers(
  sheet: Sheet,
  date1904: boolean,
  usual: readonly string[],
  ours: ReadonlySet<string>,
): KeptWaivers {
  const texts = typedRows(sheet, date1904);
  const headingAt = texts.findIndex(row =>
    [checkTitle, reasonTitle].every(title => row.some(text => squeeze(text) === title)),
  );
  const hasHeading = headingAt >= 0;
  const above = hasHeading ? texts.slice(0, headingAt) : texts; // without its heading none of the rows was a waiver
  const rows = texts.flatMap((row, index) => {
    if (!hasHeading || index <= headingAt || row.every(text => text === '')) return [];
    return [row.map((_, column) => typedValue(sheet, index + 1, column + 1, date1904))];
  });
  return {
    headings: hasHeading ? texts[headingAt]! : usual,
    rows,
    loose: above.map(row => row.filter(text => text !== '' && !ours.has(text)).join('　')).filter(text => text !== ''),
  };
}

/** Waivers that come over from a sheet that a person made by hand, under our own headings. */
export function copiedWaivers(
  waivers: readonly Waiver[],
  checks: readonly CheckRule[],
  usual: readonly string[],
): KeptWaivers {
  const rows = waivers.map(({ check, sheet, entry, reason, by, until }): WaiverRow => {
    const title = checks.find(({ id }) => id === check)?.title.zh ?? check;
    const texts = [title, sheet ?? '', entry, reason, by].map(text => ({ kind: 'text' as const, text }));
    return [...texts, until === undefined ? undefined : { kind: 'date', at: until }];
  });
  return { headings: usual, rows, loose: [] };
}
