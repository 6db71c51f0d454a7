/** Owns what a row of a table is: an entry, blank, or one of the rows that are set aside with a reason. */
import type { FieldKind, SkipReason } from '../../model/register';
import { isCellError } from '../../model/workbook';
import { isDitto } from '../cells/ditto';
import { kindEvidence } from '../cells/kinds';
import { comparable, withoutDates } from '../headings/text';
import { inheritsAny, lookOf, type Row, type RowCell, textOf } from './row';
import {
  isBracketed,
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
  /** The first sign of each, by column: what has none of them is no heading that comes again. */
  readonly headingSigns: readonly (string | undefined)[];
  readonly kinds: ReadonlyMap<number, FieldKind>;
  readonly runningNumbers: ReadonlySet<number>;
  /** The column of the entry's own number. */
  readonly ownNumber?: number | undefined;
  /** What stood above the heading, without its dates. */
  readonly titles: ReadonlySet<string>;
  /** Whether a row names the book, as titles do. */
  readonly isTitle: (row: Row) => boolean;
}

/** `numbered`: nothing but the entry's own number · `day`: nothing but a day. Both depend on the rows after them. */
export type RowKind = 'blank' | 'entry' | 'numbered' | 'day' | SkipReason;

/** What the row is, by itself; `isFirst`: it is the first one under a heading. Most rows are entries, so what is cheap is asked first. */
export function kindOf(row: Row, shape: TableShape, isFirst: boolean): RowKind {
  const content = row.cells.filter(cell => !shape.runningNumbers.has(cell.column) || !isCount(row, cell));
  if (content.length === 0) return 'blank';
  const isNumbered = content.length < row.cells.length;
  if (content.length <= 3 && !isNumbered && isPageNumber(content.map(textOf).join(''))) return 'page';
  if (isHeadingAgain(content, shape)) return 'heading';
  if (content.length <= FEW && content.every(cell => shape.titles.has(withoutDates(textOf(cell))))) return 'title';
  if (content.every(cell => isPlaceholder(cell, shape))) {
    return content.some(({ column }) => column === shape.ownNumber) ? 'numbered' : 'blank';
  }
  if (isSum(content, shape)) return 'subtotal';
  if (isFirst && isDefinition(row, content, shape)) return 'definition';
  if (isFooter(content)) return 'signature';
  if (content.length <= FEW && isNoteStart(textOf(content[0]!)) && content.every(isWords)) return 'note';
  if (content.length === 1 && !isNumbered && !inheritsAny(row, shape.columns))
    return kindOfLone(row, content[0]!, shape);
  if (content.length === 2 && isSectionNumber(textOf(content[0]!)) && isWords(content[1]!)) return 'section';
  return 'entry';
}

/** Titles, notes and footers take few cells. */
const FEW = 4;

function isHeadingAgain(content: readonly RowCell[], { headings }: TableShape): boolean {
  let same = 0;
  for (const { column, value } of content) {
    const heading = headings.get(column);
    if (heading === undefined || typeof value !== 'string' || !value.includes(heading.charAt(0))) continue;
    if (heading === comparable(value)) same++;
  }
  return same * 5 >= content.length * 3 && same >= Math.min(2, content.length);
}

function isSum(content: readonly RowCell[], { kinds }: TableShape): boolean {
  const label = content.slice(0, 3).find(cell => isSumLabel(textOf(cell), true));
  if (!label) {
    const isNumber = ({ column, value }: RowCell) =>
      typeof value === 'number' && /money|number/.test(kinds.get(column) ?? '');
    return content.length === 1 && isNumber(content[0]!);
  }
  const texts = content.filter(({ value }) => typeof value === 'string').map(textOf);
  const strange = texts.filter(text => !isFigure(text) && !isSumLabel(text, true) && !isSpelledAmount(text));
  return strange.length <= (label === content[0] && isSumLabel(textOf(label)) ? 1 : 0);
}

function isDefinition(row: Row, content: readonly RowCell[], { kinds }: TableShape): boolean {
  if (content.length < 2) return false;
  if (isColumnCount(content)) return true;
  let [explained, told] = [0, 0];
  for (const cell of content) {
    if (typeof cell.value === 'number') return false;
    if (isDitto(cell.value)) continue;
    told++;
    const kind = kinds.get(cell.column);
    const mayList = kind === undefined || kind === 'choice' || kind === 'mark' || kind === 'status';
    const text = textOf(cell);
    if (isExplanation(text) || isBracketed(text) || (mayList && isListOfChoices(text))) explained++;
    else if (/date|phone/.test(lookOf(row, cell))) return false;
  }
  return explained > 0 && explained * 2 >= told;
}

/** 1 2 3 4 … under the headings, for forms that name their columns so. */
function isColumnCount(content: readonly RowCell[]): boolean {
  const numbers = content.map(cell => Number(textOf(cell).replace(/[()]/g, '')));
  return content.length >= 4 && numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

function isFooter(content: readonly RowCell[]): boolean {
  const first = textOf(content[0]!);
  if (!isFooterLabel(first)) return false;
  const labels = content.filter(cell => isFooterLabel(textOf(cell))).length;
  return labels * 2 >= content.length || (content.length <= 6 && first.includes(':'));
}

function isWords(cell: RowCell): boolean {
  const text = textOf(cell);
  return typeof cell.value === 'string' && !isFigure(text) && !/date|phone|room/.test(kindEvidence(cell.value));
}

/** A running number: 12, 12., 1-2 — but no date. */
function isCount(row: Row, cell: RowCell): boolean {
  return /^\(?\d{1,6}[).、]?(?:-\d{1,3})?$/.test(textOf(cell)) && !/^date/.test(lookOf(row, cell));
}

/** What stands in a prepared but unused row: its number, sums of nothing, a failed look-up. */
function isPlaceholder({ column, value }: RowCell, { ownNumber }: TableShape): boolean {
  if (value === 0 || isCellError(value)) return true;
  return column === ownNumber && /^(?:identifier|number|serial)$/.test(kindEvidence(value));
}

function kindOfLone(row: Row, cell: RowCell, shape: TableShape): RowKind {
  const text = textOf(cell);
  if (isNoteStart(text)) return 'note';
  if (typeof cell.value === 'number' || /^date/.test(lookOf(row, cell))) return 'day';
  return isSentence(text) || shape.columns.indexOf(cell.column) > 2 ? 'note' : 'section';
}

function isSectionNumber(text: string): boolean {
  return /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/.test(text);
}
