/** Owns a contract of the filings book with its two fees, as the tables of 收费汇总 and 交易费申请 show it. */
import type { LayoutCell } from '../../../model/change';
import type { FeeLine } from '../../../model/finding';
import { dayOf } from '../../../model/time';
import { entriesOf, type Placed, stampOf, textOf } from '../books';
import type { Given } from '../given';
import { dateCell, textCell } from '../paper/cells';
import type { Column } from '../paper/columns';

export interface Contract {
  readonly placed: Placed;
  /** Undefined where it can't be worked out. */
  readonly stampDuty: FeeLine | undefined;
  readonly transactionFee: FeeLine | undefined;
}

/** In the order of the workbook. */
export function contractsOf({ evaluation, recognition }: Given): Contract[] {
  const lines = new Map(evaluation.fees.map(line => [`${line.fee} ${line.sheet}!${line.row}`, line]));
  return entriesOf(recognition, 'filings').map(placed => ({
    placed,
    stampDuty: lines.get(`stamp-duty ${placed.sheet}!${placed.row}`),
    transactionFee: lines.get(`transaction-fee ${placed.sheet}!${placed.row}`),
  }));
}

/** Three of the sheet's columns. */
export const contractColumns: readonly Column<{ readonly placed: Placed }>[] = [
  { title: { zh: '合同编号', en: 'Contract' }, cell: ({ placed }) => textCell(textOf(placed, 'contractNumber')) },
  { title: { zh: '房号', en: 'Room' }, cell: ({ placed }) => textCell(textOf(placed, 'room')) },
  { title: { zh: '买受人', en: 'Buyer' }, cell: ({ placed }) => textCell(textOf(placed, 'customer')) },
];

/** The day in that field, else what stands there (√, /). */
export function dayCell(placed: Placed, field: string): LayoutCell {
  const at = stampOf(placed, field);
  return at === undefined ? textCell(textOf(placed, field)) : dateCell(dayOf(at));
}
