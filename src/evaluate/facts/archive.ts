/** Owns the month-end archive: the slips of the previous month, and whether they were archived. */
import type { Entry, RegisterId } from '../../model/register';
import { addDays, addMonths, bookMonth, type Day, lastDayOfMonth, type Month } from '../../model/time';
import type { IndexedBooks } from '../books';
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
    const fact = {
      month,
      lastDay: lastDayOf(month, cutOff),
      slips: slipsByMonth(books, table.register, dates).get(month) ?? 0,
      isArchived: books.archivedMonths.includes(month),
    };
    return () => fact;
  },
};

/** How many slips of each month a book has, void ones aside. */
function slipsByMonth(books: IndexedBooks, register: RegisterId, dates: readonly string[]): ReadonlyMap<Month, number> {
  const count = (months: Map<Month, number>, entry: Entry | undefined, by: 1 | -1) => {
    if (entry === undefined || entry.isVoid) return;
    const at = dates.map(field => entry.values[field]).find(isDated);
    if (at === undefined) return;
    const month = bookMonth(at, books.settings.monthCutOff);
    months.set(month, (months.get(month) ?? 0) + by);
  };
  return books.remembered(
    `slips by month:${register}:${dates}`,
    [register],
    books => {
      const months = new Map<Month, number>();
      for (const { entries } of books.tablesOf(register)) for (const entry of entries) count(months, entry, 1);
      return months;
    },
    (before, changes) => {
      const months = new Map(before);
      for (const { before, after } of changes) {
        count(months, before, -1);
        count(months, after, 1);
      }
      return months;
    },
  );
}

function lastDayOf(month: Month, cutOff: number | undefined): Day {
  return cutOff === undefined ? lastDayOfMonth(month) : addDays(`${month}-01`, cutOff - 1);
}
