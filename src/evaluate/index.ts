/** Owns the step from registers and rules to findings: pure, synchronous, the same answer for the same input. */
import type { Evaluation } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Recognition } from '../model/register';
import type { RuleSet } from '../model/rule';
import { type Day, dayOf, type Moment, type Month } from '../model/time';
import { judgeAgain } from './again';
import { makeBooks } from './books';
import { sorted } from './findings';
import { allTold, type Judged, judgeAll } from './judged';
import { makePromptness } from './promptness';
import { makeTies } from './related';
import { tune } from './tune';
import { applyWaivers } from './waivers';

export interface EvaluateOptions {
  /** The moment to judge at, local. */
  readonly asOf: Moment;
  /** Only what these checks say; all where absent. */
  readonly only?: readonly string[];
  /** Months whose slips have an archive sheet in the workbook. */
  readonly archivedMonths?: readonly Month[];
}

/** What the rules say of the registers at `asOf`. Findings are sorted by sheet order, row, check id. */
export function evaluate(recognition: Recognition, rules: RuleSet, options: EvaluateOptions): Evaluation {
  const { tables, settings } = recognition;
  const { checks, problems } = tune(rules.checks, settings);
  const books = makeBooks(tables, rules, settings, options);
  const judged = judgeAll({ books, checks, promptness: makePromptness(), toldOnce: new Set() });
  known.set(recognition, { rules, options, judged });
  return evaluationOf(judged, problems, options);
}

/**
 * The same as {@link evaluate}, from what it made of the registers `before` they were edited: only entries are judged again that the edits, or the
 * time since, can have changed. Everything is, where other rules, settings or options or an earlier moment are asked for, or a table is no longer
 * the same.
 */
export function evaluateAgain(
  recognition: Recognition,
  before: Recognition,
  rules: RuleSet,
  options: EvaluateOptions,
): Evaluation {
  const { asOf } = options;
  const earlier = known.get(before);
  const isSame =
    earlier?.rules === rules &&
    JSON.stringify([{ ...earlier.options, asOf }, before.settings]) === JSON.stringify([options, recognition.settings]);
  const judged = isSame ? judgeAgain(earlier.judged, recognition.tables, asOf) : undefined;
  if (judged === undefined) return evaluate(recognition, rules, options);
  known.set(recognition, { rules, options, judged });
  return evaluationOf(judged, tune(rules.checks, recognition.settings).problems, options);
}

/** Makes what {@link evaluateAgain} would make at the first edit of registers that were evaluated, and keeps it for them. */
export function readyForEdits(recognition: Recognition): void {
  const run = known.get(recognition)?.judged.run;
  if (run) makeTies(run.books, run.checks);
}

/** What was judged of registers, as long as they are kept: they never change. */
const known = new WeakMap<Recognition, Known>();

interface Known {
  readonly rules: RuleSet;
  readonly options: EvaluateOptions;
  readonly judged: Judged;
}

function evaluationOf(judged: Judged, wrongSettings: readonly Problem[], options: EvaluateOptions): Evaluation {
  const { books, promptness } = judged.run;
  const told = allTold(judged);
  const waived = applyWaivers(
    sorted(told.findings, books.tables),
    books.settings,
    dayOf(options.asOf),
    books.rules.checks,
  );
  const { only } = options;
  const wanted = <Each extends { readonly check: string }>(all: readonly Each[]) =>
    only ? all.filter(({ check }) => only.includes(check)) : all;
  const findings = wanted(waived.findings);
  const { coveredTo } = books.calendar;
  const provisional = findings.some(finding => finding.provisional);
  return {
    asOf: options.asOf,
    calendar: { coveredTo, provisional },
    findings,
    late: wanted(told.late),
    problems: [
      ...wrongSettings,
      ...told.problems,
      ...books.problems(),
      ...waived.problems,
      ...(provisional ? [uncovered(coveredTo)] : []),
    ],
    rates: promptness.rates().filter(({ rate }) => only?.includes(rate) ?? true),
  };
}

function uncovered(coveredTo: Day): Problem {
  return {
    code: 'calendar-uncovered',
    message: {
      zh: `法定节假日只知道到 ${coveredTo}，之后的工作日按周一至周五推算，相关结果为暂定；请在「管家设置」补充节假日与调休。`,
      en: `Public holidays are known up to ${coveredTo}; later working days are taken to be Monday to Friday, so such results are provisional. Add holidays and make-up days in 管家设置.`,
    },
  };
}
