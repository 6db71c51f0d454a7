/** Owns the folder that a run writes into: that it is ours to write in, and what stands where in it. */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeError } from '../../hosts/xlsx/disk-faults';
import { UsageError } from '../failure';
import { isInside } from './listing';
import { isBatchFolder } from './run-file';
import { isShardFolder } from './shard';

/** Where results go unless a person says where. */
export const defaultOutput = 'steward-batch';

/** What systems lay into any folder that is looked at. */
const harmless: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Makes the folder, or takes one that is empty or that a run has made. Throws UsageError for any other: nothing in it is touched. */
export function openOutput(folder: string): void {
  const entries = entriesOf(folder).filter(name => !harmless.has(name));
  const isOurs = isBatchFolder(folder) || entries.every(isShardFolder); // shards may begin at the same time
  if (!isOurs) {
    throw new UsageError({
      zh: `“${folder}”里有别的文件（如 ${entries[0]}），没有写入。请用 --out 给一个空文件夹，或以前 batch 写过的文件夹。`,
      en: `"${folder}" holds other files (such as ${entries[0]}); nothing was written. Name an empty folder by --out, or one that batch has written.`,
    });
  }
  for (const name of entries) if (isLeftOver(name)) rmSync(join(folder, name), { force: true });
}

function entriesOf(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder).sort();
  } catch {
    throw new UsageError({
      zh: `输出文件夹“${folder}”建不了或打不开：请看路径是否正确、是否有权限。`,
      en: `The output folder "${folder}" can't be made or opened: check the path and your rights.`,
    });
  }
}

/** What a run that was killed had begun to write. */
function isLeftOver(name: string): boolean {
  return /^\..+\.tmp$/.test(name);
}

/** Throws UsageError where the results would land in the folder of logbooks without anybody having said so. */
export function refuseWithin(input: string, output: string): void {
  if (!existsSync(input) || !isInside(realpathSync(input), resolve(output))) return;
  throw new UsageError({
    zh: `没有用 --out 说明结果写到哪里，而当前文件夹就在“${input}”里面。请加 --out 文件夹。`,
    en: `Where the results go was not said by --out, and the current folder lies inside "${input}". Add --out FOLDER.`,
  });
}

/** Runs what writes files, and turns the disk's own errors into a sentence. What was checked is kept, and the next run goes on. */
export async function onDisk<Result>(folder: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? writeError(folder, error) : error;
  }
}
