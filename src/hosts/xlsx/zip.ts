/** Owns the reading of a zip: its entries as they lie there, still packed, checked against what could harm or mislead. */
import { damagedPart, damagedZip, overSize, passwordProtected, tooLarge } from './faults';
import { type Limits, RATIO_MATTERS_FROM } from './limits';

/** One entry of a zip, still packed. */
export interface ZipEntry {
  /** With `/` between folders, whatever the zip wrote. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS date and time, as they stood. */
  readonly modified: number;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly attributes: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
/** Flag: the name is UTF-8. */
export const UTF8 = 0x800;

/** All entries in the order of the central directory. Throws HostError for what is damaged, encrypted or beyond the limits. */
export function readZip(bytes: Uint8Array, book: string, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(view, bytes, book, limits);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw damagedZip(book, { zh: '文件在中途断了', en: 'the file ends in the middle' }, error);
  }
}

function readEntries(view: DataView, bytes: Uint8Array, book: string, limits: Limits): ZipEntry[] {
  const directory = findDirectory(view, book);
  if (directory.entries > limits.entries) {
    const [has, most] = [directory.entries, limits.entries];
    throw tooLarge(book, { zh: `含 ${has} 个部件，上限 ${most}`, en: `it has ${has} parts, the limit is ${most}` });
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let offset = directory.offset;
  for (let count = 0; count < directory.entries; count++) {
    if (view.getUint32(offset, true) !== CENTRAL) {
      throw damagedZip(book, { zh: '压缩包的目录读不通', en: 'the directory of the zip can’t be read' });
    }
    const entry = readEntry(view, bytes, offset, book);
    const key = entry.name.replace(/^\//, '').toLowerCase();
    if (names.has(key)) {
      throw damagedPart({ book, part: entry.name }, { zh: '出现了两次', en: 'is there twice' });
    }
    names.add(key);
    total += entry.size;
    checkSize(entry, total, book, limits);
    entries.push(entry);
    offset +=
      46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView, book: string): { entries: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const isZip64 = at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR;
    if (!isZip64) return { entries: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const end = exact(view, at - 20 + 8);
    if (view.getUint32(end, true) !== END_64) break;
    return { entries: exact(view, end + 32), offset: exact(view, end + 48) };
  }
  throw damagedZip(book, {
    zh: '文件结尾缺失，可能没有下载完',
    en: 'its end is missing; the download may not have finished',
  });
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, book: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const name = decodeName(nameBytes, flags);
  const { packedSize, size, offset } = readSizes(view, at, nameBytes.length);
  const place = { book, part: name };
  if (flags & ENCRYPTED) throw passwordProtected(book);
  if (method !== 0 && method !== 8) {
    throw damagedPart(place, { zh: `用了少见的压缩方式(${method})`, en: `is packed in an uncommon way (${method})` });
  }
  const localName = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true));
  const local = {
    flags: view.getUint16(offset + 6, true),
    method: view.getUint16(offset + 8, true),
    packedSize: view.getUint32(offset + 18, true),
  };
  const start = offset + 30 + localName.length + view.getUint16(offset + 28, true);
  const isAgreed =
    view.getUint32(offset, true) === LOCAL &&
    local.method === method &&
    decodeName(localName, flags) === name &&
    (local.flags & SIZES_FOLLOW || local.packedSize === packedSize || local.packedSize === 0xffffffff) &&
    start + packedSize <= bytes.length;
  if (!isAgreed) throw damagedPart(place, { zh: '与压缩包的目录不符', en: 'disagrees with the directory of the zip' });
  return {
    name,
    nameBytes,
    flags: flags & UTF8,
    method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    attributes: view.getUint32(at + 38, true),
  };
}

/** Sizes and offset of a central entry; where a field is full, the ZIP64 extra field holds it, in this order. */
function readSizes(
  view: DataView,
  at: number,
  nameLength: number,
): { size: number; packedSize: number; offset: number } {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const end = at + 46 + nameLength + view.getUint16(at + 30, true);
  for (let extra = at + 46 + nameLength; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = exact(view, field);
      field += 8;
    }
  }
  return sizes;
}

function checkSize({ name, size, packed }: ZipEntry, total: number, book: string, limits: Limits): void {
  if (size > limits.partSize) {
    throw tooLarge(book, overSize({ zh: `${name} 展开后有`, en: `${name} unpacks to` }, size, limits.partSize));
  }
  if (total > limits.totalSize) {
    throw tooLarge(book, overSize({ zh: '全部展开后有', en: 'all of it unpacks to' }, total, limits.totalSize));
  }
  const times = Math.round(size / Math.max(1, packed.length));
  if (size <= RATIO_MATTERS_FROM || times <= limits.ratio) return;
  throw tooLarge(book, {
    zh: `${name} 展开后是压缩时的 ${times} 倍，上限 ${limits.ratio} 倍`,
    en: `${name} unpacks to ${times} times its packed size, the limit is ${limits.ratio} times`,
  });
}

/** Names are UTF-8 where the zip says so, and in truth where it doesn't; other bytes can't be part names anyway. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const name = new TextDecoder('utf-8', { fatal: Boolean(flags & UTF8) });
  return decoded(name, bytes).replaceAll('\\', '/');
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

function exact(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
