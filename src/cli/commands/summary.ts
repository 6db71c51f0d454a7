/** Owns `steward summary FILE`: makes the sheets of a month that people print and sign. */
import { basename } from 'node:path';
import type { Language } from '../../model/language';
import { type Step, summarise } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { asOfOption, formatOption, monthOption, type RawOptions } from '../options';
import { progressBar } from '../progress';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

export const summaryFlags = [
  '--month <month>',
  '--as-of <moment>',
  '--format <format>',
  '--write <file>',
  '--in-place',
  '--rules <folder>',
  '--no-progress',
] as const;

/** With `--format json` the plan's changes are the result, the sheets whole. */
export async function summaryCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const format = formatOption(raw);
  const month = monthOption(raw);
  const asOf = asOfOption(raw, terminal.now);
  const rules = usableRules(raw.rules);
  const [destination] = destinationsOf([file], raw);
  const progress = progressBar(1, terminal.isWatched && raw.progress, language);
  const onStep = (step: Step) => progress.step(step, basename(file));
  const options = { asOf, language, apply: destination !== undefined, onStep, ...(month !== undefined && { month }) };
  try {
    const { workbook, plan, ...summarised } = await summarise(openBook(file, destination), rules, options);
    progress.pause();
    if (format === 'json') {
      const result = { version: 1, workbook: workbook.name, asOf, month: summarised.month, changes: plan.changes };
      terminal.out(`${JSON.stringify(result, undefined, 2)}\n`);
    }
    if (destination) terminal.err(`${writtenSentence(plan, destination.path)[language]}\n`);
    else if (format === 'text') terminal.out(`${plannedSentence(plan)[language]}\n`);
    return 0;
  } finally {
    progress.pause();
  }
}
