/** Owns the calendar file of a rules set, `rules/calendar.json`: service hours, days of our own, and where the statutory days are written. */
import type { Bilingual } from './language';
import type { Day } from './time';

export interface CalendarRules {
  readonly title: Bilingual;
  readonly serviceHours: ServiceHoursRule;
  /** Days that are worked or free in spite of (or beyond) the statutory calendar; a workbook's own settings win. */
  readonly extraDays?: Readonly<Record<Day, 'working' | 'free'>>;
  /** How days and hours are counted, clause by clause. */
  readonly counting: readonly CountingClause[];
  /** The State Council's yearly notices. */
  readonly notices: readonly HolidayNotice[];
}

export interface ServiceHoursRule {
  /** Where the hours come from: `ours` says that the source is silent. */
  readonly source: Bilingual;
  readonly ours: boolean;
  /** In the order of the day; a gap between two is a break. Times are `HH:MM`. */
  readonly spans: readonly { readonly weekdays: readonly number[]; readonly from: string; readonly to: string }[];
}

export interface CountingClause {
  readonly clause: Bilingual;
  readonly says: Bilingual;
}

export interface HolidayNotice {
  readonly year: number;
  readonly address: string;
}
