/** Owns the work on bytes that runtimes do at different speeds: packing, unpacking, check sums, comparing, UTF-8; here as any browser can. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc';

/** Node's own is several times as fast; the file door brings it. */
export interface Codec {
  /** Unpacks to at most `size` bytes. Throws anything where the bytes are broken. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The same on another thread, where the runtime has one for it. */
  readonly inflateBeside?: (packed: Uint8Array, size: number) => Promise<Uint8Array>;
  /** The same in pieces: however many bytes come, room is needed for a few. */
  readonly inflatePieces?: (packed: Uint8Array) => AsyncIterable<Uint8Array>;
  deflate(bytes: Uint8Array): Uint8Array;
  /** CRC-32 as an unsigned number; `before` is that of bytes that stand before these. */
  crc32(bytes: Uint8Array, before?: number): number;
  isSame(a: Uint8Array, b: Uint8Array): boolean;
  /** The text of UTF-8, its byte order mark kept. Throws anything where it is none. */
  decode(bytes: Uint8Array): string;
}

export const portableCodec: Codec = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  deflate: bytes => deflateSync(bytes, { level: 6 }),
  crc32,
  isSame,
  decode: bytes => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
