/** Owns a workbook's own settings, as read from its 管家设置 and 豁免登记 sheets: what is there wins over the rules set. */
import type { RegisterId } from './register';
import type { Severity } from './severity';
import type { Day } from './time';

export interface Settings {
  /** Parameter values by check id and parameter id. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly off: readonly string[];
  readonly serviceHours?: readonly ServiceSpan[];
  /** Days that are worked or free in spite of (or beyond) the statutory calendar. */
  readonly extraDays: Readonly<Record<Day, 'working' | 'free'>>;
  /** Last day of the book's month, 1–28; undefined is the calendar month's end. */
  readonly monthCutOff?: number;
  /** Names that count as 经理 / 主管 / 组长. */
  readonly supervisors: readonly string[];
  readonly reading: Reading;
  readonly waivers: readonly Waiver[];
}

/** One span of service on these weekdays (1 Monday … 7 Sunday), minutes since midnight. A break is a gap between two spans. */
export interface ServiceSpan {
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** How a person said that sheets are to be read. */
export interface Reading {
  readonly ignoredSheets: readonly string[];
  readonly registers: Readonly<Record<string, RegisterId>>;
  /** Sheet to its first heading's rows. */
  readonly headingRows: Readonly<Record<string, readonly number[]>>;
  /** Sheet to field id to column letters; `-` says that no column is this field. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Waiver {
  readonly check: string;
  readonly sheet?: string;
  /** The entry's own number or room. */
  readonly entry: string;
  readonly reason: string;
  readonly by: string;
  readonly until?: Day;
  /** Where it stands, for reports. */
  readonly cell: string;
}

export const noSettings: Settings = {
  parameters: {},
  severities: {},
  off: [],
  extraDays: {},
  supervisors: [],
  reading: { ignoredSheets: [], registers: {}, headingRows: {}, columns: {} },
  waivers: [],
};
