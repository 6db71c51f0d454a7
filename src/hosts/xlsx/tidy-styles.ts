/** Owns the taking back of our styles: those at the end of a list, as long as nothing in the workbook uses them. */
import { dialectOf } from './dialect';
import type { Draft } from './draft';
import { possibleXml } from './our-styles';
import { removePart } from './package-edits';
import { partOf, readWorkbookPart, type WorkbookPart } from './read-workbook';
import { plainStyles } from './style-bases';
import { type ListName, StyleLists } from './style-lists';

/** Drops our unused styles, and the styles part itself where we had made it. */
export function tidyStyles(draft: Draft): void {
  const workbook = readWorkbookPart(draft);
  const part = partOf(workbook, 'styles');
  if (part === undefined) return;
  const lists = new StyleLists(draft.text(part), draft.place(part));
  const ours = possibleXml(lists);
  const used = useOfStyles(draft, workbook);
  const drop = (name: ListName, isUnused: (index: number, xml: string) => boolean) => {
    for (let last = lists.items(name).at(-1); last !== undefined; last = lists.items(name).at(-1)) {
      if (!ours[name].has(last) || !isUnused(lists.items(name).length - 1, last)) return;
      lists.dropLast(name);
    }
  };
  drop('dxfs', index => index > used.highestFormat);
  drop('cellXfs', index => index > used.highestStyle);
  const xfs = [...lists.items('cellStyleXfs'), ...lists.items('cellXfs')].join('');
  drop('fonts', index => index > highest(xfs, /\sfontId\s*=\s*["'](\d+)/g));
  drop('fills', index => index > highest(xfs, /\sfillId\s*=\s*["'](\d+)/g));
  drop('borders', index => index > highest(xfs, /\sborderId\s*=\s*["'](\d+)/g));
  const ids = new Set([...used.numberFormats, ...numberFormats(xfs)]);
  drop('numFmts', (_, xml) => numberFormats(xml).every(id => !ids.has(id)));
  const text = lists.result();
  if (text === plainStyles(dialectOf(draft.scanner(workbook.name)).main)) removePart(draft, workbook.name, part);
  else draft.write(part, text);
}

interface UseOfStyles {
  /** Highest index into `dxfs`, and into `cellXfs`; -1 for none. */
  readonly highestFormat: number;
  readonly highestStyle: number;
  /** Ids that parts other than the styles name, such as pivot tables. */
  readonly numberFormats: ReadonlySet<number>;
}

/** What uses styles, by the look of attributes in any part: rather one too many than one too few. */
function useOfStyles(draft: Draft, workbook: WorkbookPart): UseOfStyles {
  const [styles, strings] = [partOf(workbook, 'styles'), partOf(workbook, 'sharedStrings')];
  const ids = new Set<number>();
  let highestFormat = -1;
  let highestStyle = -1;
  for (const { name } of draft.entries) {
    if (!/\.xml$/i.test(name) || name === strings) continue;
    const text = draft.text(name);
    highestFormat = Math.max(highestFormat, highest(text, /[dD]xfId\s*=\s*["'](\d+)/g));
    if (name === styles) continue;
    highestStyle = Math.max(highestStyle, highest(text, /\s(?:s|style)\s*=\s*["'](\d+)/g));
    for (const id of numberFormats(text)) ids.add(id);
  }
  return { highestFormat, highestStyle, numberFormats: ids };
}

function numberFormats(text: string): number[] {
  return Array.from(text.matchAll(/numFmtId\s*=\s*["'](\d+)/g), match => Number(match[1]));
}

/** The highest number that the pattern finds; -1 where it finds none. */
function highest(text: string, pattern: RegExp): number {
  let found = -1;
  for (const match of text.matchAll(pattern)) found = Math.max(found, Number(match[1]));
  return found;
}
