/** Owns `steward backtest FILE --from D --to D [--rules DIR]`: the rules on each past day, as the books stood then. Writes nothing. */
import type { Language } from '../../model/language';
import { backtest } from '../../run';
import { openBook } from '../book';
import { formatOption, onlyOption, type RawOptions, rangeOption } from '../options';
import { dayBar } from '../progress';
import { backtestJson } from '../report/backtest-json';
import { backtestText } from '../report/backtest-text';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

export const backtestFlags = [
  '--from <day>',
  '--to <day>',
  '--rules <folder>',
  '--only <checks>',
  '--format <format>',
  '--no-progress',
] as const;

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
    const backtested = await backtest(openBook(file), rules, newRules, options);
    progress.stop();
    if (format === 'json') terminal.out(`${JSON.stringify(backtestJson(backtested, language), undefined, 2)}\n`);
    else terminal.out(backtestText(backtested, newRules ?? rules, { ...terminal, language }));
  } finally {
    progress.stop();
  }
  return 0;
}
