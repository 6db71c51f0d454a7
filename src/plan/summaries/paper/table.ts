/** Owns a table of a summary sheet: its title, heading, rows and the total below them, drawn from a row of the sheet on. */
import { type Area, areaAddress, cellAddress } from '../../../model/address';
import type { CellStyle, LayoutCell, LayoutRow } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import { rounded, sum } from '../../../model/money';
import { chineseNumeral } from '../../../model/numerals';
import { fittedRow } from '../../fitting';
import { textCell } from './cells';
import { type Column, type Computed, decimalsOf, knownNumber, numberIn } from './columns';

export interface TableSpec<Row> {
  /** Without its number; none for a sheet of one table. */
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
  /** Of the tables of its sheet, from 1; none where its title stands as it is. */
  readonly number?: number;
}

export interface Drawn {
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly Area[];
  /** The sheet's column that each column of the table begins in. */
  readonly lefts: readonly number[];
  /** Where its heading stands, and the last listed row, without the total; a table of nothing has no heading. */
  readonly heading?: { readonly at: number; readonly lastAt: number };
}

export interface Table {
  /** Rows that it lists. */
  readonly length: number;
  draw(place: Place): Drawn;
}

export function table<Row>(spec: TableSpec<Row>): Table {
  return { length: spec.rows.length, draw: place => drawn(spec, place) };
}

function drawn<Row>({ title, note, columns, rows, empty }: TableSpec<Row>, place: Place): Drawn {
  const { top, widths, language, number } = place;
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
  if (title) across(number === undefined ? title : numbered(title, number), 'section');
  if (rows.length === 0) {
    across(empty, 'body-wrap');
    return { rows: out, merges, lefts };
  }
  if (note) across(note, 'note');
  const headingAt = here();
  line(columns.map(column => textCell(column.title[language], 'heading')));
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
  return { rows: out, merges, lefts, heading: { at: headingAt, lastAt } };
}

export function numbered({ zh, en }: Bilingual, number: number): Bilingual {
  return { zh: `${chineseNumeral(number)}、${zh}`, en: `${number}. ${en}` };
}

function totals<Row>(
  columns: readonly Column<Row>[],
  listed: readonly (readonly LayoutCell[])[],
  { lefts, from, to }: { readonly lefts: readonly number[]; readonly from: number; readonly to: number },
  row: number,
  language: Language,
): LayoutCell[] {
  const cells: LayoutCell[] = [];
  const summed = (index: number, decimals: number): LayoutCell => {
    const [left, above] = [lefts[index]!, listed.map(cells => cells[index])];
    const shown = Math.max(decimals, decimalsOf(above));
    const formula = `SUM(${areaAddress({ top: from, left, bottom: to, right: left })})`;
    return {
      value: { kind: 'formula', formula, result: rounded(sum(above.map(numberIn)), shown), decimals: shown },
      style: 'total',
    };
  };
  for (const [index, column] of columns.entries()) {
    if ('cell' in column) {
      const { totalDecimals } = column;
      const word = index === 0 ? { zh: '合计', en: 'Total' }[language] : '';
      cells.push(totalDecimals === undefined ? textCell(word, 'total') : summed(index, totalDecimals));
    } else if (column.computed.needsAll) cells.push(summed(index, column.computed.decimals));
    else cells.push(computedCell(column.computed, cells, lefts, row, 'total'));
  }
  return cells;
}

function computedCell(
  { of, decimals, needsAll, formula, result }: Computed,
  cells: readonly LayoutCell[],
  lefts: readonly number[],
  row: number,
  style: CellStyle,
): LayoutCell {
  if (needsAll && of.some(index => knownNumber(cells[index]) === undefined)) return textCell('', style);
  const worked = result(of.map(index => numberIn(cells[index])));
  if (worked === '') return textCell('', style);
  const addresses = of.map(index => cellAddress(row, lefts[index]!));
  return { value: { kind: 'formula', formula: formula(addresses), result: worked, decimals }, style };
}

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
