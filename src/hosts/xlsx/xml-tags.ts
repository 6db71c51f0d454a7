/** Owns the walk over the tags of an XML text, with offsets, fast enough for sheets of 20 MB. */
import type { Bilingual } from '../../model/language';
import type { HostError } from '../host';
import { damagedPart, hasDocumentType, type Place } from './faults';
import { Namespaces } from './namespaces';
import { blanksEnd, nameEnd, TagAttributes } from './xml-attributes';
import { decodeEntities } from './xml-text';

const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;
const EXCLAMATION = 33;

const misc = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
];

/**
 * Moves from tag to tag; the fields describe the tag it stands on. Comments and processing instructions are passed over, document types
 * are refused. Well-formedness is checked as far as tags must match; saxes checks the rest of what we write.
 */
export class TagWalk {
  /** Canonical, whatever prefixes the file uses: see {@link Namespaces}. */
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

  protected readonly namespaces = new Namespaces();
  protected readonly attributes = new TagAttributes();
  /** Canonical names and spellings of the open elements. */
  private readonly names: string[] = [];
  private readonly spellings: string[] = [];
  private isLeaving = false;

  /** Characters of the text before this piece of it. */
  private passed = 0;

  /** `more` gives the next piece of a text that comes in several, each of which ends after a tag; undefined after the last. */
  constructor(
    public text: string,
    readonly place: Place,
    private readonly more: () => string | undefined = () => undefined,
  ) {}

  /** Moves to the next tag; false after the last. */
  next(): boolean {
    if (this.isLeaving) this.leave();
    for (;;) {
      const at = this.text.indexOf('<', this.end);
      if (at >= 0) {
        this.start = at;
        const sign = this.text.charCodeAt(at + 1);
        if (sign === SLASH) return this.readClose();
        if (sign !== EXCLAMATION && sign !== QUESTION) return this.readOpen();
        this.end = this.afterMisc(at);
      } else if (!this.nextPiece()) break;
    }
    if (this.depth > 0) throw this.broken({ zh: '在中途断了', en: 'ends in the middle' });
    return false;
  }

  /** The name as the file writes it, with its prefix. */
  get spelling(): string {
    return this.spellings.at(-1) ?? '';
  }

  /** The error that this part can't be read here; `what` is a clause. */
  broken(what: Bilingual): HostError {
    const at = this.passed + this.start;
    return damagedPart(this.place, { zh: `${what.zh}(第 ${at} 个字符)`, en: `${what.en} (at character ${at})` });
  }

  /** The value of an attribute as it is meant. */
  protected value(number: number): string {
    const { attributes, text } = this;
    return decodeEntities(text.slice(attributes.valueStart(number), attributes.valueEnd(number)), this.place);
  }

  /** The offset after a comment, CDATA section or processing instruction. */
  protected afterMisc(at: number): number {
    const kind = misc.find(({ open }) => this.text.startsWith(open, at));
    if (!kind) throw hasDocumentType(this.place);
    for (;;) {
      const end = this.text.indexOf(kind.close, at + kind.open.length);
      if (end >= 0) return end + kind.close.length;
      const more = this.more(); // a tag inside a comment or CDATA section may have ended the piece
      if (more === undefined) throw this.broken({ zh: '在中途断了', en: 'ends in the middle' });
      this.text += more;
    }
  }

  private nextPiece(): boolean {
    const more = this.more();
    if (more === undefined) return false;
    this.passed += this.text.length;
    this.text = more;
    this.start = 0;
    this.end = 0;
    return true;
  }

  private readOpen(): true {
    const { text, attributes } = this;
    const nameStop = nameEnd(text, this.start + 1);
    const spelling = text.slice(this.start + 1, nameStop);
    if (spelling === '') throw this.broken({ zh: '有不成对的 <', en: 'has a stray <' });
    const close = attributes.read(text, nameStop);
    this.isEmpty = text.charCodeAt(close) === SLASH;
    this.end = close + (this.isEmpty ? 2 : 1);
    if (close < 0 || text.charCodeAt(this.end - 1) !== GREATER) {
      throw this.broken({ zh: '有没写完的标签', en: 'has an unfinished tag' });
    }
    this.isOpen = true;
    this.depth++;
    this.declare();
    this.name = this.namespaces.elementName(spelling);
    this.names.push(this.name);
    this.spellings.push(spelling);
    this.isLeaving = this.isEmpty;
    return true;
  }

  private readClose(): true {
    const { text, spelling } = this;
    const at = blanksEnd(text, this.start + 2 + spelling.length);
    if (this.depth === 0 || !text.startsWith(spelling, this.start + 2) || text.charCodeAt(at) !== GREATER) {
      throw this.broken({ zh: '的标签不成对', en: 'has tags that don’t match' });
    }
    this.end = at + 1;
    this.isOpen = false;
    this.isEmpty = false;
    this.attributes.clear();
    this.name = this.names.at(-1)!;
    this.isLeaving = true;
    return true;
  }

  /** The tag was the last of its element: what it declared and its depth end when the walk goes on. */
  private leave(): void {
    this.isLeaving = false;
    this.names.pop();
    this.spellings.pop();
    this.namespaces.leave(this.depth);
    this.depth--;
  }

  /** Binds the prefixes that the tag declares. */
  private declare(): void {
    const { attributes, text } = this;
    for (let number = 0; number < attributes.count; number++) {
      if (!text.startsWith('xmlns', attributes.nameStart(number))) continue;
      const declared = /^xmlns(?::(.*))?$/.exec(attributes.spelling(text, number));
      if (declared) this.namespaces.bind(this.depth, declared[1] ?? '', this.value(number));
    }
  }
}
