/** Owns the contract of everything that touches a workbook: read one snapshot, apply one plan. A host knows how to write, never why. */
import type { Plan } from '../model/change';
import type { Bilingual } from '../model/language';
import type { Workbook } from '../model/workbook';

export interface Host {
  /** One snapshot of the whole workbook. Throws {@link HostError} where it can't be read. A large one may be told in parts meanwhile. */
  read(onPart?: OnPart): Promise<Workbook>;
  /** Applies the whole plan or nothing. An empty plan writes nothing. Throws {@link HostError} where it can't be written. */
  apply(plan: Plan): Promise<Receipt>;
}

/**
 * Told of people's sheets that have been read while others have not, each once, in the order of the tabs; reading does not end before it does. A
 * part is a workbook with these sheets, and with all of ours and those of settings and waivers; the others are there by name alone.
 */
export type OnPart = (part: Workbook) => void | Promise<void>;

export interface Receipt {
  /** How many changes were applied; 0 for an empty plan. */
  readonly applied: number;
  /** Where the result lies, for hosts that write a file. */
  readonly written?: string;
  /** What of the plan could not be done while the rest was; absent where there is nothing of the kind. The same plan again tries it again. */
  readonly leftOut?: readonly LeftOut[];
}

export interface LeftOut {
  readonly sheet: string;
  /** A sentence: what was left out, why, and what to do for it. */
  readonly why: Bilingual;
}

export type HostErrorCode =
  | 'not-found'
  | 'not-a-workbook'
  | 'encrypted'
  | 'unsupported'
  | 'damaged'
  | 'too-large'
  | 'locked'
  | 'changed-meanwhile'
  | 'verification-failed'
  | 'write-failed'
  | 'protected'
  | 'busy';

/** The only thing that is thrown across steps: a sentence that says what happened, where, and what to do next. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly sentence: Bilingual,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
    this.name = 'HostError';
  }
}
