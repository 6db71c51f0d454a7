/** Owns version 1 of a back-test as JSON. Other programs read it: names and shapes stay. */
import type { BacktestDifference } from '../../model/backtest';
import type { Language } from '../../model/language';
import type { Backtested } from '../../run';
import { approximation } from './backtest-text';

/** The report as plain data, ready for `JSON.stringify`. `new` is left out where only one set of rules was tried. */
export function backtestJson({ workbook, backtest }: Backtested, language: Language): object {
  const { from, to, days, totals, differences } = backtest;
  return {
    ...{ version: 1, workbook: workbook.name, from, to },
    approximate: approximation[language],
    totals,
    days,
    differences: differences.map(difference => differenceOf(difference, language)),
  };
}

function differenceOf({ only, from, to, finding }: BacktestDifference, language: Language): object {
  const { check, register, sheet, row, cells, severity, entry, room, dueAt, message } = finding;
  return {
    ...{ only, from, to, check, register, sheet, row, cells, severity, entry, room, dueAt },
    message: message[language],
  };
}
