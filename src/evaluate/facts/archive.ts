/** Owns the month-end archive: the slips of the previous month, and whether they were archived. */
import { addDays, addMonths, bookMonth, type Day, lastDayOfMonth, type Month, type Stamp } from '../../model/time';
import { isDated } from '../values';
import type { FactKind } from './fact';

export const archive: FactKind = {
  title: { zh: '上月单据的存档', en: "archive of the previous month's slips" },
  parameters: { date: { type: 'name', title: { zh: '单据日期', en: 'day of a slip' } } },
  paths: {
    month: { zh: '上月', en: 'the previous month' },
    lastDay: { zh: '上月最后一天（按月结日）', en: 'its last day (by the cut-off)' },
    slips: { zh: '上月单据数', en: 'how many slips it has' },
    isArchived: { zh: '是否已存档', en: 'whether it was archived' },
  },
  make(rule, { books, table, fieldsOf }) {
    const cutOff = books.settings.monthCutOff;
    const month = addMonths(bookMonth(books.clock.today(), cutOff), -1);
    const dates = fieldsOf(rule.date as string);
    const slips = books.entriesOf(table.register).filter(({ entry: { values } }) => {
      const at = dates.find(field => isDated(values[field]));
      return at !== undefined && bookMonth(values[at] as Stamp, cutOff) === month;
    });
    const fact = {
      month,
      lastDay: lastDayOf(month, cutOff),
      slips: slips.length,
      isArchived: books.archivedMonths.includes(month),
    };
    return () => fact;
  },
};

function lastDayOf(month: Month, cutOff: number | undefined): Day {
  return cutOff === undefined ? lastDayOfMonth(month) : addDays(`${month}-01`, cutOff - 1);
}
