/** Owns the table of an archive that shows whether the month's slip numbers run on: the first, the last, and what is wrong between. */
import type { NumberRun } from '../../model/archive';
import { countCell, textCell } from '../summaries/paper/cells';
import { type Table, table } from '../summaries/paper/table';
import { plainText } from './canonical';

export function numberTable(runs: readonly NumberRun[]): Table {
  const listed = (numbers: readonly string[]) => textCell(plainText(numbers.join('、')));
  return table<NumberRun>({
    title: { zh: '单号连续性', en: 'Slip numbers' },
    note: {
      zh: '作废的单号算用过，不算缺号。缺号只看首号与末号之间。',
      en: 'Numbers of void slips count as used. Missing ones are those between the first and the last.',
    },
    columns: [
      { title: { zh: '首号', en: 'First' }, span: 2, cell: ({ first }) => textCell(plainText(first)) },
      { title: { zh: '末号', en: 'Last' }, cell: ({ last }) => textCell(plainText(last)) },
      { title: { zh: '已用', en: 'Used' }, cell: ({ used }) => countCell(used), totalDecimals: 0 },
      { title: { zh: '缺号', en: 'Missing' }, span: 4, cell: ({ missing }) => listed(missing) },
      { title: { zh: '重号', en: 'Twice' }, span: 3, cell: ({ duplicate }) => listed(duplicate) },
      { title: { zh: '作废号', en: 'Void' }, span: 4, cell: run => listed(run.void) },
    ],
    rows: runs,
    empty: { zh: '没有读得出的单号。', en: 'No slip numbers could be read.' },
  });
}
