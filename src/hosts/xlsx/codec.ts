/** Owns packing and unpacking of zip entries where nothing faster is at hand: in a browser. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc';

/** Raw deflate, both ways, and the zip's check sum. Node's own is several times as fast; the file door brings it. */
export interface Codec {
  /** Unpacks to at most `size` bytes. Throws anything where the bytes are broken. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  deflate(bytes: Uint8Array): Uint8Array;
  /** CRC-32 as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}

export const portableCodec: Codec = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  deflate: bytes => deflateSync(bytes, { level: 6 }),
  crc32,
};
