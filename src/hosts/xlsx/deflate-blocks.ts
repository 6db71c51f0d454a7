/** Owns the walk over deflated bytes (RFC 1951) that tells where their blocks end, and unpacks nothing. */

export interface BlockEnd {
  /** Bits of the packed bytes up to there. */
  readonly bits: number;
  /** Bytes that they unpack to. */
  readonly size: number;
}

/** Bits are counted in 31 bits. */
const MOST_PACKED = 2 ** 28 - 1;

/**
 * The end of the last block that ends within so many unpacked bytes and after which another follows; zeros where there is none, or where
 * the bytes are none that can be walked.
 */
export function blockEndWithin(packed: Uint8Array, most: number): BlockEnd {
  let end: BlockEnd = { bits: 0, size: 0 };
  if (packed.length > MOST_PACKED) return end;
  const walk = new BlockWalk(packed);
  try {
    while (walk.passBlock(most)) end = { bits: walk.bits, size: walk.size };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // they end, or are no blocks
  }
  return end;
}

const [STORED, FIXED, DYNAMIC] = [0, 1, 2];
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const FIRST_LENGTH = 257;
/** The order in which a dynamic block tells the lengths of the codes that its other lengths are written in. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** What a code says, by the bits that come: how long it is (4 bits), how many extra bits follow (4 bits), and a number. */
interface Codes {
  /** By the first bits that come; 0 where they begin a longer code, or none. */
  readonly table: Int32Array;
  readonly mask: number;
  /** The longer codes by their bits, in one list a length. */
  readonly longer: readonly { readonly mask: number; readonly codes: ReadonlyMap<number, number> }[];
}

/** Nearly all codes that come are no longer. Tables for all fifteen bits, one and another for each of 400 blocks, took 100 MB. */
const MOST_AT_ONCE = 10;

class BlockWalk {
  bits = 0;
  size = 0;
  private readonly view: DataView;

  constructor(packed: Uint8Array) {
    this.view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  }

  /** Moves to the end of the next block; false where it is the last, or ends beyond so many unpacked bytes. */
  passBlock(most: number): boolean {
    if (this.take(1) === 1) return false;
    const kind = this.take(2);
    if (kind === STORED) this.passStored();
    else if (kind === FIXED) this.passCodes(fixedSizes(), fixedDistances(), most);
    else if (kind === DYNAMIC) this.passDynamic(most);
    else throw new RangeError('no such block');
    return this.size <= most;
  }

  private passStored(): void {
    const at = (this.bits + 7) >>> 3;
    const length = this.view.getUint16(at, true);
    if ((length ^ this.view.getUint16(at + 2, true)) !== 0xffff) throw new RangeError('no stored block');
    this.bits = (at + 4 + length) * 8;
    this.size += length;
  }

  private passDynamic(most: number): void {
    const [sizes, distances, orders] = [this.take(5) + FIRST_LENGTH, this.take(5) + 1, this.take(4) + 4];
    const orderLengths = new Uint8Array(ORDER.length);
    for (const symbol of ORDER.slice(0, orders)) orderLengths[symbol] = this.take(3);
    const codes = codesOf(orderLengths, symbol => symbol << 8);
    const lengths = new Uint8Array(sizes + distances);
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.takeCode(codes);
      if (symbol < 16) lengths[at++] = symbol;
      else {
        const length = symbol === 16 ? lengths[at - 1]! : 0;
        const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
        lengths.fill(length, at, at + times);
        at += times;
      }
    }
    this.passCodes(sizeCodes(lengths.subarray(0, sizes)), distanceCodes(lengths.subarray(sizes)), most);
  }

  /** The inner loop: some four million codes for 8 MB. Of what a code copies only the size counts, so that distances are passed over unread. */
  private passCodes(sizes: Codes, distances: Codes, most: number): void {
    const { view } = this;
    let { bits, size } = this;
    while (size <= most) {
      const next = view.getUint32(bits >>> 3, true) >>> (bits & 7); // 25 bits at least: the longest code and its extra bits are 20
      const code = sizes.table[next & sizes.mask]! || longerCode(sizes, next);
      const length = code & 15;
      if (length === 0) throw new RangeError('no such code');
      bits += length;
      const base = code >> 8;
      if (base === 1) {
        size++;
        continue;
      }
      if (base === 0) break;
      const extra = (code >> 4) & 15;
      size += base + ((next >>> length) & ((1 << extra) - 1));
      bits += extra;
      const far = view.getUint32(bits >>> 3, true) >>> (bits & 7);
      const distance = distances.table[far & distances.mask]! || longerCode(distances, far);
      if (distance === 0) throw new RangeError('no such distance');
      bits += (distance & 15) + ((distance >> 4) & 15);
    }
    this.bits = bits;
    this.size = size;
  }

  private take(count: number): number {
    const { bits } = this;
    this.bits += count;
    return (this.view.getUint32(bits >>> 3, true) >>> (bits & 7)) & ((1 << count) - 1);
  }

  private takeCode({ table, mask }: Codes): number {
    const code = table[(this.view.getUint32(this.bits >>> 3, true) >>> (this.bits & 7)) & mask]!; // of seven bits at most
    if (code === 0) throw new RangeError('no such code');
    this.bits += code & 15;
    return code >> 8;
  }
}

/** Codes that give how many bytes come out: 1 for a literal, 0 for the end of the block. */
function sizeCodes(lengths: Uint8Array): Codes {
  return codesOf(lengths, symbol => {
    if (symbol < FIRST_LENGTH) return symbol < FIRST_LENGTH - 1 ? 1 << 8 : 0;
    const index = symbol - FIRST_LENGTH;
    return ((LENGTH_BASE[index] ?? 0) << 8) | ((LENGTH_EXTRA[index] ?? 0) << 4);
  });
}

function distanceCodes(lengths: Uint8Array): Codes {
  return codesOf(lengths, symbol => Math.max(0, (symbol >> 1) - 1) << 4);
}

function fixedSizes(): Codes {
  return sizeCodes(
    Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  );
}

function fixedDistances(): Codes {
  return distanceCodes(new Uint8Array(30).fill(5));
}

/** 0 where no code begins with these bits. */
function longerCode({ longer }: Codes, bits: number): number {
  for (const { mask, codes } of longer) {
    const code = codes.get(bits & mask);
    if (code !== undefined) return code;
  }
  return 0;
}

/** Canonical Huffman codes (RFC 1951, 3.2.2): in the table each stands at every place whose low bits are the code as it comes. */
function codesOf(lengths: Uint8Array, meaning: (symbol: number) => number): Codes {
  const longest = Math.max(1, ...lengths);
  const table = new Int32Array(1 << Math.min(longest, MOST_AT_ONCE));
  const longer: { mask: number; codes: Map<number, number> }[] = [];
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    const codes = new Map<number, number>();
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      const entry = meaning(symbol) | length;
      const bits = reversed(code, length);
      if (length > MOST_AT_ONCE) codes.set(bits, entry);
      else for (let at = bits; at < table.length; at += 1 << length) table[at] = entry;
      code++;
    }
    if (codes.size > 0) longer.push({ mask: (1 << length) - 1, codes });
    code <<= 1;
  }
  return { table, mask: table.length - 1, longer };
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit);
  return bits;
}
