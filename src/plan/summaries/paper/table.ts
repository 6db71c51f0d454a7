/** Owns a table of a summary sheet: its title, heading, rows and the total below them, drawn from a row of the sheet on. */
import { type Area, areaAddress, cellAddress } from '../../../model/address';
import type { CellStyle, LayoutCell, LayoutRow } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import { rounded, sum } from '../../../model/money';
import { fittedRow } from '../../fitting';
import { textCell } from './cells';
import { type Column, type Computed, decimalsOf, numberIn } from './columns';

export interface TableSpec<Row> {
  /** None for a sheet of one table. */
  readonly title?: Bilingual;
  /** What is counted, under the title. */
  readonly note?: Bilingual;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said in place of rows. */
  readonly empty: Bilingual;
}

export interface Place {
  /** Row of the sheet that it begins on. */
  readonly top: number;
  readonly widths: readonly number[];
  readonly language: Language;
}

export interface Drawn {
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly Area[];
  readonly headingAt: number;
  /** The last listed row, without the total; the heading's where there is none. */
  readonly lastAt: number;
}

export interface Table {
  draw(place: Place): Drawn;
}

export function table<Row>(spec: TableSpec<Row>): Table {
  return { draw: place => drawn(spec, place) };
}

function drawn<Row>({ title, note, columns, rows, empty }: TableSpec<Row>, { top, widths, language }: Place): Drawn {
  const out: LayoutRow[] = [];
  const merges: Area[] = [];
  const here = () => top + out.length;
  const lefts = leftsOf(columns);
  const across = (text: Bilingual, style: CellStyle) => {
    merges.push({ top: here(), left: 1, bottom: here(), right: widths.length });
    const cells = widths.map((_, index) => textCell(index === 0 ? text[language] : '', style));
    out.push(fittedRow(cells, () => widths.reduce((whole, width) => whole + width, 0)));
  };
  const line = (cells: readonly LayoutCell[]) => {
    for (const [index, { span = 1 }] of columns.entries()) {
      const left = lefts[index]!;
      if (span > 1) merges.push({ top: here(), left, bottom: here(), right: left + span - 1 });
    }
    out.push(spread(columns, cells, widths, lefts));
  };
  if (title) across(title, 'section');
  if (note) across(note, 'note');
  const headingAt = here();
  line(columns.map(column => textCell(column.title[language], 'heading')));
  if (rows.length === 0) {
    across(empty, 'body-wrap');
    return { rows: out, merges, headingAt, lastAt: headingAt };
  }
  const listed: LayoutCell[][] = [];
  for (const row of rows) {
    const cells: LayoutCell[] = [];
    for (const column of columns) {
      cells.push('cell' in column ? column.cell(row) : computedCell(column.computed, cells, lefts, here(), 'body'));
    }
    listed.push(cells);
    line(cells);
  }
  const lastAt = here() - 1;
  if (columns.some(column => 'cell' in column && column.totalDecimals !== undefined)) {
    line(totals(columns, listed, { lefts, from: headingAt + 1, to: lastAt }, here(), language));
  }
  return { rows: out, merges, headingAt, lastAt };
}

function totals<Row>(
  columns: readonly Column<Row>[],
  listed: readonly (readonly LayoutCell[])[],
  { lefts, from, to }: { readonly lefts: readonly number[]; readonly from: number; readonly to: number },
  row: number,
  language: Language,
): LayoutCell[] {
  const cells: LayoutCell[] = [];
  for (const [index, column] of columns.entries()) {
    if ('computed' in column) cells.push(computedCell(column.computed, cells, lefts, row, 'total'));
    else if (column.totalDecimals !== undefined) {
      const [left, above] = [lefts[index]!, listed.map(cells => cells[index])];
      const decimals = Math.max(column.totalDecimals, decimalsOf(above));
      const formula = `SUM(${areaAddress({ top: from, left, bottom: to, right: left })})`;
      const result = rounded(sum(above.map(numberIn)), decimals);
      cells.push({ value: { kind: 'formula', formula, result, decimals }, style: 'total' });
    } else cells.push(textCell(index === 0 ? { zh: '合计', en: 'Total' }[language] : '', 'total'));
  }
  return cells;
}

function computedCell(
  { of, decimals, formula, result }: Computed,
  cells: readonly LayoutCell[],
  lefts: readonly number[],
  row: number,
  style: CellStyle,
): LayoutCell {
  return {
    value: {
      kind: 'formula',
      formula: formula(of.map(index => cellAddress(row, lefts[index]!))),
      result: result(of.map(index => numberIn(cells[index]))),
      decimals,
    },
    style,
  };
}

/** The sheet's column that each column of the table begins in. */
function leftsOf(columns: readonly Column<never>[]): number[] {
  let left = 1;
  return columns.map(({ span = 1 }) => {
    left += span;
    return left - span;
  });
}

/** A cell that spans columns has its border around all of them. */
function spread(
  columns: readonly Column<never>[],
  cells: readonly LayoutCell[],
  widths: readonly number[],
  lefts: readonly number[],
): LayoutRow {
  const rooms: number[] = [];
  const wide = columns.flatMap(({ span = 1 }, index) => {
    const left = lefts[index]! - 1;
    const room = widths.slice(left, left + span).reduce((sum, width) => sum + width, 0);
    rooms.push(...Array.from({ length: span }, () => room));
    const cell = cells[index]!;
    return [cell, ...Array.from({ length: span - 1 }, () => textCell('', cell.style))];
  });
  return fittedRow(wide, column => rooms[column] ?? 10);
}
