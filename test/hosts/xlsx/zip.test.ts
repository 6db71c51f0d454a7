import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { HostError } from '../../../src/hosts/host';
import { type Codec, portableCodec } from '../../../src/hosts/xlsx/codec';
import { crc32 } from '../../../src/hosts/xlsx/crc';
import { defaultLimits } from '../../../src/hosts/xlsx/limits';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { Package } from '../../../src/hosts/xlsx/package';
import { readZip } from '../../../src/hosts/xlsx/zip';
import { writeZip } from '../../../src/hosts/xlsx/zip-write';
import { type RawEntry, rawZip } from './raw-zip';

const read = (bytes: Uint8Array, limits = {}) =>
  Package.open(bytes, '台账.xlsx', portableCodec, { ...defaultLimits, ...limits });

test.each<{ shape: string; entry: Partial<RawEntry>; zip?: object }>([
  { shape: 'deflated', entry: {} },
  { shape: 'stored', entry: { isStored: true } },
  { shape: 'with a data descriptor', entry: { hasDescriptor: true } },
  { shape: 'with ZIP64 sizes', entry: { isZip64: true } },
  { shape: 'with a ZIP64 directory', entry: {}, zip: { isZip64: true } },
  { shape: 'with a comment after it', entry: {}, zip: { comment: 'made by hand' } },
  { shape: 'empty', entry: { content: '' } },
])('an entry is read: $shape', ({ entry, zip }) => {
  const content = entry.content ?? '维修登记'.repeat(50);
  const source = read(
    rawZip(
      [
        { name: 'xl/a.xml', content, ...entry },
        { name: 'b.xml', content: 'b' },
      ],
      zip,
    ),
  );
  expect(source.text('xl/a.xml')).toBe(content);
  expect(source.text('XL/A.xml')).toBe(content);
  expect(source.text('b.xml')).toBe('b');
});

test('folders may be written with backslashes', () => {
  expect(read(rawZip([{ name: 'xl\\workbook.xml', content: 'w' }])).text('xl/workbook.xml')).toBe('w');
});

test.each<{ fault: string; entries: RawEntry[]; code: string }>([
  { fault: 'a name that is there twice', entries: [{ name: 'a.xml' }, { name: 'A.xml' }], code: 'damaged' },
  { fault: 'an encrypted entry', entries: [{ name: 'a.xml', isEncrypted: true }], code: 'encrypted' },
  { fault: 'an uncommon method', entries: [{ name: 'a.xml', method: 12 }], code: 'damaged' },
  { fault: 'another name in the local header', entries: [{ name: 'a.xml', localName: 'b.xml' }], code: 'damaged' },
  { fault: 'another method in the local header', entries: [{ name: 'a.xml', localMethod: 0 }], code: 'damaged' },
  { fault: 'a wrong check sum', entries: [{ name: 'a.xml', content: 'a', crc: 1 }], code: 'damaged' },
  { fault: 'more content than declared', entries: [{ name: 'a.xml', content: 'aaaa', size: 2 }], code: 'damaged' },
  { fault: 'less content than declared', entries: [{ name: 'a.xml', content: 'aa', size: 4 }], code: 'damaged' },
])('refused: $fault', ({ entries, code }) => {
  expect(() => read(rawZip(entries)).bytes('a.xml')).toThrow(expect.objectContaining({ code }));
});

test('large parts are unpacked on another thread, the one that is read next and the one after it', async () => {
  const content = '漏水'.repeat(400_000);
  const beside: number[] = [];
  const codec: Codec = {
    ...nodeCodec,
    inflateBeside: (packed, size) => {
      beside.push(size);
      return nodeCodec.inflateBeside!(packed, size);
    },
    inflate: (packed, size) => {
      if (size > 1000) throw new Error('unpacked a second time');
      return nodeCodec.inflate(packed, size);
    },
  };
  const entries = ['a', 'b', 'c'].map(name => ({ name, content: name + content }));
  const source = Package.open(rawZip([...entries, { name: 'd', content: 'd' }]), '台账.xlsx', codec, defaultLimits);
  for (const [name, ...next] of ['ab', 'bc', 'cd', 'd']) {
    await source.ahead([name!, ...next]);
    for (const _ of ['once', 'and again']) expect(source.text(name!)).toBe(name === 'd' ? 'd' : name + content);
  }
  expect(beside).toHaveLength(3);
});

test.each([
  { fault: 'more content than declared', entry: { size: 1_100_000 } },
  { fault: 'a wrong check sum', entry: { crc: 1 } },
])('what is wrong with a part is told as ever where it was unpacked on another thread: $fault', async ({ entry }) => {
  const zip = rawZip([{ name: 'a.xml', content: 'a'.repeat(1_200_000), ...entry }]);
  const source = Package.open(zip, '台账.xlsx', nodeCodec, defaultLimits);
  await source.ahead(['a.xml', 'missing.xml']);
  expect(() => source.bytes('a.xml')).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test.each([
  { limit: 'entries', limits: { entries: 1 } },
  { limit: 'partSize', limits: { partSize: 15_000_000 } },
  { limit: 'totalSize', limits: { totalSize: 30_000_000 } },
  { limit: 'ratio', limits: { ratio: 100 } },
])('a bomb is refused before it is unpacked: $limit', ({ limits }) => {
  const bomb = { name: 'a.xml', content: '0'.repeat(17_000_000) };
  expect(() => read(rawZip([bomb, { ...bomb, name: 'b.xml' }]), { ratio: 2000, ...limits })).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
});

test('a zip cut off anywhere is damaged, and said to be', () => {
  const bytes = rawZip([
    { name: 'a.xml', content: 'aaa' },
    { name: 'b.xml', content: 'bbb', hasDescriptor: true },
  ]);
  for (let length = 4; length < bytes.length; length++) {
    expect(() => read(bytes.slice(0, length))).toThrow(HostError);
  }
});

test('entries are written as the packed bytes they came as, and other programs read them', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 200 })), contents => {
      const entries = readZip(zipSync(contents), '台账.xlsx', defaultLimits);
      const written = writeZip(entries);
      expect(unzipSync(written)).toEqual(contents);
      expect(readZip(written, '台账.xlsx', defaultLimits)).toEqual(entries);
    }),
    { numRuns: 30 },
  );
});

test('the check sum is that of zlib, in pieces too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, at) => {
      expect(crc32(bytes)).toBe(nodeCrc32(bytes));
      for (const codec of [portableCodec, nodeCodec]) {
        expect(codec.crc32(bytes.subarray(at), codec.crc32(bytes.subarray(0, at)))).toBe(nodeCrc32(bytes));
      }
    }),
  );
});

test.each([
  { codec: 'fflate', pack: portableCodec, unpack: nodeCodec },
  { codec: 'zlib', pack: nodeCodec, unpack: portableCodec },
])('what $codec packs the other unpacks', ({ pack, unpack }) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(Array.from(unpack.inflate(pack.deflate(bytes), bytes.length))).toEqual(Array.from(bytes));
    }),
    { numRuns: 50 },
  );
});

test('both decode UTF-8 alike, byte order mark and all, and refuse what is none', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\ufeff<si>漏水𠮷</si>'));
  fc.assert(
    fc.property(text, text => {
      const bytes = Buffer.from(text);
      expect(nodeCodec.decode(bytes)).toBe(portableCodec.decode(bytes));
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(decodedBy(nodeCodec, bytes)).toBe(decodedBy(portableCodec, bytes));
    }),
  );
});

function decodedBy(codec: Codec, bytes: Uint8Array): string | undefined {
  try {
    return codec.decode(bytes);
  } catch {
    return undefined;
  }
}

test.each([
  { part: 'large', content: '漏水'.repeat(400_000), entry: {}, pieces: 10 },
  { part: 'small', content: '漏水', entry: {}, pieces: 1 },
  { part: 'stored', content: '漏水'.repeat(400_000), entry: { isStored: true }, pieces: 1 },
])('a part comes in pieces where it is $part, and is what it is whole', async ({ content, entry, pieces }) => {
  const zip = rawZip([{ name: 'a.xml', content, ...entry }]);
  const source = Package.open(zip, '台账.xlsx', nodeCodec, { ...defaultLimits, ratio: 10_000 });
  const found: Uint8Array[] = [];
  for await (const piece of source.bytePieces('a.xml')) found.push(piece);
  expect(found).toHaveLength(pieces);
  expect(Buffer.compare(Buffer.concat(found), source.bytes('a.xml'))).toBe(0);
});

test.each([
  { fault: 'more content than declared', entry: { size: 1_100_000 } },
  { fault: 'less content than declared', entry: { size: 1_300_000 } },
  { fault: 'a wrong check sum', entry: { crc: 1 } },
  { fault: 'no deflated bytes', entry: { isStored: true, method: 8 } },
])('what is wrong with a part is told when it comes in pieces: $fault', async ({ entry }) => {
  const zip = rawZip([{ name: 'a.xml', content: 'a'.repeat(1_200_000), ...entry }]);
  const source = Package.open(zip, '台账.xlsx', nodeCodec, { ...defaultLimits, ratio: 1_000_000 });
  const pass = async () => {
    for await (const piece of source.bytePieces('a.xml')) expect(piece.length).toBeGreaterThan(0);
  };
  await expect(pass()).rejects.toThrow(expect.objectContaining({ code: 'damaged' }));
});
