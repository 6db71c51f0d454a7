/** Owns the rows of 豁免登记 that people wrote, with the headings they wrote them under. */
import type { LayoutValue } from '../../model/change';
import type { CheckRule } from '../../model/rule';
import { type DecidedWaiver, type WaiverColumn, waiverColumnOf, waiverColumns } from '../../model/settings';
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
  waivers: readonly DecidedWaiver[],
  checks: readonly CheckRule[],
  usual: readonly string[],
): KeptWaivers {
  return withAdded({ headings: usual, rows: [], loose: [] }, waivers, checks);
}

/** With these waivers below the others, each cell under the heading that people gave its column. */
export function withAdded(
  kept: KeptWaivers,
  added: readonly DecidedWaiver[],
  checks: readonly CheckRule[],
): KeptWaivers {
  const columns = kept.headings.map(heading => waiverColumnOf(squeeze(heading)));
  const missing = added.length === 0 ? [] : waiverColumns.filter(column => !columns.includes(column));
  const rows = added.map((waiver): WaiverRow => {
    const cells = cellsOf(waiver, checks);
    return [...columns, ...missing].map((column, index, all) =>
      column !== undefined && all.indexOf(column) === index ? cells[column] : undefined,
    );
  });
  return { ...kept, headings: [...kept.headings, ...missing], rows: [...kept.rows, ...rows] };
}

function cellsOf(
  { check, sheet, entry, reason, by, until }: DecidedWaiver,
  checks: readonly CheckRule[],
): Readonly<Record<WaiverColumn, LayoutValue | undefined>> {
  const text = (text: string): LayoutValue => ({ kind: 'text', text });
  return {
    检查: text(checks.find(({ id }) => id === check)?.title.zh ?? check),
    工作表: text(sheet ?? ''),
    编号或房号: text(entry),
    原因: text(reason),
    批准人: text(by),
    有效期至: until === undefined ? undefined : { kind: 'date', at: until },
  };
}
