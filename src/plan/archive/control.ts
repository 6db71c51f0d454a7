/** Owns the control totals of an archive: what each department's slips come to, by formulas over the listed rows, for finance to check. */
import type { LayoutCell } from '../../model/change';
import type { Language } from '../../model/language';
import { textCell } from '../summaries/paper/cells';
import { type Column, sumOf } from '../summaries/paper/columns';
import { type Table, table } from '../summaries/paper/table';
import { stateTitles } from './fields';
import { amountOf, column, columnOf, type Listed, moneyFormula } from './list';
import { chargedStates, isCharged, type SlipState } from './slips';

export function controlTable(listed: readonly Listed[], language: Language): Table {
  const columns: Column<Listed>[] = [
    { title: { zh: '部门', en: 'Department' }, span: 3, cell: ({ department }) => textCell(department) },
    {
      title: { zh: '张数', en: 'Slips' },
      cell: rows => countFormula(`COUNT(${column(1, rows)})`, rows.slips.length),
      totalDecimals: 0,
    },
    ...(['void', 'free', 'unsaid'] as const).map(state => countOf(state, language)),
    {
      title: { zh: '有偿单', en: 'Charged' },
      cell: rows => {
        const formula = chargedStates.map(state => ofState('COUNTIF', state, rows, language)).join('+');
        return countFormula(formula, rows.slips.filter(isCharged).length);
      },
      totalDecimals: 0,
    },
    ...chargedStates.map(state => moneyOf(state, language)),
    { title: { zh: '金额合计', en: 'Amount' }, span: 3, computed: sumOf(6, 9, 2) },
  ];
  return table({
    title: { zh: '控制总数', en: 'Control totals' },
    note: {
      zh: '都是对上面各行的公式。应收未收：单已返回、未收款；待收：单未返回；收款不明：台账没有收款一栏或读不出。作废、无偿和未写收费的单不计金额，所写金额在括号里。',
      en: 'All are formulas over the rows above. Unpaid: the slip is back, the money is not; uncollected: the slip is out; unknown: the book does not say. Void and free slips, and those of which the book says neither, come to nothing; amounts written on them stand in brackets.',
    },
    columns,
    rows: listed,
    empty: { zh: '没有单。', en: 'No slips.' },
  });
}

function countOf(state: SlipState, language: Language): Column<Listed> {
  return {
    title: stateTitles[state],
    cell: rows => countFormula(ofState('COUNTIF', state, rows, language), slipsIn(state, rows).length),
    totalDecimals: 0,
  };
}

function moneyOf(state: SlipState, language: Language): Column<Listed> {
  return {
    title: stateTitles[state],
    cell: rows => moneyFormula(ofState('SUMIF', state, rows, language), amountOf(slipsIn(state, rows)), 'body'),
    totalDecimals: 2,
  };
}

function ofState(name: 'COUNTIF' | 'SUMIF', state: SlipState, rows: Listed, language: Language): string {
  const summed = name === 'SUMIF' ? `,${column(columnOf('amount'), rows)}` : '';
  return `${name}(${column(columnOf('state'), rows)},"${stateTitles[state][language]}"${summed})`;
}

function slipsIn(state: SlipState, { slips }: Listed) {
  return slips.filter(slip => slip.state === state);
}

function countFormula(formula: string, result: number): LayoutCell {
  return { value: { kind: 'formula', formula, result: String(result), decimals: 0 }, style: 'body' };
}
