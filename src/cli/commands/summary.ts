/** Owns `steward summary FILE`: makes the sheets of a month that people print and sign. */
import { basename } from 'node:path';
import type { Bilingual, Language } from '../../model/language';
import { type Step, summarise } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { coverOf, openly } from '../mask';
import { asOfOption, monthOption, type RawOptions, reportFormatOption } from '../options';
import { progressBar } from '../progress';
import { htmlReport, summarisedPart } from '../report/html';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import { reportPlace } from '../report-file';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

const title: Bilingual = { zh: '汇总', en: 'Summary' };

/** With `--format json` the plan's changes are the result, the sheets whole. */
export async function summaryCommand(
  file: string,
  raw: RawOptions,
  window: Terminal,
  language: Language,
): Promise<number> {
  const format = reportFormatOption(raw);
  const given = monthOption(raw);
  const asOf = asOfOption(raw, window.now);
  const rules = usableRules(raw.rules);
  const [destination] = destinationsOf([file], raw);
  const { terminal, finish } = reportPlace(raw.out, window, language);
  const progress = progressBar(1, terminal.isWatched && raw.progress, language);
  const onStep = (step: Step) => progress.step(step, basename(file));
  const options = {
    asOf,
    language,
    apply: destination !== undefined,
    onStep,
    ...(given !== undefined && { month: given }),
  };
  try {
    const summarised = await summarise(openBook(file, destination), rules, options);
    const cover = raw.mask ? coverOf(summarised, rules) : openly;
    const { workbook, plan, month } = cover(summarised);
    progress.pause();
    if (format === 'html') {
      terminal.out(htmlReport(title, [cover(summarisedPart(summarised, rules, language))], language));
    } else if (format === 'json') {
      const result = { version: 1, workbook: workbook.name, asOf, month, changes: plan.changes };
      terminal.out(`${JSON.stringify(result, undefined, 2)}\n`);
    }
    if (destination) terminal.err(`${writtenSentence(plan, destination.path)[language]}\n`);
    else if (format === 'text') terminal.out(`${plannedSentence(plan)[language]}\n`);
    await finish();
    return 0;
  } finally {
    progress.pause();
  }
}
