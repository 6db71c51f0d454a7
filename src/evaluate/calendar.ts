/** Owns working days: the statutory calendar with its make-up days (调休), and a workbook's own days over it. The only door to chinese-days. */
import chineseDays from 'chinese-days/dist/chinese-days.json';
import type { CalendarRules } from '../model/calendar';
import type { Bilingual } from '../model/language';
import type { Settings } from '../model/settings';
import { addDays, type Day, weekday } from '../model/time';

/** `make-up`: a weekend day worked in exchange for a holiday. `extra-…`: said so by the rules set or the workbook's settings. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up' | 'extra-working' | 'extra-free';

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  readonly isWorking: boolean;
  /** The holiday, or the one that a make-up day is worked for. */
  readonly name?: Bilingual;
}

/** A day that a deadline walked over. */
export interface PathDay extends CalendarDay {
  /** Which working day it was, from 1; undefined where it did not count. */
  readonly counted?: number;
}

export interface Calendar {
  /** First and last day of the years whose holidays are known. Beyond them weekdays pass for working days: provisional. */
  readonly coveredFrom: Day;
  readonly coveredTo: Day;
  isCovered(day: Day): boolean;
  isWorkingDay(day: Day): boolean;
  kindOf(day: Day): DayKind;
  describe(day: Day): CalendarDay;
  /** The day itself where it is worked, else the next that is. */
  nextWorkingDay(day: Day): Day;
  /** The n-th working day after the day, itself not counted (民法典 201); the day itself for 0. */
  addWorkingDays(day: Day, count: number): Day;
  /** How many working days there are after `from` up to and including `to`; 0 where `to` is not later. */
  workingDaysBetween(from: Day, to: Day): number;
  /** Every day that {@link addWorkingDays} walked over, the result last. */
  pathOfWorkingDays(day: Day, count: number): readonly PathDay[];
}

export interface CalendarOptions {
  /** The workbook's own days; they win over everything else. */
  readonly extraDays: Settings['extraDays'];
  readonly rules: CalendarRules;
}

/** A calendar as plain functions over one memory: a book names few different days, each is worked out once. */
export function makeCalendar({ extraDays, rules }: CalendarOptions): Calendar {
  const extra: Settings['extraDays'] = { ...rules.extraDays, ...extraDays };
  const known = new Map<Day, CalendarDay>();
  /** By count and day: a book counts the same few lengths from the same days again and again. */
  const reachedBy = new Map<number, Map<Day, Day>>();

  function describe(day: Day): CalendarDay {
    let described = known.get(day);
    if (described === undefined) {
      described = statedDay(day, extra[day]) ?? statutoryDay(day);
      known.set(day, described);
    }
    return described;
  }

  function isWorkingDay(day: Day): boolean {
    return describe(day).isWorking;
  }

  function nextWorkingDay(day: Day): Day {
    let next = day;
    while (!isWorkingDay(next)) next = addDays(next, 1);
    return next;
  }

  function addWorkingDays(day: Day, count: number): Day {
    const from = reachedBy.get(count) ?? new Map<Day, Day>();
    reachedBy.set(count, from);
    let reached = from.get(day);
    if (reached === undefined) {
      reached = day;
      for (let n = 0; n < count; n++) reached = nextWorkingDay(addDays(reached, 1));
      from.set(day, reached);
    }
    return reached;
  }

  function workingDaysBetween(from: Day, to: Day): number {
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
    return count;
  }

  function pathOfWorkingDays(day: Day, count: number): readonly PathDay[] {
    const path: PathDay[] = [];
    let counted = 0;
    for (let next = addDays(day, 1); counted < count; next = addDays(next, 1)) {
      path.push(isWorkingDay(next) ? { ...describe(next), counted: ++counted } : describe(next));
    }
    return path;
  }

  return {
    ...coverage,
    isCovered: day => day >= coverage.coveredFrom && day <= coverage.coveredTo,
    isWorkingDay,
    kindOf: day => describe(day).kind,
    describe,
    nextWorkingDay,
    addWorkingDays,
    workingDaysBetween,
    pathOfWorkingDays,
  };
}

/** By day: `English name,中文名,length`. A holiday's weekend days are among them. */
const holidays: Readonly<Record<Day, string>> = chineseDays.holidays;
/** Weekend days worked, with the holiday they make up for. */
const makeUpDays: Readonly<Record<Day, string>> = chineseDays.workdays;

const coverage = coverageOf(holidays);

/** A yearly notice ends with the National Day: the years whose 1 October the library names are known, back from the last without a gap. */
function coverageOf(named: Readonly<Record<Day, string>>): Pick<Calendar, 'coveredFrom' | 'coveredTo'> {
  const years = new Set(Object.keys(named).flatMap(day => (day.endsWith('-10-01') ? [Number(day.slice(0, 4))] : [])));
  const last = Math.max(...years);
  let first = last;
  while (years.has(first - 1)) first--;
  return { coveredFrom: `${first}-01-01`, coveredTo: `${last}-12-31` };
}

function statedDay(day: Day, stated: 'working' | 'free' | undefined): CalendarDay | undefined {
  if (stated === undefined) return undefined;
  return { day, kind: `extra-${stated}`, isWorking: stated === 'working' };
}

function statutoryDay(day: Day): CalendarDay {
  const makeUp = makeUpDays[day];
  if (makeUp !== undefined) return { day, kind: 'make-up', isWorking: true, name: nameOf(makeUp) };
  const holiday = holidays[day];
  if (holiday !== undefined) return { day, kind: 'holiday', isWorking: false, name: nameOf(holiday) };
  const isWorking = weekday(day) <= 5;
  return { day, kind: isWorking ? 'working' : 'weekend', isWorking };
}

function nameOf(entry: string): Bilingual {
  const [en = entry, zh = entry] = entry.split(',');
  return { zh, en };
}
