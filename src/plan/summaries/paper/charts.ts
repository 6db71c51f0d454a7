/** Owns the charts of a summary sheet: columns of one of its tables, drawn. */
import type { Area } from '../../../model/address';
import type { Chart } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import type { Drawn, Table } from './table';

/** A chart of a table that has rows. */
export interface PaperChart {
  readonly title: Bilingual;
  readonly kind: Chart['kind'];
  /** One of the sheet's. */
  readonly table: Table;
  /** Columns of the table, by index from 0: the one along the axis, and those that are drawn, named by their headings. */
  readonly categories: number;
  readonly series: readonly number[];
  readonly values: Chart['values'];
}

/** A table, and the charts of it that there are figures for. */
export interface Section {
  readonly table: Table;
  readonly charts: readonly PaperChart[];
}

/** Rows of 15 points that a chart stands on. */
export const CHART_ROWS = 13;

export function chartOf(
  { title, kind, categories, series, values }: PaperChart,
  table: Drawn,
  place: Area,
  language: Language,
): Chart {
  const { at, lastAt } = table.heading!;
  const listed = (column: number): Area => {
    const left = table.lefts[column]!;
    return { top: at + 1, left, bottom: lastAt, right: left };
  };
  return {
    title: title[language],
    kind,
    categories: listed(categories),
    series: series.map(column => ({ name: { row: at, column: table.lefts[column]! }, values: listed(column) })),
    values,
    place,
  };
}
