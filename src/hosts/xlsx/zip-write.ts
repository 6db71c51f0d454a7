/** Owns the writing of a zip: entries that were not touched go out as the packed bytes they came as. */
import type { ZipEntry } from './zip';

const VERSION = 20;

/** The bytes of a zip with these entries, in this order. Without data descriptors, extra fields and ZIP64: our limits stay far below. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const localSize = entries.reduce((sum, { nameBytes, packed }) => sum + 30 + nameBytes.length + packed.length, 0);
  const centralSize = entries.reduce((sum, { nameBytes }) => sum + 46 + nameBytes.length, 0);
  const bytes = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = localSize;
  for (const entry of entries) {
    const { nameBytes, packed } = entry;
    view.setUint32(local, 0x04034b50, true);
    writeShared(view, local + 4, entry);
    bytes.set(nameBytes, local + 30);
    bytes.set(packed, local + 30 + nameBytes.length);

    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, VERSION, true);
    writeShared(view, central + 6, entry);
    view.setUint32(central + 38, entry.attributes, true);
    view.setUint32(central + 42, local, true);
    bytes.set(nameBytes, central + 46);

    local += 30 + nameBytes.length + packed.length;
    central += 46 + nameBytes.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  return bytes;
}

/** The 24 bytes that the local and the central header have in common. */
function writeShared(
  view: DataView,
  at: number,
  { flags, method, modified, crc, packed, size, nameBytes }: ZipEntry,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, modified, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes.length, true);
}
