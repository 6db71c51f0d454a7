/** Owns the outline of a part: its elements down to a depth, with their offsets, and the edits that add and remove them. */
import type { Place } from './faults';
import type { Edit } from './splice';
import { type Attribute, XmlScanner } from './xml';

export interface Element {
  /** Canonical. */
  readonly name: string;
  /** What stands before the name, with its colon; `` where nothing. */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  /** Offset after the open tag, and of the close tag; both are `end` for `<a/>`. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** By canonical name. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly children: readonly Element[];
}

type Growing = { -readonly [Key in keyof Element]: Element[Key] } & { children: Element[] };

/** The root with its descendants down to that depth: 1 is the root alone, 2 its children. */
export function outline(text: string, place: Place, depth: number): Element {
  const scan = new XmlScanner(text, place);
  const open: Growing[] = [];
  let root: Element | undefined;
  while (scan.next()) {
    if (scan.depth > depth) continue;
    if (scan.isOpen) {
      const { name, prefix, start, end } = scan;
      const element = {
        name,
        prefix,
        start,
        end,
        contentStart: end,
        contentEnd: end,
        attributes: scan.allAttributes(),
        children: [],
      };
      open.at(-1)?.children.push(element);
      root ??= element;
      if (!scan.isEmpty) open.push(element);
    } else {
      const element = open.pop()!;
      element.contentEnd = scan.start;
      element.end = scan.end;
    }
  }
  if (!root) throw scan.broken({ zh: '是空的', en: 'is empty' });
  return root;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attributes.get(name)?.value;
}

/** The one child of that name. */
export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find(child => child.name === name);
}

/**
 * A line break inside a tag means nothing in XML, and no known writer puts one before `>`. Ours do, so that taking things back
 * leaves the very text that was there: in the open tag of an element we made, in the close tag of one that was `<a/>` before.
 */
const MADE = '\n>';

/** An element that wasn't there before; `tag` has its prefix, `attributes` begin with a blank. */
export function newElement(tag: string, attributes: string, content: string): string {
  return `<${tag}${attributes}${MADE}${content}</${tag}>`;
}

/** Puts XML after the last child of an element; opens the element where it is `<a/>`. */
export function appendedTo(text: string, element: Element, xml: string): Edit {
  if (!isSelfClosed(element)) {
    const at = element.children.at(-1)?.end ?? element.contentStart;
    return { start: at, end: at, text: xml };
  }
  const tag = /^<([^\s/>]+)/.exec(text.slice(element.start))![1];
  return { start: element.end - 2, end: element.end, text: `>${xml}</${tag}${MADE}` };
}

/** Takes all children out of an element, and the element itself where it is of our making. */
export function emptied(text: string, element: Element): Edit {
  if (text.endsWith(MADE, element.contentStart)) return removed(element);
  if (text.endsWith(MADE, element.end)) return { start: element.contentStart - 1, end: element.end, text: '/>' };
  return { start: element.contentStart, end: element.children.at(-1)?.end ?? element.contentStart, text: '' };
}

/** Takes an element out. */
export function removed({ start, end }: Element): Edit {
  return { start, end, text: '' };
}

/** `<a/>`. */
export function isSelfClosed({ contentStart, end }: Element): boolean {
  return contentStart === end;
}

/** Puts XML where a child of that name belongs among its siblings: after the last one that the order puts before it, or at the start. */
export function insertedInOrder(
  text: string,
  parent: Element,
  order: readonly string[],
  name: string,
  xml: string,
): Edit {
  if (isSelfClosed(parent)) return appendedTo(text, parent, xml);
  const rank = order.indexOf(name);
  const before = parent.children.findLast(child => {
    const known = order.indexOf(child.name);
    return known >= 0 && known <= rank;
  });
  const at = before?.end ?? parent.contentStart;
  return { start: at, end: at, text: xml };
}

/** Gives an attribute that is there another value. */
export function withValue({ start, end }: Attribute, value: string | number): Edit {
  return { start, end, text: String(value) };
}
