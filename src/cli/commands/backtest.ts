/** Owns `steward backtest FILE --from D --to D [--rules DIR]`: the rules on each past day, as the books stood then. Writes nothing. */
import type { Language } from '../../model/language';
import type { Recognition } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import type { Workbook } from '../../model/workbook';
import { recognise } from '../../recognise';
import { backtest } from '../../run';
import { openBook } from '../book';
import { coverOf, openly } from '../mask';
import { formatOption, onlyOption, type RawOptions, rangeOption } from '../options';
import { dayBar } from '../progress';
import { backtestJson } from '../report/backtest-json';
import { backtestText } from '../report/backtest-text';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Old rules are the shipped ones, as the workbook's settings have them; new ones those of `--rules` over them. Exit 0. */
export async function backtestCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const format = formatOption(raw);
  const range = rangeOption(raw);
  const rules = usableRules(undefined);
  const newRules = raw.rules === undefined ? undefined : usableRules(raw.rules);
  const only = onlyOption(
    raw,
    (newRules ?? rules).checks.map(({ id }) => id),
  );
  const progress = dayBar(terminal.isWatched && raw.progress, language);
  const options = { ...range, ...(only && { only }), onDay: progress.day };
  try {
    const found = await backtest(openBook(file), rules, newRules, options);
    const backtested = (
      raw.mask ? coverOf({ ...found, recognition: recognised(found.workbook, rules) }, rules) : openly
    )(found);
    progress.stop();
    if (format === 'json') terminal.out(`${JSON.stringify(backtestJson(backtested, language), undefined, 2)}\n`);
    else terminal.out(backtestText(backtested, newRules ?? rules, { ...terminal, language }));
  } finally {
    progress.stop();
  }
  return 0;
}

function recognised(workbook: Workbook, { registers, checks, fees }: RuleSet): Recognition {
  return recognise(workbook, registers, checks, fees);
}
