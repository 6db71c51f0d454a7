/** Owns the disk: reading a file, and writing one so that at any moment there is either the old one or the new one. */
import { randomUUID } from 'node:crypto';
import { copyFile, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Bilingual } from '../../model/language';
import { HostError, type HostErrorCode } from '../host';
import { fault } from './faults';

/** A file's bytes. Throws HostError where there is none, or it can't be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
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
  const name = basename(path);
  for (const lock of [`~$${name}`, `.~${name}`, `.~lock.${name}#`]) {
    const isThere = await stat(join(dirname(path), lock)).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    throw fault('locked', name, {
      zh: `正被别的程序打开(旁边有 ${lock})，没有写入。请在 Excel 或 WPS 中保存并关闭它再试；若确实没有打开，删去 ${lock} 即可。`,
      en: `is open in another program (there is ${lock} beside it); nothing was written. Save and close it in Excel or WPS and try again; if nobody has it open, delete ${lock}.`,
    });
  }
}

/** Writes a file beside its place and then moves it there: whole or not at all. */
export async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const mode = await stat(path).then(
      found => found.mode,
      () => undefined,
    );
    await moveInto(path, temporary => writeDurably(temporary, bytes, mode));
  } catch (error) {
    throw writeError(path, error);
  }
}

/** Writes a file where there is none; throws HostError where anything is there already. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw fault('write-failed', basename(path), {
      zh: '已经有了，没有写入，以免盖掉它。请换一个文件名。',
      en: 'is there already; nothing was written, so that it isn’t lost. Choose another name.',
    });
  }
  await writeFile(path, bytes);
}

/** Replaces a file, links followed, and keeps what it was as `<file>.bak`. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await realpath(path);
    await moveInto(`${file}.bak`, temporary => copyFile(file, temporary));
    await writeFile(file, bytes);
  } catch (error) {
    throw writeError(path, error);
  }
}

async function moveInto(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await make(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeDurably(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function readError(path: string, error: unknown): HostError {
  const notFound: Bilingual = {
    zh: '没有找到。请检查文件名和所在文件夹。',
    en: 'was not found. Check its name and folder.',
  };
  const because: Record<string, readonly [HostErrorCode, Bilingual]> = {
    ENOENT: ['not-found', notFound],
    ENOTDIR: ['not-found', notFound],
    ERR_FS_FILE_TOO_LARGE: [
      'too-large',
      {
        zh: '超过 2 GB，没有读取。请确认选对了文件，或把它拆成几个工作簿。',
        en: 'is over 2 GB and was not read. Check that it is the right file, or split it into several workbooks.',
      },
    ],
    EISDIR: [
      'not-a-workbook',
      {
        zh: '是一个文件夹。请给出其中的 .xlsx 文件；要检查整个文件夹，请用 batch。',
        en: 'is a folder. Name a workbook inside it, or use batch for the whole folder.',
      },
    ],
  };
  const unreadable = {
    zh: '打不开：没有读取权限，或正被别的程序独占。请关闭占用它的程序、检查权限后再试。',
    en: 'can’t be opened: no permission, or another program holds it. Close that program, check the permissions, and try again.',
  };
  const [code, sentence] = because[codeOf(error)] ?? ['locked', unreadable];
  return fault(code, basename(path), sentence, error);
}

function writeError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const reasons: Record<string, Bilingual> = {
    ENOENT: { zh: '所在的文件夹不存在', en: 'its folder doesn’t exist' },
    ENOTDIR: { zh: '所在的文件夹不存在', en: 'its folder doesn’t exist' },
    EISDIR: { zh: '已有同名的文件夹', en: 'there is a folder of that name' },
    ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
    EACCES: { zh: '没有写入权限', en: 'no permission to write' },
    EPERM: { zh: '没有写入权限，或正被别的程序打开', en: 'no permission to write, or another program has it open' },
    EBUSY: { zh: '正被别的程序打开', en: 'another program has it open' },
    EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  };
  const reason = reasons[codeOf(error)] ?? { zh: codeOf(error), en: codeOf(error) };
  const sentence = {
    zh: `没有写成：${reason.zh}。原文件未动；请换个位置或处理后再试。`,
    en: `was not written: ${reason.en}. The original is as it was; choose another place, or mend this, and try again.`,
  };
  return fault('write-failed', basename(path), sentence, error);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
