/** Owns the looks of a layout on a sheet that holds its cells: links, fonts, fills, borders, merges. */
import { type Area, quotedSheet } from '../../model/address';
import type { SheetLayout } from '../../model/change';
import { borderColour, type Look, looks } from '../palette';
import type { Job } from './bytes';
import { addressGroups } from './groups';
import { areasBy } from './layout-areas';
import { rangeOf } from './survey';

/** Excel holds 65,530 links a sheet; the cells of any further ones keep their text. */
const MOST_LINKS = 65_000;

/** Links of a sheet's cells. Excel gives each a text and looks of its own, so they are made before the rest. */
export function* linkJobs(sheet: Excel.Worksheet, { rows }: SheetLayout): Iterable<Job> {
  let links = 0;
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link || links++ >= MOST_LINKS) continue;
      const documentReference = `${quotedSheet(cell.link.sheet)}!${cell.link.cell}`;
      const queue = () => {
        sheet.getRangeByIndexes(row, column, 1, 1).untrack().hyperlink = { documentReference };
      };
      yield { bytes: 700, queue };
    }
  }
}

/** Fonts, fills, borders, alignment and merges. */
export function* dressJobs(sheet: Excel.Worksheet, layout: SheetLayout): Iterable<Job> {
  for (let from = 0; from < layout.rows.length; from += ROWS_AT_ONCE) yield* lookJobs(sheet, layout, from);
  yield* mergeJobs(sheet, layout);
}

/** Areas are joined within so many rows: to sort and join those of a long sheet would hold the page up. */
const ROWS_AT_ONCE = 1000;

function lookJobs(sheet: Excel.Worksheet, { rows }: SheetLayout, from: number): Job[] {
  const some = rows.slice(from, from + ROWS_AT_ONCE);
  return [...areasBy(some, cell => cell.style, from + 1)].flatMap(([style, areas]) => {
    const look = looks[style];
    const jobs = onGroups(sheet, areas, 4000, format => dress(format, look));
    if (!look.hasBorder) return jobs;
    const tall = areas.filter(({ top, bottom }) => bottom > top);
    const wide = areas.filter(({ left, right }) => right > left);
    return [
      ...jobs,
      ...onGroups(sheet, areas, 3000, format =>
        drawBorders(format, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']),
      ),
      ...onGroups(sheet, tall, 1500, format => drawBorders(format, ['InsideHorizontal'])),
      ...onGroups(sheet, wide, 1500, format => drawBorders(format, ['InsideVertical'])),
    ];
  });
}

function onGroups(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  bytes: number,
  change: (format: Excel.RangeFormat) => void,
): Job[] {
  return addressGroups(areas).map(address => ({
    bytes: address.length + bytes,
    queue: () => change(sheet.getRanges(address).format),
  }));
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const vertical = { top: 'Top', center: 'Center' } as const;

function dress(format: Excel.RangeFormat, look: Look): void {
  const { font } = format;
  font.size = look.size;
  font.bold = look.bold;
  font.italic = look.italic;
  font.underline = look.underline ? 'Single' : 'None';
  font.color = `#${look.colour}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  format.horizontalAlignment = horizontal[look.horizontal];
  format.verticalAlignment = vertical[look.vertical];
  format.wrapText = look.wrap;
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Inner lines are only asked for where there are any: Excel may refuse them for a single row or column. */
function drawBorders(format: Excel.RangeFormat, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${borderColour}`;
  }
}

/** Rows merged alike one below the other are one call. */
function mergeJobs(sheet: Excel.Worksheet, { merges }: SheetLayout): Job[] {
  const single = merges.filter(({ top, bottom }) => top === bottom).sort((a, b) => a.left - b.left || a.top - b.top);
  const stacks: Area[] = [];
  for (const merge of single) {
    const last = stacks.at(-1);
    const continues = last?.left === merge.left && last.right === merge.right && last.bottom === merge.top - 1;
    if (continues) stacks[stacks.length - 1] = { ...last, bottom: merge.bottom };
    else stacks.push(merge);
  }
  const blocks = merges.filter(({ top, bottom }) => top !== bottom);
  return [
    ...stacks.map(area => ({ bytes: 600, queue: () => rangeOf(sheet, area).untrack().merge(true) })),
    ...blocks.map(area => ({ bytes: 600, queue: () => rangeOf(sheet, area).untrack().merge() })),
  ];
}
