/** Owns `steward archive FILE`: archives a month's slips, or tells how a month has changed since it was archived. */
import { basename } from 'node:path';
import type { Bilingual, Language } from '../../model/language';
import { archive, type Step } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { asOfOption, isReportName, monthOption, type RawOptions, reportFormatOption } from '../options';
import { progressBar } from '../progress';
import { archiveJson } from '../report/archive-json';
import { archiveText } from '../report/archive-text';
import { archivedPart, htmlReport } from '../report/html';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import { reportPlace } from '../report-file';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';
import { fileAway } from './archive-file';
import { verifyCommand } from './archive-verify';

const title: Bilingual = { zh: '月末存档', en: 'Month-end archive' };

/**
 * The exit code: 0 archived, to be archived, or unchanged · 1 the month has changed since it was archived: nothing is written without
 * `--revise` · 2 could not run. With `--verify` another command answers.
 */
export async function archiveCommand(
  file: string,
  raw: RawOptions,
  window: Terminal,
  language: Language,
): Promise<number> {
  if (raw.verify) return verifyCommand(file, raw, window, language);
  const format = reportFormatOption(raw);
  const month = monthOption(raw);
  const asOf = asOfOption(raw, window.now);
  const rules = usableRules(raw.rules);
  const [destination] = destinationsOf([file], raw);
  const { revise = false, out = '' } = raw;
  const isReport = isReportName(out);
  const { terminal, finish } = reportPlace(isReport ? out : undefined, window, language);
  const progress = progressBar(1, terminal.isWatched && raw.progress, language);
  const onStep = (step: Step) => progress.step(step, basename(file));
  const options = { asOf, revise, language, onStep, apply: destination !== undefined, ...(month && { month }) };
  try {
    const archived = await archive(openBook(file, destination), rules, options);
    progress.pause();
    if (format === 'html') terminal.out(htmlReport(title, [archivedPart(archived, language)], language));
    if (format === 'text') terminal.out(archiveText(archived, { ...terminal, language }));
    if (archived.receipt) terminal.err(`${writtenSentence(archived.plan, destination!.path)[language]}\n`);
    const filed =
      out !== '' && !isReport && archived.archive ? await fileAway(archived, archived.archive, out) : undefined;
    if (filed) terminal.err(`${filed.sentence[language]}\n`);
    if (format === 'json') terminal.out(`${JSON.stringify(archiveJson(archived, language, filed), undefined, 2)}\n`);
    else if (format === 'text' && !destination && archived.plan.changes.length > 0) {
      terminal.out(`${plannedSentence(archived.plan)[language]}\n`);
    }
    await finish();
    return archived.state === 'changed' ? 1 : 0;
  } finally {
    progress.pause();
  }
}
