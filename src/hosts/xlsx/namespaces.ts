/** Owns XML namespaces: gives every name one spelling, whatever prefix a file chose for it. */

/**
 * Canonical prefixes. The namespaces that make up a workbook have none: `row` is `<row>`, `<x:row>`, and `<row>` of the strict dialect.
 * Names in any other namespace get `?:`, so that nothing of theirs is taken for ours.
 */
const aliases: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14:',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm:',
};

interface Binding {
  readonly depth: number;
  readonly prefix: string;
  readonly alias: string;
}

export class Namespaces {
  /** Whether a name without prefix is canonical as it stands: so it is in nearly all files. */
  private isPlain = true;
  private readonly bindings: Binding[] = [
    { depth: 0, prefix: 'xml', alias: 'xml:' },
    { depth: 0, prefix: 'xmlns', alias: 'xmlns:' },
  ];
  private readonly known = new Map<string, string>();

  bind(depth: number, prefix: string, uri: string): void {
    this.bindings.push({ depth, prefix, alias: aliases[uri] ?? '?:' });
    this.changed();
  }

  /** Forgets what was bound at that depth. */
  leave(depth: number): void {
    if (this.bindings.at(-1)!.depth < depth) return;
    while (this.bindings.at(-1)!.depth >= depth) this.bindings.pop();
    this.changed();
  }

  /** The canonical name of an element. */
  elementName(spelling: string): string {
    const colon = spelling.indexOf(':');
    if (colon < 0) return this.isPlain ? spelling : this.alias('') + spelling;
    return this.alias(spelling.slice(0, colon)) + spelling.slice(colon + 1);
  }

  /** The canonical name of an attribute. One without prefix is in no namespace, hence plain. */
  attributeName(spelling: string): string {
    return spelling.includes(':') ? this.elementName(spelling) : spelling;
  }

  /** A prefix bound to that canonical one, with its colon. */
  prefixOf(alias: string): string | undefined {
    const binding = this.bindings.findLast(one => one.alias === alias && one.prefix !== '');
    return binding && `${binding.prefix}:`;
  }

  private alias(prefix: string): string {
    let alias = this.known.get(prefix);
    if (alias === undefined) {
      alias = this.bindings.findLast(one => one.prefix === prefix)?.alias ?? (prefix === '' ? '' : '?:');
      this.known.set(prefix, alias);
    }
    return alias;
  }

  private changed(): void {
    this.known.clear();
    this.isPlain = this.alias('') === '';
  }
}
