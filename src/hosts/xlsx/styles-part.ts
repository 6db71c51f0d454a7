/** Owns the styles part under change: makes one where a workbook has none, and takes our own styles back where nothing uses them. */
import { dialectOf } from './dialect';
import type { Draft } from './draft';
import { highlightXmls, possibleXml } from './our-styles';
import { addPart, freePartName, removePart } from './package-edits';
import { partOf, readWorkbookPart } from './read-workbook';
import { plainStyles } from './style-bases';
import { type ListName, StyleLists } from './style-lists';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Lets `change` find and append styles, and writes what it appended. */
export function editStyles<Result>(draft: Draft, change: (lists: StyleLists) => Result): Result {
  const part = partOf(readWorkbookPart(draft), 'styles') ?? addStyles(draft);
  const lists = new StyleLists(draft.text(part), draft.place(part));
  const result = change(lists);
  draft.write(part, lists.result());
  return result;
}

/** Drops styles of ours from the end of each list, as long as nothing in the workbook uses them. */
export function tidyStyles(draft: Draft): void {
  const workbook = readWorkbookPart(draft);
  const part = partOf(workbook, 'styles');
  if (part === undefined) return;
  const lists = new StyleLists(draft.text(part), draft.place(part));
  const used = usedIndexes(draft);
  dropUnused(lists, 'dxfs', new Set(highlightXmls(lists.prefix)), index => index > used.highestFormat);
  const ours = possibleXml(lists);
  dropUnused(lists, 'cellXfs', ours.cellXfs, index => index > used.highestStyle);
  const xfs = [...lists.items('cellStyleXfs'), ...lists.items('cellXfs')];
  for (const [name, attribute] of [
    ['fonts', 'fontId'],
    ['fills', 'fillId'],
    ['borders', 'borderId'],
  ] as const) {
    const highest = highestOf(xfs, new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d+)`, 'g'));
    dropUnused(lists, name, ours[name], index => index > highest);
  }
  const formats = new Set([
    ...xfs.flatMap(xf => /\snumFmtId\s*=\s*["'](\d+)/.exec(xf)?.[1] ?? []),
    ...used.numberFormats,
  ]);
  dropUnused(lists, 'numFmts', ours.numFmts, (_, xml) => !formats.has(/numFmtId="(\d+)"/.exec(xml)![1]!));
  const text = lists.result();
  if (text === plainStyles(dialectOf(draft.scanner(workbook.name)).main)) removePart(draft, workbook.name, part);
  else draft.write(part, text);
}

function addStyles(draft: Draft): string {
  const { name: workbook } = readWorkbookPart(draft);
  const dialect = dialectOf(draft.scanner(workbook));
  const name = freePartName(draft, `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles`);
  const part = { name, contentType: CONTENT_TYPE, text: plainStyles(dialect.main) };
  addPart(draft, workbook, `${dialect.relationships}/styles`, part);
  return name;
}

function dropUnused(
  lists: StyleLists,
  name: ListName,
  ours: ReadonlySet<string>,
  isUnused: (index: number, xml: string) => boolean,
): void {
  for (;;) {
    const items = lists.items(name);
    const last = items.at(-1);
    if (last === undefined || !ours.has(last) || !isUnused(items.length - 1, last)) return;
    lists.dropLast(name);
  }
}

interface UsedIndexes {
  readonly highestFormat: number;
  readonly highestStyle: number;
  readonly numberFormats: ReadonlySet<string>;
}

/** What the other parts use: by the look of attributes anywhere, rather one too many than one too few. */
function usedIndexes(draft: Draft): UsedIndexes {
  const numberFormats = new Set<string>();
  let highestFormat = -1;
  let highestStyle = -1;
  const { relationships } = readWorkbookPart(draft);
  const styles = relationships.find(({ kind }) => kind === 'styles')?.target;
  const strings = relationships.find(({ kind }) => kind === 'sharedStrings')?.target;
  for (const { name } of draft.entries) {
    if (!/\.xml$/i.test(name) || name === strings) continue;
    const text = [draft.text(name)];
    highestFormat = Math.max(highestFormat, highestOf(text, /[dD]xfId\s*=\s*["'](\d+)/g));
    if (name === styles) continue;
    highestStyle = Math.max(highestStyle, highestOf(text, /\s(?:s|style)\s*=\s*["'](\d+)/g));
    for (const match of text[0]!.matchAll(/numFmtId\s*=\s*["'](\d+)/g)) numberFormats.add(match[1]!);
  }
  return { highestFormat, highestStyle, numberFormats };
}

function highestOf(texts: readonly string[], pattern: RegExp): number {
  let highest = -1;
  for (const text of texts) for (const match of text.matchAll(pattern)) highest = Math.max(highest, Number(match[1]));
  return highest;
}
