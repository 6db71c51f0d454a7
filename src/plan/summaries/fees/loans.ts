/** Owns the loans of 收费汇总: what banks paid out against what was agreed, and whether receipt, invoice and reconciliation followed (①12–14). */
import { type Decimal, plus } from '../../../model/money';
import { bookMonth } from '../../../model/time';
import { amountOf, entriesOf, isDone, type Placed, stampOf, textOf } from '../books';
import type { Given } from '../given';
import { moneyCell, textCell } from '../paper/cells';
import { type Column, differenceOf } from '../paper/columns';
import { type Table, table } from '../paper/table';
import { contractColumns, dayCell } from './contract';

interface Loan {
  readonly placed: Placed;
}

/** Paid out in the month, or earlier and not settled yet. */
export function loanTable(given: Given): Table {
  const loans = entriesOf(given.recognition, 'mortgages').map((placed): Loan => ({ placed }));
  const columns: Column<Loan>[] = [
    ...contractColumns,
    { title: { zh: '银行', en: 'Bank' }, cell: ({ placed }) => textCell(textOf(placed, 'bank', 'fundBank')) },
    { title: { zh: '贷款额', en: 'Loan' }, cell: ({ placed }) => moneyCell(loanOf(placed)), totalDecimals: 2 },
    {
      title: { zh: '放款额', en: 'Disbursed' },
      span: 2,
      cell: ({ placed }) => moneyCell(amountOf(placed, 'disbursedAmount')),
      totalDecimals: 2,
    },
    { title: { zh: '放款减贷款', en: 'Difference' }, computed: differenceOf(5, 4, 2) },
    dayColumn('放款日期', 'Disbursed on', 'disbursedOn'),
    dayColumn('回执交财务', 'Receipt to finance', 'receiptToFinanceOn'),
    dayColumn('发票交客户', 'Invoice to customer', 'invoiceToCustomerOn'),
    dayColumn('对账日期', 'Reconciled', 'reconciledOn'),
  ];
  return table({
    title: { zh: '八、放款、回执与对账', en: '8. Loans disbursed, receipts and reconciliation' },
    note: {
      zh: '本月放款的，和以前放款、回执未交或未对账的。贷款额为按揭金额加公积金金额。',
      en: 'Disbursed this month, or earlier without receipt or reconciliation. The loan is that of the bank and of the fund.',
    },
    columns,
    rows: loans.filter(({ placed }) => isShown(placed, given)),
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

function dayColumn(zh: string, en: string, field: string): Column<Loan> {
  return { title: { zh, en }, cell: ({ placed }) => dayCell(placed, field) };
}
