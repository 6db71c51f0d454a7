/** Owns the jobs themselves: each calls the flow of `src/run.ts` on one workbook and reports what the pane shows of it. */
import type { Host } from '../../hosts/host';
import { afterPlan } from '../../hosts/memory';
import type { Plan } from '../../model/change';
import { tellAll } from '../../model/edit';
import type { Finding } from '../../model/finding';
import type { RuleSet } from '../../model/rule';
import type { Workbook } from '../../model/workbook';
import { planCheck } from '../../plan';
import { readSettings } from '../../recognise/settings';
import {
  archive,
  backtest,
  check,
  clear,
  explainEntry,
  prepare,
  recheck,
  type Seen,
  settle,
  summarise,
  verifyArchive,
} from '../../run';
import type { ReadEdits } from '../desk';
import { cellsOf, outlineOf } from './cells';
import type { CheckAsk, Jobs, PlanResult, RecheckAsk, SettleAsk, SummaryAsk, Told } from './engine';
import { outcomeOf } from './outcome';
import { archiveReport, checkReport, explanationReport, planOutline, summaryReport } from './reports';
import { rulesReport } from './rules-report';

/** By then the page has fetched what was found. In milliseconds. */
const IDLE = 500;

/**
 * `host` reads the workbook at every job; what changes between two of them is the host's to refuse. Without `readEdits`
 * what was touched is read with all the rest.
 */
export function makeJobs(host: Host, rules: RuleSet, readEdits?: ReadEdits): Jobs {
  let last: Workbook | undefined;
  /** What the last check found, the workbook as it left it; undefined where something else was written since. */
  let found: Seen | undefined;
  /** What the last plan made of the workbook that was read for it; undefined where some of it was left out. */
  let written: Workbook | undefined;
  const seen = async (): Promise<Workbook> => {
    last ??= await host.read();
    return last;
  };
  /** The host, remembering what it gave. */
  const watched: Host = {
    read: async onPart => {
      last = await host.read(onPart);
      return last;
    },
    apply: async plan => {
      found = undefined;
      const receipt = await host.apply(plan);
      written = readEdits && last && !receipt.leftOut?.length ? afterPlan(last, plan) : undefined;
      last = undefined;
      return receipt;
    },
  };
  const checked = async (ask: CheckAsk, told: Told) => {
    found = undefined;
    const onGlimpse = (findings: readonly Finding[]) => tellFound(findings, told);
    const checked = await check(onlyMarks(watched, ask), rules, {
      ...ask,
      onStep: stepOf(told),
      ...(ask.glimpse && { onGlimpse }),
    });
    const workbook = checked.receipt ? written : checked.workbook;
    const { recognition, evaluation } = checked;
    if (readEdits && workbook) {
      found = { workbook, recognition, evaluation };
      setTimeout(() => void prepared(), IDLE);
    }
    return checkReport(checked);
  };
  /** An edit that comes meanwhile would have to wait for it anyway; nothing hangs on it, so nobody is told where it fails. */
  const prepared = () => outcomeOf(async () => found && prepare(found, rules));
  const rechecked = async ({ touched, ...ask }: RecheckAsk, told: Told) => {
    await told({ step: 'read' });
    const read = found && (await readEdits?.(touched));
    if (!found || !read || !tellAll(read, found.workbook)) return checked({ ...ask, apply: false }, told);
    await told({ step: 'evaluate' });
    found = recheck(found, read.edits, rules, ask);
    last = found.workbook;
    return checkReport({
      ...found,
      plan: planCheck(found.workbook, found.recognition, found.evaluation, ask.language),
    });
  };
  return {
    check: (ask, told) => outcomeOf(() => checked(ask, told)),
    recheck: (ask, told) => outcomeOf(() => rechecked(ask, told)),
    explain: ask =>
      outcomeOf(async () => {
        const { explanation } = await explainEntry({ ...watched, read: seen }, rules, ask);
        return explanation && explanationReport(explanation, rules, ask.language);
      }),
    summarise: (ask, told) =>
      outcomeOf(async () =>
        summaryReport(await summarise(onlySummary(watched, ask), rules, { ...ask, onStep: stepOf(told) })),
      ),
    archive: (ask, told) =>
      outcomeOf(async () => archiveReport(await archive(watched, rules, { ...ask, onStep: stepOf(told) }))),
    verifyArchives: told =>
      outcomeOf(async () => (await verifyArchive(watched, rules, { onStep: stepOf(told) })).proofs),
    clear: ({ apply }, told) =>
      outcomeOf(async () => {
        const { plan, receipt } = await clear(watched, { apply, onStep: stepOf(told) });
        return { plan: planOutline(plan), wrong: [], ...(receipt && { receipt }) };
      }),
    settle: (ask, told) => outcomeOf(() => settled(watched, rules, ask, told)),
    backtest: ({ tried, ...ask }, told) =>
      outcomeOf(async () => {
        const onDay = (_: string, done: number, of: number) => told({ step: 'days', done, of });
        const decided = tried.length > 0 ? { decided: tried } : {};
        return (await backtest(watched, rules, undefined, { ...ask, ...decided, onDay })).backtest;
      }),
    rules: language => outcomeOf(() => rulesReport(rules, language)),
    outline: () => outcomeOf(async () => outlineOf(await seen())),
    cells: (sheet, from, to) => outcomeOf(async () => cellsOf(await seen(), sheet, from, to)),
  };
}

/** Writes nothing where a decided value turns out to be wrong on the sheet. */
async function settled(host: Host, rules: RuleSet, { apply, decided }: SettleAsk, told: Told): Promise<PlanResult> {
  const { workbook, plan, wrong } = await settle(host, rules, { apply: false, decided, onStep: stepOf(told) });
  if (wrong.length > 0) return { plan: planOutline(plan), wrong };
  const { problems } = readSettings(afterPlan(workbook, plan), rules.registers, rules.checks, rules.fees);
  const mistaken = problems.filter(({ code }) => code === 'setting-wrong');
  if (!apply || mistaken.length > 0) return { plan: planOutline(plan), wrong: mistaken };
  await told({ step: 'apply' });
  return { plan: planOutline(plan), wrong: [], receipt: await host.apply(plan) };
}

type Step = Parameters<Told>[0]['step'];

function stepOf(told: Told): (step: Step) => void | Promise<void> {
  return step => told({ step });
}

/** So many findings are told at once: a page draws its list anew each time. */
const FOUND_AT_ONCE = 100;

async function tellFound(findings: readonly Finding[], told: Told): Promise<void> {
  for (let from = 0; from < findings.length; from += FOUND_AT_ONCE) {
    await told({ step: 'read', found: findings.slice(from, from + FOUND_AT_ONCE) });
  }
}

type Change = Plan['changes'][number];

/** Where the marks of one sheet were asked for, those of others stay as they are. */
function onlyMarks(host: Host, { sheet }: CheckAsk): Host {
  if (sheet === undefined) return host;
  return only(host, change => change.kind === 'write-sheet' || change.sheet === sheet);
}

/** Where one summary was asked for, the others stay as they are. */
function onlySummary(host: Host, { role }: SummaryAsk): Host {
  return role === undefined ? host : only(host, change => 'role' in change && change.role === role);
}

function only(host: Host, isAsked: (change: Change) => boolean): Host {
  return { ...host, apply: plan => host.apply({ changes: plan.changes.filter(isAsked) }) };
}
