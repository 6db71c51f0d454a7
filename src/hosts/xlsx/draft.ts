/** Owns a package under change: parts are replaced, added and removed; all other entries stay packed as they came. */
import { type Parted, partedAtCells } from './around-cells';
import { decodePart, encodePart } from './encoding';
import { Package } from './package';
import { repack } from './repack';
import { UTF8 } from './zip';
import { writeZip } from './zip-write';

const DEFLATED = 8;
/** 1980-01-01, the zip's first day: a plan gives the same bytes whenever it is applied. */
const NO_DATE = 0x00210000;
const NOTHING: Uint8Array = new Uint8Array();

export class Draft extends Package {
  constructor(private readonly source: Package) {
    super(source.book, source.entries, source.codec);
  }

  /** Parts that stand as they came are the source's to unpack, which may have done it. */
  override bytes(name: string): Uint8Array {
    return this.entry(name) === this.source.entry(name) ? this.source.bytes(name) : super.bytes(name);
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

  /**
   * Applies a change to a worksheet's text around its cells; `change` is given it without them where they can be told apart, and in one
   * piece where not. Cells are neither decoded nor packed anew unless something before them changes.
   */
  editAroundCells(name: string, change: (text: string) => string): void {
    const parted = partedAtCells(this.bytes(name), this.place(name), this.codec);
    if (!parted || !this.editAfterCells(name, parted, change)) this.edit(name, change);
  }

  remove(name: string): void {
    this.drop(name);
  }

  /** The finished file. */
  finish(): Uint8Array {
    return writeZip(this.entries);
  }

  /** False where something before the cells would change. */
  private editAfterCells(name: string, { head, tail, untilTail }: Parted, change: (text: string) => string): boolean {
    const changed = change(head + tail);
    if (!changed.startsWith(head)) return false;
    const fresh = changed.slice(head.length);
    if (fresh !== tail) this.pack(name, encodePart(fresh, undefined, this.place(name)), untilTail);
    return true;
  }

  /** Packs a part; `same` is what it begins with as it did, and `bytes` come after. */
  private pack(name: string, bytes: Uint8Array, same = NOTHING): void {
    const { codec } = this;
    const before = this.entry(name);
    this.put(name, {
      name,
      nameBytes: new TextEncoder().encode(name),
      flags: UTF8,
      attributes: 0,
      modified: NO_DATE,
      ...before,
      method: DEFLATED,
      crc: codec.crc32(bytes, codec.crc32(same)),
      size: same.length + bytes.length,
      packed: repack(same, bytes, before?.method === DEFLATED ? before.packed : NOTHING, codec),
    });
  }
}
