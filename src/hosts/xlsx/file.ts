/** Owns the file door of the .xlsx host: reads a file, writes it back whole or not at all. */
import { basename, extname } from 'node:path';
import type { Plan } from '../../model/change';
import type { Workbook } from '../../model/workbook';
import { type Host, HostError, type Receipt } from '../host';
import { openWorkbook, type XlsxHost } from '../xlsx';
import { checkNotLocked, isSameFile, isUnchanged, readBytes, writeFile } from './disk';
import { fault } from './faults';
import { defaultLimits, type Limits } from './limits';
import { nodeCodec } from './node-codec';

export interface FileOptions {
  /** Where a plan's result goes; an older file there is replaced. */
  readonly writeTo?: string;
  /** Replaces the file itself and keeps what it was as `<file>.bak`. */
  readonly inPlace?: boolean;
  /** A copy is written even where the plan is empty: who asks for one gets one. */
  readonly copiesAlways?: boolean;
  readonly limits?: Partial<Limits>;
}

/**
 * A host over a file. Nothing is read before `read()`. `apply` writes to `writeTo` or in place, atomically, and refuses with HostError
 * where the file changed since it was read, or somebody has it open.
 */
export function openWorkbookFile(path: string, options: FileOptions = {}): Host {
  return new FileHost(path, options);
}

class FileHost implements Host {
  private readonly name: string;
  private inner: XlsxHost | undefined;
  /** What the file held when we last saw it. */
  private seen: Uint8Array = new Uint8Array();

  constructor(
    private readonly path: string,
    private readonly options: FileOptions,
  ) {
    this.name = basename(path);
  }

  async read(): Promise<Workbook> {
    return (await this.opened()).read();
  }

  async apply(plan: Plan): Promise<Receipt> {
    const { inPlace = false, copiesAlways = false } = this.options;
    if (plan.changes.length === 0 && !copiesAlways) return { applied: 0 };
    const target = await this.target();
    const host = await this.opened();
    const checkFree = async () => {
      await checkNotLocked(target);
      await this.checkUnchanged();
    };
    await checkNotLocked(target); // what else stops it is looked for last, when it matters: each look reads the whole file
    const receipt = await host.apply(plan);
    try {
      await writeFile(target, host.bytes, { keepsBackup: inPlace, checkLast: checkFree });
    } catch (error) {
      this.inner = undefined;
      throw error;
    }
    if (inPlace) this.seen = host.bytes;
    return { ...receipt, written: target };
  }

  private async opened(): Promise<XlsxHost> {
    if (!this.inner) {
      const { limits = {}, writeTo, inPlace = false } = this.options;
      this.seen = await readBytes(this.path, limits.fileSize ?? defaultLimits.fileSize);
      this.inner = openWorkbook(this.seen, this.name, {
        codec: nodeCodec,
        limits,
        isWritten: inPlace || writeTo !== undefined,
      });
    }
    return this.inner;
  }

  private async target(): Promise<string> {
    const { writeTo, inPlace } = this.options;
    if (inPlace) return this.path;
    if (writeTo === undefined) {
      throw new HostError('write-failed', {
        zh: `没有说明「${this.name}」的结果写到哪里。请给出另存的文件名，或要求就地改写。`,
        en: `it was not said where the result of “${this.name}” goes. Name a file to save as, or ask for it to be written in place.`,
      });
    }
    if (await isSameFile(this.path, writeTo)) {
      throw fault('write-failed', this.name, {
        zh: '既是来源又是目标，没有写入。请另取文件名；确要改写原文件，请用就地改写(会保留 .bak)。',
        en: 'is both source and target, so nothing was written. Choose another name, or ask for it to be written in place (a .bak is kept).',
      });
    }
    const [kind, wanted] = [extname(this.path), extname(writeTo)].map(extension => extension.toLowerCase());
    if (kind !== wanted) {
      throw fault('write-failed', this.name, {
        zh: `不能写成 ${wanted || '没有扩展名的文件'}：Excel 会打不开。请用 ${kind} 作扩展名。`,
        en: `can’t be written as ${wanted || 'a file without extension'}: Excel would not open it. Use ${kind}.`,
      });
    }
    return writeTo;
  }

  private async checkUnchanged(): Promise<void> {
    if (await isUnchanged(this.path, this.seen)) return;
    this.inner = undefined;
    throw fault('changed-meanwhile', this.name, {
      zh: '在检查之后被改动过，没有写入，以免丢掉别人的改动。请重新检查。',
      en: 'was changed after it was checked; nothing was written, so that nobody’s changes are lost. Check it again.',
    });
  }
}
