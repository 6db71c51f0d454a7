/** Owns the account of what was not understood: nothing in a workbook is skipped in silence. */
import { cellAddress, columnLetters } from '../model/address';
import type { Evaluation, Finding } from '../model/finding';
import type { Bilingual } from '../model/language';
import type { Problem } from '../model/problem';
import type { Recognition, RegisterTable, SkippedRow, SkipReason, UnrecognisedSheet } from '../model/register';

export const notUnderstoodKinds = ['sheet', 'column', 'rows', 'cell', 'problem'] as const;

export interface NotUnderstood {
  readonly kind: (typeof notUnderstoodKinds)[number];
  /** Absent where it is about the whole workbook. */
  readonly sheet?: string;
  /** A1 address to look at, where there is one. */
  readonly cell?: string;
  readonly text: Bilingual;
}

export const notUnderstoodTitles: Readonly<Record<NotUnderstood['kind'], Bilingual>> = {
  sheet: { zh: '未识别的表', en: 'Sheet not recognised' },
  column: { zh: '未使用的列', en: 'Column not used' },
  rows: { zh: '非登记行', en: 'Rows set aside' },
  cell: { zh: '读不出的格', en: 'Cell not read' },
  problem: { zh: '其他说明', en: 'Other' },
};

/** In the order of {@link notUnderstoodKinds}, within it as found. Cells that are findings already are not told twice. */
export function notUnderstood(recognition: Recognition, evaluation: Evaluation): NotUnderstood[] {
  return [
    ...recognition.unrecognised.filter(({ reason }) => reason !== 'hidden-by-product').map(unrecognisedSheet),
    ...recognition.tables.flatMap(unusedColumns),
    ...recognition.tables.flatMap(rowsSetAside),
    ...problemsOf([...recognition.problems, ...evaluation.problems], evaluation.findings),
  ];
}

const sheetReasons: Readonly<Record<UnrecognisedSheet['reason'], Bilingual>> = {
  empty: { zh: '空表', en: 'empty' },
  'no-register-matches': {
    zh: '表头与哪一种登记簿都对不上；如果它是登记簿，请在「管家设置」中指定',
    en: 'its headings fit no register; if it is one, say so in 管家设置',
  },
  'ignored-by-settings': { zh: '按「管家设置」不检查', en: 'left out, as 管家设置 says' },
  'two-registers-fit': {
    zh: '像两种登记簿，无法确定；请在「管家设置」中指定',
    en: 'fits two registers alike; say which in 管家设置',
  },
  'hidden-by-product': { zh: '本产品生成的表', en: 'made by this product' },
};

function unrecognisedSheet({ sheet, reason }: UnrecognisedSheet): NotUnderstood {
  return { kind: 'sheet', sheet, text: sheetReasons[reason] };
}

function unusedColumns({ sheet, headingRows, unknownColumns }: RegisterTable): NotUnderstood[] {
  const first = unknownColumns[0];
  if (!first) return [];
  const named = unknownColumns.map(({ column, heading }) => `${columnLetters(column)} ${heading.replace(/\s+/g, '')}`);
  return [
    {
      kind: 'column',
      sheet,
      cell: cellAddress(headingRows[0] ?? 1, first.column),
      text: { zh: `${named.join('、')}（内容未参与检查）`, en: `${named.join(', ')} (not checked)` },
    },
  ];
}

export const skipTitles: Readonly<Record<SkipReason, Bilingual>> = {
  void: { zh: '作废', en: 'void' },
  title: { zh: '标题', en: 'title' },
  heading: { zh: '重复表头', en: 'repeated heading' },
  section: { zh: '分段标题', en: 'section' },
  subtotal: { zh: '小计、合计', en: 'subtotal' },
  note: { zh: '注、说明', en: 'note' },
  signature: { zh: '制表、审核', en: 'signature' },
  page: { zh: '页码', en: 'page' },
  definition: { zh: '栏目说明', en: 'definition' },
};

function rowsSetAside({ sheet, skipped }: RegisterTable): NotUnderstood[] {
  const first = skipped[0];
  if (!first) return [];
  const reasons = (Object.keys(skipTitles) as SkipReason[])
    .map(reason => ({ title: skipTitles[reason], rows: skipped.filter(row => row.reason === reason) }))
    .filter(({ rows }) => rows.length > 0);
  return [
    {
      kind: 'rows',
      sheet,
      cell: cellAddress(first.row, 1),
      text: {
        zh: reasons.map(({ title, rows }) => `${title.zh} ${rows.length} 行（第 ${rowList(rows)} 行）`).join('；'),
        en: reasons.map(({ title, rows }) => `${title.en}: ${rows.length} (row ${rowList(rows)})`).join('; '),
      },
    },
  ];
}

/** The first few are enough to find them; the rest are counted. */
function rowList(rows: readonly SkippedRow[]): string {
  const shown = rows.slice(0, 8).map(({ row }) => row);
  return `${shown.join('、')}${rows.length > shown.length ? '…' : ''}`;
}

function problemsOf(problems: readonly Problem[], findings: readonly Finding[]): NotUnderstood[] {
  const told = new Set(findings.flatMap(({ sheet, cells }) => cells.map(cell => `${sheet}!${cell}`)));
  return problems
    .filter(({ code, sheet, cell }) => code !== 'unreadable-cell' || !told.has(`${sheet}!${cell}`))
    .map(({ code, sheet, row, cell, message }) => {
      const place = cell ?? (row === undefined ? undefined : cellAddress(row, 1));
      return {
        kind: code === 'unreadable-cell' ? ('cell' as const) : ('problem' as const),
        ...(sheet !== undefined && { sheet }),
        ...(place !== undefined && { cell: place }),
        text: message,
      };
    })
    .sort((a, b) => notUnderstoodKinds.indexOf(a.kind) - notUnderstoodKinds.indexOf(b.kind));
}
