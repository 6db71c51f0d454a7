/** Owns the disk: reading a file, and writing one so that at any moment there is either the old one or the new one. */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { noFile, notWritten, readError, writeError } from './disk-faults';
import { fault, overSize, tooLarge } from './faults';

/** A file's bytes. Throws HostError where there is none, it can't be read, or it has more bytes than `most`. */
export async function readBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw noFile(path, found.isDirectory());
    if (found.size > most)
      throw tooLarge(basename(path), overSize({ zh: '文件有', en: 'the file has' }, found.size, most));
    return readFileSync(path);
  } catch (error) {
    throw readError(path, error);
  }
}

/** Whether a file still holds these bytes. Throws HostError where it can't be read. */
export async function isUnchanged(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return await holds(path, bytes);
  } catch (error) {
    throw readError(path, error);
  }
}

/** Whether two paths lead to one file, by links or by another spelling. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map(path => stat(path, { bigint: true }).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/** Throws HostError where the file that Excel, WPS or LibreOffice lays beside an open workbook is there. */
export async function checkNotLocked(path: string): Promise<void> {
  for (const place of new Set([path, await realpath(path).catch(() => path)])) {
    const name = basename(place);
    for (const lock of [`~$${name}`, `.~${name}`, `.~lock.${name}#`]) {
      if (!(await isThere(join(dirname(place), lock)))) continue;
      throw fault('locked', name, {
        zh: `正被别的程序打开(旁边有 ${lock})，没有写入。请在 Excel 或 WPS 中保存并关闭它再试；若确实没有打开，删去 ${lock} 即可。`,
        en: `is open in another program (there is ${lock} beside it); nothing was written. Save and close it in Excel or WPS and try again; if nobody has it open, delete ${lock}.`,
      });
    }
  }
}

export interface WriteOptions {
  /** What is there already is kept as `<file>.bak`. */
  readonly keepsBackup?: boolean;
  /** Called last, when all lies ready beside the old file; what it throws stops the writing. */
  readonly checkLast?: () => Promise<void>;
}

/**
 * Writes a file, links followed, whole or not at all: beside its place first, to the disk, read back, then moved there. Mode and owner stay
 * those of the file that was there. Throws HostError, and leaves everything as it was, where that can't be done.
 */
export async function writeFile(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> {
  try {
    const file = await realpath(path).catch(() => path);
    const before = await lookOf(file);
    if (before && (before.mode & 0o222) === 0) {
      throw notWritten(path, { zh: '已有的文件是只读的', en: 'the file that is there is read-only' });
    }
    await asTemporary(file, bytes, before, async fresh => {
      const backup = `${file}.bak`;
      const { keepsBackup, checkLast = async () => {} } = options;
      if (!keepsBackup) await checkLast();
      else {
        await asTemporary(backup, await readFile(file), before, async old => {
          await checkLast();
          await move(old, backup);
        });
      }
      await move(fresh, file);
    });
  } catch (error) {
    throw writeError(path, error);
  }
}

/** Writes a file where there is none; throws HostError where anything is there already. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  if (await isThere(path)) {
    throw fault('write-failed', basename(path), {
      zh: '已经有了，没有写入，以免盖掉它。请换一个文件名。',
      en: 'is there already; nothing was written, so that it isn’t lost. Choose another name.',
    });
  }
  await writeFile(path, bytes);
}

interface Look {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

async function lookOf(path: string): Promise<Look | undefined> {
  return stat(path).catch(() => undefined);
}

async function isThere(path: string): Promise<boolean> {
  return (await lookOf(path)) !== undefined;
}

/** A short name, so that it fits wherever the file's own does. */
const TEMPORARY = /^\.steward-[\da-f-]{36}\.tmp$/;

/** Has the bytes on the disk in a file beside that one, and makes sure that they are what was to be written; it is gone afterwards. */
async function asTemporary(
  file: string,
  bytes: Uint8Array,
  look: Look | undefined,
  use: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.steward-${randomUUID()}.tmp`);
  try {
    await writeDurably(temporary, bytes, look);
    if (!(await holds(temporary, bytes))) {
      throw notWritten(file, { zh: '写下的内容读回来不一样', en: 'what was written reads differently' });
    }
    await removeLeftovers(folder, (await stat(temporary)).mtimeMs);
    await use(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

const PIECE = 2 ** 18;

/** Reads piece by piece into the same memory: there may be several hundred megabytes. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const file = await open(path);
  try {
    const piece = new Uint8Array(PIECE);
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(piece);
      const expected = bytes.subarray(at, at + bytesRead);
      if (bytesRead === 0) return at === bytes.length;
      if (Buffer.compare(piece.subarray(0, bytesRead), expected) !== 0) return false;
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function writeDurably(path: string, bytes: Uint8Array, look: Look | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (look) await file.chmod(look.mode & 0o7777);
    if (look) await file.chown(look.uid, look.gid).catch(() => {}); // only root may give a file to others
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames, which takes away what was there, and has the folder on the disk, too. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to);
  const folder = await open(dirname(to), 'r').catch(() => undefined); // Windows opens none, and needs none
  await folder?.sync().catch(() => {});
  await folder?.close();
}

const HOUR = 3_600_000;

/** Removes what runs left that were killed: temporary files an hour older than `now`. Younger ones may be another run's. */
async function removeLeftovers(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!TEMPORARY.test(name)) continue;
    const left = await stat(join(folder, name)).catch(() => undefined);
    if (left && left.mtimeMs < now - HOUR) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
