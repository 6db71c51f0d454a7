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
import type { RuleSet } from '../model/rule';
import { type Waiver, waiverColumns, waiversTitle } from '../model/settings';
import { squeeze } from '../model/text';
import type { Sheet } from '../model/workbook';
import { fittedRow } from './fitting';
import { typedRows, typedValue } from './settings/typed';

const columns = [
  { title: waiverColumns[0], width: 30 },
  { title: waiverColumns[1], width: 18 },
  { title: waiverColumns[2], width: 18 },
  { title: waiverColumns[3], width: 40 },
  { title: waiverColumns[4], width: 14 },
  { title: waiverColumns[5], width: 14 },
  { title: '备注', width: 22 },
] as const;

const untilAt = columns.findIndex(({ title }) => title === '有效期至');

const notes = [
  '登记在这里的检查结果照样列出，但注明“已豁免”，不上颜色，也不算没有通过。一行一条。',
  '“编号或房号”照检查结果里“对象”一栏填写。“工作表”空白指所有工作表；“有效期至”空白指长期有效。到期的、没有用上的，检查结果里会说明。',
];

const OPEN_LINES = 15;

export interface WaiverOffers {
  /** The sheets of the workbook that may hold entries. */
  readonly sheets: readonly string[];
  /** The cells that hold the checks' titles. */
  readonly checks: { readonly sheet: string; readonly area: Area };
}

/**
 * The sheet as data. `standing` is ours: every cell that people typed below its heading is kept where it is, in its row's order. Where
 * there is none, waivers from a sheet that a person made by hand come over.
 */
export function waiversLayout(
  standing: Sheet | undefined,
  waivers: readonly Waiver[],
  rules: Pick<RuleSet, 'checks'>,
  offers: WaiverOffers,
  date1904: boolean,
): SheetLayout {
  const kept = standing
    ? keptRows(standing, date1904)
    : { rows: waivers.map(waiver => waiverRow(waiver, rules)), loose: [] };
  const right = Math.max(columns.length, ...kept.rows.map(row => row.length));
  const above = [...notes, ...kept.loose];
  const headingAt = above.length + 2;
  const lines = [...kept.rows, ...Array.from({ length: OPEN_LINES }, () => [])];
  const bottom = headingAt + lines.length;
  return {
    widths: Array.from({ length: right }, (_, index) => widthOf(index)),
    rows: [
      { cells: [textCell(waiversTitle, 'title')], height: 30 },
      ...above.map(text =>
        fittedRow([textCell(text, 'note')], () => columns.reduce((sum, { width }) => sum + width, 0)),
      ),
      { cells: columns.map(({ title }) => textCell(title, 'heading')), height: 24 },
      ...lines.map(cells => lineRow(cells, right)),
    ],
    merges: [1, ...above.map((_, index) => index + 2)].map(row => ({
      top: row,
      left: 1,
      bottom: row,
      right: columns.length,
    })),
    frozenRows: headingAt,
    filter: { top: headingAt, left: 1, bottom, right: columns.length },
    validations: validationsOf(offers, headingAt + 1, bottom),
    print: { landscape: true, repeatedRows: { from: headingAt, to: headingAt } },
  };
}

type Row = readonly (LayoutCell['value'] | undefined)[];

/** Rows below the heading that hold anything; what people wrote above it. */
function keptRows(sheet: Sheet, date1904: boolean): { rows: Row[]; loose: string[] } {
  const texts = typedRows(sheet, date1904);
  const headingAt = texts.findIndex(
    row => row.some(text => squeeze(text) === waiverColumns[0]) && row.some(text => squeeze(text) === waiverColumns[3]),
  );
  const ours: ReadonlySet<string> = new Set([waiversTitle, ...notes]);
  const above = texts.slice(0, Math.max(0, headingAt)).flat();
  const rows = texts.flatMap((row, index) => {
    if (index <= headingAt || row.every(text => text === '')) return [];
    return [row.map((_, column) => typedValue(sheet, index + 1, column + 1, date1904))];
  });
  return { rows, loose: above.filter(text => text !== '' && !ours.has(text)) };
}

function waiverRow({ check, sheet, entry, reason, by, until }: Waiver, { checks }: Pick<RuleSet, 'checks'>): Row {
  const title = checks.find(({ id }) => id === check)?.title.zh ?? check;
  const texts = [title, sheet ?? '', entry, reason, by].map(text => ({ kind: 'text' as const, text }));
  return [...texts, until === undefined ? undefined : { kind: 'date', at: until }];
}

function lineRow(row: Row, right: number): LayoutRow {
  const cells = Array.from({ length: right }, (_, index): LayoutCell => {
    const blank =
      index === untilAt
        ? ({ kind: 'blank', holds: 'date' } as const)
        : ({ kind: 'text', text: '', staysText: true } as const);
    const value = row[index];
    return { value: value?.kind === 'text' ? { ...value, staysText: true } : (value ?? blank), style: 'input' };
  });
  return fittedRow(cells, widthOf);
}

function widthOf(column: number): number {
  return columns[column]?.width ?? 16;
}

function textCell(text: string, style: CellStyle): LayoutCell {
  return { value: { kind: 'text', text }, style };
}

function validationsOf({ sheets, checks }: WaiverOffers, top: number, bottom: number): Validation[] {
  const column = (number: number): Area[] => [{ top, left: number, bottom, right: number }];
  const canOffer =
    sheets.length > 0 && sheets.join(',').length <= LONGEST_OFFER && !sheets.some(name => name.includes(','));
  return [{ areas: column(1), words: checks }, ...(canOffer ? [{ areas: column(2), words: sheets }] : [])];
}
