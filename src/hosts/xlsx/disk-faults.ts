/** Owns the sentences of what goes wrong between a file and the disk. */
import { basename } from 'node:path';
import type { Bilingual } from '../../model/language';
import { HostError, type HostErrorCode } from '../host';
import { fault } from './faults';

/** What to tell of a file that could not be read. */
export function readError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const notFound: Bilingual = {
    zh: '没有找到。请检查文件名和所在文件夹。',
    en: 'was not found. Check its name and folder.',
  };
  const because: Record<string, readonly [HostErrorCode, Bilingual]> = {
    ENOENT: ['not-found', notFound],
    ENOTDIR: ['not-found', notFound],
    ENAMETOOLONG: ['not-found', notFound],
    ELOOP: ['not-found', { zh: '是一个转回自身的链接，没有找到文件。', en: 'is a link that leads back to itself.' }],
    EIO: [
      'damaged',
      {
        zh: '从磁盘上读不出来，磁盘或网络可能有故障。请先把它复制到别处再试。',
        en: 'can’t be read from the disk; the disk or the network may be failing. Copy it elsewhere and try again.',
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

/** What to tell of a file that could not be written. */
export function writeError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const noFolder: Bilingual = { zh: '所在的文件夹不存在', en: 'its folder doesn’t exist' };
  const full: Bilingual = { zh: '磁盘已满', en: 'the disk is full' };
  const reasons: Record<string, Bilingual> = {
    ENOENT: noFolder,
    ENOTDIR: noFolder,
    EISDIR: { zh: '已有同名的文件夹', en: 'there is a folder of that name' },
    ENOSPC: full,
    EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
    EFBIG: full,
    EACCES: { zh: '没有写入权限', en: 'no permission to write' },
    EPERM: { zh: '没有写入权限，或正被别的程序打开', en: 'no permission to write, or another program has it open' },
    EBUSY: { zh: '正被别的程序打开', en: 'another program has it open' },
    EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
    EIO: { zh: '磁盘或网络可能有故障', en: 'the disk or the network may be failing' },
    ELOOP: { zh: '它是一个转回自身的链接', en: 'it is a link that leads back to itself' },
    ENAMETOOLONG: { zh: '文件名或路径太长', en: 'its name or path is too long' },
  };
  const reason = reasons[codeOf(error)] ?? { zh: codeOf(error), en: codeOf(error) };
  return notWritten(path, reason, error);
}

/** The error that nothing was written; `reason` is a clause. */
export function notWritten(path: string, reason: Bilingual, cause?: unknown): HostError {
  const sentence = {
    zh: `没有写成：${reason.zh}。原文件未动；请换个位置或处理后再试。`,
    en: `was not written: ${reason.en}. The original is as it was; choose another place, or mend this, and try again.`,
  };
  return fault('write-failed', basename(path), sentence, cause);
}

/** What is named is no file: a folder, a device, a pipe. */
export function noFile(path: string, isFolder: boolean): HostError {
  const sentence = isFolder
    ? {
        zh: '是一个文件夹。请给出其中的 .xlsx 文件；要检查整个文件夹，请用 batch。',
        en: 'is a folder. Name a workbook inside it, or use batch for the whole folder.',
      }
    : {
        zh: '不是普通文件，没有读取。请给出一个 .xlsx 文件。',
        en: 'is no ordinary file and was not read. Name an .xlsx file.',
      };
  return fault('not-a-workbook', basename(path), sentence);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
