/** Owns the manifest as a tree of elements. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Throws with the place where the text is no well-formed XML. */
export function parseXml(xml: string): Element {
  const root: Draft = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Draft = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', text => {
    open.at(-1)!.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

interface Draft extends Element {
  readonly children: Draft[];
  text: string;
}

/** The element itself and all below it. */
export function withAllBelow(element: Element): Element[] {
  return [element, ...element.children.flatMap(withAllBelow)];
}

/** The first child of that name. */
export function child(element: Element, name: string): Element | undefined {
  return element.children.find(one => one.name === name);
}
