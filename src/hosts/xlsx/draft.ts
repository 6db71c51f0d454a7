/** Owns a package under change: parts are replaced, added and removed; all other entries stay packed as they came. */
import { crc32 } from './crc';
import { encodePart } from './encoding';
import { Package, partKey } from './package';
import { UTF8, type ZipEntry } from './zip';
import { writeZip } from './zip-write';

const DEFLATED = 8;
/** 1980-01-01, the zip's first day: a plan gives the same bytes whenever it is applied. */
const NO_DATE = 0x00210000;

export class Draft extends Package {
  /** Parts that were written or removed, by {@link partKey}. */
  readonly touched = new Set<string>();

  constructor(source: Package) {
    super(source.book, source.entries, source.codec);
  }

  /** Puts a part's text in place of the old, or adds the part at the end. A text that is the same leaves the entry alone. */
  write(name: string, text: string): void {
    const old = this.entry(name);
    const original = old && this.bytes(name);
    const bytes = encodePart(text, original, this.place(name));
    if (original && isSame(original, bytes)) return;
    const entry: ZipEntry = {
      name,
      nameBytes: new TextEncoder().encode(name),
      flags: UTF8,
      attributes: 0,
      modified: NO_DATE,
      ...old,
      method: DEFLATED,
      crc: crc32(bytes),
      size: bytes.length,
      packed: this.codec.deflate(bytes),
    };
    this.put(name, entry);
    this.touched.add(partKey(name));
  }

  /** Applies a change to a part's text. */
  edit(name: string, change: (text: string) => string): void {
    this.write(name, change(this.text(name)));
  }

  remove(name: string): void {
    this.drop(name);
    this.touched.add(partKey(name));
  }

  /** The finished file. */
  finish(): Uint8Array {
    return writeZip(this.entries);
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
