/** Owns the jobs themselves: each calls the flow of `src/run.ts` on one workbook and reports what the pane shows of it. */
import type { Host } from '../../hosts/host';
import type { Plan } from '../../model/change';
import type { RuleSet } from '../../model/rule';
import type { Workbook } from '../../model/workbook';
import { backtest, check, clear, explainEntry, settle, summarise } from '../../run';
import { cellsOf, outlineOf } from './cells';
import type { CheckAsk, Jobs, SummaryAsk, Told } from './engine';
import { outcomeOf } from './outcome';
import { checkReport, summaryReport } from './reports';

/** `host` reads the workbook at every job; what changes between two of them is the host's to refuse. */
export function makeJobs(host: Host, rules: RuleSet): Jobs {
  let last: Workbook | undefined;
  const seen = async (): Promise<Workbook> => {
    last ??= await host.read();
    return last;
  };
  /** The host, remembering what it gave. */
  const watched: Host = {
    read: async () => {
      last = await host.read();
      return last;
    },
    apply: async plan => {
      const receipt = await host.apply(plan);
      last = undefined;
      return receipt;
    },
  };
  return {
    check: (ask, told) =>
      outcomeOf(async () => checkReport(await check(onlyMarks(watched, ask), rules, { ...ask, onStep: stepOf(told) }))),
    explain: ask =>
      outcomeOf(async () => {
        const host = { ...watched, read: seen };
        return (await explainEntry(host, rules, ask)).explanation;
      }),
    summarise: (ask, told) =>
      outcomeOf(async () =>
        summaryReport(await summarise(onlySummary(watched, ask), rules, { ...ask, onStep: stepOf(told) })),
      ),
    clear: ({ apply }, told) =>
      outcomeOf(async () => {
        const { plan, receipt } = await clear(watched, { apply, onStep: stepOf(told) });
        return { plan, wrong: [], ...(receipt && { receipt }) };
      }),
    settle: ({ apply }, told) =>
      outcomeOf(async () => {
        const { plan, wrong, receipt } = await settle(watched, rules, { apply, onStep: stepOf(told) });
        return { plan, wrong, ...(receipt && { receipt }) };
      }),
    backtest: (ask, told) =>
      outcomeOf(async () => {
        const onDay = (_: string, done: number, of: number) => told({ step: 'days', done, of });
        return (await backtest(watched, rules, undefined, { ...ask, onDay })).backtest;
      }),
    outline: () => outcomeOf(async () => outlineOf(await seen())),
    cells: (sheet, from, to) => outcomeOf(async () => cellsOf(await seen(), sheet, from, to)),
  };
}

type Step = Parameters<Told>[0]['step'];

function stepOf(told: Told): (step: Step) => void | Promise<void> {
  return step => told({ step });
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
