/** Owns the lists of styles.xml (fonts, fills, cellXfs, dxfs …): finds an item, appends one, drops ours from the end again. */
import { damagedPart, type Place } from './faults';
import { appendedTo, childOf, type Element, emptied, insertedInOrder, newElement, outline, withValue } from './outline';
import { type Edit, splice } from './splice';

/** The order of ECMA-376 part 1, 18.8.39. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

interface List {
  readonly element: Element | undefined;
  /** XML of each item: those that stand there, then those appended. */
  readonly items: string[];
  /** How many of the items that stood there stay. */
  kept: number;
}

export class StyleLists {
  /** Prefix of the part's elements, with its colon. */
  readonly prefix: string;
  private readonly root: Element;
  private readonly lists = new Map<string, List>();

  constructor(
    private readonly text: string,
    place: Place,
  ) {
    this.root = outline(text, place, 3);
    if (this.root.name !== 'styleSheet') throw damagedPart(place, { zh: '不是样式表', en: 'is no style sheet' });
    this.prefix = this.root.prefix;
  }

  /** The XML of a list's items. */
  items(name: ListName | 'cellStyleXfs'): readonly string[] {
    return this.list(name).items;
  }

  /** The index of an item that reads exactly so; -1 where none does. */
  find(name: ListName, xml: string): number {
    return this.list(name).items.indexOf(xml);
  }

  /** The index of that item, appended where it isn't there. */
  need(name: ListName, xml: string): number {
    const index = this.find(name, xml);
    return index >= 0 ? index : this.push(name, xml);
  }

  /** Appends an item even where the same is there; gives its index. */
  push(name: ListName, xml: string): number {
    return this.list(name).items.push(xml) - 1;
  }

  /** Takes the last item away. */
  dropLast(name: ListName): void {
    const list = this.list(name);
    list.items.pop();
    list.kept = Math.min(list.kept, list.items.length);
  }

  /** The part with its lists as they are now. */
  result(): string {
    return splice(
      this.text,
      [...this.lists].flatMap(([name, list]) => this.edits(name, list)),
    );
  }

  private list(name: string): List {
    const known = this.lists.get(name);
    if (known) return known;
    const element = childOf(this.root, name);
    const items = (element?.children ?? []).map(({ start, end }) => this.text.slice(start, end));
    const list = { element, items, kept: items.length };
    this.lists.set(name, list);
    return list;
  }

  private edits(name: string, { element, items, kept }: List): Edit[] {
    const added = items.slice(kept).join('');
    if (!element) return items.length > 0 ? [this.newList(name, items)] : [];
    if (kept === element.children.length && added === '') return [];
    const count = element.attributes.get('count');
    const counted = count ? [withValue(count, Number(count.value) + items.length - element.children.length)] : [];
    if (items.length === 0) {
      const gone = emptied(this.text, element);
      return gone.start === element.start ? [gone] : [...counted, gone];
    }
    if (kept === element.children.length) return [...counted, appendedTo(this.text, element, added)];
    const last = element.children[kept - 1];
    return [...counted, { start: last?.end ?? element.contentStart, end: element.children.at(-1)!.end, text: added }];
  }

  private newList(name: string, items: readonly string[]): Edit {
    const list = newElement(this.prefix + name, ` count="${items.length}"`, items.join(''));
    return insertedInOrder(this.text, this.root, order, name, list);
  }
}
