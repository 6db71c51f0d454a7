/** Owns the step from registers and rules to findings: pure, synchronous, the same answer for the same input. */
import type { Evaluation } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Recognition } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { Day, Moment, Month } from '../model/time';
import { judgeBooks } from './book-checks';
import { makeBooks } from './books';
import { judgeTable } from './entry-checks';
import { feeLines } from './fee-lines';
import { sorted } from './findings';
import { makePromptness } from './promptness';
import type { Run } from './run';
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
export function evaluate({ tables, settings }: Recognition, rules: RuleSet, options: EvaluateOptions): Evaluation {
  const books = makeBooks(tables, rules, settings, options);
  const { checks, problems } = tune(rules.checks, settings);
  const promptness = makePromptness();
  const run: Run = { books, checks, findings: [], problems: [...problems], promptness, toldOnce: new Set() };
  for (const table of tables) judgeTable(table, run);
  for (const check of checks) if (check.about === 'book') judgeBooks(check, run);
  const waived = applyWaivers(sorted(run.findings, tables), settings, books.today);
  const isWanted = (check: string) => options.only?.includes(check) ?? true;
  const findings = waived.findings.filter(({ check }) => isWanted(check));
  const { coveredTo } = books.calendar;
  const provisional = findings.some(finding => finding.provisional);
  return {
    asOf: options.asOf,
    calendar: { coveredTo, provisional },
    findings,
    late: promptness.late.filter(({ check }) => isWanted(check)),
    problems: [...run.problems, ...books.problems, ...waived.problems, ...(provisional ? [uncovered(coveredTo)] : [])],
    fees: feeLines(books),
    rates: promptness.rates().filter(({ rate }) => isWanted(rate)),
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
