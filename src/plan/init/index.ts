/** Owns the blank registration books of a new workbook: every field under its own heading, lists to choose from, one example row. */
import type { Area } from '../../model/address';
import {
  type CellStyle,
  type LayoutCell,
  type LayoutRow,
  type LayoutValue,
  LONGEST_OFFER,
  type NewSheet,
  type SheetLayout,
  type Validation,
} from '../../model/change';
import { type FieldSpec, type RegisterSpec, registerIds } from '../../model/register';
import { textWidth } from '../../model/text-width';
import { exampleOf } from './examples';

const HEADING_ROW = 2;
const EXAMPLE_ROW = 3;
/** Rows that are ruled, so that a blank book fills a printed page; more can be written below. */
const RULED_ROWS = { narrow: 20, wide: 34 };
/** Rows that offer words to choose from. */
const LAST_OFFERED_ROW = 3000;
/** What a page takes in characters before its print becomes too small to read. */
const WIDEST_PAGE = 200;

/** One sheet a register, named and titled as the register is, in the order of the office's work. They are people's own from the start. */
export function newBooks(specs: readonly RegisterSpec[]): NewSheet[] {
  const place = ({ id }: RegisterSpec) => registerIds.indexOf(id);
  return [...specs]
    .sort((a, b) => place(a) - place(b))
    .map(spec => ({ name: spec.title.zh, layout: bookLayout(spec) }));
}

function bookLayout({ title, fields, id }: RegisterSpec): SheetLayout {
  const widths = fields.map(widthOf);
  const isWide = widths.reduce((sum, width) => sum + width, 0) > WIDEST_PAGE;
  const right = fields.length;
  const example = exampleOf(id, fields);
  const rows: LayoutRow[] = [
    { cells: [textCell(title.zh, 'title')], height: 30 },
    { cells: fields.map(field => textCell(field.title.zh, 'heading')), height: 34 },
    { cells: example.map((value, index) => ({ value: value ?? blankOf(fields[index]!), style: 'input' })), height: 34 },
    ...Array.from({ length: RULED_ROWS[isWide ? 'wide' : 'narrow'] }, () => ({
      cells: fields.map(blankCell),
      height: 20,
    })),
  ];
  return {
    widths,
    rows,
    merges: [{ top: 1, left: 1, bottom: 1, right: Math.min(right, 10) }],
    frozenRows: HEADING_ROW,
    filter: { top: HEADING_ROW, left: 1, bottom: rows.length, right },
    validations: fields.flatMap((field, index) => offerOf(field, index + 1)),
    print: {
      landscape: true,
      repeatedRows: { from: 1, to: HEADING_ROW },
      ...(isWide && { pagesWide: 2, repeatedColumns: 1 }),
    },
  };
}

/** Room for the heading in two lines, and for what is usually written below it. */
function widthOf({ title, kind, choices = {} }: FieldSpec): number {
  const heading = Math.ceil(textWidth(title.zh) / 2) + 3;
  const words = Object.values(choices).map(([word = '']) => textWidth(word) + 4);
  return Math.max(heading, usualWidths[kind], ...words);
}

const usualWidths: Readonly<Record<FieldSpec['kind'], number>> = {
  date: 12,
  'date-time': 17,
  mark: 8,
  money: 11,
  number: 9,
  room: 11,
  person: 10,
  phone: 13,
  identifier: 14,
  choice: 8,
  status: 10,
  visits: 18,
  text: 18,
};

function blankCell(field: FieldSpec): LayoutCell {
  return { value: blankOf(field), style: field.kind === 'text' || field.kind === 'status' ? 'body-wrap' : 'body' };
}

/** What is typed there later: days as days, and texts that look like days or numbers as the texts they are. */
function blankOf({ kind }: FieldSpec): LayoutValue {
  switch (kind) {
    case 'date':
    case 'date-time':
      return { kind: 'blank', holds: kind };
    case 'room':
    case 'phone':
    case 'identifier':
    case 'visits':
      return { kind: 'text', text: '', staysText: true };
    default:
      return { kind: 'text', text: '' };
  }
}

/** The first word of each choice; ticks. Anything else may be written, too: the reader knows more words than are offered. */
function offerOf({ kind, choices = {} }: FieldSpec, column: number): Validation[] {
  const words =
    kind === 'mark'
      ? ['√', '×']
      : kind === 'status'
        ? ['处理中', '已完成']
        : Object.values(choices).map(([word = '']) => word);
  if (words.length === 0 || words.join(',').length > LONGEST_OFFER) return [];
  const area: Area = { top: EXAMPLE_ROW, left: column, bottom: LAST_OFFERED_ROW, right: column };
  return [{ areas: [area], words }];
}

function textCell(text: string, style: CellStyle): LayoutCell {
  return { value: { kind: 'text', text }, style };
}
