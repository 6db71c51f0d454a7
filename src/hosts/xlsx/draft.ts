/** Owns a package under change: parts are replaced, added and removed; all other entries stay packed as they came. */
import { decodePart, encodePart } from './encoding';
import { Package } from './package';
import { UTF8 } from './zip';
import { writeZip } from './zip-write';

const DEFLATED = 8;
/** 1980-01-01, the zip's first day: a plan gives the same bytes whenever it is applied. */
const NO_DATE = 0x00210000;

export class Draft extends Package {
  constructor(source: Package) {
    super(source.book, source.entries, source.codec);
  }

  /** Puts a part's text in place of the old, or adds the part at the end. */
  write(name: string, text: string): void {
    if (this.has(name)) this.edit(name, () => text);
    else this.pack(name, encodePart(text, undefined, this.place(name)));
  }

  /** Applies a change to a part's text. A text that comes out the same leaves the entry alone. */
  edit(name: string, change: (text: string) => string): void {
    const original = this.bytes(name);
    const text = decodePart(original, this.place(name), this.codec);
    const changed = change(text);
    if (changed !== text) this.pack(name, encodePart(changed, original, this.place(name)));
  }

  remove(name: string): void {
    this.drop(name);
  }

  /** The finished file. */
  finish(): Uint8Array {
    return writeZip(this.entries);
  }

  private pack(name: string, bytes: Uint8Array): void {
    this.put(name, {
      name,
      nameBytes: new TextEncoder().encode(name),
      flags: UTF8,
      attributes: 0,
      modified: NO_DATE,
      ...this.entry(name),
      method: DEFLATED,
      crc: this.codec.crc32(bytes),
      size: bytes.length,
      packed: this.codec.deflate(bytes),
    });
  }
}
