/** Owns the contracts that fees are due for: what each comes to, when it was paid, and the columns that name it. */
import type { FeeLine } from '../../../model/finding';
import type { Stamp } from '../../../model/time';
import { entriesOf, isDone, type Placed, stampOf } from '../books';
import { textIn } from '../fields';
import type { Given } from '../given';
import type { Column } from '../paper/columns';

export interface Contract extends Placed {
  /** Undefined where it can't be worked out. */
  readonly stampDuty: FeeLine | undefined;
  readonly transactionFee: FeeLine | undefined;
}

/** In the order of the workbook. */
export function contractsOf({ fees, recognition }: Given): Contract[] {
  const key = (fee: string, sheet: string, row: number, column: number) => `${fee} ${row} ${column} ${sheet}`;
  const lines = new Map(fees.map(line => [key(line.fee, line.sheet, line.row, line.column), line]));
  return entriesOf(recognition, 'filings').map(placed => {
    const lineOf = (fee: string) => lines.get(key(fee, placed.sheet, placed.row, placed.table.range.left));
    return { ...placed, stampDuty: lineOf('stamp-duty'), transactionFee: lineOf('transaction-fee') };
  });
}

/** The steps that fees are surely paid by: they are paid when the contract is collected (①6). */
const paidBy = ['feesPaidOn', 'collectedOn', 'invoiceToFinanceOn'] as const;

export function isFeePaid({ values }: Placed): boolean {
  return paidBy.some(field => isDone(values[field]));
}

/** The day of payment, else that of the first later step that has one; undefined where only ticks stand. */
export function feePaidAt(placed: Placed): Stamp | undefined {
  return stampOf(placed, ...paidBy);
}

/** Three of the sheet's columns. */
export const contractColumns: readonly Column<Placed>[] = [
  { title: { zh: '合同编号', en: 'Contract' }, cell: textIn('contractNumber') },
  { title: { zh: '房号', en: 'Room' }, cell: textIn('room') },
  { title: { zh: '买受人', en: 'Buyer' }, cell: textIn('customer') },
];
