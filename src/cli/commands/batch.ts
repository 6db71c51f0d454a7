/** Owns `steward batch FOLDER`: checks all workbooks under a folder and writes one result, or merges the results of several machines. */
import { availableParallelism } from 'node:os';
import type { Bilingual, Language } from '../../model/language';
import { compareSeverities, severities } from '../../model/severity';
import { dayOf, type Moment } from '../../model/time';
import { placeOf, runBatch } from '../batch';
import { type Account, accountJson, accountText, failureLines, shardSentence } from '../batch/account';
import { isFailure } from '../batch/aside';
import { mergeShards } from '../batch/merge';
import { defaultOutput, refuseWithin } from '../batch/output-folder';
import { readRun, termsFor } from '../batch/run-file';
import { shardOption } from '../batch/shard';
import { UsageError } from '../failure';
import {
  asOfOption,
  countOption,
  failOnOption,
  formatOption,
  onlyOption,
  type RawOptions,
  severityOption,
} from '../options';
import { bookBar } from '../progress';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Every option and the rules set are looked at before the folder is. A workbook that can't be read keeps no other from being checked; the exit code is then 2. */
export async function batchCommand(
  folders: readonly string[],
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  if (raw.merge) return mergeCommand(folders, raw, terminal, language);
  const [input, second] = folders;
  if (input === undefined || second !== undefined) throw new UsageError(oneFolder);
  lookAtReporting(raw);
  const wanted = severityOption(raw);
  const shard = shardOption(raw.shard);
  const jobs = countOption(raw.jobs, '--jobs') ?? availableParallelism();
  const projectLevel = countOption(raw.projectLevel, '--project-level') ?? 1;
  const output = raw.out ?? defaultOutput;
  if (shard && raw.asOf === undefined) throw new UsageError(shardNeedsMoment);
  const asOf = momentOf(raw, placeOf(output, shard), terminal, language);
  const rules = usableRules(raw.rules);
  const only = onlyOption(
    raw,
    rules.checks.map(({ id }) => id),
  );
  if (raw.out === undefined) refuseWithin(input, output);
  const { mask = false } = raw;
  const terms = termsFor(rules, { asOf, language, mask, ...(only && { only }), ...(wanted && { severities: wanted }) });
  const bar = bookBar(terminal.isWatched && raw.progress, language);
  try {
    const { listing, unchanged, gathered } = await runBatch({
      ...{ input, output, rules, jobs },
      run: { ...terms, projectLevel, ...(shard && { shard }) },
      onListed: bar.begin,
      onTold: (path, told) => bar.done(path, told.kind === 'failed'),
    });
    bar.stop();
    const count = listing.workbooks.length;
    if (gathered) return told({ asOf, language, output, count, unchanged, gathered }, raw, terminal, language);
    terminal.err(`${shardSentence(shard!, count, output)[language]}\n`);
    return 0;
  } finally {
    bar.stop();
  }
}

/** The results go where the shards lie, unless another place is named or they lie in several. */
async function mergeCommand(
  folders: readonly string[],
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  if (raw.shard !== undefined) throw new UsageError(mergeOrShard);
  lookAtReporting(raw);
  const output = raw.out ?? (folders.length === 1 ? folders[0]! : defaultOutput);
  const { run, workbooks, gathered } = await mergeShards(folders, usableRules(raw.rules), output);
  const { asOf, language: written } = run;
  return told({ asOf, language: written, output, count: workbooks, gathered }, raw, terminal, language);
}

/** Prints the account and gives the exit code: 2 where a workbook could not be checked, 1 where findings are bad enough, else 0. */
function told(account: Account, raw: RawOptions, terminal: Terminal, language: Language): number {
  const { tally, aside } = account.gathered;
  if (formatOption(raw) === 'json') terminal.out(`${JSON.stringify(accountJson(account, language), undefined, 2)}\n`);
  else terminal.out(accountText(account, language));
  terminal.err(failureLines(account, language));
  if (aside.some(isFailure)) return 2;
  const failOn = failOnOption(raw);
  return severities.some(one => tally.findings[one] > 0 && compareSeverities(one, failOn) <= 0) ? 1 : 0;
}

/** Faults of these options are told before the work, not after it. */
function lookAtReporting(raw: RawOptions): void {
  formatOption(raw);
  failOnOption(raw);
}

/**
 * The moment that all workbooks are checked at. Without `--as-of` a run of the same day that was cut off goes on at its own moment; once a run is
 * complete, the next is at a new one, and then everything is checked anew: what is due depends on it.
 */
function momentOf(raw: RawOptions, place: string, terminal: Terminal, language: Language): Moment {
  const earlier = readRun(place);
  const now = terminal.now();
  const goesOn = raw.asOf === undefined && earlier?.isComplete === false && dayOf(earlier.asOf) === dayOf(now);
  if (!goesOn) return asOfOption(raw, terminal.now);
  terminal.err(`${goingOn(earlier.asOf)[language]}\n`);
  return earlier.asOf;
}

function goingOn(asOf: Moment): Bilingual {
  const moment = asOf.replace('T', ' ');
  return {
    zh: `接着做上次没做完的，检查时点仍是 ${moment}；要换时点请写 --as-of。`,
    en: `Going on with the run that was cut off, still as of ${moment}; give --as-of for another moment.`,
  };
}

const oneFolder: Bilingual = {
  zh: 'batch 一次只检查一个文件夹（合并各份时才给几个，加 --merge）。',
  en: 'batch checks one folder at a time (several only with --merge).',
};

const mergeOrShard: Bilingual = {
  zh: '--merge 和 --shard 只能选一个：先分份做，都做完再合并。',
  en: 'Choose one of --merge and --shard: the shards first, and when all are done, the merge.',
};

const shardNeedsMoment: Bilingual = {
  zh: '--shard 要和 --as-of 一起用，各份才会按同一时点检查，例如 --as-of 2026-11-20T17:00。',
  en: '--shard needs --as-of, so that all shards check at one moment, such as --as-of 2026-11-20T17:00.',
};
