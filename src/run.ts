/** Owns the flow: read, recognise, evaluate, plan, apply. Every entry point calls it; clock, console and files stay outside. */
import { evaluate, evaluateAgain, readyForEdits } from './evaluate';
import { ofEntriesAlone } from './evaluate/alone';
import { makeBacktest } from './evaluate/backtest';
import { feeLines } from './evaluate/fee-lines';
import { numberRuns } from './evaluate/number-runs';
import type { Host } from './hosts/host';
import { type Edit, edited } from './model/edit';
import type { Evaluation, Finding } from './model/finding';
import { lazily } from './model/memory';
import type { RuleSet } from './model/rule';
import { addMonths, bookMonth, type Moment } from './model/time';
import type { Workbook } from './model/workbook';
import { planCheck, planClear } from './plan';
import { archivedMonths, archivings, numberedSlips, planArchive, proveArchives } from './plan/archive';
import { follow } from './plan/follow';
import { planSettings } from './plan/settings';
import { settingsWith } from './plan/settings/decided';
import { planSummary } from './plan/summaries';
import { recognise } from './recognise';
import type {
  Archived,
  ArchiveOptions,
  Backtested,
  BacktestOptions,
  Checked,
  CheckOptions,
  Cleared,
  ExplainEntryOptions,
  Explained,
  RunOptions,
  Seen,
  Settled,
  SettleOptions,
  Summarised,
  SummaryOptions,
  VerifiedArchives,
  VerifyArchiveOptions,
} from './run-types';

export * from './run-types';

/** Checks a workbook. Throws HostError where it can't be read or written. */
export async function check(host: Host, rules: RuleSet, options: CheckOptions): Promise<Checked> {
  const { onStep = () => {}, onGlimpse } = options;
  await onStep('read');
  const workbook = await host.read(onGlimpse && (part => onGlimpse(glimpse(part, rules, options))));
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  await onStep('evaluate');
  const found = onlySeverities(evaluate(recognition, rules, evaluateOptions(workbook, options)), options);
  const isPartial = options.only !== undefined || options.severities !== undefined;
  const evaluation = follow(workbook, found, { baseline: options.baseline ?? false, isPartial });
  await onStep('plan');
  const seen = { workbook, recognition, evaluation };
  const checked = lazily(seen, {
    fees: () => feeLines(recognition, rules, options.asOf),
    plan: () => planCheck(workbook, recognition, evaluation, options.language),
  });
  options.onFound?.(checked);
  if (!options.apply) return checked;
  const { plan } = checked;
  await onStep('apply');
  const receipt = await host.apply(plan);
  return lazily({ ...seen, plan, receipt }, { fees: () => checked.fees });
}

/**
 * What is certain of the books of a part, before the others are read: findings that hang on one entry alone. The whole check finds each of them
 * again, word for word.
 */
export function glimpse(part: Workbook, rules: RuleSet, options: Omit<CheckOptions, 'apply'>): readonly Finding[] {
  const recognition = recognise(part, rules.registers, rules.checks, rules.fees);
  const found = evaluate(recognition, ofEntriesAlone(rules), evaluateOptions(part, options));
  const isBaseline = options.baseline ?? false;
  return follow(part, onlySeverities(found, options), { baseline: isBaseline, isPartial: true }).findings;
}

/**
 * Brings what was seen up to date with edits of cells, with the same options: the answer of a full check of the edited workbook, with only
 * the rows read and judged again that the edits can have changed, or of which the time since can (`asOf`). Rows inserted or removed, sheets renamed,
 * merged cells and strike-through want a full check.
 */
export function recheck(
  seen: Seen,
  edits: readonly Edit[],
  rules: RuleSet,
  options: Partial<Pick<CheckOptions, 'asOf' | 'only' | 'severities'>> = {},
): Seen {
  const workbook = edited(seen.workbook, edits);
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees, seen.workbook);
  const { asOf = seen.evaluation.asOf, only, severities } = options;
  const evaluated = evaluateAgain(
    recognition,
    seen.recognition,
    rules,
    evaluateOptions(workbook, { ...options, asOf }),
  );
  const found = onlySeverities(evaluated, options);
  const isPartial = only !== undefined || severities !== undefined;
  return { workbook, recognition, evaluation: follow(workbook, found, { isPartial }) };
}

/**
 * Makes what the first {@link recheck} of what was seen would have to make, to be called when nobody waits: it changes no answer, and without it that one
 * takes some 30 ms longer with 100,000 entries.
 */
export function prepare(seen: Seen, rules: RuleSet): void {
  readyForEdits(seen.recognition);
  recheck(seen, [], rules);
}

/** Takes away what checks have left. Throws HostError where the workbook can't be read or written. */
export async function clear(host: Host, { apply, onStep = () => {} }: RunOptions): Promise<Cleared> {
  await onStep('read');
  const workbook = await host.read();
  await onStep('plan');
  const plan = planClear(workbook);
  if (!apply) return { workbook, plan };
  await onStep('apply');
  return { workbook, plan, receipt: await host.apply(plan) };
}

/** Makes the summary sheets of a month, or brings them up to date. Throws HostError like the others. */
export async function summarise(host: Host, rules: RuleSet, options: SummaryOptions): Promise<Summarised> {
  const { asOf, language = 'zh', onStep = () => {} } = options;
  await onStep('read');
  const workbook = await host.read();
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  await onStep('evaluate');
  const evaluation = follow(workbook, evaluate(recognition, rules, evaluateOptions(workbook, options)), {});
  await onStep('plan');
  const { month = bookMonth(asOf, recognition.settings.monthCutOff) } = options;
  const fees = feeLines(recognition, rules, asOf);
  const plan = planSummary(workbook, { recognition, evaluation, fees, rules, month, language });
  const summarised = { workbook, recognition, evaluation, fees, plan, month };
  if (!options.apply) return summarised;
  await onStep('apply');
  return { ...summarised, receipt: await host.apply(plan) };
}

/** Archives the slips of a month, or tells how the books differ from the archive that stands. Throws HostError like the others. */
export async function archive(host: Host, rules: RuleSet, options: ArchiveOptions): Promise<Archived> {
  const { asOf, revise = false, language = 'zh', onStep = () => {} } = options;
  await onStep('read');
  const workbook = await host.read();
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  const { settings } = recognition;
  const { month = addMonths(bookMonth(asOf, settings.monthCutOff), -1) } = options;
  await onStep('evaluate');
  const runs = numberRuns(numberedSlips(recognition, rules.registers), month);
  await onStep('plan');
  const archiving = planArchive(workbook, { recognition, rules, month, asOf, runs, revise, language });
  const archived = { workbook, month, ...archiving };
  if (!options.apply || archiving.state === 'changed') return archived;
  await onStep('apply');
  return { ...archived, receipt: await host.apply(archiving.plan) };
}

/** Proves the archives of a workbook, against their digests and against the books. Writes nothing. Throws HostError where it can't be read. */
export async function verifyArchive(
  host: Host,
  rules: RuleSet,
  { onStep = () => {}, ...options }: VerifyArchiveOptions,
): Promise<VerifiedArchives> {
  await onStep('read');
  const workbook = await host.read();
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  await onStep('plan');
  return { workbook, proofs: proveArchives(workbook, { recognition, rules, ...options }) };
}

/** Adds the sheets in which people settle how a workbook is read and checked, or brings them up to date. Throws HostError like the others. */
export async function settle(host: Host, rules: RuleSet, options: SettleOptions): Promise<Settled> {
  const { apply, decided, onStep = () => {} } = options;
  await onStep('read');
  const workbook = await host.read();
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  await onStep('plan');
  const { plan, wrong } = planSettings(workbook, recognition, rules, decided);
  if (!apply || wrong.length > 0) return { workbook, plan, wrong };
  await onStep('apply');
  return { workbook, plan, wrong, receipt: await host.apply(plan) };
}

/** Says of one entry how every check came to its answer. Throws HostError where the workbook can't be read. */
export async function explainEntry(host: Host, rules: RuleSet, options: ExplainEntryOptions): Promise<Explained> {
  const workbook = await host.read();
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  const { sheet, row, column } = options;
  const { explain } = await import('./evaluate/explain'); // the reference engine is large, and the pane seldom needs it
  const explanation = await explain(recognition, rules, { ...evaluateOptions(workbook, options), sheet, row, column });
  return { workbook, recognition, explanation };
}

/** Tries the rules, and new ones against them, on every day of a past time. Throws HostError where the workbook can't be read. */
export async function backtest(
  host: Host,
  rules: RuleSet,
  newRules: RuleSet | undefined,
  { onDay = () => {}, decided, ...options }: BacktestOptions,
): Promise<Backtested> {
  const workbook = await host.read();
  const tried = (rules: RuleSet) => ({
    rules,
    recognition: recognise(workbook, rules.registers, rules.checks, rules.fees),
  });
  const old = tried(rules);
  const settings = decided && settingsWith(old.recognition.settings, decided);
  const other = newRules ? tried(newRules) : settings && { rules, recognition: { ...old.recognition, settings } };
  const running = makeBacktest(old, other, {
    ...options,
    archivings: archivings(workbook),
  });
  for (const [index, day] of running.days.entries()) {
    await onDay(day, index, running.days.length);
    running.next();
  }
  return { workbook, backtest: running.result() };
}

function evaluateOptions(
  workbook: Workbook,
  { asOf, only }: { readonly asOf: Moment; readonly only?: readonly string[] },
) {
  return { asOf, ...(only && { only }), archivedMonths: archivedMonths(workbook) };
}

function onlySeverities(evaluation: Evaluation, { severities }: Pick<CheckOptions, 'severities'>): Evaluation {
  if (!severities) return evaluation;
  return { ...evaluation, findings: evaluation.findings.filter(finding => severities.includes(finding.severity)) };
}
