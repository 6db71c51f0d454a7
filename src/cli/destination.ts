/** Owns where results are written: a copy, a folder of copies, the file itself, or nowhere. */
import { mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from './failure';
import type { RawOptions } from './options';

export interface Destination {
  readonly path: string;
  /** The file itself is replaced. */
  readonly inPlace: boolean;
}

/** Where each file's result goes, in their order; undefined where nothing is written. */
export function destinationsOf(files: readonly string[], raw: RawOptions): (Destination | undefined)[] {
  const { write, inPlace } = raw;
  if (write !== undefined && inPlace) {
    throw new UsageError({ zh: '--write 和 --in-place 只能选一个。', en: 'Choose one of --write and --in-place.' });
  }
  if (inPlace) return files.map(path => ({ path, inPlace: true }));
  if (write === undefined) return files.map(() => undefined);
  if (files.length === 1 && !isFolder(write)) return [{ path: write, inPlace: false }];
  const names = files.map(file => basename(file));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw new UsageError({
      zh: `有两个文件都叫 ${twice}，写进同一个文件夹会互相覆盖。请分两次运行。`,
      en: `Two files are called ${twice} and would overwrite each other in one folder. Run them apart.`,
    });
  }
  makeFolder(write);
  return names.map(name => ({ path: join(write, name), inPlace: false }));
}

function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
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
