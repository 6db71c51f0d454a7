/** Owns the folder that a run writes into: that it is ours to write in, and what stands where in it. */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { HostError } from '../../hosts/host';
import type { Bilingual } from '../../model/language';
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

/** Runs what writes files, and turns the disk's own errors into a sentence. Nothing is lost: what was checked is kept, and the next run goes on. */
export async function onDisk<Result>(folder: string, write: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    throw new HostError('write-failed', diskSentence(folder, String(error.code)), { cause: error });
  }
}

function diskSentence(folder: string, code: string): Bilingual {
  const name = basename(resolve(folder));
  const reasons: Record<string, Bilingual> = {
    ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
    EACCES: { zh: '没有写入权限', en: 'no permission to write' },
    EPERM: { zh: '没有写入权限，或有文件正被打开', en: 'no permission to write, or a file is open elsewhere' },
    EBUSY: { zh: '有文件正被别的程序打开', en: 'another program has a file open' },
    EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  };
  const { zh, en } = reasons[code] ?? { zh: code, en: code };
  return {
    zh: `结果没能写进“${name}”：${zh}。已检查的都留着；处理后再运行同样的命令，会接着做。`,
    en: `The results could not be written to "${name}": ${en}. What was checked is kept; mend this and run the same command again, it goes on.`,
  };
}
