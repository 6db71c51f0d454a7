/** Owns a run over many workbooks: list, check what has changed, gather. Cut off at any moment, the same command goes on where it was. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../hosts/xlsx/disk';
import { newWorkbook } from '../../hosts/xlsx/new-workbook';
import { nodeCodec } from '../../hosts/xlsx/node-codec';
import type { RuleSet } from '../../model/rule';
import type { Told } from './check-book';
import { type Gathered, openGathering, type Part } from './gather';
import { guideText } from './guide';
import { type Listing, listWorkbooks } from './listing';
import { onDisk, openOutput } from './output-folder';
import { type Asked, writeRun } from './run-file';
import { isInShard, type Shard, shardFolder } from './shard';
import { stateFolder, tidyState, writeListing } from './state';
import { summaryNames, summarySheets } from './summary';
import { startWorkers } from './workers';

export interface BatchOptions {
  /** The folder of workbooks. */
  readonly input: string;
  readonly output: string;
  readonly run: Asked;
  readonly rules: RuleSet;
  /** Workbooks checked at once. */
  readonly jobs: number;
  /** Told once, before the first workbook. */
  readonly onListed?: (workbooks: number) => void;
  /** Told of every workbook as it is done, in whatever order. */
  readonly onTold?: (path: string, told: Told) => void;
}

export interface Ran {
  readonly listing: Listing;
  /** Workbooks whose result of an earlier run still holds. */
  readonly unchanged: number;
  /** Absent where the run was one shard of several: its results wait to be merged. */
  readonly gathered?: Gathered;
}

/** Runs a batch, or a shard of one. Throws UsageError or HostError where it can't go on; what was checked is kept. */
export async function runBatch(options: BatchOptions): Promise<Ran> {
  const { input, output, rules, run } = options;
  const listing = shardOf(listWorkbooks(input), run.shard);
  openOutput(output);
  const place = placeOf(output, run.shard);
  return onDisk(place, async () => {
    mkdirSync(place, { recursive: true });
    await writeRun(place, { ...run, isComplete: false });
    const part: Part = { stateFolder: stateFolder(place), listing };
    writeListing(part.stateFolder, listing);
    // While workbooks are checked: at the end all cores but one would stand idle.
    const gathering = run.shard ? undefined : openGathering([listing], run, rules, output);
    const unchanged = await checkAll(part, options, path => gathering?.add(path, part.stateFolder));
    tidyState(part.stateFolder, listing);
    if (gathering) return { listing, unchanged, gathered: await writeResults(gathering.finish(), run, rules, output) };
    await writeRun(place, { ...run, isComplete: true });
    return { listing, unchanged };
  });
}

/** Where a run keeps what it does: the output folder, or the shard's folder in it. */
export function placeOf(output: string, shard: Shard | undefined): string {
  return shard ? join(output, shardFolder(shard)) : output;
}

function shardOf({ workbooks, unread }: Listing, shard: Shard | undefined): Listing {
  if (!shard) return { workbooks, unread };
  return {
    workbooks: workbooks.filter(path => isInShard(path, shard)),
    unread: unread.filter(({ path }) => isInShard(path, shard)),
  };
}

/** How many were unchanged. Workbooks are told done in the order of their paths. */
async function checkAll(
  { stateFolder, listing: { workbooks } }: Part,
  options: BatchOptions,
  onDone: (path: string) => void,
): Promise<number> {
  const { input, run, rules, onListed, onTold } = options;
  const jobs = Math.max(1, Math.min(options.jobs, workbooks.length));
  onListed?.(workbooks.length);
  const workers = await startWorkers(jobs, { root: input, terms: run, rules, stateFolder });
  const done = new Set<string>();
  let next = 0;
  let unchanged = 0;
  try {
    await workers.checkAll(workbooks, (path, told) => {
      if (told.kind === 'unchanged') unchanged++;
      onTold?.(path, told);
      done.add(path);
      while (done.delete(workbooks[next]!)) onDone(workbooks[next++]!);
    });
  } finally {
    workers.close();
  }
  return unchanged;
}

/** Completes the output folder; `batch.json` says that it is complete only when all else is there. */
export async function writeResults(gathered: Gathered, run: Asked, rules: RuleSet, output: string): Promise<Gathered> {
  const name = summaryNames[run.language];
  const sheets = summarySheets({ ...gathered, run, rules });
  await writeFile(join(output, name), newWorkbook(sheets, name, nodeCodec));
  await writeFile(join(output, 'README.md'), Buffer.from(guideText(run)));
  await writeRun(output, { ...run, isComplete: true });
  return gathered;
}
