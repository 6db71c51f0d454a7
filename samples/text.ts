/** Owns the reading of `books/*.txt`: lines of "key: value", a blank line, then the sheet as a text table. */
import { type Area, parseArea } from '../src/model/address';
import type { Sheet } from '../src/model/workbook';
import { textSheet } from '../test/support/textbook';

export interface SampleSheet {
  readonly sheet: Sheet;
  /** In characters, from column A. */
  readonly widths: readonly number[];
  readonly titleRows: ReadonlySet<number>;
  readonly headingRows: ReadonlySet<number>;
  /** What has lines around its cells. */
  readonly ruled: readonly Area[];
  readonly frozenRows: number;
  /** Drop-down lists. */
  readonly lists: readonly { readonly area: Area; readonly words: readonly string[] }[];
  /** People's own colours, as RRGGBB. */
  readonly fills: readonly { readonly area: Area; readonly colour: string }[];
  /** People's own conditional formats: this word in that colour. */
  readonly formats: readonly { readonly area: Area; readonly word: string; readonly colour: string }[];
  readonly comments: readonly { readonly cell: string; readonly text: string }[];
  /** Formulas by address; the table shows their results. */
  readonly formulas: ReadonlyMap<string, string>;
}

/**
 * Keys: 工作表 (its name) · 列宽 · 标题行 · 表头行 · 表格 (areas with lines) · 冻结 (rows) · 选项 (area, words) · 底色 (area, RRGGBB) ·
 * 条件格式 (area, word, RRGGBB) · 批注 (cell, text) · 公式 (cell, formula). Some may stand several times. The table is written as `textSheet` reads it.
 */
export function readSample(text: string): SampleSheet {
  const [head = '', ...rest] = text.split('\n\n');
  const lines = head.split('\n').map(line => line.split(/: (.*)/s));
  const all = (key: string) => lines.flatMap(([name, value]) => (name === key && value !== undefined ? [value] : []));
  const numbers = (key: string) => all(key).flatMap(value => value.split(' ').map(Number));
  const placed = (key: string) => all(key).map(value => value.split(' ') as [string, ...string[]]);
  return {
    sheet: textSheet(all('工作表')[0]!, rest.join('\n\n')),
    widths: numbers('列宽'),
    titleRows: new Set(numbers('标题行')),
    headingRows: new Set(numbers('表头行')),
    ruled: all('表格').flatMap(value => value.split(' ').map(areaOf)),
    frozenRows: numbers('冻结')[0] ?? 0,
    lists: placed('选项').map(([area, ...words]) => ({ area: areaOf(area), words })),
    fills: placed('底色').map(([area, colour = '']) => ({ area: areaOf(area), colour })),
    formats: placed('条件格式').map(([area, word = '', colour = '']) => ({ area: areaOf(area), word, colour })),
    comments: placed('批注').map(([cell, ...words]) => ({ cell, text: words.join(' ') })),
    formulas: new Map(placed('公式').map(([cell, ...words]) => [cell, words.join(' ')])),
  };
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`not an area: ${address}`);
  return area;
}
