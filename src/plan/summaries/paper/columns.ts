/** Owns the columns of a summary's table: what each shows of a row, and those that are worked out from columns before them by a formula. */
import type { LayoutCell } from '../../../model/change';
import type { Bilingual } from '../../../model/language';
import { type Decimal, isDecimal, minus, rounded, sum, times } from '../../../model/money';

export type Column<Row> = ShownColumn<Row> | ComputedColumn;

interface Titled {
  readonly title: Bilingual;
  /** Columns of the sheet that it takes; 1 where nothing is said. */
  readonly span?: number;
}

export interface ShownColumn<Row> extends Titled {
  readonly cell: (row: Row) => LayoutCell;
  /** Added up below the rows, with so many decimals at least. */
  readonly totalDecimals?: number;
}

export interface ComputedColumn extends Titled {
  readonly computed: Computed;
}

/** A formula over columns of the same row, in the last row over their totals; `result` is what it comes to by our own decimals. */
export interface Computed {
  /** Columns by index from 0, each before this one. */
  readonly of: readonly number[];
  readonly decimals: number;
  /** Blank in rows where one of the columns holds no number; in the last row its own sum. */
  readonly needsAll?: true;
  formula(addresses: readonly string[]): string;
  /** Blank where there is nothing to work out. */
  result(numbers: readonly Decimal[]): Decimal | '';
}

/** Per cent, two decimals; blank where the whole is 0. */
export function percentOf(part: number, whole: number): Computed {
  return {
    of: [part, whole],
    decimals: 2,
    formula: ([part, whole]) => `IF(${whole}=0,"",ROUND(${part}/${whole}*100,2))`,
    result: ([part, whole]) =>
      Number(whole) === 0 ? '' : String(Math.round((10000 * Number(part)) / Number(whole)) / 100),
  };
}

/** Of columns side by side. */
export function sumOf(first: number, last: number, decimals: number): Computed {
  return {
    of: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    decimals,
    formula: addresses => `SUM(${addresses[0]}:${addresses.at(-1)})`,
    result: numbers => rounded(sum(numbers), decimals),
  };
}

/** Of two columns that hold numbers in every row. */
export function differenceOf(from: number, less: number, decimals: number): Computed {
  return {
    of: [from, less],
    decimals,
    formula: ([from, less]) => (decimals === 0 ? `N(${from})-N(${less})` : `ROUND(N(${from})-N(${less}),${decimals})`),
    result: ([from, less]) => rounded(minus(from!, less!), decimals),
  };
}

/** The same where a row may lack one of them: it then has none, too. */
export function knownDifferenceOf(from: number, less: number, decimals: number): Computed {
  return { ...differenceOf(from, less, decimals), needsAll: true };
}

/** One times the other, rounded half-up; blank where a row lacks one. */
export function productOf(one: number, other: number, decimals: number): Computed {
  return {
    of: [one, other],
    decimals,
    needsAll: true,
    formula: ([one, other]) => `ROUND(${one}*${other},${decimals})`,
    result: ([one, other]) => rounded(times(one!, other!), decimals),
  };
}

/** What a formula reads from a cell: 0 for one that holds no number. */
export function numberIn(cell: LayoutCell | undefined): Decimal {
  return knownNumber(cell) ?? '0';
}

/** The number of a cell; undefined for one that holds none. */
export function knownNumber(cell: LayoutCell | undefined): Decimal | undefined {
  const value = cell?.value;
  const number = value?.kind === 'number' ? value.number : value?.kind === 'formula' ? value.result : '';
  return isDecimal(number) ? number : undefined;
}

/** The decimals that cells are shown with: the most of any of them. */
export function decimalsOf(cells: readonly (LayoutCell | undefined)[]): number {
  return cells.reduce((most, cell) => {
    const value = cell?.value;
    return value?.kind === 'number' || value?.kind === 'formula' ? Math.max(most, value.decimals) : most;
  }, 0);
}
