/** Owns the gathering of a run's results from what was kept of the workbooks, in the order of their paths, into files that are whole or not there. */
import type { RuleSet } from '../../model/rule';
import { UsageError } from '../failure';
import type { AsideLine } from './aside';
import type { Listing } from './listing';
import { projectOf } from './project';
import type { BookReport } from './report';
import { openFiles } from './result-files';
import { type Asked, termsDigest } from './run-file';
import { type BookState, readState } from './state';
import type { BookLine, Origin } from './tables';
import { isReportedAside, noFindings, Tally } from './tally';

/** A folder of kept results, and the workbooks it holds them of. */
export interface Part {
  readonly stateFolder: string;
  readonly listing: Listing;
}

export interface Gathered {
  readonly tally: Tally;
  /** What is not in the sums, by path: workbooks that can't be read, copies, files of the product's own, and those without any register. */
  readonly aside: readonly AsideLine[];
}

/** Results that grow. Workbooks are added in the order of their paths; the files are there once it is finished. */
export interface Gathering {
  /** Throws UsageError where the workbook's result is not there or of other terms. */
  add(path: string, stateFolder: string): void;
  finish(): Gathered;
}

/** Writes findings.jsonl and the Parquet files into the output folder. Throws UsageError where a workbook's result is not there or of other terms. */
export function gather(parts: readonly Part[], run: Asked, rules: RuleSet, output: string): Gathered {
  const gathering = openGathering(
    parts.map(({ listing }) => listing),
    run,
    rules,
    output,
  );
  for (const { path, stateFolder } of inOrder(parts)) gathering.add(path, stateFolder);
  return gathering.finish();
}

/** Begins with what the listings could not read. */
export function openGathering(listings: readonly Listing[], run: Asked, rules: RuleSet, output: string): Gathering {
  const files = openFiles(output);
  const tally = new Tally();
  const aside: AsideLine[] = listings.flatMap(({ unread }) =>
    unread.map(({ path, why }) => ({ project: projectOf(path, run.projectLevel), workbook: path, kind: why })),
  );
  const kindOf = new Map(rules.checks.map(({ id, rate }) => [id, rate]));
  const originals = new Map<string, string>();
  const terms = termsDigest(run);

  function addBook({ path, outcome }: BookState): void {
    const origin = { project: projectOf(path, run.projectLevel), workbook: path };
    const original = outcome.kind === 'failed' ? undefined : originalOf(origin, outcome.content);
    const line = lineOf(origin, outcome, original);
    tally.addBook(line);
    files.workbooks.add(line);
    const text = line.sentence ?? line.copyOf;
    if (line.status !== 'checked') aside.push({ ...origin, kind: line.status, ...(text !== undefined && { text }) });
    else if (line.registers === 0) aside.push({ ...origin, kind: 'no-registers' });
    if (line.status === 'checked' && outcome.kind === 'checked') addReport(origin, outcome.report);
  }

  /** The path of the first workbook of the project with the same bytes, where this is another. */
  function originalOf({ project, workbook }: Origin, content: string): string | undefined {
    const key = JSON.stringify([project, content]);
    const original = originals.get(key);
    if (original === undefined) originals.set(key, workbook);
    return original;
  }

  function addReport(origin: Origin, report: BookReport): void {
    for (const finding of report.findings) {
      const line = { ...origin, ...finding };
      files.lines.add(line);
      files.findings.add(line);
      tally.addFinding(line);
    }
    for (const rate of report.rates) {
      const line = { ...origin, ...rate, kind: kindOf.get(rate.rate) ?? 'on-time' };
      files.rates.add(line);
      tally.addRate(line);
    }
    for (const late of report.late) files.late.add({ ...origin, ...late });
    for (const fee of report.fees) files.fees.add({ ...origin, ...fee });
    for (const problem of report.problems) files.problems.add({ ...origin, ...problem });
  }

  return {
    add(path, stateFolder) {
      const state = readState(stateFolder, path);
      if (state?.terms !== terms) throw new UsageError(lostState(path));
      addBook(state);
    },
    finish() {
      for (const rule of rules.checks) files.checks.add({ rule, language: run.language });
      files.finish();
      return { tally, aside: aside.sort((a, b) => (a.workbook < b.workbook ? -1 : 1)) };
    },
  };
}

function inOrder(parts: readonly Part[]): { readonly path: string; readonly stateFolder: string }[] {
  return parts
    .flatMap(({ stateFolder, listing }) => listing.workbooks.map(path => ({ path, stateFolder })))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function lineOf(origin: Origin, outcome: BookState['outcome'], original: string | undefined): BookLine {
  if (outcome.kind === 'failed') return { ...origin, status: 'failed', sentence: outcome.sentence };
  const { content } = outcome;
  if (outcome.kind === 'own') return { ...origin, status: 'own', content };
  if (original !== undefined) return { ...origin, status: 'copy', copyOf: original, content };
  const { registers, findings, late, problems } = outcome.report;
  const counts = noFindings();
  const counted = findings.filter(finding => !isReportedAside(finding));
  for (const { severity } of counted) counts[severity]++;
  return {
    ...origin,
    status: 'checked',
    registers: registers.length,
    entries: registers.reduce((sum, { entries }) => sum + entries, 0),
    findings: counts,
    setAside: findings.length - counted.length,
    late: late.length,
    problems: problems.length,
    content,
  };
}

function lostState(path: string) {
  return {
    zh: `“${path}”的结果不见了，或属于另一次运行：请看是不是有两个 batch 同时写同一个文件夹，然后再运行一次。`,
    en: `The result of "${path}" is gone, or of another run: see whether two batch runs write to one folder, then run it again.`,
  };
}
