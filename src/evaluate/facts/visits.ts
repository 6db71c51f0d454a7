/** Owns the visits of a monthly service: how many were made in the sheet's month, how many were agreed, how many are due so far. */
import { type Frequency, parseFrequency } from '../../model/frequency';
import { type Entry, isUnreadable } from '../../model/register';
import { type Day, dayOf, daysBetween, daysInMonth, lastDayOfMonth, type Month, monthOf } from '../../model/time';
import { amended, type Lookup } from '../amended';
import type { Books } from '../books';
import type { Clock } from '../clock';
import { groupBy } from '../group';
import { isDated, isDone } from '../values';
import type { FactKind } from './fact';
import { keyOfRoom } from './mates';

export const visits: FactKind = {
  title: { zh: '包月服务的上门次数', en: 'visits of a monthly service' },
  parameters: {},
  reads: ['visits', 'frequency', 'startsOn', 'endsOn'],
  paths: {
    month: { zh: '月份', en: 'the month' },
    isOver: { zh: '该月是否已过', en: 'whether the month is over' },
    made: { zh: '已上门次数', en: 'visits made' },
    expected: { zh: '到今天应上门次数', en: 'visits due so far' },
    behind: { zh: '少了几次', en: 'how many are behind' },
  },
  looks: { by: ['customer'], into: () => ['slips'] },
  make(_rule, { books, table }) {
    const month = table.month ?? monthInName(table.sheet, books.clock) ?? books.clock.month();
    const isOver = month < books.clock.month();
    const hasGrid = table.columns.visits !== undefined || table.grids.visits !== undefined;
    return ({ entry }) => {
      const { frequency, visits: ticked, startsOn, endsOn } = entry.values;
      const unread = [ticked, frequency, startsOn, endsOn].find(isUnreadable);
      if (unread !== undefined) return { month, isOver, made: unread, expected: unread, behind: unread };
      const agreed = typeof frequency === 'string' ? parseFrequency(frequency) : undefined;
      const span = isDated(startsOn) ? spanIn(month, startsOn, endsOn, books.clock.today()) : undefined;
      if (agreed === undefined || span === undefined) return { month, isOver };
      const made = hasGrid ? countDays(ticked as string | undefined) : slipsOf(books, entry, month);
      const expected = dueIn(span, agreed, month);
      return { month, isOver, made, expected, behind: expected - made };
    };
  },
};

/** Days of the month on which the service ran, up to today; undefined where it did not, or has ended by now. */
function spanIn(month: Month, startsOn: Day, endsOn: Entry['values'][string], today: Day): number | undefined {
  const [first, last] = [`${month}-01`, lastDayOfMonth(month)];
  const end = isDated(endsOn) ? dayOf(endsOn) : last;
  if (monthOf(today) === month && today > end) return undefined;
  const from = [first, dayOf(startsOn)].sort().at(-1)!;
  const to = [last, end, today].sort()[0]!;
  return to < from ? undefined : daysBetween(from, to) + 1;
}

function dueIn(days: number, { times, per }: Frequency, month: Month): number {
  const whole = per === 'week' ? 7 : daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return Math.floor((times * days) / whole);
}

function countDays(ticked: string | undefined): number {
  return ticked === undefined || ticked === '' ? 0 : ticked.split(',').length;
}

/** 包月清洁7月: of the year whose July is nearest. */
function monthInName(sheet: string, clock: Clock): Month | undefined {
  const match = /(?:(\d{4})年)?(?<!\d)(1[0-2]|0?[1-9])月/.exec(sheet);
  if (!match) return undefined;
  const month = match[2]!.padStart(2, '0');
  if (match[1] !== undefined) return `${match[1]}-${month}`;
  const today = clock.today();
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map(each => `${each}-${month}`);
  return candidates.reduce((a, b) => (distance(b, today) < distance(a, today) ? b : a));
}

function distance(month: Month, today: Day): number {
  return Math.abs(daysBetween(`${month}-15`, today));
}

/** Where no grid is kept: completed slips of that room (else that customer) and kind in the month. */
function slipsOf(books: Books, { values }: Entry, month: Month): number {
  const { kind } = values;
  return (slipsByCustomer(books).get(customerKey({ values })) ?? []).filter(entry => {
    const { department } = entry.values;
    const isSameKind = kind === undefined || department === undefined || department === kind;
    return isSameKind && completedIn(entry, month);
  }).length;
}

function slipsByCustomer(books: Books): Lookup<string, readonly Entry[]> {
  return books.remembered<Lookup<string, readonly Entry[]>>(
    'slips by customer',
    ['slips'],
    books =>
      groupBy(
        books.entriesOf('slips').map(({ entry }) => entry),
        customerKey,
      ),
    (before, changes) => {
      const lists = new Map<string, readonly Entry[]>();
      const change = (entry: Entry, changed: (list: readonly Entry[]) => readonly Entry[]) => {
        const key = customerKey(entry);
        lists.set(key, changed(lists.get(key) ?? before.get(key) ?? []));
      };
      for (const { before: was, after: is } of changes) {
        if (was) change(was, list => list.filter(entry => entry !== was));
        if (is && !is.isVoid) change(is, list => [...list, is]);
      }
      return amended(before, lists);
    },
  );
}

function completedIn({ values }: Entry, month: Month): boolean {
  const { completedAt, status, issuedAt } = values;
  if (isDated(completedAt)) return monthOf(completedAt) === month;
  return (isDone(completedAt) || isDone(status)) && isDated(issuedAt) && monthOf(issuedAt) === month;
}

/** The room; without one the customer, whose visits are counted by name. */
export function customerKey({ values }: Pick<Entry, 'values'>): string {
  return keyOfRoom(values.room) ?? String(values.customer ?? '');
}
