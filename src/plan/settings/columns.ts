/** Owns the columns of 管家设置 as the product writes them, and where a person has moved them to. */
import { settingColumns, writtenColumns } from '../../model/settings';
import { squeeze } from '../../model/text';

const [item, subject, parameter, value] = settingColumns;
const widths = [12, 30, 20, 16, 19, 16, 56, 18] as const;

/** In the order of the sheet. */
export const columns = writtenColumns.map((title, index) => ({ title, width: widths[index]! }));

export const standingAt = 4;
export const valueAt = 5;

export interface Places {
  readonly item: number;
  readonly subject: number;
  readonly parameter: number;
  /** Columns that the product writes itself; whatever stands in any other is a person's. */
  readonly ours: ReadonlySet<number>;
}

/** Where the columns stand by the sheet's first heading row; undefined where there is none. A person may have deleted it: see {@link usualPlaces}. */
export function placesIn(rows: readonly (readonly string[])[]): Places | undefined {
  for (const row of rows) {
    const titles = row.map(text => bare(text));
    const at = (title: string) => titles.indexOf(title) + 1;
    if (at(item) === 0 || at(value) === 0) continue;
    const ours = columns.slice(0, -1).map(({ title }) => at(bare(title)));
    return { item: at(item), subject: at(subject), parameter: at(parameter), ours: new Set(ours) };
  }
  return undefined;
}

/** Where the product puts them. */
export const usualPlaces: Places = placesIn([writtenColumns])!;

function bare(text: string): string {
  return squeeze(text).replace(/\(.*\)$/, '');
}
