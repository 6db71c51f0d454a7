/** Owns where results are written: a copy, a folder of copies, the file itself, or nowhere. */
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UsageError } from './failure';
import type { RawOptions } from './options';

/** The path to write each file's result to, in their order; undefined where nothing is written. `FILE` itself means in place. */
export function destinationsOf(files: readonly string[], { write, inPlace }: RawOptions): (string | undefined)[] {
  if (write !== undefined && inPlace) {
    throw new UsageError({
      zh: '--write 和 --in-place 只能选一个。',
      en: 'Choose one of --write and --in-place.',
    });
  }
  if (inPlace) return [...files];
  if (write === undefined) return files.map(() => undefined);
  const isFolder = files.length > 1 || /[\\/]$/.test(write) || (existsSync(write) && statSync(write).isDirectory());
  const paths = files.map(file => (isFolder ? join(write, basename(file)) : write));
  for (const [index, path] of paths.entries()) refuseUnfit(files[index]!, path, paths.indexOf(path) < index);
  if (isFolder) makeFolder(write);
  return paths;
}

function refuseUnfit(file: string, path: string, isTaken: boolean): void {
  const extension = extname(file).toLowerCase();
  if (isTaken) {
    throw new UsageError({
      zh: `有两个文件都叫 ${basename(file)}，写进同一个文件夹会互相覆盖。请分两次运行。`,
      en: `Two files are called ${basename(file)} and would overwrite each other in one folder. Run them apart.`,
    });
  }
  if (realPath(path) === realPath(file)) {
    throw new UsageError({
      zh: `--write 指向了原文件 ${file}。请换一个名字；要改原文件请用 --in-place（会留一份 .bak）。`,
      en: `--write names the file itself, ${file}. Choose another name, or --in-place to change it (a .bak is kept).`,
    });
  }
  if (extname(path).toLowerCase() !== extension) {
    throw new UsageError({
      zh: `--write 的“${path}”要和原文件一样以 ${extension || '.xlsx'} 结尾，否则 Excel 打不开。`,
      en: `--write "${path}" must end with ${extension || '.xlsx'} like the file itself, or Excel won't open it.`,
    });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UsageError({
      zh: `--write 的文件夹“${folder}”建不了：请看路径是否正确、是否有权限；多个文件要写进一个文件夹。`,
      en: `The folder "${folder}" of --write can't be made: check the path and your rights; several files go into a folder.`,
    });
  }
}

/** Through links, so that one file under two names is known. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(resolve(path));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
}
