/** Owns an archive sheet as a whole: title, facts, the slips, control totals, numbers, what is still open, signatures, and the digest. */

import type { Area } from '../../model/address';
import type { ArchiveHead, NumberRun } from '../../model/archive';
import type { CellStyle, LayoutRow, SheetLayout } from '../../model/change';
import type { Bilingual } from '../../model/language';
import { fittedRow } from '../fitting';
import { stampText, textCell } from '../summaries/paper/cells';
import type { Table } from '../summaries/paper/table';
import { controlTable } from './control';
import { fields, runningNumber, type Words } from './fields';
import { headLine, headText, type WrittenHead } from './head';
import { type Line, type LineKind, sealed, withCell } from './lines';
import { amountOf, countText, headingLine, printed, slipList, widths } from './list';
import { numberTable } from './numbers';
import { openLists } from './open-lists';
import { sha256Of } from './sha256';
import { isPaid, type Slip } from './slips';

export interface ArchiveContent {
  readonly head: ArchiveHead;
  readonly slips: readonly Slip[];
  readonly undated: readonly Slip[];
  readonly runs: readonly NumberRun[];
  readonly words: Words;
}

export interface Drawn {
  readonly layout: SheetLayout;
  readonly digest: string;
}

export function archiveTitle({ month, revision }: Pick<ArchiveHead, 'month' | 'revision'>): Bilingual {
  return revision === 1
    ? { zh: `存档 ${month}`, en: `Archive ${month}` }
    : { zh: `存档 ${month} 第${revision}版`, en: `Archive ${month} revision ${revision}` };
}

/** What stands on the paper. */
function paperTitle({ month, revision }: ArchiveHead): Bilingual {
  const [year, number] = month.split('-').map(Number);
  const [zh, en] = revision === 1 ? ['', ''] : [`（第${revision}版）`, `, revision ${revision}`];
  return { zh: `派工单存档　${year}年${number}月${zh}`, en: `Archive of slips, ${month}${en}` };
}

/** The sheet, protected against slips of the hand, and the digest that it shows. The same content gives the same sheet. */
export function drawArchive({ head, slips, undated, runs, words }: ArchiveContent): Drawn {
  const { language } = words;
  const lines: Line[] = [];
  const merges: Area[] = [];
  const merge = (row: number) => merges.push({ top: row, left: 1, bottom: row, right: printed });
  const across = (text: Bilingual, style: CellStyle, kind: LineKind = 'other', height?: number) => {
    const row = fittedRow([textCell(text[language], style)], () => paperWidth);
    lines.push({ kind, row: height === undefined ? row : { ...row, height } });
    merge(lines.length);
  };
  const blank = () => lines.push({ kind: 'other', row: { cells: [] } });
  const append = (part: { readonly lines: readonly Line[]; readonly across: readonly number[] }) => {
    for (const index of part.across) merge(lines.length + index + 1);
    lines.push(...part.lines);
  };
  const appendTable = (table: Table, number: number) => {
    const drawn = table.draw({ top: lines.length + 1, widths: widths.slice(0, printed), language, number });
    lines.push(...drawn.rows.map((row): Line => ({ kind: 'other', row })));
    merges.push(...drawn.merges);
  };

  across(paperTitle(head), 'title', 'other', 30);
  across(factsOf(head, slips), 'subtitle');
  lines.push(headingLine(words));
  const headingAt = lines.length;
  const list = slipList(slips, headingAt + 1, words);
  append(list);
  blank();
  appendTable(controlTable(list.listed, language), 1);
  blank();
  appendTable(numberTable(runs), 2);
  blank();
  append(openLists({ numbers: list.numbers, undated }, { top: lines.length + 1, number: 3 }, words));
  blank();
  across(copyNote, 'note');
  across(signatures, 'signature', 'open', 36);

  const { rows, canonical } = sealed(lines, sealColumn);
  const written: WrittenHead = { ...head, lines: canonical.length, fields: columnIds };
  const digest = sha256Of([headLine(written), ...canonical]);
  rows.push(digestRow(written, digest));
  merge(rows.length);
  return {
    digest,
    layout: {
      widths: [...widths, SEAL_WIDTH],
      rows,
      merges,
      frozenRows: headingAt,
      isProtected: true,
      print: { landscape: true, columns: printed, repeatedRows: { from: headingAt, to: headingAt } },
    },
  };
}

const columnIds = [runningNumber.id, ...fields.map(({ id }) => id)];
const sealColumn = widths.length + 1;
const SEAL_WIDTH = 24;
const paperWidth = widths.slice(0, printed).reduce((whole, width) => whole + width, 0);

function factsOf({ month, asOf, cutOff, rules, product }: ArchiveHead, slips: readonly Slip[]): Bilingual {
  const facts: Bilingual[] = [
    { zh: `月份 ${month}`, en: `Month ${month}` },
    cutOff === undefined
      ? { zh: '按公历月', en: 'calendar month' }
      : { zh: `每月 ${cutOff} 日截止`, en: `closing on day ${cutOff}` },
    { zh: `存档时点 ${stampText(asOf)}`, en: `As of ${stampText(asOf)}` },
    { zh: countText(slips, 'zh'), en: countText(slips, 'en') },
    {
      zh: `金额合计 ${amountOf(slips)} 元，其中已收 ${amountOf(slips.filter(isPaid))} 元`,
      en: `amount ${amountOf(slips)} yuan, paid ${amountOf(slips.filter(isPaid))} yuan`,
    },
    { zh: `规则集 ${rules}`, en: `rules set ${rules}` },
    { zh: `台账管家 ${product}`, en: `Logbook Steward ${product}` },
  ];
  return { zh: facts.map(({ zh }) => zh).join('　'), en: facts.map(({ en }) => en).join('　') };
}

const copyNote: Bilingual = {
  zh: '本表是登记簿的副本，登记簿没有改动。工作表已加保护，没有密码。下面的摘要由以上每一格算出，改动任何一格都会不符：打印签字后，日后可凭纸上的摘要核对（steward archive 文件 --verify）。',
  en: 'This is a copy: the books are as they were. The sheet is protected, without a password. The digest below is worked out from every cell above and fits none but these: with the signed paper at hand anyone can prove the sheet later (steward archive FILE --verify).',
};

const signatures: Bilingual = {
  zh: ['制表', '审核', '财务', '日期'].map(who => `${who}：＿＿＿＿＿＿＿＿`).join('　　　'),
  en: ['Prepared by', 'Checked by', 'Finance', 'Date'].map(who => `${who}: ____________`).join('　　　'),
};

/** Not sealed: it is what the other lines come to. */
function digestRow(head: WrittenHead, digest: string): LayoutRow {
  const shown: Bilingual = { zh: `摘要 SHA-256：${digest}`, en: `Digest SHA-256: ${digest}` };
  const row = { cells: [textCell(shown[head.language], 'note')], height: 19 };
  return withCell(row, sealColumn, textCell(headText(head, digest), 'note'));
}
