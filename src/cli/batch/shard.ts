/** Owns shards: which part of a run's workbooks one machine of several checks. */
import { createHash } from 'node:crypto';
import { UsageError } from '../failure';

/** Shard `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `3/8`; undefined where it is not given. */
export function shardOption(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const match = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match && index >= 1 && index <= count) return { index, count };
  throw new UsageError({
    zh: `--shard 的“${text}”不对：请写“第几份/共几份”，从 1 数起，例如 --shard 1/4。`,
    en: `--shard "${text}" won't do: write which of how many, counted from 1, such as --shard 1/4.`,
  });
}

/**
 * Whether a path belongs to the shard. It hangs on the path alone: a workbook added while other shards already run moves no other one, and every
 * path is in exactly one shard.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(path.normalize('NFC')).digest().readUInt32BE(0) % count === index - 1;
}

export function shardFolder({ index, count }: Shard): string {
  return `shard-${index}-of-${count}`;
}

/** Whether a folder's name is one that a shard gives. */
export function isShardFolder(name: string): boolean {
  return /^shard-\d+-of-\d+$/.test(name);
}
