/** Owns the lists of an archive that somebody still has to see to: slips not returned, not paid, not with finance, and without a day. */
import type { Bilingual } from '../../model/language';
import { keeps } from '../summaries/books';
import { textCell } from '../summaries/paper/cells';
import { numbered } from '../summaries/paper/table';
import type { Words } from './fields';
import type { Line, LineKind } from './lines';
import {
  acrossCells,
  amountOf,
  column,
  columnOf,
  line,
  moneyFormula,
  printed,
  sectionLine,
  slipLine,
  widths,
} from './list';
import { isUnpaid, isUnreconciled, isUnreturned, type Slip } from './slips';

export interface OpenLists {
  readonly lines: readonly Line[];
  /** Lines, by index, that are one cell across the paper. */
  readonly across: readonly number[];
}

export interface MonthsSlips {
  /** In the order of the list, with their running numbers. */
  readonly numbers: ReadonlyMap<Slip, number>;
  readonly undated: readonly Slip[];
}

/** The same columns as the list of slips, so that its heading on every page is theirs, too. Drawn from a row of the sheet on, numbered from `number`. */
export function openLists(
  { numbers, undated }: MonthsSlips,
  { top, number }: { readonly top: number; readonly number: number },
  words: Words,
): OpenLists {
  const { language } = words;
  const slips = [...numbers.keys()];
  const lines: Line[] = [];
  const across: number[] = [];
  let sections = 0;
  const section = (title: Bilingual, rows: readonly Slip[], empty: Bilingual, kind: LineKind = 'other') => {
    if (lines.length > 0) lines.push({ kind: 'other', row: { cells: [] } });
    across.push(lines.length);
    const text = numbered(title, number + sections++)[language];
    lines.push(sectionLine(rows.length > 0 ? `${text}（${rows.length}）` : text));
    const from = top + lines.length;
    lines.push(...rows.map(slip => slipLine(slip, numbers.get(slip), words, kind)));
    if (rows.length === 0) {
      across.push(lines.length);
      lines.push({ kind: 'other', row: { cells: acrossCells(empty[language], 'body'), height: 19 } });
    } else lines.push(totalLine(rows, { from, to: top + lines.length - 1 }, words));
  };
  section({ zh: '未返回的单', en: 'Not returned' }, slips.filter(isUnreturned), lacking(slips, 'return'));
  section({ zh: '未收款的有偿单', en: 'Not paid' }, slips.filter(isUnpaid), lacking(slips, 'payment'));
  section(
    { zh: '已收款、未与财务对账的单（未交财务）', en: 'Paid and not reconciled (not with finance)' },
    slips.filter(isUnreconciled),
    lacking(slips, 'finance'),
  );
  if (undated.length > 0) {
    section(
      {
        zh: '没有日期、归不了月份的单，不计入以上各表',
        en: 'Without a day, of no month: counted nowhere above',
      },
      undated,
      none,
      'undated',
    );
  }
  return { lines, across };
}

const none: Bilingual = { zh: '没有。', en: 'None.' };

const columnsFor = {
  return: { fields: ['returnedAt', 'slipReturnedAt'], title: { zh: '返单时间', en: 'for the return of slips' } },
  payment: { fields: ['paidOn'], title: { zh: '收款日期', en: 'for payments' } },
  finance: { fields: ['toFinanceOn'], title: { zh: '交财务日期', en: 'for the day on which money went to finance' } },
} as const;

/** A book that does not keep the step is not one where all is well. */
function lacking(slips: readonly Slip[], step: keyof typeof columnsFor): Bilingual {
  const { fields, title } = columnsFor[step];
  if (slips.some(({ job }) => fields.some(field => keeps(job, field)))) return none;
  return { zh: `台账没有“${title.zh}”一栏，无法列出。`, en: `The books have no column ${title.en}.` };
}

function totalLine(slips: readonly Slip[], rows: { from: number; to: number }, { language }: Words): Line {
  const at = columnOf('amount');
  const cells = widths
    .slice(0, printed)
    .map((_, index) => textCell(index === 1 ? { zh: '合计', en: 'Total' }[language] : '', 'total'));
  cells[at - 1] = moneyFormula(`SUM(${column(at, rows)})`, amountOf(slips), 'total');
  return line(cells);
}
