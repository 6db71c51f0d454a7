/** Owns the parting of a worksheet's bytes at its cells, which are nearly all of them: what has nothing to do with cells need not read them. */
import type { Codec } from './codec';
import { decodePart, isUtf8, joined } from './encoding';
import type { Place } from './faults';

export interface Parted {
  /** Up to and with the open tag of `sheetData`. */
  readonly head: string;
  /** What is in `sheetData`. */
  readonly cells: Uint8Array;
  /** From the close tag of `sheetData` on. */
  readonly tail: string;
  /** The bytes of head and cells. */
  readonly untilTail: Uint8Array;
}

const WORD = new TextEncoder().encode('sheetData');
const [LESS, GREATER, SLASH] = [60, 62, 47];

/**
 * The parts of a well-formed worksheet; undefined where they can't be told without reading it all. No reading is needed where `sheetData`
 * is named twice and nowhere else: an element with content has two tags, so these are they. (Both may stand in comments instead, of a
 * sheet without cells: then what is left, read on its own, still is the same sheet.)
 */
export function partedAtCells(bytes: Uint8Array, place: Place, codec: Codec): Parted | undefined {
  if (!isUtf8(bytes)) return undefined;
  const [open, close, more] = mentions(bytes);
  if (open === undefined || close === undefined || more !== undefined) return undefined;
  const start = open + WORD.length + 1;
  const end = bytes.lastIndexOf(LESS, close);
  if (bytes[start - 1] !== GREATER || end < start || bytes[end + 1] !== SLASH) return undefined;
  return {
    head: decodePart(bytes.subarray(0, start), place, codec),
    cells: bytes.subarray(start, end),
    tail: decodePart(bytes.subarray(end), place, codec),
    untilTail: bytes.subarray(0, end),
  };
}

/** The same without a search, of bytes, given in pieces, that begin as others did that were parted; undefined where they don't. */
export async function partedLike(
  old: Parted,
  pieces: AsyncIterable<Uint8Array>,
  place: Place,
  codec: Codec,
): Promise<Parted | undefined> {
  const { untilTail } = old;
  const rest: Uint8Array[] = [];
  let at = 0;
  for await (const piece of pieces) {
    const before = piece.subarray(0, Math.max(0, untilTail.length - at));
    if (!codec.isSame(before, untilTail.subarray(at, at + before.length))) return undefined;
    if (before.length < piece.length) rest.push(piece.subarray(before.length));
    at += piece.length;
  }
  const tail = decodePart(joined(rest), place, codec);
  return at >= untilTail.length && tail.split('sheetData', 3).length === 2 ? { ...old, tail } : undefined;
}

/** Where the word stands, up to the third place, by Horspool's search: it looks at a sixth of the bytes. */
function mentions(bytes: Uint8Array): number[] {
  const end = WORD.length - 1;
  const steps = new Uint8Array(256).fill(WORD.length);
  for (let index = 0; index < end; index++) steps[WORD[index]!] = end - index;
  const found: number[] = [];
  for (let at = end; at < bytes.length && found.length < 3; at += steps[bytes[at]!]!) {
    if (bytes[at] === WORD[end] && isWord(bytes, at - end)) found.push(at - end);
  }
  return found;
}

function isWord(bytes: Uint8Array, at: number): boolean {
  return WORD.every((sign, index) => bytes[at + index] === sign);
}
