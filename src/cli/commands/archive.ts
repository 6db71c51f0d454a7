/** Owns `steward archive FILE`: archives a month's slips, or tells how a month has changed since it was archived. */
import { basename } from 'node:path';
import type { Language } from '../../model/language';
import { archive, type Step } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { asOfOption, formatOption, monthOption, type RawOptions } from '../options';
import { progressBar } from '../progress';
import { archiveJson } from '../report/archive-json';
import { archiveText } from '../report/archive-text';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';
import { fileAway } from './archive-file';
import { verifyCommand } from './archive-verify';

export const archiveFlags = [
  '--month <month>',
  '--revise',
  '--verify',
  '--as-of <moment>',
  '--format <format>',
  '--write <file>',
  '--in-place',
  '--out <file.xlsx>',
  '--rules <folder>',
  '--no-progress',
] as const;

/**
 * The exit code: 0 archived, to be archived, or unchanged · 1 the month has changed since it was archived: nothing is written without
 * `--revise` · 2 could not run. With `--verify` another command answers.
 */
export async function archiveCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  if (raw.verify) return verifyCommand(file, raw, terminal, language);
  const format = formatOption(raw);
  const month = monthOption(raw);
  const asOf = asOfOption(raw, terminal.now);
  const rules = usableRules(raw.rules);
  const [destination] = destinationsOf([file], raw);
  const { revise = false, out } = raw;
  const progress = progressBar(1, terminal.isWatched && raw.progress, language);
  const onStep = (step: Step) => progress.step(step, basename(file));
  const options = { asOf, revise, language, onStep, apply: destination !== undefined, ...(month && { month }) };
  try {
    const archived = await archive(openBook(file, destination), rules, options);
    progress.pause();
    if (format === 'text') terminal.out(archiveText(archived, { ...terminal, language }));
    if (archived.receipt) terminal.err(`${writtenSentence(archived.plan, destination!.path)[language]}\n`);
    const filed = out !== undefined && archived.archive ? await fileAway(archived, archived.archive, out) : undefined;
    if (filed) terminal.err(`${filed.sentence[language]}\n`);
    if (format === 'json') terminal.out(`${JSON.stringify(archiveJson(archived, language, filed), undefined, 2)}\n`);
    else if (!destination && archived.plan.changes.length > 0) {
      terminal.out(`${plannedSentence(archived.plan)[language]}\n`);
    }
    return archived.state === 'changed' ? 1 : 0;
  } finally {
    progress.pause();
  }
}
