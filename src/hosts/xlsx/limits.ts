/** Owns the limits that keep a hostile or broken file from eating the machine. */

export interface Limits {
  /** Bytes of the file itself. */
  readonly fileSize: number;
  /** Entries in the zip. The largest real logbooks have a few hundred. */
  readonly entries: number;
  /** Bytes of one part, unpacked: a JavaScript string holds no more than about 536 million characters. */
  readonly partSize: number;
  /** Bytes of all parts of the zip together, unpacked, as the zip declares them. */
  readonly totalSize: number;
  /** Unpacked to packed, for parts over 16 MB: cells of a real sheet, even blank ones, stay below 100; a bomb reaches 1,000. */
  readonly ratio: number;
}

export const defaultLimits: Limits = {
  fileSize: 500_000_000,
  entries: 20_000,
  partSize: 500_000_000,
  totalSize: 2_000_000_000,
  ratio: 300,
};

/** Below this a part is too small for its ratio to do harm. */
export const RATIO_MATTERS_FROM = 16_000_000;
