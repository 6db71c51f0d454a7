/** Owns the plan: the closed list of changes that a host can be asked for. A plan is data; it holds only what differs. */
import type { Area } from './address';
import type { Severity } from './severity';
import type { Day, Moment } from './time';

/** A highlight's kind: one colour and one always-true conditional format of ours a sheet. */
export type Mark = Severity;

export type Change = SetHighlight | RemoveHighlight | WriteSheet | RemoveSheet;

export interface Plan {
  readonly changes: readonly Change[];
}

/** Puts (or replaces) our one conditional format of that mark on a sheet, over exactly these areas. */
export interface SetHighlight {
  readonly kind: 'set-highlight';
  readonly sheet: string;
  readonly mark: Mark;
  readonly areas: readonly Area[];
}

export interface RemoveHighlight {
  readonly kind: 'remove-highlight';
  readonly sheet: string;
  readonly mark: Mark;
}

/** Makes one of our sheets, or replaces its content where it stands. People's sheets are never written. */
export interface WriteSheet {
  readonly kind: 'write-sheet';
  readonly role: string;
  /** The title to give a new sheet; free in the workbook. An existing sheet of ours keeps its own name. */
  readonly sheet: string;
  readonly digest: string;
  readonly layout: SheetLayout;
}

export interface RemoveSheet {
  readonly kind: 'remove-sheet';
  readonly role: string;
  readonly sheet: string;
}

/** A sheet as data: what stands where, and how it prints. Hosts know how to write it, never why. */
export interface SheetLayout {
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** From row 1. */
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly Area[];
  /** Rows that stay in view above the rest; 0 for none. */
  readonly frozenRows: number;
  /** Area with filter buttons, heading row included. */
  readonly filter?: Area;
  /** What may be typed into cells by hand; anything where nothing is said. */
  readonly validations?: readonly Validation[];
  /** Native charts that people can restyle. */
  readonly charts?: readonly Chart[];
  /** Guarded against slips of the hand, without a password: cells can be selected, copied and filtered, not typed in. */
  readonly isProtected?: true;
  readonly print: PrintSetup;
}

/**
 * A chart drawn by the program that shows the sheet, from cells of the same sheet, so that it follows them. Cells without a number must be
 * blank: programs take a text for 0. A chart none of whose cells holds a number is not drawn.
 */
export interface Chart {
  readonly title: string;
  /** `columns` stand side by side, `stacked` on top of one another; `lines` have a marker at every point. */
  readonly kind: 'columns' | 'stacked' | 'lines';
  /** The labels along the axis: part of one column or one row. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** The axis of values; from 0, to `max` where that is fixed. Percent values are 0–100. */
  readonly values: { readonly unit: 'count' | 'percent' | 'money'; readonly max?: number };
  /** The blank cells that it covers. */
  readonly place: Area;
}

export interface ChartSeries {
  /** The cell that holds its name. */
  readonly name: { readonly row: number; readonly column: number };
  /** Laid out like the categories. */
  readonly values: Area;
}

/** The words that cells offer to who types into them. Hosts that can't offer them leave them out. */
export interface Validation {
  readonly areas: readonly Area[];
  /** The words, together no longer than {@link LONGEST_OFFER} and without commas (none: nothing may be typed); or the cells of another sheet that hold them. */
  readonly words: readonly string[] | { readonly sheet: string; readonly area: Area };
  /** Told to who types anything else, which is then not taken. Without it anything may be typed. */
  readonly refusal?: string;
}

/** Characters of a list of words, commas included: Excel's own limit. */
export const LONGEST_OFFER = 255;

export interface LayoutRow {
  readonly cells: readonly (LayoutCell | undefined)[];
  /** Points; undefined lets Excel choose. */
  readonly height?: number;
}

export interface LayoutCell {
  readonly value: LayoutValue;
  readonly style: CellStyle;
  /** A place in this workbook that a click leads to. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/**
 * Text always stays text, whatever it begins with; money and numbers are decimal text so that no digit is lost. `staysText`: also what is
 * typed there later (3-1-2 is a room and no day). `blank` waits for a day or moment to be typed.
 */
export type LayoutValue =
  | { readonly kind: 'text'; readonly text: string; readonly staysText?: true }
  | { readonly kind: 'blank'; readonly holds: 'date' | 'date-time' }
  | { readonly kind: 'number'; readonly number: string; readonly decimals: number }
  | { readonly kind: 'date'; readonly at: Day | Moment }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string; readonly decimals: number };

/** The looks our sheets are made of; each host draws them alike. `section`: the title of a table among several · `input`: where a person is to write. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'heading'
  | 'body'
  | 'body-wrap'
  | 'body-center'
  | 'body-right'
  | 'input'
  | 'total'
  | 'note'
  | 'link'
  | 'signature'
  | Mark;

export interface PrintSetup {
  readonly landscape: boolean;
  /** Rows repeated on every page, 1-based and inclusive. */
  readonly repeatedRows?: { readonly from: number; readonly to: number };
  /** Columns from A on that are repeated on every page. */
  readonly repeatedColumns?: number;
  /** Columns from A on that are printed; all where nothing is said. */
  readonly columns?: number;
  /** Pages side by side; 1 where nothing is said. */
  readonly pagesWide?: number;
}

/** A sheet of a workbook that is made anew: people's own from the start. */
export interface NewSheet {
  readonly name: string;
  readonly layout: SheetLayout;
}
