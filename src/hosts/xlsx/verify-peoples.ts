/** Owns the proof that a worksheet of people's differs in nothing but our formats. */
import { type Parted, partedAtCells, partedLike } from './around-cells';
import type { Difference } from './difference';
import { decodePart } from './encoding';
import type { Package } from './package';
import { illFormed, textWithoutOurs } from './verify-text';

/** What is proved of a worksheet, and what of it is still to be read. */
export interface SheetProof {
  readonly difference: Difference;
  /** Undefined for all that is in its part. */
  readonly text?: string;
  /** Whether its cells are proved to read as they did, and the text is without them. */
  readonly cellsStand: boolean;
}

/**
 * Compares a worksheet with what it was; `knownStyles` is how many cell styles, from the first on, are as they were. Its cells, nearly all
 * of it, must be the same byte for byte, which needs no parsing; what stands around them must be well-formed, and the same text without our
 * formats. Both are unpacked whole, by a decoder that shares nothing with the walk over packed blocks that made the new one.
 */
export async function provePeoplesSheet(
  before: Package,
  after: Package,
  name: string,
  knownStyles: number,
): Promise<SheetProof> {
  const old = seenWhole(before, name);
  const fresh = await seenLike(old, after, name);
  const isSame =
    after.codec.isSame(old.cells, fresh.cells) && textWithoutOurs(old.around) === textWithoutOurs(fresh.around);
  if (!isSame) {
    return {
      cellsStand: false,
      difference: { zh: `${name} 里不属于我们的内容变了`, en: `${name} changed in what is not ours` },
    };
  }
  const difference = illFormed(fresh.around, name);
  const cellsStand = fresh.parted !== undefined && !namesStyleFrom(knownStyles, fresh.cells, fresh.around);
  return { difference, cellsStand, ...(cellsStand && { text: fresh.around }) };
}

interface Seen {
  readonly cells: Uint8Array;
  readonly around: string;
  /** Undefined where it can't be parted, and all is around. */
  readonly parted: Parted | undefined;
}

function seenWhole(source: Package, name: string): Seen {
  const { codec } = source;
  const [bytes, place] = [source.bytes(name), source.place(name)];
  const parted = partedAtCells(bytes, place, codec);
  return parted ? seenParted(parted) : { cells: new Uint8Array(), around: decodePart(bytes, place, codec), parted };
}

/** In pieces where it begins as it did. */
async function seenLike({ parted: old }: Seen, source: Package, name: string): Promise<Seen> {
  const parted = old && (await partedLike(old, source.bytePieces(name), source.place(name), source.codec));
  return parted ? seenParted(parted) : seenWhole(source, name);
}

function seenParted(parted: Parted): Seen {
  return { cells: parted.cells, around: parted.head + parted.tail, parted };
}

const [S, EQUALS, ZERO, BLANK] = [115, 61, 48, 32];

/**
 * Whether a cell, row or column may name a cell style of that index or a higher one, by the look of attributes. Only broken workbooks name
 * styles that aren't there, but where ours come to stand at that place, what was plain would look and read like ours.
 */
function namesStyleFrom(index: number, cells: Uint8Array, around: string): boolean {
  if (index === Number.POSITIVE_INFINITY) return false;
  for (const match of around.matchAll(/\sstyle\s*=\s*["']([^"']*)/g)) if (!(Number(match[1]) < index)) return true;
  for (let at = 1; at < cells.length; at++) {
    if (cells[at] !== S || cells[at - 1]! > BLANK) continue;
    const equals = blanksEnd(cells, at + 1);
    if (cells[equals] !== EQUALS) continue;
    const open = blanksEnd(cells, equals + 1);
    let number = 0;
    let end = open + 1;
    for (let digit = cells[end]! - ZERO; digit >= 0 && digit <= 9; digit = cells[++end]! - ZERO) {
      number = number * 10 + digit;
    }
    if (number >= index || cells[end] !== cells[open]) return true;
  }
  return false;
}

function blanksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at]! <= BLANK) at++;
  return at;
}
