/** Owns what a row of a table is: an entry, blank, or one of the rows that are set aside with a reason. */
import type { FieldKind, SkipReason } from '../../model/register';
import { isCellError } from '../../model/workbook';
import { kindEvidence } from '../cells/kinds';
import { comparable, withoutDates } from '../headings/text';
import type { Row, RowCell } from './row';
import {
  isExplanation,
  isFigure,
  isFooterLabel,
  isListOfChoices,
  isNoteStart,
  isPageNumber,
  isSentence,
  isSpelledAmount,
  isSumLabel,
} from './words';

/** What rows are compared with: the shape of their table. */
export interface TableShape {
  /** All columns from the first to the last that is headed. */
  readonly columns: readonly number[];
  /** What the heading says over each column. */
  readonly headings: ReadonlyMap<number, string>;
  readonly kinds: ReadonlyMap<number, FieldKind>;
  readonly runningNumbers: ReadonlySet<number>;
  /** The column of the entry's own number. */
  readonly ownNumber?: number | undefined;
  /** What stood above the heading, without its dates. */
  readonly titles: ReadonlySet<string>;
}

/** `numbered`: nothing but the entry's own number · `day`: nothing but a day. Both depend on the rows after them. */
export type RowKind = 'blank' | 'entry' | 'numbered' | 'day' | SkipReason;

/** What the row is, by itself; `isFirst`: it is the first one under a heading. */
export function kindOf(row: Row, shape: TableShape, isFirst: boolean): RowKind {
  const content = row.cells.filter(cell => !shape.runningNumbers.has(cell.column) || !isCount(cell));
  if (content.length === 0) return 'blank';
  if (isPageNumber(row.cells.map(({ text }) => text).join(''))) return 'page';
  if (isHeadingAgain(content, shape)) return 'heading';
  if (content.every(({ text }) => shape.titles.has(withoutDates(text)))) return 'title';
  if (content.every(cell => isPlaceholder(cell, shape))) {
    return content.some(({ column }) => column === shape.ownNumber) ? 'numbered' : 'blank';
  }
  if (isSum(content, shape)) return 'subtotal';
  if (isFirst && isDefinition(content, shape)) return 'definition';
  if (isFooter(content)) return 'signature';
  if (content.length <= 4 && isNoteStart(content[0]!.text) && content.every(isWords)) return 'note';
  if (content.length === 1 && row.inherited.length === 0 && row.cells.length === 1)
    return kindOfLone(content[0]!, shape);
  if (content.length === 2 && isSectionNumber(content[0]!.text) && isWords(content[1]!)) return 'section';
  return 'entry';
}

function isHeadingAgain(content: readonly RowCell[], { headings }: TableShape): boolean {
  const same = content.filter(({ column, text }) => headings.get(column) === comparable(text)).length;
  return same * 5 >= content.length * 3 && (same >= 2 || (same === 1 && typeof content[0]!.value === 'string'));
}

function isSum(content: readonly RowCell[], { kinds }: TableShape): boolean {
  const label = content.slice(0, 3).find(({ text }) => isSumLabel(text, true));
  if (!label) {
    const isNumber = ({ column, value }: RowCell) =>
      typeof value === 'number' && /money|number/.test(kinds.get(column) ?? '');
    return content.length === 1 && isNumber(content[0]!);
  }
  const others = content.filter(cell => cell !== label);
  const words = others.filter(
    cell => typeof cell.value === 'string' && !isFigure(cell.text) && !isSumLabel(cell.text, true),
  );
  const strange = words.filter(({ text }) => !isSpelledAmount(text));
  return strange.length <= (label === content[0] && isSumLabel(label.text) ? 1 : 0);
}

function isDefinition(content: readonly RowCell[], { kinds }: TableShape): boolean {
  if (content.length < 2) return false;
  if (isColumnCount(content)) return true;
  let explained = 0;
  for (const { column, value, text } of content) {
    if (typeof value === 'number') return false;
    const kind = kinds.get(column);
    const mayList = kind === undefined || kind === 'choice' || kind === 'mark' || kind === 'status';
    if (isExplanation(text) || (mayList && isListOfChoices(text))) explained++;
    else if (/date|phone/.test(kindEvidence(value))) return false;
  }
  return explained * 2 >= content.length;
}

/** 1 2 3 4 … under the headings, for forms that name their columns so. */
function isColumnCount(content: readonly RowCell[]): boolean {
  const numbers = content.map(({ text }) => Number(text.replace(/[()（）]/g, '')));
  return content.length >= 4 && numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

function isFooter(content: readonly RowCell[]): boolean {
  if (!isFooterLabel(content[0]!.text)) return false;
  const labels = content.filter(({ text }) => isFooterLabel(text)).length;
  return labels * 2 >= content.length || (content.length <= 6 && /[:：]/.test(content[0]!.text));
}

function isWords({ value, text }: RowCell): boolean {
  return typeof value === 'string' && !isFigure(text) && !/date|phone|room/.test(kindEvidence(value));
}

/** A running number: 12, 12., 1-2 — but no date. */
function isCount({ value, text, format }: RowCell): boolean {
  return /^\(?\d{1,6}[).、.]?(?:-\d{1,3})?$/.test(text) && !/^date/.test(kindEvidence(value, format));
}

/** What stands in a prepared but unused row: its number, sums of nothing, a failed look-up. */
function isPlaceholder({ column, value }: RowCell, { ownNumber }: TableShape): boolean {
  if (value === 0 || isCellError(value)) return true;
  return column === ownNumber && /^(?:identifier|number|serial)$/.test(kindEvidence(value));
}

function kindOfLone({ column, value, text, format }: RowCell, shape: TableShape): RowKind {
  if (isNoteStart(text)) return 'note';
  if (typeof value === 'number' || /^date/.test(kindEvidence(value, format))) return 'day';
  return isSentence(text) || shape.columns.indexOf(column) > 2 ? 'note' : 'section';
}

function isSectionNumber(text: string): boolean {
  return /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(text);
}
