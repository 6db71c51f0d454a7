/** Owns the columns of 管家设置 as the product writes them, and where a person has moved them to. */
import { settingColumns } from '../../model/settings';
import { squeeze } from '../../model/text';

const [item, subject, parameter, value, about] = settingColumns;

/** In the order of the sheet. What stands in brackets the reader passes over. */
export const columns = [
  { title: item, width: 12 },
  { title: subject, width: 30 },
  { title: parameter, width: 20 },
  { title: '默认或识别', width: 16 },
  { title: `${value}（空白＝照左边）`, width: 19 },
  { title: '单位', width: 16 },
  { title: about, width: 56 },
  { title: '备注', width: 18 },
] as const;

export const standingAt = 4;
export const valueAt = 5;

export interface Places {
  readonly item: number;
  readonly subject: number;
  readonly parameter: number;
  /** Columns that the product writes itself; whatever stands in any other is a person's. */
  readonly ours: ReadonlySet<number>;
}

/** Where the columns stand by the sheet's first heading row; undefined where there is none. */
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

function bare(text: string): string {
  return squeeze(text).replace(/\(.*\)$/, '');
}
