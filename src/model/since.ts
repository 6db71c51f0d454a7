/** Owns what came of the findings of earlier checks: which are known, which are gone. */
import type { Standing } from './finding';
import type { Moment } from './time';

/** A finding of an earlier check, as the findings sheet tells it. */
export interface KnownFinding {
  /** Digest of its key, see `findingKey`. */
  readonly key: string;
  /** `fixed`: gone since the check before · `unchecked`: the last check left it out, as it was asked to. */
  readonly standing: Standing | 'fixed' | 'unchecked';
  readonly firstSeen: Moment;
  readonly told: ToldFinding;
}

/** Its line, in the words that were written. */
export interface ToldFinding {
  readonly severity: string;
  readonly sheet: string;
  readonly entry: string;
  readonly room: string;
  readonly message: string;
  readonly actor: string;
  readonly clause: string;
}

/** What came of the findings of the check before. */
export interface Since {
  /** When that was; absent where there was none. */
  readonly asOf?: Moment;
  readonly new: number;
  readonly fixed: number;
  readonly open: number;
  /** Known findings that are not among these: fixed, or not asked for this time. */
  readonly gone: readonly KnownFinding[];
}
