/** Owns zips written by hand, with the turns that real and hostile writers take. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/hosts/xlsx/crc';

export interface RawEntry {
  readonly name: string;
  readonly content?: string;
  readonly isStored?: boolean;
  /** Sizes after the data instead of before it. */
  readonly hasDescriptor?: boolean;
  readonly isEncrypted?: boolean;
  readonly isZip64?: boolean;
  readonly method?: number;
  /** What the local header says instead. */
  readonly localName?: string;
  readonly localMethod?: number;
  readonly crc?: number;
  /** What the directory says instead. */
  readonly size?: number;
}

/** The bytes of a zip with these entries. */
export function rawZip(entries: readonly RawEntry[], { comment = '', isZip64 = false } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = localRecord(entry);
    centrals.push(centralRecord(entry, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(isZip64 ? 0xffff : entries.length, 8);
  end.writeUInt16LE(isZip64 ? 0xffff : entries.length, 10);
  end.writeUInt32LE(isZip64 ? 0xffffffff : directory.length, 12);
  end.writeUInt32LE(isZip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const zip64 = isZip64 ? zip64End(entries.length, directory.length, offset) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...locals, directory, zip64, end, Buffer.from(comment)]));
}

function packed({ content = '', isStored }: RawEntry): Buffer {
  return isStored ? Buffer.from(content) : deflateRawSync(Buffer.from(content));
}

function flagsOf({ hasDescriptor, isEncrypted }: RawEntry): number {
  return 0x800 | (hasDescriptor ? 8 : 0) | (isEncrypted ? 1 : 0);
}

function localRecord(entry: RawEntry): Buffer {
  const data = packed(entry);
  const name = Buffer.from(entry.localName ?? entry.name);
  const head = Buffer.alloc(30);
  const [crc, size] = [crc32(Buffer.from(entry.content ?? '')), Buffer.byteLength(entry.content ?? '')];
  head.writeUInt32LE(0x04034b50);
  head.writeUInt16LE(flagsOf(entry), 6);
  head.writeUInt16LE(entry.localMethod ?? entry.method ?? (entry.isStored ? 0 : 8), 8);
  if (!entry.hasDescriptor) {
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(size, 22);
  }
  head.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(entry.hasDescriptor ? 16 : 0);
  if (entry.hasDescriptor) {
    descriptor.writeUInt32LE(0x08074b50);
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(data.length, 8);
    descriptor.writeUInt32LE(size, 12);
  }
  return Buffer.concat([head, name, data, descriptor]);
}

function centralRecord(entry: RawEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const sizes = [entry.size ?? Buffer.byteLength(entry.content ?? ''), packed(entry).length, offset];
  const extra = Buffer.alloc(entry.isZip64 ? 28 : 0);
  if (entry.isZip64) {
    extra.writeUInt16LE(1);
    extra.writeUInt16LE(24, 2);
    for (const [index, size] of sizes.entries()) extra.writeBigUInt64LE(BigInt(size), 4 + index * 8);
  }
  const [size, packedSize, at] = entry.isZip64
    ? [0xffffffff, 0xffffffff, 0xffffffff]
    : (sizes as [number, number, number]);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50);
  head.writeUInt16LE(flagsOf(entry), 8);
  head.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 10);
  head.writeUInt32LE(entry.crc ?? crc32(Buffer.from(entry.content ?? '')), 16);
  head.writeUInt32LE(packedSize, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name, extra]);
}

function zip64End(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
