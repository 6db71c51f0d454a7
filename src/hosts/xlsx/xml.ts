/** Owns the reading of XML: a cursor over the tags of a part that gives attributes and texts as they are meant. */
import { TagWalk } from './xml-tags';
import { decodeEntities } from './xml-text';

const CDATA = '<![CDATA[';

export interface Attribute {
  readonly value: string;
  /** Offsets of the value, without quotes. */
  readonly start: number;
  readonly end: number;
}

export class XmlScanner extends TagWalk {
  /** An attribute of the open tag by its spelling, which is enough for those without a namespace; undefined where absent. */
  attribute(spelling: string): string | undefined {
    const number = this.attributes.find(this.text, spelling);
    return number < 0 ? undefined : this.value(number);
  }

  /** All attributes of the open tag by canonical name, such as `r:id`, with the offsets of their values. */
  allAttributes(): Map<string, Attribute> {
    const { attributes, namespaces, text } = this;
    const found = new Map<string, Attribute>();
    for (let number = 0; number < attributes.count; number++) {
      const name = namespaces.attributeName(attributes.spelling(text, number));
      const [start, end] = [attributes.valueStart(number), attributes.valueEnd(number)];
      found.set(name, { value: this.value(number), start, end });
    }
    return found;
  }

  /** Moves to the next tag inside the element at that depth, whose open tag was the start; false on its close tag. */
  nextInside(depth: number): boolean {
    if (this.isEmpty && this.depth === depth) return false;
    return this.next() && (this.isOpen || this.depth > depth);
  }

  /** Moves to the close tag of the open tag's element. */
  skip(): void {
    const { depth } = this;
    while (this.nextInside(depth));
  }

  /** The text inside the open tag's element, its child elements passed over; moves to the close tag. */
  content(): string {
    if (this.isEmpty) return '';
    const { text } = this;
    const at = text.indexOf('<', this.end);
    if (!text.startsWith('</', at)) return this.mixedContent();
    const content = this.meantText(this.end, at);
    this.next();
    return content;
  }

  /** The prefix of the tag's name as the file writes it, with its colon: `` or `x:`. */
  get prefix(): string {
    return this.spelling.slice(0, this.spelling.indexOf(':') + 1);
  }

  /** A prefix that is bound here to the canonical one, with its colon; undefined where none is. */
  prefixOf(canonical: string): string | undefined {
    return this.namespaces.prefixOf(canonical);
  }

  private mixedContent(): string {
    const { depth } = this;
    let content = '';
    let from = this.end;
    for (;;) {
      const at = this.text.indexOf('<', from);
      if (at < 0) throw this.broken({ zh: '在中途断了', en: 'ends in the middle' });
      content += this.meantText(from, at);
      const isMisc = this.text.startsWith('<!', at) || this.text.startsWith('<?', at);
      if (isMisc) {
        from = this.afterMisc(at);
        if (this.text.startsWith(CDATA, at)) content += this.text.slice(at + CDATA.length, from - ']]>'.length);
        continue;
      }
      this.end = at;
      this.next();
      if (!this.isOpen && this.depth === depth) return content;
      this.skip();
      from = this.end;
    }
  }

  private meantText(start: number, end: number): string {
    const text = this.text.slice(start, end);
    return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, this.place);
  }
}
