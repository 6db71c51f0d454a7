/** Owns the 豁免登记 sheet: the waivers that people wrote, as they wrote them, and blank lines for more. */
import type { Area } from '../model/address';
import {
  type CellStyle,
  type LayoutCell,
  type LayoutRow,
  LONGEST_OFFER,
  type SheetLayout,
  type Validation,
} from '../model/change';
import type { CheckRule } from '../model/rule';
import { type DecidedWaiver, type Waiver, waiverColumns, waiversTitle } from '../model/settings';
import { squeeze } from '../model/text';
import type { Sheet } from '../model/workbook';
import { fittedRow } from './fitting';
import { copiedWaivers, keptWaivers, type WaiverRow, withAdded } from './settings/kept-waivers';

const usualHeadings = [...waiverColumns, '备注'];
const widths: Readonly<Record<string, number>> = {
  检查: 30,
  工作表: 18,
  编号或房号: 18,
  原因: 40,
  批准人: 14,
  有效期至: 14,
  备注: 22,
};
const OTHER_WIDTH = 16;

const notes = [
  '登记在这里的检查结果照样列出，但注明“已豁免”，不上颜色，也不算没有通过。一行一条。',
  '“编号或房号”照检查结果里“对象”一栏填写。“工作表”空白指所有工作表；“有效期至”空白指长期有效。到期的、没有用上的，检查结果里会说明。',
];
const ownTexts: ReadonlySet<string> = new Set([waiversTitle, ...notes]);

const OPEN_LINES = 15;

export interface WaiverOffers {
  /** The sheets of the workbook that may hold entries. */
  readonly sheets: readonly string[];
  /** The cells that hold the checks' titles. */
  readonly checks: { readonly sheet: string; readonly area: Area };
}

export interface KnownWaivers {
  /** As they were read. */
  readonly waivers: readonly Waiver[];
  /** To be added below the others. */
  readonly added: readonly DecidedWaiver[];
  readonly checks: readonly CheckRule[];
}

/** The sheet as data. Of `standing`, our own, every cell that people typed is kept; where there is none, waivers made by hand come over. */
export function waiversLayout(
  standing: Sheet | undefined,
  { waivers, added, checks }: KnownWaivers,
  offers: WaiverOffers,
  date1904: boolean,
): SheetLayout {
  const kept = standing
    ? keptWaivers(standing, date1904, usualHeadings, ownTexts)
    : copiedWaivers(waivers, checks, usualHeadings);
  const { headings, rows, loose } = withAdded(kept, added, checks);
  const right = Math.max(headings.length, ...rows.map(row => row.length));
  const columns = Array.from({ length: right }, (_, index) => squeeze(headings[index] ?? ''));
  const roomOf = (index: number) => widths[columns[index]!] ?? OTHER_WIDTH;
  const whole = columns.reduce((sum, _, index) => sum + roomOf(index), 0);
  const above = [...notes, ...loose];
  const headingAt = above.length + 2;
  const lines = [...rows, ...Array.from({ length: OPEN_LINES }, () => [])];
  const bottom = headingAt + lines.length;
  const isUntil = (index: number) => columns[index] === '有效期至';
  return {
    widths: columns.map((_, index) => roomOf(index)),
    rows: [
      { cells: [textCell(waiversTitle, 'title')], height: 30 },
      ...above.map(text => fittedRow([textCell(text, 'note')], () => whole)),
      { cells: columns.map((_, index) => textCell(headings[index] ?? '', 'heading')), height: 24 },
      ...lines.map(row => fittedRow(lineCells(row, right, isUntil), roomOf)),
    ],
    merges: Array.from({ length: headingAt - 1 }, (_, index) => ({
      top: index + 1,
      left: 1,
      bottom: index + 1,
      right,
    })),
    frozenRows: headingAt,
    filter: { top: headingAt, left: 1, bottom, right },
    validations: validationsOf(columns, offers, headingAt + 1, bottom),
    print: { landscape: true, repeatedRows: { from: headingAt, to: headingAt } },
  };
}

function lineCells(row: WaiverRow, right: number, isUntil: (index: number) => boolean): LayoutRow['cells'] {
  return Array.from({ length: right }, (_, index): LayoutCell => {
    const value = row[index];
    if (value !== undefined && value.kind !== 'text') return { value, style: 'input' };
    if (value === undefined && isUntil(index)) return { value: { kind: 'blank', holds: 'date' }, style: 'input' };
    return { value: { kind: 'text', text: value?.text ?? '', staysText: true }, style: 'input' };
  });
}

function textCell(text: string, style: CellStyle): LayoutCell {
  return { value: { kind: 'text', text }, style };
}

function validationsOf(
  columns: readonly string[],
  { sheets, checks }: WaiverOffers,
  top: number,
  bottom: number,
): Validation[] {
  const offer = (title: string, words: Validation['words']): Validation[] => {
    const column = columns.indexOf(title) + 1;
    return column === 0 ? [] : [{ areas: [{ top, left: column, bottom, right: column }], words }];
  };
  const canOfferSheets =
    sheets.length > 0 && sheets.join(',').length <= LONGEST_OFFER && !sheets.some(name => name.includes(','));
  return [...offer('检查', checks), ...(canOfferSheets ? offer('工作表', sheets) : [])];
}
