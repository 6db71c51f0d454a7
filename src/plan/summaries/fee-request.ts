/** Owns the 交易费申请 sheet: the contracts to be filed, area by rate, ready to hand in to finance (①5). */
import type { SheetLayout } from '../../model/change';
import type { FeeLine } from '../../model/finding';
import type { Bilingual } from '../../model/language';
import { compare, rounded, sum, times } from '../../model/money';
import { NOT_APPLICABLE, type Value } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import { amountOf, isDone, isOpen, type Placed, unreadableNote } from './books';
import { type Contract, contractColumns, contractsOf } from './fees/contract';
import { regulationNotes } from './fees/regulations';
import { dayIn } from './fields';
import type { Given } from './given';
import { countCell, moneyCell, placeCell, stampText, textCell } from './paper/cells';
import { type Column, productOf } from './paper/columns';
import { paperLayout } from './paper/layout';
import { table } from './paper/table';

export const feeRequestTitle: Bilingual = { zh: '交易费申请', en: 'Transaction fee request' };

interface Line extends Contract {
  readonly number: number;
}

export function feeRequestLayout(given: Given): SheetLayout {
  const { evaluation, language } = given;
  const all = contractsOf(given);
  const contracts = all.filter(isToBeFiled);
  const lines = contracts.map((contract, index): Line => ({ ...contract, number: index + 1 }));
  const fees = contracts.flatMap(({ transactionFee }) => transactionFee ?? []);
  const total = rounded(sum(fees.map(({ amount }) => amount)), 2);
  const columns: Column<Line>[] = [
    { title: { zh: '序号', en: 'No.' }, cell: ({ number }) => ({ ...countCell(number), style: 'body-center' }) },
    ...contractColumns,
    { title: { zh: '签约日期', en: 'Signed' }, cell: dayIn('contractSignedOn') },
    {
      title: { zh: '面积（㎡）', en: 'Area, m²' },
      cell: placed => moneyCell(amountOf(placed, 'area')),
      totalDecimals: 2,
    },
    {
      title: { zh: '标准（元/㎡）', en: 'Rate, yuan/m²' },
      cell: ({ transactionFee }) => moneyCell(transactionFee?.rate),
    },
    feeColumn(fees),
    { title: { zh: '位置', en: 'Place' }, cell: placeCell },
    { title: { zh: '备注', en: 'Remark' }, cell: contract => textCell(remarkOf(contract)[language]) },
  ];
  return paperLayout(
    {
      title: feeRequestTitle,
      facts: [
        { zh: `截至 ${stampText(evaluation.asOf)}`, en: `As of ${stampText(evaluation.asOf)}` },
        { zh: `已签约、未送备案 ${contracts.length} 份`, en: `signed and not submitted: ${contracts.length}` },
        { zh: `申请交易费 ${total} 元`, en: `requested: ${total} yuan` },
      ],
      widths: [7, 14, 17, 13, 13, 12, 14, 14, 22, 22],
      tables: [
        table({
          columns,
          rows: lines,
          empty: {
            zh: '没有已签约、未送备案的合同，不需要申请。',
            en: 'No contract is signed and not submitted: nothing to request.',
          },
        }),
      ],
      notes: [
        ...nationalNotes(fees, given.rules),
        ...unreadableNote(all.filter(isUnderWay), ['area', 'contractSignedOn', ...laterSteps]),
      ],
      signatures: [
        { zh: '申请人', en: 'Requested by' },
        { zh: '审核', en: 'Checked by' },
        { zh: '财务', en: 'Finance' },
        { zh: '日期', en: 'Date' },
      ],
      landscape: true,
    },
    language,
  );
}

const laterSteps = ['submittedOn', 'acceptanceNumber', 'filingNumber', 'collectedOn', 'feesPaidOn'] as const;

/** Signed, and neither submitted nor any later step done. */
function isToBeFiled({ values }: Placed): boolean {
  const isUndone = (value: Value) => isOpen(value) || value === NOT_APPLICABLE;
  return isDone(values.contractSignedOn) && laterSteps.every(field => isUndone(values[field]));
}

/** Whether it is to be filed may hang on a cell that could not be read: those that are surely through are no matter. */
function isUnderWay({ values }: Placed): boolean {
  return !isDone(values.collectedOn) && !isDone(values.feesPaidOn);
}

function remarkOf({ values, transactionFee }: Contract): Bilingual {
  if (transactionFee === undefined) return { zh: '面积没有写或读不出，补上后再申请', en: 'no area: fill it in first' };
  const isEarly = !isDone(values.formPreparedOn) && !isDone(values.sealedOn);
  if (isEarly) return { zh: '备案表未制作', en: 'form not made yet' };
  return isDone(values.sealedOn) ? { zh: '', en: '' } : { zh: '待开发商盖章', en: "awaits the developer's seal" };
}

/** Area × rate as a formula that finance can follow; the amounts themselves where a fee is rounded in another way. */
function feeColumn(fees: readonly FeeLine[]): Column<Line> {
  const title: Bilingual = { zh: '交易费（元）', en: 'Fee, yuan' };
  if (fees.every(({ basis, rate, amount }) => compare(rounded(times(basis, rate), 2), amount) === 0)) {
    return { title, computed: productOf(5, 6, 2) };
  }
  return { title, cell: ({ transactionFee }) => moneyCell(transactionFee?.amount), totalDecimals: 2 };
}

/** Where the regulations make it another amount, finance should know before it pays. */
function nationalNotes(fees: readonly FeeLine[], rules: RuleSet): Bilingual[] {
  const differing = fees.filter(({ amount, national }) => national !== undefined && national.amount !== amount);
  if (differing.length === 0) return [];
  const total = rounded(sum(fees.map(({ amount, national }) => national?.amount ?? amount)), 2);
  return [
    {
      zh: `本表按本流程的标准计算。按国家规定合计为 ${total} 元；付款前请向当地登记部门核实是否仍收。`,
      en: `By the source's figures. The regulations make the total ${total} yuan: ask the local registry whether the fee is still charged before paying.`,
    },
    ...regulationNotes(differing, rules),
  ];
}
