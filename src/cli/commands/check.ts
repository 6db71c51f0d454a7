/** Owns `steward check FILE…`: reads, evaluates, prints the findings, and writes where told. */
import { basename } from 'node:path';
import type { BookPart } from '../../hosts/html/page';
import { type Finding, isSetAside } from '../../model/finding';
import type { Bilingual, Language } from '../../model/language';
import { compareSeverities, type Severity } from '../../model/severity';
import { findingsTitle } from '../../plan/findings/layout';
import { type Checked, check, type Step } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { sentenceOf, UsageError } from '../failure';
import { coverOf, openly } from '../mask';
import { asOfOption, failOnOption, onlyOption, type RawOptions, reportFormatOption, severityOption } from '../options';
import { progressBar } from '../progress';
import { checkedPart, faultPart, htmlReport } from '../report/html';
import { jsonReport } from '../report/json';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import { textReport } from '../report/text';
import { reportPlace } from '../report-file';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Every option and the rules set are looked at before a book is opened. A book that can't be read keeps no other from being checked, and one that can't be written is still told of. */
export async function checkCommand(
  files: readonly string[],
  raw: RawOptions,
  window: Terminal,
  language: Language,
): Promise<number> {
  const format = reportFormatOption(raw);
  const failOn = failOnOption(raw);
  const severities = severityOption(raw);
  const asOf = asOfOption(raw, window.now);
  const rules = usableRules(raw.rules);
  const only = onlyOption(
    raw,
    rules.checks.map(({ id }) => id),
  );
  const destinations = destinationsOf(files, raw);
  const { baseline = false, withBaseline = false } = raw;
  if (baseline && destinations.includes(undefined)) throw new UsageError(baselineNeedsPlace);
  const options = { asOf, language, baseline, ...(only && { only }), ...(severities && { severities }) };
  const { terminal, finish } = reportPlace(raw.out, window, language);
  const parts: BookPart[] = [];
  const progress = progressBar(files.length, terminal.isWatched && raw.progress, language);
  let exitCode = 0;
  for (const [index, file] of files.entries()) {
    const destination = destinations[index];
    const onStep = (step: Step) => progress.step(step, basename(file));
    const onFound = (found: Checked) => {
      const cover = raw.mask ? coverOf(found, rules) : openly;
      const checked = cover(found);
      progress.pause();
      if (format === 'html') parts.push(cover(checkedPart(found, language)));
      else if (format === 'json') terminal.out(jsonText(checked, files.length > 1, language));
      else terminal.out((index > 0 ? '\n' : '') + textReport(checked, { ...terminal, language, withBaseline }));
      const { findings } = checked.evaluation;
      if (findings.some(finding => isFailing(finding, failOn, withBaseline))) exitCode ||= 1;
    };
    try {
      const host = openBook(file, destination);
      const { plan, workbook } = await check(host, rules, {
        ...options,
        apply: destination !== undefined,
        onStep,
        onFound,
      });
      progress.pause();
      if (destination) terminal.err(`${writtenSentence(plan, destination.path, workbook)[language]}\n`);
      else if (format === 'text') terminal.out(`${plannedSentence(plan, workbook)[language]}\n`);
    } catch (error) {
      progress.pause();
      const sentence = sentenceOf(error)[language];
      terminal.err(`${sentence}\n`);
      if (parts.length <= index) parts.push(faultPart(basename(file), sentence));
      exitCode = 2;
    }
  }
  if (format === 'html') terminal.out(htmlReport(findingsTitle, parts, language));
  await finish();
  return exitCode;
}

/** One file is an object that people can read; several are one object a line. */
function jsonText(checked: Checked, isLine: boolean, language: Language): string {
  return `${JSON.stringify(jsonReport(checked, language), undefined, isLine ? undefined : 2)}\n`;
}

const baselineNeedsPlace: Bilingual = {
  zh: '--baseline 记在「检查结果」表里，要和 --in-place 或 --write 一起用。',
  en: '--baseline is kept in the findings sheet: use it with --in-place or --write.',
};

function isFailing(finding: Finding, failOn: Severity, withBaseline: boolean): boolean {
  const isAside = withBaseline ? finding.waived : isSetAside(finding);
  return !isAside && compareSeverities(finding.severity, failOn) <= 0;
}
