/** Owns `steward clear FILE`: takes away every highlight and sheet that a check has made. */
import type { Language } from '../../model/language';
import { clear } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { formatOption, type RawOptions } from '../options';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import type { Terminal } from '../terminal';

/** With `--format json` the plan's changes are the result, sheets and marks by name. */
export async function clearCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const format = formatOption(raw);
  const [destination] = destinationsOf([file], raw);
  const { workbook, plan } = await clear(openBook(file, destination), { apply: destination !== undefined });
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ version: 1, workbook: workbook.name, changes: plan.changes }, undefined, 2)}\n`);
  }
  if (destination) terminal.err(`${writtenSentence(plan, destination.path, workbook)[language]}\n`);
  else if (format === 'text') terminal.out(`${plannedSentence(plan, workbook)[language]}\n`);
  return 0;
}
