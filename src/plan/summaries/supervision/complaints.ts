/** Owns what 督办汇总 counts of the month's complaints: by the channel they came in. */
import { bookMonth } from '../../../model/time';
import { choiceOf, entriesOf, isDone, type Placed, stampOf, textOf } from '../books';
import type { Given } from '../given';
import { groupBy } from '../group';
import { countCell, textCell } from '../paper/cells';
import { type Column, differenceOf } from '../paper/columns';
import { type Table, table } from '../paper/table';

/** A complaint without a readable day is counted in no month: the findings name it. */
export function complaintTable({ recognition, rules, month, language }: Given): Table {
  const complaints = entriesOf(recognition, 'complaints').filter(placed => {
    const at = stampOf(placed, 'receivedAt');
    return at !== undefined && bookMonth(at, recognition.settings.monthCutOff) === month;
  });
  const channelOf = (placed: Placed) =>
    (choiceOf(placed, 'channel', rules.registers) ?? { zh: '（没有写）', en: '(blank)' })[language];
  const columns: Column<readonly Placed[]>[] = [
    { title: { zh: '投诉方式', en: 'Channel' }, span: 4, cell: ([first]) => textCell(channelOf(first!)) },
    { title: { zh: '件数', en: 'Complaints' }, cell: rows => countCell(rows.length), totalDecimals: 0 },
    {
      title: { zh: '已办结', en: 'Completed' },
      cell: rows => countCell(rows.filter(isCompleted).length),
      totalDecimals: 0,
    },
    { title: { zh: '未办结', en: 'Open' }, computed: differenceOf(1, 2, 0) },
    {
      title: { zh: '其中重大', en: 'of them major' },
      cell: rows => countCell(rows.filter(placed => textOf(placed, 'level') === 'major').length),
      totalDecimals: 0,
    },
  ];
  return table({
    title: { zh: `${month} 投诉渠道`, en: `Complaints of ${month} by channel` },
    columns,
    rows: [...groupBy(complaints, channelOf).values()].sort((a, b) => b.length - a.length),
    empty: { zh: '本月没有投诉。', en: 'No complaints this month.' },
  });
}

function isCompleted({ values }: Placed): boolean {
  return [values.completedAt, values.status, values.result].some(isDone);
}
