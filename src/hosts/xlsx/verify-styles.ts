/** Owns the check of styles: people's items keep their index, and everything but our items at the end is the same text. */

import type { Difference } from './difference';
import { childOf, outline } from './outline';
import type { Package } from './package';
import { readStyles } from './read-styles';
import { partOf, type WorkbookPart } from './read-workbook';
import { splice } from './splice';

const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

/** How the styles differ beyond what may be appended to or dropped from the end of a list. */
export function stylesDifference(before: Package, after: Package, old: WorkbookPart, fresh: WorkbookPart): Difference {
  const [oldPart, freshPart] = [partOf(old, 'styles'), partOf(fresh, 'styles')];
  if (oldPart === undefined || freshPart === undefined) return undefined; // made or taken back by us, told by content types and relationships
  const [oldText, freshText] = [before.text(oldPart), after.text(freshPart)];
  if (oldText === freshText) return undefined;
  const [a, b] = [split(oldText, before, oldPart), split(freshText, after, freshPart)];
  if (a.rest !== b.rest) return { zh: '样式表的其他内容变了', en: 'other parts of the styles changed' };
  const wrong = lists.find(name => !isPrefix(a.items.get(name)!, b.items.get(name)!));
  return wrong === undefined
    ? undefined
    : { zh: `样式表的 ${wrong} 次序变了`, en: `the styles' ${wrong} changed their order` };
}

/** How many cell styles, from the first on, read as before; infinite where all do. */
export function sameStyles(before: Package, after: Package, old: WorkbookPart, fresh: WorkbookPart): number {
  const [a, b] = [readStyles(before, partOf(old, 'styles')), readStyles(after, partOf(fresh, 'styles'))];
  const most = Math.max(a.formats.length, b.formats.length);
  for (let index = 0; index < most; index++) {
    const isSame = a.formats[index] === b.formats[index] && a.struck[index] === b.struck[index];
    if (!isSame) return index;
  }
  return Number.POSITIVE_INFINITY;
}

function split(text: string, source: Package, part: string): { items: Map<string, string[]>; rest: string } {
  const root = outline(text, source.place(part), 3);
  const elements = lists.map(name => childOf(root, name));
  const items = new Map(
    lists.map((name, index) => [
      name,
      (elements[index]?.children ?? []).map(({ start, end }) => text.slice(start, end)),
    ]),
  );
  const cuts = elements.flatMap(element => (element ? { start: element.start, end: element.end, text: '' } : []));
  return { items, rest: splice(text, cuts) };
}

/** Whether the shorter list is how the longer one begins. */
function isPrefix(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((item, index) => item === long[index]);
}
