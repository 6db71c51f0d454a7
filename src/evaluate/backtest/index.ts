/** Owns back-tests: the rules on each past day, as the books stood then, with old figures and with new ones. */
import type { Backtest } from '../../model/backtest';
import type { Finding } from '../../model/finding';
import type { Recognition } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import type { Settings } from '../../model/settings';
import { addDays, type Day, dayOf, daysBetween, type Moment, type Month, moment } from '../../model/time';
import { makeHours, spansOf } from '../hours';
import { evaluate } from '../index';
import { tablesOn } from './past';
import { makeTallies } from './tally';

/** A set of rules, and what it recognised. */
export interface Tried {
  readonly rules: RuleSet;
  readonly recognition: Recognition;
}

export interface BacktestOptions {
  readonly from: Day;
  readonly to: Day;
  readonly only?: readonly string[];
  /** Months whose slips were archived, and when. */
  readonly archivings?: readonly { readonly month: Month; readonly asOf: Moment }[];
}

/** A back-test on its way, day by day, so that whoever runs it can tell how far it is. */
export interface RunningBacktest {
  readonly days: readonly Day[];
  /** Tries the next day. */
  next(): void;
  /** What came out of the days tried so far. */
  result(): Backtest;
}

/**
 * Tries the rules at the close of service of each day. A figure that the new rules change beats what the workbook's settings say of it;
 * all other settings hold for both. Waived findings are left out.
 */
export function makeBacktest(old: Tried, next: Tried | undefined, options: BacktestOptions): RunningBacktest {
  const { from, to, archivings = [], ...evaluateOptions } = options;
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const closeOf = closing(old);
  const tallies = makeTallies();
  const settings = next && settingsUnder(next, old);
  let tried = 0;

  function findingsOn(day: Day, { rules, recognition }: Tried, settings: Settings): readonly Finding[] {
    const tables = tablesOn(day, recognition.tables, rules.registers);
    const asOf = closeOf(day);
    const archivedMonths = archivings.filter(archiving => archiving.asOf <= asOf).map(({ month }) => month);
    const options = { ...evaluateOptions, asOf, archivedMonths };
    return evaluate({ ...recognition, tables, settings }, rules, options).findings.filter(({ waived }) => !waived);
  }

  return {
    days,
    next() {
      const day = days[tried++]!;
      const before = findingsOn(day, old, old.recognition.settings);
      tallies.add(day, before, next && findingsOn(day, next, settings!));
    },
    result: () => ({
      from,
      to,
      days: tallies.days(),
      totals: tallies.totals(),
      differences: tallies.differences(),
    }),
  };
}

/** The close of service of a day; where there is no service, the end of the day. */
function closing({ rules, recognition }: Tried): (day: Day) => Moment {
  const hours = makeHours(recognition.settings.serviceHours ?? spansOf(rules.calendar.serviceHours));
  return day => {
    const close = hours.closeOf(day);
    return dayOf(close) === day ? close : moment(day, 23 * 60 + 59);
  };
}

/** The workbook's settings without the figures that the new rules change: those are what is tried. */
function settingsUnder(next: Tried, old: Tried): Settings {
  const { settings } = next.recognition;
  const parameters = Object.entries(settings.parameters).map(([check, own]) => {
    const [before, after] = [old, next].map(({ rules }) => rules.checks.find(({ id }) => id === check)?.parameters);
    const isSame = (id: string) => JSON.stringify(before?.[id]?.value) === JSON.stringify(after?.[id]?.value);
    return [check, Object.fromEntries(Object.entries(own).filter(([id]) => isSame(id)))] as const;
  });
  return { ...settings, parameters: Object.fromEntries(parameters) };
}
