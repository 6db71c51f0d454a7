/** Owns a sheet of ours as a part of a page: its layout as headings, paragraphs, tables and pictures, in their order. */
import type { Area } from '../../model/address';
import type { Chart, LayoutCell, LayoutRow, SheetLayout } from '../../model/change';
import { cellHtml, textOf } from './cells';
import { chartSvg } from './chart';
import { escaped } from './markup';

/** Rows that stand alone over all columns, and what they are on a page. */
const alone = { title: 'h2', section: 'h3', subtitle: 'p', note: 'p', signature: 'p' } as const;

/** One table for each heading row, so that a printed page repeats it; rows of nothing part tables. */
export function sheetHtml(layout: SheetLayout): string {
  const blocks: string[] = [];
  let table: { readonly head: string[]; readonly body: string[] } | undefined;
  const finish = () => {
    if (table) blocks.push(tableHtml(layout, table.head, table.body));
    table = undefined;
  };
  const spans = spansOf(layout.merges);
  for (const [index, row] of layout.rows.entries()) {
    const at = index + 1;
    const chart = layout.charts?.find(({ place }) => place.top === at);
    const text = row.cells.length > 0 ? aloneText(row, at, spans) : undefined;
    if (chart || row.cells.length === 0 || text !== undefined || isHeading(row)) finish();
    if (chart) blocks.push(figureHtml(chart, layout.rows));
    if (text !== undefined) blocks.push(text);
    else if (row.cells.length > 0) {
      table ??= { head: [], body: [] };
      table[isHeading(row) ? 'head' : 'body'].push(rowHtml(row, at, layout, spans));
    }
  }
  finish();
  return blocks.join('\n');
}

function figureHtml(chart: Chart, rows: readonly LayoutRow[]): string {
  return `<figure>${chartSvg(chart, rows, { width: 960, height: 280 })}</figure>`;
}

function isHeading({ cells }: LayoutRow): boolean {
  return cells[0]?.style === 'heading';
}

/** A row whose only text stands in its first cell, over the others. */
function aloneText({ cells }: LayoutRow, at: number, spans: Spans): string | undefined {
  const [first] = cells;
  const tag = first && alone[first.style as keyof typeof alone];
  if (!tag) return undefined;
  const isAlone = cells.length === 1 || (spans.get(`${at} 1`)?.right ?? 1) >= cells.length;
  return isAlone ? `<${tag} class="${first.style}">${escaped(textOf(first.value))}</${tag}>` : undefined;
}

type Spans = ReadonlyMap<string, Area>;

/** Each merged area by its first cell, and by the cells that it covers. */
function spansOf(merges: readonly Area[]): Spans {
  const spans = new Map<string, Area>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) spans.set(`${row} ${column}`, area);
    }
  }
  return spans;
}

function rowHtml({ cells }: LayoutRow, at: number, layout: SheetLayout, spans: Spans): string {
  const last = Math.min(printed(layout), cells.length);
  const out: string[] = [];
  for (let column = 1; column <= last; column++) {
    const area = spans.get(`${at} ${column}`);
    const isFirst = !area || (area.top === at && area.left === column);
    if (!isFirst) continue;
    const span = area
      ? { columns: Math.min(area.right, printed(layout)) - column + 1, rows: area.bottom - area.top + 1 }
      : { columns: 1, rows: 1 };
    const cell: LayoutCell | undefined = cells[column - 1];
    out.push(cellHtml(cell, span, cell?.style === 'heading' ? 'th' : 'td'));
  }
  return `<tr>${out.join('')}</tr>`;
}

function tableHtml(layout: SheetLayout, head: readonly string[], body: readonly string[]): string {
  const widths = layout.widths.slice(0, printed(layout));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(width => `<col style="width:${Math.round((width * 1000) / whole) / 10}%">`).join('');
  const heading = head.length > 0 ? `<thead>${head.join('')}</thead>` : '';
  return `<div class="wide"><table><colgroup>${columns}</colgroup>${heading}<tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

/** What is for us alone is not on paper, and not on the page. */
function printed({ widths, print }: SheetLayout): number {
  return Math.min(widths.length, print.columns ?? widths.length);
}
