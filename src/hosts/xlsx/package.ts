/** Owns the package: the parts of an .xlsx, found by relationships and content types and never by file names (ECMA-376 part 2). */

import type { HostError } from '../host';
import type { Codec } from './codec';
import { decodedPieces, decodePart } from './encoding';
import { damagedPart, type Place } from './faults';
import type { Limits } from './limits';
import { XmlScanner } from './xml';
import { readZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in both dialects: `worksheet`, `styles`. */
  readonly kind: string;
  /** Name of the part it leads to; undefined where it leads out of the package. */
  readonly target: string | undefined;
}

interface ContentTypes {
  /** By part name in small letters. */
  readonly overrides: ReadonlyMap<string, string>;
  /** By extension in small letters. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Bytes of a part that is worth another thread. */
const LARGE = 1_000_000;

/** Part names have no leading slash and are compared without case. */
export class Package {
  private readonly byName: Map<string, ZipEntry>;
  private types: ContentTypes | undefined;
  private readonly begun = new Map<ZipEntry, Promise<void>>();
  /** What was unpacked beside other work. */
  private readonly unpacked = new Map<ZipEntry, Uint8Array>();

  constructor(
    /** The file's name, for messages. */
    readonly book: string,
    entries: Iterable<ZipEntry>,
    readonly codec: Codec,
  ) {
    this.byName = new Map(Array.from(entries, entry => [partKey(entry.name), entry]));
  }

  static open(bytes: Uint8Array, book: string, codec: Codec, limits: Limits): Package {
    return new Package(book, readZip(bytes, book, limits), codec);
  }

  get entries(): ZipEntry[] {
    return [...this.byName.values()];
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(partKey(name));
  }

  has(name: string): boolean {
    return this.entry(name) !== undefined;
  }

  place(name: string): Place {
    return { book: this.book, part: name };
  }

  /**
   * Begins to unpack large parts on other threads, where the runtime has some for that, and gives when the first is there. A sheet is
   * unpacked while another is read, which spares a check of 100,000 entries a twentieth of its time. They are kept until others are wanted,
   * and the last of them then, too, as long as all take no more than `most` bytes. What is wrong with a part, `bytes` tells.
   */
  async ahead(names: readonly string[], most = 0): Promise<void> {
    const wanted = new Set(names.map(name => this.entry(name)).filter(isWorthAThread));
    this.forget(wanted, most);
    const [first] = [...wanted].map(entry => this.begin(entry));
    await first;
  }

  /** A part's bytes. Throws HostError where it is missing or its check sum is wrong. */
  bytes(name: string): Uint8Array {
    const entry = this.needed(name);
    const bytes = this.unpack(entry);
    this.checkSum(entry, bytes.length, this.codec.crc32(bytes));
    return bytes;
  }

  /** The same in pieces, unpacked on another thread where the runtime has one; that the check sum is wrong is thrown after the last. */
  async *bytePieces(name: string): AsyncGenerator<Uint8Array, void> {
    const entry = this.needed(name);
    const { inflatePieces, crc32 } = this.codec;
    if (!inflatePieces || !isWorthAThread(entry)) return yield this.bytes(name);
    let [size, crc] = [0, 0];
    try {
      for await (const piece of inflatePieces(entry.packed)) {
        size += piece.length;
        crc = crc32(piece, crc);
        if (size > entry.size) break;
        yield piece;
      }
    } catch (error) {
      throw this.notUnpacked(entry, error);
    }
    this.checkSum(entry, size, crc);
  }

  text(name: string): string {
    return decodePart(this.bytes(name), this.place(name), this.codec);
  }

  scanner(name: string): XmlScanner {
    return new XmlScanner(this.text(name), this.place(name));
  }

  /** The text of a large part in pieces, each ended by a close tag of `element`, of which it has many: room for all of it takes long to find. */
  pieces(name: string, element: string): Generator<string, void> {
    return decodedPieces(this.bytes(name), element, this.place(name), this.codec);
  }

  /** A scanner over a large part, of whose text only a piece is there at a time. */
  scannerByPieces(name: string, element: string): XmlScanner {
    const pieces = this.pieces(name, element);
    const more = () => pieces.next().value ?? undefined;
    return new XmlScanner(more() ?? '', this.place(name), more);
  }

  contentType(name: string): string | undefined {
    const extension = /\.([^./]+)$/.exec(name)?.[1] ?? '';
    this.types ??= this.readContentTypes();
    return this.types.overrides.get(partKey(name)) ?? this.types.defaults.get(extension.toLowerCase());
  }

  /** The relationships of a part, or of the package itself for ``; none where it has no relationships part. */
  relationships(source: string): Relationship[] {
    const name = relationshipsPart(source);
    if (!this.has(name)) return [];
    const scan = this.scanner(name);
    const found: Relationship[] = [];
    while (scan.next()) {
      if (!scan.isOpen || scan.name !== 'Relationship') continue;
      const target = scan.attribute('Target') ?? '';
      const isOutside = scan.attribute('TargetMode') === 'External';
      found.push({
        id: scan.attribute('Id') ?? '',
        kind: lastWord(scan.attribute('Type') ?? ''),
        target: isOutside ? undefined : this.existing(resolveTarget(source, target)),
      });
    }
    return found;
  }

  /** Replaces an entry where it stands, or adds it at the end. */
  protected put(name: string, entry: ZipEntry): void {
    this.byName.set(partKey(name), entry);
    this.types = undefined;
  }

  protected drop(name: string): void {
    this.byName.delete(partKey(name));
    this.types = undefined;
  }

  /** Targets are URIs: the zip may have kept `%E8…` of a part's name, or spelled it out. */
  private existing(target: string): string {
    const spelledOut = decoded(target);
    return !this.has(target) && this.has(spelledOut) ? spelledOut : target;
  }

  /** Keeps the last parts that have been begun, as many as find room beside those that are wanted. */
  private forget(wanted: ReadonlySet<ZipEntry>, most: number): void {
    let size = [...wanted].reduce((sum, entry) => sum + entry.size, 0);
    for (const entry of [...this.begun.keys()].reverse()) {
      if (wanted.has(entry)) continue;
      size += entry.size;
      if (size <= most) continue;
      this.begun.delete(entry);
      this.unpacked.delete(entry);
    }
  }

  private begin(entry: ZipEntry): Promise<void> | undefined {
    const { inflateBeside } = this.codec;
    if (!inflateBeside || this.begun.has(entry)) return this.begun.get(entry);
    const begun = inflateBeside(entry.packed, entry.size).then(
      bytes => void (this.begun.get(entry) === begun && this.unpacked.set(entry, bytes)),
      () => {},
    );
    this.begun.set(entry, begun);
    return begun;
  }

  private unpack(entry: ZipEntry): Uint8Array {
    if (entry.method === 0) return entry.packed;
    const unpacked = this.unpacked.get(entry);
    if (unpacked) return unpacked;
    try {
      return this.codec.inflate(entry.packed, entry.size);
    } catch (error) {
      throw this.notUnpacked(entry, error);
    }
  }

  private needed(name: string): ZipEntry {
    const entry = this.entry(name);
    if (!entry) throw damagedPart(this.place(name), { zh: '缺失', en: 'is missing' });
    return entry;
  }

  private checkSum({ name, ...entry }: ZipEntry, size: number, crc: number): void {
    if (size === entry.size && crc === entry.crc) return;
    throw damagedPart(this.place(name), { zh: '的内容与校验和不符', en: 'doesn’t match its check sum' });
  }

  private notUnpacked({ name }: ZipEntry, error: unknown): HostError {
    return damagedPart(this.place(name), { zh: '解压失败', en: 'can’t be unpacked' }, error);
  }

  private readContentTypes(): ContentTypes {
    const overrides = new Map<string, string>();
    const defaults = new Map<string, string>();
    if (!this.has('[Content_Types].xml')) return { overrides, defaults };
    const scan = this.scanner('[Content_Types].xml');
    while (scan.next()) {
      if (!scan.isOpen) continue;
      const type = scan.attribute('ContentType') ?? '';
      if (scan.name === 'Override') overrides.set(partKey(scan.attribute('PartName') ?? ''), type);
      if (scan.name === 'Default') defaults.set((scan.attribute('Extension') ?? '').toLowerCase(), type);
    }
    return { overrides, defaults };
  }
}

function isWorthAThread(entry: ZipEntry | undefined): entry is ZipEntry {
  return entry !== undefined && entry.method !== 0 && entry.size >= LARGE;
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** What a part's name is compared by. */
export function partKey(name: string): string {
  return (name.startsWith('/') ? name.slice(1) : name).toLowerCase();
}

/** Where the relationships of a part are kept: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part whose relationships a part holds, `` for the package itself; undefined for parts that hold none. */
export function relationshipsSource(name: string): string | undefined {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
  return match ? `${match[1]}${match[2]}` : undefined;
}

/** A target as seen from its source part; `..` never leads out of the package. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
