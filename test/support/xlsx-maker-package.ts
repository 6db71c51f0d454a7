/** Owns the small parts of a made .xlsx: content types, relationships, workbook, shared strings. */
import type { BookToMake, MakeOptions } from './xlsx-maker';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escaped(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, found => `_x005F${found}`)
    .replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/gu, sign => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<t>`, keeping its blanks. */
export function textElement(text: string, tag: string): string {
  return `<${tag} xml:space="preserve">${escaped(text)}</${tag}>`;
}

export function mainNamespace({ strict }: MakeOptions): string {
  return strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}

export function relationshipNamespace({ strict }: MakeOptions): string {
  return strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

/** A part's root with its content; `content` names its elements by `tag`, which puts the prefix before them. */
export function part(root: string, options: MakeOptions, content: string): string {
  const { prefix } = options;
  const tag = prefix ? `${prefix}:${root}` : root;
  const declared = `xmlns${prefix ? `:${prefix}` : ''}="${mainNamespace(options)}"`;
  return `${HEAD}<${tag} ${declared} xmlns:r="${relationshipNamespace(options)}">${content}</${tag}>`;
}

/** Puts the prefix before every element of XML that was written without any. */
export function prefixed(xml: string, { prefix }: MakeOptions): string {
  return prefix ? xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`) : xml;
}

export function contentTypes(sheets: number, options: MakeOptions): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${worksheets.join('')}${options.withoutStyles ? '' : override('styles.xml', 'styles')}${options.strings === 'inline' ? '' : override('sharedStrings.xml', 'sharedStrings')}</Types>`;
}

/** A relationships part: kinds and targets, numbered rId1, rId2 … */
export function relationships(targets: readonly (readonly [kind: string, target: string])[], options: MakeOptions) {
  const lines = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationshipNamespace(options)}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

export function workbookPart(book: BookToMake, options: MakeOptions): string {
  const states = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' };
  const sheets = book.sheets.map(
    ({ name, visibility = 'visible' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${states[visibility]} r:id="rId${index + 1}"/>`,
  );
  const flag = book.date1904 ? '<workbookPr date1904="1"/>' : '';
  return part('workbook', options, prefixed(`${flag}<sheets>${sheets.join('')}</sheets>`, options));
}

/** `items` are the contents of `<si>`, already XML without prefix. */
export function sharedStrings(items: readonly string[], options: MakeOptions): string {
  const content = items.map(item => `<si>${item}</si>`).join('');
  return part('sst', options, prefixed(content, options));
}
