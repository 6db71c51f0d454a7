/** Owns the contracts of 收费汇总 whose fees are paid and whose invoice finance has not got (①7). */
import { bookMonth } from '../../../model/time';
import { amountOf, isDone, isOpen, keeps } from '../books';
import { dayIn } from '../fields';
import type { Given } from '../given';
import { moneyCell, placeCell } from '../paper/cells';
import { sumOf } from '../paper/columns';
import { type Table, table } from '../paper/table';
import { type Contract, contractColumns, feePaidAt } from './contract';

/** Fees paid (else the contract collected) by the end of the month, and no invoice handed in. */
export function invoiceTable({ month, recognition }: Given, contracts: readonly Contract[]): Table {
  const rows = contracts.filter(contract => {
    const { values } = contract;
    const isPaid = isDone(values.feesPaidOn) || (values.feesPaidOn === undefined && isDone(values.collectedOn));
    const paidAt = feePaidAt(contract);
    const isByThen = paidAt === undefined || bookMonth(paidAt, recognition.settings.monthCutOff) <= month;
    return isPaid && isByThen && keeps(contract, 'invoiceToFinanceOn') && isOpen(values.invoiceToFinanceOn);
  });
  return table({
    title: { zh: '发票未交财务的合同', en: 'Contracts whose invoice is not with finance' },
    columns: [
      ...contractColumns,
      { title: { zh: '缴费日期', en: 'Paid' }, span: 2, cell: dayIn('feesPaidOn') },
      {
        title: { zh: '取回日期', en: 'Collected' },
        span: 2,
        cell: dayIn('collectedOn'),
      },
      {
        title: { zh: '印花税', en: 'Stamp duty' },
        cell: contract => moneyCell(amountOf(contract, 'stampDuty') ?? contract.stampDuty?.amount),
        totalDecimals: 2,
      },
      {
        title: { zh: '交易费', en: 'Transaction fee' },
        cell: contract => moneyCell(amountOf(contract, 'transactionFee') ?? contract.transactionFee?.amount),
        totalDecimals: 2,
      },
      { title: { zh: '两项合计', en: 'Both' }, span: 2, computed: sumOf(5, 6, 2) },
      { title: { zh: '位置', en: 'Place' }, cell: placeCell },
    ],
    rows,
    empty: { zh: '没有。', en: 'None.' },
  });
}
