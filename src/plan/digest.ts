/** Owns the digest of a layout: says whether a sheet of ours would come out differently. Not for security. */
import type { SheetLayout } from '../model/change';

/** 16 hex digits, FNV-1a of 64 bits over the layout's JSON. Equal layouts have equal digests in every host and version. */
export function layoutDigest({ rows, ...rest }: SheetLayout): string {
  const hash = { high: 0xcbf29ce4, low: 0x84222325 };
  mix(hash, JSON.stringify(rest));
  for (const row of rows) mix(hash, JSON.stringify(row)); // row by row: a result sheet can be longer than a string may be
  return hex(hash.high) + hex(hash.low);
}

/** The same of a text. */
export function textDigest(text: string): string {
  const hash = { high: 0xcbf29ce4, low: 0x84222325 };
  mix(hash, text);
  return hex(hash.high) + hex(hash.low);
}

interface Hash {
  high: number;
  low: number;
}

/** Times the FNV prime 2^40 + 0x1b3, in two halves of 32 bits because numbers are exact to 53 bits only. */
function mix(hash: Hash, text: string): void {
  let { high, low } = hash;
  for (let index = 0; index < text.length; index++) {
    low = (low ^ text.charCodeAt(index)) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + low * 2 ** 8) >>> 0;
    low = product >>> 0;
  }
  hash.high = high;
  hash.low = low;
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
