/** Owns the scanning of XML: tag by tag over a part's text, with offsets, fast enough for sheets of 20 MB. */
import type { Bilingual } from '../../model/language';
import type { HostError } from '../host';
import { damagedPart, fault, type Place } from './faults';
import { Namespaces } from './namespaces';
import { decodeEntities } from './xml-text';

const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const EXCLAMATION = 33;
const COLON = 58;

/**
 * A cursor over the tags of one part. `next()` moves it; the fields then describe the tag it stands on.
 * Names are canonical whatever prefixes the file uses: see {@link Namespaces}. Comments and processing instructions are passed over,
 * document types are refused. Well-formedness is checked as far as tags must match; saxes checks the rest of what we write.
 */
export class XmlScanner {
  /** Canonical name. */
  name = '';
  isOpen = false;
  /** `<a/>`: an open tag that no close tag follows. */
  isEmpty = false;
  /** Offset of `<`. */
  start = 0;
  /** Offset after `>`. */
  end = 0;
  /** Elements around the tag: 1 for the root's own tags. */
  depth = 0;

  /** Canonical names and spellings of the open elements. */
  private readonly names: string[] = [];
  private readonly spellings: string[] = [];
  private readonly namespaces = new Namespaces();
  /** Offsets of each attribute: name's start and end, value's start and end. */
  private readonly offsets: number[] = [];
  private attributeEnd = 0;
  private isLeaving = false;

  constructor(
    readonly text: string,
    readonly place: Place,
  ) {}

  /** Moves to the next tag; false after the last. */
  next(): boolean {
    if (this.isLeaving) this.leave();
    const { text } = this;
    for (let at = text.indexOf('<', this.end); at >= 0; at = text.indexOf('<', this.end)) {
      this.start = at;
      const sign = text.charCodeAt(at + 1);
      if (sign === SLASH) return this.readClose();
      if (sign !== EXCLAMATION && sign !== QUESTION) return this.readOpen();
      this.end = this.afterMisc(at);
    }
    if (this.depth > 0) throw this.broken({ zh: '在中途断了', en: 'ends in the middle' });
    return false;
  }

  /** An attribute of the open tag as it is meant, by its spelling, which is enough for those without a namespace; undefined where absent. */
  attribute(spelling: string): string | undefined {
    const range = this.attributeRange(spelling);
    return range && this.meant(range[0], range[1]);
  }

  /** An attribute in a namespace, by its canonical name, such as `r:id`. */
  qualifiedAttribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeEnd; index += 4) {
      const spelling = this.text.slice(this.offsets[index], this.offsets[index + 1]);
      if (this.namespaces.canonical(spelling, true) === name) return this.attribute(spelling);
    }
    return undefined;
  }

  /** All attributes of the open tag by canonical name, with the offsets of their values. */
  allAttributes(): Map<string, { value: string; start: number; end: number }> {
    const found = new Map<string, { value: string; start: number; end: number }>();
    for (let index = 0; index < this.attributeEnd; index += 4) {
      const [nameStart, nameEnd, start, end] = this.offsets.slice(index, index + 4) as [number, number, number, number];
      const name = this.namespaces.canonical(this.text.slice(nameStart, nameEnd), true);
      found.set(name, { value: this.meant(start, end), start, end });
    }
    return found;
  }

  /** Offsets of an attribute's value, without quotes. */
  attributeRange(spelling: string): readonly [start: number, end: number] | undefined {
    const { text, offsets } = this;
    for (let index = 0; index < this.attributeEnd; index += 4) {
      const start = offsets[index]!;
      if (offsets[index + 1]! - start === spelling.length && text.startsWith(spelling, start)) {
        return [offsets[index + 2]!, offsets[index + 3]!];
      }
    }
    return undefined;
  }

  /** Moves to the next tag inside the element at that depth, whose open tag was the start; false on its close tag. */
  nextInside(depth: number): boolean {
    if (this.isEmpty && this.depth === depth) return false;
    return this.next() && (this.isOpen || this.depth > depth);
  }

  /** The text inside the open tag's element, its child elements passed over; moves to the close tag. */
  content(): string {
    if (this.isEmpty) return '';
    const { text } = this;
    const at = text.indexOf('<', this.end);
    if (text.charCodeAt(at + 1) !== SLASH) return this.mixedContent();
    const content = this.meantText(this.end, at);
    this.next();
    return content;
  }

  /** Moves to the close tag of the open tag's element. */
  skip(): void {
    const { depth } = this;
    while (this.nextInside(depth));
  }

  /** The prefix that stands before elements of the spreadsheet's own namespace here, with its colon: `` or `x:`. */
  get prefix(): string {
    const spelling = this.spellings.at(-1) ?? '';
    return spelling.slice(0, spelling.indexOf(':') + 1);
  }

  /** The prefix that is bound to a canonical alias here, with its colon; undefined where none is. */
  prefixOf(alias: string): string | undefined {
    return this.namespaces.prefixOf(alias);
  }

  private readOpen(): true {
    const { text, offsets } = this;
    let at = this.start + 1;
    let hasPrefix = false;
    for (let sign = text.charCodeAt(at); !endsName(sign); sign = text.charCodeAt(++at)) {
      if (sign === COLON) hasPrefix = true;
    }
    const spelling = text.slice(this.start + 1, at);
    if (spelling === '') throw this.broken({ zh: '有不成对的 <', en: 'has a stray <' });
    let count = 0;
    let declares = false;
    for (;;) {
      let sign = text.charCodeAt(at);
      while (isBlank(sign)) sign = text.charCodeAt(++at);
      if (sign === GREATER || sign === SLASH) break;
      const nameStart = at;
      while (!endsName(sign)) sign = text.charCodeAt(++at);
      const nameEnd = at;
      while (isBlank(sign)) sign = text.charCodeAt(++at);
      if (sign !== EQUALS || nameEnd === nameStart)
        throw this.broken({ zh: '有没写完的标签', en: 'has an unfinished tag' });
      do sign = text.charCodeAt(++at);
      while (isBlank(sign));
      const close = sign === 34 ? text.indexOf('"', at + 1) : sign === 39 ? text.indexOf("'", at + 1) : -1;
      if (close < 0) throw this.broken({ zh: '有没写完的属性', en: 'has an unfinished attribute' });
      if (text.startsWith('xmlns', nameStart)) declares = true;
      offsets[count++] = nameStart;
      offsets[count++] = nameEnd;
      offsets[count++] = at + 1;
      offsets[count++] = close;
      at = close + 1;
    }
    this.attributeEnd = count;
    this.isEmpty = text.charCodeAt(at) === SLASH;
    this.end = at + (this.isEmpty ? 2 : 1);
    if (text.charCodeAt(this.end - 1) !== GREATER)
      throw this.broken({ zh: '有没写完的标签', en: 'has an unfinished tag' });
    this.isOpen = true;
    this.depth++;
    if (declares) this.declare();
    this.name = this.namespaces.isPlain && !hasPrefix ? spelling : this.namespaces.canonical(spelling, false);
    this.names.push(this.name);
    this.spellings.push(spelling);
    this.isLeaving = this.isEmpty;
    return true;
  }

  private readClose(): true {
    const { text } = this;
    const spelling = this.spellings.at(-1);
    let at = this.start + 2 + (spelling?.length ?? 0);
    const isMatch = spelling !== undefined && text.startsWith(spelling, this.start + 2);
    while (isBlank(text.charCodeAt(at))) at++;
    if (!isMatch || text.charCodeAt(at) !== GREATER) {
      throw this.broken({ zh: '的标签不成对', en: 'has tags that don’t match' });
    }
    this.end = at + 1;
    this.isOpen = false;
    this.isEmpty = false;
    this.attributeEnd = 0;
    this.name = this.names.at(-1)!;
    this.isLeaving = true;
    return true;
  }

  /** The tag was the last of its element: what it declared and its depth end when the cursor moves on. */
  private leave(): void {
    this.isLeaving = false;
    this.names.pop();
    this.spellings.pop();
    this.namespaces.leave(this.depth);
    this.depth--;
  }

  private declare(): void {
    for (let index = 0; index < this.attributeEnd; index += 4) {
      const name = this.text.slice(this.offsets[index], this.offsets[index + 1]);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const uri = this.meant(this.offsets[index + 2]!, this.offsets[index + 3]!);
      this.namespaces.bind(this.depth, name.slice(6), uri);
    }
  }

  private mixedContent(): string {
    const { text } = this;
    const { depth } = this;
    let content = '';
    let from = this.end;
    for (;;) {
      const at = text.indexOf('<', from);
      if (at < 0) throw this.broken({ zh: '在中途断了', en: 'ends in the middle' });
      content += this.meantText(from, at);
      if (text.startsWith('<![CDATA[', at)) {
        from = this.afterMisc(at);
        content += text.slice(at + 9, from - 3);
      } else if (text.startsWith('<!', at) || text.startsWith('<?', at)) {
        from = this.afterMisc(at);
      } else {
        this.end = at;
        this.next();
        if (!this.isOpen && this.depth === depth) return content;
        this.skip();
        from = this.end;
      }
    }
  }

  /** The offset after a comment, CDATA section or processing instruction. */
  private afterMisc(at: number): number {
    const { text } = this;
    const closing = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<![CDATA[', at)
        ? ']]>'
        : text.startsWith('<?', at)
          ? '?>'
          : '';
    if (closing === '') {
      throw fault('unsupported', this.place.book, {
        zh: `的 ${this.place.part} 含文档类型声明(DTD)，Excel 不会这样写，为安全起见不予读取。请用 Excel 打开另存后再试。`,
        en: `has a document type (DTD) in ${this.place.part}, which Excel never writes; it is not read, for safety. Open it in Excel, save it again, and try again.`,
      });
    }
    const end = text.indexOf(closing, at + (closing === '-->' ? 4 : 2));
    if (end < 0) throw this.broken({ zh: '在中途断了', en: 'ends in the middle' });
    return end + closing.length;
  }

  private meantText(start: number, end: number): string {
    const text = this.text.slice(start, end);
    return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, this.place);
  }

  private meant(start: number, end: number): string {
    return decodeEntities(this.text.slice(start, end), this.place);
  }

  /** The error that this part can't be read here; `what` is a clause. */
  broken(what: Bilingual): HostError {
    const at = this.start;
    return damagedPart(this.place, { zh: `${what.zh}(第 ${at} 个字符)`, en: `${what.en} (at character ${at})` });
  }
}

function isBlank(sign: number): boolean {
  return sign === 32 || sign === 10 || sign === 13 || sign === 9;
}

/** Blank, `/`, `=`, `>` or the end of the text (NaN). */
function endsName(sign: number): boolean {
  return !(sign > GREATER || (sign !== SLASH && sign !== EQUALS && sign !== GREATER && sign > 32));
}
