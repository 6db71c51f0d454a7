/** Owns registers: what a registration book is (its spec, from `rules/registers/<id>.json`) and what was recognised of one. */
import type { Area } from './address';
import type { Bilingual } from './language';
import type { Problem } from './problem';
import type { Settings, WrittenSetting } from './settings';
import type { Month } from './time';

export const registerIds = [
  'subscriptions',
  'filings',
  'mortgages',
  'repairs',
  'special-services',
  'reworks',
  'complaints',
  'callbacks',
  'slips',
  'monthly-services',
  'price-list',
  'handovers',
  'inspections',
] as const;

export type RegisterId = (typeof registerIds)[number];

/** How a column's cells are read; see {@link Value} for what each gives. */
export const fieldKinds = [
  'date',
  'date-time',
  'mark',
  'money',
  'number',
  'room',
  'person',
  'phone',
  'identifier',
  'choice',
  'status',
  'visits',
  'text',
] as const;

export type FieldKind = (typeof fieldKinds)[number];

export interface RegisterSpec {
  readonly id: RegisterId;
  readonly title: Bilingual;
  /** Titles and sheet names this book is known by, normalised when compared: 维修登记本, 报修登记表 … */
  readonly titles: readonly string[];
  readonly fields: readonly FieldSpec[];
}

export interface FieldSpec {
  readonly id: string;
  readonly kind: FieldKind;
  readonly title: Bilingual;
  /** Headings this field is known by, the commonest first. A heading under a group may be written `回访/时间`. */
  readonly headings: readonly string[];
  /** `choice`: the canonical value and the words that mean it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Several times in one cell: which one counts; the last where nothing is said. A `choice` takes several words only where this is said. */
  readonly several?: 'first' | 'last';
  /** A day that was agreed or required, not one on which something was done. */
  readonly planned?: true;
  /** People write the amount paid into this step's column: an amount means done. */
  readonly amountMeansDone?: true;
  /** A sum that large that 单位：万元 over the table means it, too; fees stay in yuan unless their own heading says 万元. */
  readonly tableUnit?: true;
  /** A blank cell means "as above" (vertically kept books). */
  readonly blankMeansAbove?: boolean;
  /** A book can't be this register without the field. */
  readonly essential?: boolean;
}

/** What a cell of a step says when it is not a date. They are also what a `mark` gives. */
export const DONE = '√';
export const NOT_DONE = '×';
export const NOT_APPLICABLE = '/';

/**
 * A cell, read. Blank (and whitespace only) is undefined. Otherwise by kind:
 * `date`, `date-time`, `mark`: a Stamp, or DONE / NOT_DONE / NOT_APPLICABLE ·
 * `money`, `number`: decimal text · `choice`: the canonical value, or the text as written where no word is known ·
 * `person`: the names, joined by 、 · `visits`: days of the month, joined by `,`, 0 for a visit on an unknown day ·
 * `status`: done / open / void, or the text · others: the text, half-width and trimmed. A placeholder (/ — 无) is NOT_APPLICABLE for
 * every kind but `text`. What can't be read is {@link Unreadable}, never a guess.
 */
export type Value = string | Unreadable | undefined;

export interface Unreadable {
  readonly unreadable: string;
  /** It is a day, but neither it nor anything around it names the year. */
  readonly isYearless?: true;
}

export function isUnreadable(value: Value): value is Unreadable {
  return typeof value === 'object';
}

/** One entry: a row of a recognised table that is neither heading nor note. Values by field id; blank ones are absent or undefined. */
export interface Entry {
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Out of every check, but its number counts as used. */
  readonly isVoid: boolean;
}

export const skipReasons = [
  'title',
  'heading',
  'section',
  'subtotal',
  'note',
  'signature',
  'page',
  'definition',
  'void',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

/** One table of one register on one sheet. */
export interface RegisterTable {
  readonly register: RegisterId;
  readonly sheet: string;
  /** From the first heading row to the last row that is an entry or listed as skipped. */
  readonly range: Area;
  /** The month that the table is about, where its title or sheet name says one (包月清洁登记表 2026年7月). */
  readonly month?: Month;
  /** The first heading; repeated ones are among `skipped`. */
  readonly headingRows: readonly number[];
  /** Field id to column number; of a grid its first column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Fields spread over several columns, such as the 1–31 day grid: field id to first and last column. */
  readonly grids: Readonly<Record<string, readonly [number, number]>>;
  readonly unknownColumns: readonly UnknownColumn[];
  /** Confidence by field id, 0–1. */
  readonly columnConfidence: Readonly<Record<string, number>>;
  /** Void entries included, in row order. */
  readonly entries: readonly Entry[];
  readonly skipped: readonly SkippedRow[];
  /** 0–1. */
  readonly confidence: number;
}

export interface EntryPlace {
  readonly sheet: string;
  readonly row: number;
  /** A column of the table that is meant, where several stand side by side. */
  readonly column?: number | undefined;
}

/** The entry in that row with its table; of several side by side the one over the column, else the first. */
export function entryAt(
  tables: readonly RegisterTable[],
  { sheet, row, column }: EntryPlace,
): { readonly table: RegisterTable; readonly entry: Entry } | undefined {
  const beside = tables.flatMap(table => {
    const entry = table.sheet === sheet ? table.entries.find(each => each.row === row) : undefined;
    return entry ? [{ table, entry }] : [];
  });
  const isOver = ({ left, right }: Area) => column !== undefined && left <= column && column <= right;
  return beside.find(({ table }) => isOver(table.range)) ?? beside[0];
}

export interface UnknownColumn {
  readonly column: number;
  readonly heading: string;
}

export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly reason: 'empty' | 'no-register-matches' | 'ignored-by-settings' | 'two-registers-fit' | 'hidden-by-product';
}

/** What `recognise` makes of a workbook. */
export interface Recognition {
  readonly tables: readonly RegisterTable[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  readonly settings: Settings;
  /** The lines of 管家设置 behind the settings, in the order of its rows. */
  readonly writtenSettings?: readonly WrittenSetting[];
  readonly problems: readonly Problem[];
}
