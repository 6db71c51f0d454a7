/** Owns the merging of shards: that they are the parts of one run, all there and each once, before they become its results. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RuleSet } from '../../model/rule';
import { UsageError } from '../failure';
import { writeResults } from '.';
import { type Gathered, gather } from './gather';
import { onDisk, openOutput } from './output-folder';
import { type Asked, type Run, readRun, termsDigest, termsFor } from './run-file';
import { isShardFolder, type Shard, shardFolder } from './shard';
import { readListing, stateFolder } from './state';

interface ShardPart {
  readonly folder: string;
  readonly run: Run;
  readonly shard: Shard;
}

export interface Merged {
  readonly run: Asked;
  readonly workbooks: number;
  readonly gathered: Gathered;
}

/** Merges the shards that lie in these folders, or are these folders, to what one run would have written. Throws UsageError where they don't fit. */
export async function mergeShards(folders: readonly string[], rules: RuleSet, output: string): Promise<Merged> {
  const shards = folders.flatMap(shardsIn);
  const { run } = checked(shards);
  if (termsDigest(termsFor(rules, run)) !== termsDigest(run)) {
    throw new UsageError({
      zh: '各份是用另一套规则或另一个版本检查的：合并要用同一版本、同一个 --rules。',
      en: 'The shards were checked by other rules or another version: merge them with the same version and the same --rules.',
    });
  }
  openOutput(output);
  return onDisk(output, async () => {
    const parts = shards.map(({ folder }) => {
      const place = stateFolder(folder);
      return { stateFolder: place, listing: readListing(place) };
    });
    const { shard: _shard, isComplete: _isComplete, ...whole } = run;
    const gathered = await writeResults(gather(parts, whole, rules, output), whole, rules, output);
    return { run: whole, workbooks: parts.reduce((sum, { listing }) => sum + listing.workbooks.length, 0), gathered };
  });
}

/** The first of them, when all belong together. */
function checked(shards: readonly ShardPart[]): ShardPart {
  const [first] = shards;
  if (!first) throw new UsageError(noShards);
  for (const { folder, run } of shards) {
    const isLike = termsDigest(run) === termsDigest(first.run) && run.projectLevel === first.run.projectLevel;
    if (!isLike || run.shard?.count !== first.shard.count) throw new UsageError(otherRun(first.folder, folder));
    if (!run.isComplete) throw new UsageError(unfinished(folder));
  }
  const { count } = first.shard;
  const all = Array.from({ length: count }, (_, index) => shardFolder({ index: index + 1, count }));
  const names = shards.map(({ shard }) => shardFolder(shard));
  const missing = all.filter(name => !names.includes(name));
  if (missing.length > 0) throw new UsageError(notThere(missing));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(givenTwice(twice));
  return first;
}

function shardsIn(folder: string): ShardPart[] {
  const own = shardAt(folder);
  if (own) return [own];
  return namesIn(folder)
    .filter(isShardFolder)
    .sort()
    .flatMap(name => shardAt(join(folder, name)) ?? []);
}

function shardAt(folder: string): ShardPart | undefined {
  const run = readRun(folder);
  return run?.shard && { folder, run, shard: run.shard };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UsageError({
      zh: `文件夹“${folder}”没有找到或打不开。请检查路径。`,
      en: `The folder "${folder}" was not found or can't be opened. Check the path.`,
    });
  }
}

const noShards = {
  zh: '里面没有分份运行的结果。--merge 后面要给各份的 --out 文件夹。',
  en: 'No shard lies in there. --merge takes the folders that the shards wrote by --out.',
};

function otherRun(one: string, other: string) {
  return {
    zh: `“${basename(one)}”和“${basename(other)}”不是同一次运行：检查时点、选项、规则、版本、份数都要一样。请重新运行不一样的那一份。`,
    en: `"${basename(one)}" and "${basename(other)}" are not of one run: moment, options, rules, version and number of shards must be the same. Run the one that differs again.`,
  };
}

function unfinished(folder: string) {
  return {
    zh: `“${basename(folder)}”还没有做完：请等它做完，或再运行一次那一份。`,
    en: `"${basename(folder)}" has not finished: wait for it, or run that shard again.`,
  };
}

function notThere(missing: readonly string[]) {
  const shown = missing.slice(0, 8);
  return {
    zh: `还缺 ${missing.length} 份：${shown.join('、')}${missing.length > shown.length ? ' 等' : ''}。请把它们的文件夹也给出来。`,
    en: `${missing.length} shards are missing: ${shown.join(', ')}${missing.length > shown.length ? ' …' : ''}. Name their folders as well.`,
  };
}

function givenTwice(name: string) {
  return {
    zh: `“${name}”给了两次。请每一份只给一次。`,
    en: `"${name}" is there twice. Name each shard once.`,
  };
}
