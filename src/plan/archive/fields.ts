/** Owns the columns of an archive: what each copies of a slip. The first ones are printed, the others stand beside the paper. */

import type { SlipPlace } from '../../model/archive';
import type { LayoutCell } from '../../model/change';
import type { Bilingual, Language } from '../../model/language';
import { decimalOf, isDecimal, rounded } from '../../model/money';
import { isUnreadable, type RegisterId, type RegisterSpec } from '../../model/register';
import { halfWidth } from '../../model/text';
import { isStamp } from '../../model/time';
import type { CellValue, Workbook } from '../../model/workbook';
import { choiceOf, textOf } from '../summaries/books';
import type { Job } from '../summaries/jobs';
import { stampText, textCell } from '../summaries/paper/cells';
import { plainText } from './canonical';
import { isCharged, type Slip, type SlipState } from './slips';

export interface ArchiveField {
  /** Stays the same in every version: an archive is read by the ids that it names. */
  readonly id: string;
  readonly title: Bilingual;
  readonly width: number;
  readonly cell: (slip: Slip, words: Words) => LayoutCell;
}

/** In what words a slip is told. */
export interface Words {
  readonly language: Language;
  readonly registers: readonly RegisterSpec[];
  /** What a cell of the books holds, to copy a text as it is written. */
  written(place: SlipPlace, column: number): CellValue;
}

export function wordsOf({ sheets }: Workbook, language: Language, registers: readonly RegisterSpec[]): Words {
  const byName = new Map(sheets.map(sheet => [sheet.name, sheet]));
  return {
    language,
    registers,
    written: ({ sheet, row }, column) => byName.get(sheet)?.rows[row - 1]?.[column - 1],
  };
}

/** A slip's running number in the archive, from 1. It belongs to the sheet, not to the slip. */
export const runningNumber = { id: 'no', title: { zh: '序号', en: 'No.' }, width: 6 } as const;

/** The printed ones, from the second column on. */
export const printedFields: readonly ArchiveField[] = [
  { id: 'slipNumber', title: { zh: '单号', en: 'Slip' }, width: 11, cell: numberOnSlip },
  copied('issuedAt', { zh: '开单时间', en: 'Issued' }, 12, 'dispatchedAt', 'receivedAt'),
  copied('customer', { zh: '客户', en: 'Customer' }, 10),
  copied('room', { zh: '房号', en: 'Room' }, 11),
  copied('service', { zh: '服务项目', en: 'Service' }, 20, 'content'),
  { id: 'amount', title: { zh: '金额', en: 'Amount' }, width: 11, cell: amountCell },
  {
    id: 'state',
    title: { zh: '收款', en: 'Payment' },
    width: 10,
    cell: ({ state }, { language }) => textCell(stateTitles[state][language], 'body-center'),
  },
  copied('completedAt', { zh: '完成时间', en: 'Completed' }, 12),
  copied('returnedAt', { zh: '返单时间', en: 'Returned' }, 12, 'slipReturnedAt'),
  copied('paidOn', { zh: '收款日期', en: 'Paid' }, 12),
  copied('receiptNumber', { zh: '收据号', en: 'Receipt' }, 10),
  copied('toFinanceOn', { zh: '交财务', en: 'To finance' }, 12),
  copied('worker', { zh: '服务人员', en: 'Worker' }, 10),
  copied('remark', { zh: '备注', en: 'Remark' }, 16),
];

const besideFields: readonly ArchiveField[] = [
  {
    id: 'department',
    title: { zh: '部门', en: 'Department' },
    width: 10,
    cell: ({ job }, { language }) => told(job.department[language]),
  },
  {
    id: 'book',
    title: { zh: '登记簿', en: 'Book' },
    width: 10,
    cell: ({ job }, { language }) => textCell(bookTitles[job.table.register]?.[language] ?? ''),
  },
  chosen('charge', { zh: '有偿/无偿', en: 'Charge' }, 10),
  number('quantity', { zh: '数量', en: 'Quantity' }, 8),
  number('unitPrice', { zh: '单价', en: 'Unit price' }, 9),
  chosen('paymentMethod', { zh: '付款方式', en: 'Paid by' }, 10),
  copied('callbackAt', { zh: '回访时间', en: 'Called back' }, 12),
];

/** All that is copied of a slip, in the order of the columns. */
export const fields: readonly ArchiveField[] = [...printedFields, ...besideFields];

export const stateTitles: Readonly<Record<SlipState, Bilingual>> = {
  paid: { zh: '已收', en: 'Paid' },
  unpaid: { zh: '应收未收', en: 'Unpaid' },
  uncollected: { zh: '待收', en: 'Uncollected' },
  unknown: { zh: '收款不明', en: 'Unknown' },
  free: { zh: '无偿', en: 'Free' },
  unsaid: { zh: '未写收费', en: 'Not said' },
  void: { zh: '作废', en: 'Void' },
};

const bookTitles: Readonly<Partial<Record<RegisterId, Bilingual>>> = {
  slips: { zh: '派工单', en: 'slips' },
  repairs: { zh: '维修', en: 'repairs' },
  'special-services': { zh: '特约服务', en: 'special services' },
};

/** Days and times are text: it wraps on paper, and stays the same in a book that counts its days from 1904. */
function told(text: string): LayoutCell {
  return textCell(plainText(isStamp(text) ? stampText(text) : text));
}

/** The first of these fields that is filled, as the book has it: a day, a tick, a dash, a text as it is written or could not be read. */
function copied(id: string, title: Bilingual, width: number, ...others: readonly string[]): ArchiveField {
  return {
    id,
    title,
    width,
    cell: ({ job }, words) => {
      const filled = [id, ...others].find(field => job.values[field] !== undefined);
      return told(filled === undefined ? '' : writtenIn(job, filled, words));
    },
  };
}

/** A repair without a slip is known by its own number. */
function numberOnSlip({ job }: Slip, words: Words): LayoutCell {
  const field = ['slipNumber', 'number'].find(field => job.values[field] === job.slipNumber);
  return told(field === undefined ? job.slipNumber : writtenIn(job, field, words));
}

/** A value says the same in half width: 急，等配件 is read as 急,等配件. */
function writtenIn(job: Job, field: string, { written }: Words): string {
  const value = job.values[field];
  if (isUnreadable(value)) return value.unreadable;
  const column = job.table.columns[field];
  const text = column === undefined ? undefined : written(job, column);
  return typeof text === 'string' && halfWidth(text) === value ? text : (value ?? '');
}

function chosen(id: string, title: Bilingual, width: number): ArchiveField {
  return {
    id,
    title,
    width,
    cell: ({ job }, { language, registers }) => told(choiceOf(job, id, registers)?.[language] ?? ''),
  };
}

function number(id: string, title: Bilingual, width: number): ArchiveField {
  return { id, title, width, cell: ({ job }) => numberCell(textOf(job, id), 0) };
}

/** What does not count is written as text in brackets, so that no sum takes it in. */
function amountCell(slip: Slip): LayoutCell {
  const { amount } = slip.job;
  if (amount === undefined) return told(textOf(slip.job, 'amount', 'fee'));
  if (!isCharged(slip)) return textCell(`(${rounded(amount, decimals(amount, 2))})`, 'body-right');
  return numberCell(amount, 2);
}

/** A number that a cell can't hold to its last digit stays text. */
function numberCell(text: string, least: number): LayoutCell {
  if (!isDecimal(text) || !isExact(text)) return told(text);
  const count = decimals(text, least);
  return { value: { kind: 'number', number: rounded(text, count), decimals: count }, style: 'body' };
}

function isExact(number: string): boolean {
  const count = decimals(number, 0);
  return count <= 6 && rounded(decimalOf(Number(number)), count) === rounded(number, count);
}

function decimals(number: string, least: number): number {
  return Math.max(least, number.split('.')[1]?.length ?? 0);
}
