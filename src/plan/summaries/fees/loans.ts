/** Owns the loans of 收费汇总: what banks paid out against what was agreed, and whether receipt, invoice and reconciliation followed (①12–14). */
import { type Decimal, plus } from '../../../model/money';
import { bookMonth } from '../../../model/time';
import { amountOf, entriesOf, isDone, type Placed, stampOf } from '../books';
import { dayIn, textIn } from '../fields';
import type { Given } from '../given';
import { moneyCell } from '../paper/cells';
import { type Column, knownDifferenceOf } from '../paper/columns';
import { type Table, table } from '../paper/table';
import { contractColumns } from './contract';

/** Paid out in the month, or earlier and not settled yet. */
export function loanTable(given: Given): Table {
  const columns: Column<Placed>[] = [
    ...contractColumns,
    { title: { zh: '银行', en: 'Bank' }, cell: textIn('bank', 'fundBank') },
    { title: { zh: '贷款额', en: 'Loan' }, cell: placed => moneyCell(loanOf(placed)), totalDecimals: 2 },
    {
      title: { zh: '放款额', en: 'Disbursed' },
      span: 2,
      cell: placed => moneyCell(amountOf(placed, 'disbursedAmount')),
      totalDecimals: 2,
    },
    { title: { zh: '放款减贷款', en: 'Difference' }, computed: knownDifferenceOf(5, 4, 2) },
    { title: { zh: '放款日期', en: 'Disbursed on' }, cell: dayIn('disbursedOn') },
    { title: { zh: '回执交财务', en: 'Receipt to finance' }, cell: dayIn('receiptToFinanceOn') },
    { title: { zh: '发票交客户', en: 'Invoice to customer' }, cell: dayIn('invoiceToCustomerOn') },
    { title: { zh: '对账日期', en: 'Reconciled' }, cell: dayIn('reconciledOn') },
  ];
  return table({
    title: { zh: '放款、回执与对账', en: 'Loans disbursed, receipts and reconciliation' },
    note: {
      zh: '本月放款的，和以前放款、回执未交或未对账的。贷款额为按揭金额加公积金金额。',
      en: 'Disbursed this month, or earlier without receipt or reconciliation. The loan is that of the bank and of the fund.',
    },
    columns,
    rows: entriesOf(given.recognition, 'mortgages').filter(placed => isShown(placed, given)),
    empty: { zh: '没有。', en: 'None.' },
  });
}

function isShown(placed: Placed, { month, recognition }: Given): boolean {
  const { values } = placed;
  if (!isDone(values.disbursedOn)) return false;
  const at = stampOf(placed, 'disbursedOn');
  const paidOut = at && bookMonth(at, recognition.settings.monthCutOff);
  if (paidOut !== undefined && paidOut >= month) return paidOut === month;
  return !isDone(values.receiptToFinanceOn) || !isDone(values.reconciledOn);
}

function loanOf(placed: Placed): Decimal | undefined {
  const [bank, fund] = [amountOf(placed, 'loanAmount'), amountOf(placed, 'fundAmount')];
  return bank === undefined ? fund : plus(bank, fund ?? '0');
}
