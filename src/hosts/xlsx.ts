/** Owns the .xlsx host: bytes in, snapshot out; a plan in, verified bytes out. Runs in Node and in a browser. */
import type { Plan } from '../model/change';
import type { Workbook } from '../model/workbook';
import type { Host, OnPart, Receipt } from './host';
import { afterPlan } from './memory';
import { type Codec, portableCodec } from './xlsx/codec';
import { checkKind } from './xlsx/kind';
import { defaultLimits, type Limits } from './xlsx/limits';
import { Package } from './xlsx/package';
import { patchPackage } from './xlsx/patch';
import { readInParts } from './xlsx/read';
import { refuseUnwritable } from './xlsx/refuse';
import { verify } from './xlsx/verify';

export interface XlsxOptions {
  readonly limits?: Partial<Limits>;
  /** What packs and unpacks; fflate unless something faster is given. */
  readonly codec?: Codec;
  /** A plan will follow: what reading unpacks is kept for it. */
  readonly isWritten?: boolean;
}

/** Bytes of unpacked parts, as of 200,000 entries: some memory for not unpacking them twice more, which took a tenth of a check. */
const MOST_KEPT = 120_000_000;

/** A workbook held as the bytes of an .xlsx or .xlsm file. */
export interface XlsxHost extends Host {
  /** The file as it is now: what was opened, or what the last plan made of it. */
  readonly bytes: Uint8Array;
}

/** A host over these bytes; `name` is the file's, with extension. Nothing is read before `read()`, which throws what is wrong with the file. */
export function openWorkbook(bytes: Uint8Array, name: string, options: XlsxOptions = {}): XlsxHost {
  return new BytesHost(bytes, name, options);
}

class BytesHost implements XlsxHost {
  private snapshot: Workbook | undefined;
  private opened: Package | undefined;

  constructor(
    public bytes: Uint8Array,
    private readonly name: string,
    private readonly options: XlsxOptions,
  ) {}

  async read(onPart?: OnPart): Promise<Workbook> {
    if (this.snapshot) return this.snapshot;
    const { source } = this;
    const most = this.options.isWritten ? MOST_KEPT : 0;
    const reading = readInParts(source);
    let step = reading.next();
    for (; !step.done; step = reading.next()) {
      if ('told' in step.value) await onPart?.(step.value.told);
      else await source.ahead([step.value.reads, ...step.value.after], most);
    }
    this.snapshot = step.value;
    return this.snapshot;
  }

  async apply(plan: Plan): Promise<Receipt> {
    if (plan.changes.length === 0) return { applied: 0 };
    const workbook = await this.read();
    const wanted = afterPlan(workbook, plan);
    const { source } = this;
    refuseUnwritable(source, workbook, plan);
    const bytes = patchPackage(source, plan, workbook, wanted).finish();
    await verify(source, this.open(bytes), plan, { standing: workbook, wanted });
    this.bytes = bytes;
    this.opened = undefined;
    this.snapshot = wanted; // as the verifier has just proved
    return { applied: plan.changes.length };
  }

  private get source(): Package {
    this.opened ??= this.open(this.bytes);
    return this.opened;
  }

  private open(bytes: Uint8Array): Package {
    const { codec = portableCodec, limits } = this.options;
    checkKind(bytes, this.name);
    return Package.open(bytes, this.name, codec, { ...defaultLimits, ...limits });
  }
}
