/** Owns the flow: read, recognise, evaluate, plan, apply. Every entry point calls it; clock, console and files stay outside. */
import { evaluate } from './evaluate';
import { makeBacktest } from './evaluate/backtest';
import type { Host, Receipt } from './hosts/host';
import type { Backtest } from './model/backtest';
import type { Plan } from './model/change';
import { type Edit, edited } from './model/edit';
import type { Explanation } from './model/explanation';
import type { Evaluation } from './model/finding';
import type { Language } from './model/language';
import type { Problem } from './model/problem';
import type { Recognition } from './model/register';
import type { RuleSet } from './model/rule';
import type { Severity } from './model/severity';
import { bookMonth, type Day, type Moment, type Month } from './model/time';
import type { Workbook } from './model/workbook';
import { planCheck, planClear } from './plan';
import { follow } from './plan/follow';
import { planSettings } from './plan/settings';
import { planSummary } from './plan/summaries';
import { recognise } from './recognise';

export const steps = ['read', 'recognise', 'evaluate', 'plan', 'apply'] as const;
export type Step = (typeof steps)[number];

export interface RunOptions {
  /** Whether the plan is applied; otherwise it is only made, to be shown. */
  readonly apply: boolean;
  /** Told as each step begins; the flow waits for it, so that a pane can draw. */
  readonly onStep?: (step: Step) => void | Promise<void>;
}

export interface CheckOptions extends RunOptions {
  readonly asOf: Moment;
  /** Ids of checks; all where absent. */
  readonly only?: readonly string[];
  /** Findings of these severities; all where absent. */
  readonly severities?: readonly Severity[];
  /** What is found now becomes the baseline, that later checks set aside. */
  readonly baseline?: boolean;
  /** Of the sheets that are written. */
  readonly language?: Language;
  /** Told what was found before anything is written: a workbook that can't be written can still be read. */
  readonly onFound?: (checked: Checked) => void;
}

export interface Checked {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly evaluation: Evaluation;
  readonly plan: Plan;
  /** Absent where nothing was to be applied. */
  readonly receipt?: Receipt;
}

/** Checks a workbook. Throws HostError where it can't be read or written. */
export async function check(host: Host, rules: RuleSet, options: CheckOptions): Promise<Checked> {
  const { onStep = () => {} } = options;
  await onStep('read');
  const workbook = await host.read();
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  await onStep('evaluate');
  const found = onlySeverities(evaluate(recognition, rules, evaluateOptions(workbook, options)), options);
  const isPartial = options.only !== undefined || options.severities !== undefined;
  const evaluation = follow(workbook, found, { baseline: options.baseline ?? false, isPartial });
  await onStep('plan');
  const plan = planCheck(workbook, recognition, evaluation, options.language);
  const checked = { workbook, recognition, evaluation, plan };
  options.onFound?.(checked);
  if (!options.apply) return checked;
  await onStep('apply');
  return { ...checked, receipt: await host.apply(plan) };
}

/** What a check found, without what it plans: enough to show, and to check again from after an edit. */
export type Seen = Pick<Checked, 'workbook' | 'recognition' | 'evaluation'>;

/**
 * Brings what was seen up to date with edits of cells, at the same moment and with the same options: the answer of a full check of the
 * edited workbook, with only the rows read and judged again that the edits can have changed. Rows inserted or removed, sheets renamed,
 * merged cells and strike-through want a full check.
 */
export function recheck(
  seen: Seen,
  edits: readonly Edit[],
  rules: RuleSet,
  options: Pick<CheckOptions, 'only' | 'severities'> = {},
): Seen {
  const { asOf } = seen.evaluation;
  const workbook = edited(seen.workbook, edits);
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  const { only, severities } = options;
  const found = onlySeverities(evaluate(recognition, rules, evaluateOptions(workbook, { asOf, ...options })), options);
  const isPartial = only !== undefined || severities !== undefined;
  return { workbook, recognition, evaluation: follow(workbook, found, { isPartial }) };
}

export interface Cleared {
  readonly workbook: Workbook;
  readonly plan: Plan;
  /** Absent where nothing was to be applied. */
  readonly receipt?: Receipt;
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

export interface SummaryOptions extends RunOptions {
  readonly asOf: Moment;
  /** The book month that `asOf` is in where absent. */
  readonly month?: Month;
  /** Of the sheets that are written. */
  readonly language?: Language;
}

export interface Summarised extends Checked {
  readonly month: Month;
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
  const plan = planSummary(workbook, { recognition, evaluation, rules, month, language });
  const summarised = { workbook, recognition, evaluation, plan, month };
  if (!options.apply) return summarised;
  await onStep('apply');
  return { ...summarised, receipt: await host.apply(plan) };
}

export interface Settled extends Cleared {
  /** Wrong entries to be put right first; while there are any, nothing is planned. */
  readonly wrong: readonly Problem[];
}

/** Adds the sheets in which people settle how a workbook is read and checked, or brings them up to date. Throws HostError like the others. */
export async function settle(host: Host, rules: RuleSet, { apply, onStep = () => {} }: RunOptions): Promise<Settled> {
  await onStep('read');
  const workbook = await host.read();
  await onStep('recognise');
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  await onStep('plan');
  const { plan, wrong } = planSettings(workbook, recognition, rules);
  if (!apply || wrong.length > 0) return { workbook, plan, wrong };
  await onStep('apply');
  return { workbook, plan, wrong, receipt: await host.apply(plan) };
}

export interface ExplainEntryOptions {
  readonly asOf: Moment;
  readonly only?: readonly string[];
  readonly sheet: string;
  readonly row: number;
}

export interface Explained {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  /** Undefined where no entry stands in that row. */
  readonly explanation: Explanation | undefined;
}

/** Says of one entry how every check came to its answer. Throws HostError where the workbook can't be read. */
export async function explainEntry(host: Host, rules: RuleSet, options: ExplainEntryOptions): Promise<Explained> {
  const workbook = await host.read();
  const recognition = recognise(workbook, rules.registers, rules.checks, rules.fees);
  const { sheet, row } = options;
  const { explain } = await import('./evaluate/explain'); // the reference engine is large, and the pane seldom needs it
  const explanation = await explain(recognition, rules, { ...evaluateOptions(workbook, options), sheet, row });
  return { workbook, recognition, explanation };
}

export interface BacktestOptions {
  readonly from: Day;
  readonly to: Day;
  readonly only?: readonly string[];
  /** Told before each day; the flow waits for it. */
  readonly onDay?: (day: Day, index: number, count: number) => void | Promise<void>;
}

export interface Backtested {
  readonly workbook: Workbook;
  readonly backtest: Backtest;
}

/** Tries the rules, and new ones against them, on every day of a past time. Throws HostError where the workbook can't be read. */
export async function backtest(
  host: Host,
  rules: RuleSet,
  newRules: RuleSet | undefined,
  { onDay = () => {}, ...options }: BacktestOptions,
): Promise<Backtested> {
  const workbook = await host.read();
  const tried = (rules: RuleSet) => ({
    rules,
    recognition: recognise(workbook, rules.registers, rules.checks, rules.fees),
  });
  const running = makeBacktest(tried(rules), newRules && tried(newRules), {
    ...options,
    archivedMonths: archivedMonths(workbook),
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

/** The months whose archive sheet of ours is in the workbook. */
function archivedMonths({ sheets }: Workbook): Month[] {
  return sheets.flatMap(({ owned }) =>
    owned?.role.startsWith('archive:') ? [owned.role.slice('archive:'.length)] : [],
  );
}

function onlySeverities(evaluation: Evaluation, { severities }: Pick<CheckOptions, 'severities'>): Evaluation {
  if (!severities) return evaluation;
  return { ...evaluation, findings: evaluation.findings.filter(finding => severities.includes(finding.severity)) };
}
