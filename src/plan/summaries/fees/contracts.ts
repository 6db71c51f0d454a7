/** Owns the fees of contracts in 收费汇总: stamp duty and transaction fee of each, by the source's figures, by the book and by the regulations. */
import type { LayoutCell } from '../../../model/change';
import type { FeeLine } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import type { Decimal } from '../../../model/money';
import { bookMonth, dayOf } from '../../../model/time';
import { amountOf, type Placed, stampOf, textOf } from '../books';
import type { Given } from '../given';
import { dateCell, moneyCell, textCell } from '../paper/cells';
import type { Column } from '../paper/columns';
import { type Table, table } from '../paper/table';
import { type Contract, contractColumns, feePaidAt, isFeePaid } from './contract';

/** Paid in the month, or signed by then and not paid. */
export function contractTable(given: Given, contracts: readonly Contract[]): Table {
  const columns: Column<Contract>[] = [
    ...contractColumns,
    { title: { zh: '面积', en: 'Area' }, cell: placed => moneyCell(amountOf(placed, 'area')), totalDecimals: 2 },
    {
      title: { zh: '总价', en: 'Price' },
      cell: placed => moneyCell(amountOf(placed, 'price')),
      totalDecimals: 2,
    },
    ...feeColumns(
      { zh: '印花税', en: 'Stamp duty' },
      ({ stampDuty }) => stampDuty,
      placed => amountOf(placed, 'stampDuty'),
    ),
    ...feeColumns(
      { zh: '交易费', en: 'Transaction fee' },
      ({ transactionFee }) => transactionFee,
      placed => amountOf(placed, 'transactionFee'),
    ),
    {
      title: { zh: '缴费日期', en: 'Paid' },
      cell: contract => {
        const at = feePaidAt(contract);
        return at === undefined ? textCell(textOf(contract, 'feesPaidOn')) : dateCell(dayOf(at));
      },
    },
  ];
  return table({
    title: { zh: '各合同印花税、交易费', en: 'Stamp duty and transaction fee by contract' },
    note: {
      zh: '本月缴费的，和已签约、尚未缴费的合同；没有写缴费日期的按取回日期。每项先写按本流程的标准应缴，再写台账所记（不符的标紫色斜体），最后写按国家规定的数；两者不同时，按当地税务、登记部门的要求办理。',
      en: "Paid this month, or signed and not paid; by the day of collection where no day of payment is written. Of each fee: what the source's figures make it, what the book says (violet where it disagrees), and what the regulations make it; where they differ, ask the local authorities.",
    },
    columns,
    rows: contracts.filter(placed => isDueIn(placed, given)),
    empty: { zh: '没有合同。', en: 'No contracts.' },
  });
}

function isDueIn(placed: Placed, { month, recognition }: Given): boolean {
  const monthOf = (at: string) => bookMonth(at, recognition.settings.monthCutOff);
  const [paid, signed] = [feePaidAt(placed), stampOf(placed, 'contractSignedOn')];
  if (paid !== undefined && monthOf(paid) <= month) return monthOf(paid) === month;
  return !isPaidSomeDay(placed) && (signed === undefined || monthOf(signed) <= month);
}

/** Paid, and nobody wrote when. */
function isPaidSomeDay(placed: Placed): boolean {
  return isFeePaid(placed) && feePaidAt(placed) === undefined;
}

/** Names the contracts that belong to no month; none where there is none. */
export function undatedNote(contracts: readonly Contract[]): Bilingual[] {
  const undated = contracts.filter(isPaidSomeDay);
  if (undated.length === 0) return [];
  const places = undated.map(({ sheet, row }) => `${sheet}!${row}`);
  const told = `${places.slice(0, MOST_TOLD).join('、')}${places.length > MOST_TOLD ? ' …' : ''}`;
  return [
    {
      zh: `有 ${undated.length} 份合同的印花税、交易费已缴，但没有写日期，不知道算哪个月，没有列入：${told}。`,
      en: `The fees of ${undated.length} contracts are paid, but no day is written: they belong to no month and are not listed: ${told}.`,
    },
  ];
}

const MOST_TOLD = 8;

function feeColumns(
  title: Bilingual,
  lineOf: (contract: Contract) => FeeLine | undefined,
  writtenOf: (contract: Contract) => Decimal | undefined,
): Column<Contract>[] {
  const titled = (zh: string, en: string): Bilingual => ({ zh: `${title.zh}${zh}`, en: `${title.en}, ${en}` });
  const writtenCell = (contract: Contract): LayoutCell => {
    const cell = moneyCell(writtenOf(contract));
    return lineOf(contract)?.matches === false ? { ...cell, style: 'mismatch' } : cell;
  };
  return [
    { title: titled('应缴', 'due'), cell: contract => moneyCell(lineOf(contract)?.amount), totalDecimals: 2 },
    { title: titled('所记', 'written'), cell: writtenCell, totalDecimals: 2 },
    {
      title: titled('国家规定', 'regulations'),
      cell: contract => moneyCell(lineOf(contract)?.national?.amount),
      totalDecimals: 2,
    },
  ];
}
