/** Owns the list of slips on an archive sheet: its heading, departments and customers, and the totals under each of them. */
import { cellAddress } from '../../model/address';
import type { CellStyle, LayoutCell } from '../../model/change';
import type { Bilingual, Language } from '../../model/language';
import { type Decimal, rounded, sum } from '../../model/money';
import { fittedRow } from '../fitting';
import { textOf } from '../summaries/books';
import { countCell, textCell } from '../summaries/paper/cells';
import { fields, printedFields, runningNumber, type Words } from './fields';
import { departmentsOf } from './group';
import type { Line, LineKind } from './lines';
import { isCharged, type Slip } from './slips';

/** Of every column of the sheet but the one of the seals. */
export const widths: readonly number[] = [runningNumber.width, ...fields.map(({ width }) => width)];
/** How many columns are printed. */
export const printed = printedFields.length + 1;

/** A field's column, 1-based. */
export function columnOf(id: string): number {
  return fields.findIndex(field => field.id === id) + 2;
}

export function line(cells: readonly (LayoutCell | undefined)[], kind: LineKind = 'other'): Line {
  return { kind, row: fittedRow(cells, column => widths[column] ?? 10) };
}

export function headingLine({ language }: Pick<Words, 'language'>): Line {
  return line([runningNumber, ...fields].map(({ title }) => textCell(title[language], 'heading')));
}

/** A slip as a line; `number` is its running number, blank for one that has none. */
export function slipLine(slip: Slip, number: number | undefined, words: Words, kind: LineKind): Line {
  const first: LayoutCell = number === undefined ? textCell('') : { ...countCell(number), style: 'body-center' };
  return line([first, ...fields.map(field => field.cell(slip, words))], kind);
}

/** Rows of the sheet, inclusive. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** A department, where it stands in the list. */
export interface Listed extends Rows {
  readonly department: string;
  readonly slips: readonly Slip[];
}

export interface List {
  readonly lines: readonly Line[];
  /** Lines, by index, that are one cell across the paper. */
  readonly across: readonly number[];
  readonly listed: readonly Listed[];
  /** The running number of each slip. */
  readonly numbers: ReadonlyMap<Slip, number>;
}

/** The list of the month's slips, drawn from a row of the sheet on. A customer with one slip only has no total of its own. */
export function slipList(slips: readonly Slip[], top: number, words: Words): List {
  const lines: Line[] = [];
  const across: number[] = [];
  const listed: Listed[] = [];
  const numbers = new Map<Slip, number>();
  for (const { title, customers } of departmentsOf(slips, words.language)) {
    const all = customers.flat();
    across.push(lines.length);
    lines.push(sectionLine(`${title}　${countText(all, words.language)}`));
    const from = top + lines.length;
    for (const own of customers) {
      const first = top + lines.length;
      for (const slip of own) {
        numbers.set(slip, numbers.size + 1);
        lines.push(slipLine(slip, numbers.size, words, 'slip'));
      }
      if (own.length > 1) lines.push(totalLine(customerTotal, own, { from: first, to: top + lines.length - 1 }, words));
    }
    const rows = { from, to: top + lines.length - 1 };
    listed.push({ department: title, slips: all, ...rows });
    lines.push(totalLine({ zh: `${title}合计`, en: `${title}, total` }, all, rows, words));
  }
  if (listed.length > 0) lines.push(totalLine(wholeTotal, slips, { from: top, to: top + lines.length - 1 }, words));
  return { lines, across, listed, numbers };
}

const customerTotal: Bilingual = { zh: '小计', en: 'Subtotal' };
const wholeTotal: Bilingual = { zh: '总计', en: 'Grand total' };

/** The amounts of the rows that have a running number: totals between them do not count. */
function totalLine(title: Bilingual, slips: readonly Slip[], rows: Rows, { language }: Words): Line {
  const isCustomer = title === customerTotal;
  const [job] = isCustomer ? [slips[0]!.job] : [];
  const texts: Readonly<Record<string, string>> = {
    slipNumber: title[language],
    issuedAt: countText(slips, language),
    customer: job ? textOf(job, 'customer') : '',
    room: job ? textOf(job, 'room') : '',
  };
  const cells = fields.slice(0, printedFields.length).map(({ id }) => textCell(texts[id] ?? '', 'total'));
  const at = columnOf('amount');
  const formula = `SUMIF(${column(1, rows)},">0",${column(at, rows)})`;
  cells[at - 2] = moneyFormula(formula, amountOf(slips), 'total');
  return line([textCell('', 'total'), ...cells]);
}

export function sectionLine(text: string): Line {
  return { kind: 'other', row: { cells: acrossCells(text, 'section'), height: 22 } };
}

/** For a row that is one cell across the paper, its border around all of it. */
export function acrossCells(text: string, style: CellStyle): LayoutCell[] {
  return widths.slice(0, printed).map((_, index) => textCell(index === 0 ? text : '', style));
}

export function countText(slips: readonly Slip[], language: Language): string {
  const voids = slips.filter(({ state }) => state === 'void').length;
  const words: Bilingual =
    voids === 0
      ? { zh: `${slips.length} 张`, en: `${slips.length} slips` }
      : { zh: `${slips.length} 张（作废 ${voids}）`, en: `${slips.length} slips (void ${voids})` };
  return words[language];
}

/** Of the slips that count, two decimals. */
export function amountOf(slips: readonly Slip[]): Decimal {
  return rounded(sum(slips.filter(isCharged).map(({ job }) => job.amount ?? '0')), 2);
}

export function moneyFormula(formula: string, result: Decimal, style: CellStyle): LayoutCell {
  return { value: { kind: 'formula', formula, result, decimals: 2 }, style };
}

/** `G5:G30`. */
export function column(at: number, { from, to }: Rows): string {
  return `${cellAddress(from, at)}:${cellAddress(to, at)}`;
}
