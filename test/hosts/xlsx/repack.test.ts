import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { portableCodec } from '../../../src/hosts/xlsx/codec';
import { blockEndWithin } from '../../../src/hosts/xlsx/deflate-blocks';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { repack } from '../../../src/hosts/xlsx/repack';

/** Rows as sheets have them, repeated but for their numbers. */
const text = Buffer.from(
  Array.from({ length: 4000 }, (_, n) => `<c r="A${n}" s="${n % 7}"><v>${(n * 7919) % 100_003}</v></c>`).join(''),
);
const noise = Buffer.alloc(150_000);
for (let at = 0, seed = 1; at < noise.length; at++) {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  noise[at] = seed >>> 24;
}

const packers: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  'level 1': bytes => deflateRawSync(bytes, { level: 1, memLevel: 4 }),
  'level 6': bytes => deflateRawSync(bytes, { memLevel: 4 }),
  'level 9': bytes => deflateRawSync(bytes, { level: 9, memLevel: 4 }),
  'stored blocks': bytes => deflateRawSync(bytes, { level: 0 }),
  'fixed codes': bytes => deflateRawSync(bytes, { strategy: constants.Z_FIXED, memLevel: 4 }),
  'no copies': bytes => deflateRawSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY, memLevel: 4 }),
  'flushed on the way': bytes =>
    Buffer.concat([
      deflateRawSync(bytes.subarray(0, 70_000), { finishFlush: constants.Z_SYNC_FLUSH }),
      deflateRawSync(bytes.subarray(70_000)),
    ]),
  fflate: bytes => portableCodec.deflate(bytes),
};

const cases = Object.entries(packers).flatMap(([packer, pack]) => [
  { packer, of: 'rows', bytes: text, pack },
  { packer, of: 'noise', bytes: noise, pack },
]);

test.each(cases)('blocks end where they unpack to what stands there: $packer, $of', ({ bytes, pack }) => {
  const packed = pack(bytes);
  const sizes = new Set<number>();
  fc.assert(
    fc.property(fc.nat(bytes.length), most => {
      const { bits, size } = blockEndWithin(packed, most);
      expect(size).toBeLessThanOrEqual(most);
      sizes.add(size);
      const begun = new Uint8Array(packed.subarray(0, Math.ceil(bits / 8)));
      const unpacked = inflateRawSync(begun, { finishFlush: constants.Z_SYNC_FLUSH });
      // The bits left over in the last byte begin another block, which may give some more.
      expect(unpacked.subarray(0, size).equals(bytes.subarray(0, size))).toBe(true);
      expect(unpacked.length - size).toBeLessThan(9);
    }),
    { numRuns: 40 },
  );
  expect(sizes.size).toBeGreaterThan(1);
});

test.each(cases)('what is packed anew behind kept blocks unpacks whole: $packer, $of', ({ bytes, pack }) => {
  const packed = pack(bytes);
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.uint8Array({ maxLength: 300 }), (same, added) => {
      const wanted = Buffer.concat([bytes.subarray(0, same), added]);
      for (const codec of [nodeCodec, portableCodec]) {
        const result = repack(bytes.subarray(0, same), added, packed, codec);
        for (const { inflate } of [nodeCodec, portableCodec]) {
          expect(Buffer.compare(inflate(result, wanted.length), wanted)).toBe(0);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('kept blocks are the bytes that were there', () => {
  const packed = packers['level 6']!(text);
  const result = repack(text, Buffer.from('</x>'), packed, nodeCodec);
  const kept = Math.floor(blockEndWithin(packed, text.length).bits / 8);
  expect(kept).toBeGreaterThan(packed.length / 2);
  expect(Buffer.compare(result.subarray(0, kept), packed.subarray(0, kept))).toBe(0);
});

test('bytes that are no deflated ones have no blocks, or some, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(1000), (bytes, most) => {
      expect(blockEndWithin(bytes, most).size).toBeLessThanOrEqual(most);
    }),
    { numRuns: 2000 },
  );
});
