/** Owns the monthly services of 收费汇总: what each customer pays a month, the visits, and the slips of the month kept by customer (②三注3). */
import { sum } from '../../../model/money';
import { roomKey } from '../../../model/room';
import { bookMonth } from '../../../model/time';
import { amountOf, choiceOf, entriesOf, type Placed, stampOf, textOf } from '../books';
import { dayIn, textIn } from '../fields';
import type { Given } from '../given';
import { groupBy } from '../group';
import type { Job } from '../jobs';
import { countCell, moneyCell, placeCell, textCell } from '../paper/cells';
import type { Column } from '../paper/columns';
import { type Table, table } from '../paper/table';

interface Customer extends Placed {
  /** Of this customer and kind of service, issued in the month. */
  readonly slips: readonly Job[];
}

export function monthlyTable(given: Given, jobs: readonly Job[]): Table {
  const { month, language, rules } = given;
  const ofMonth = jobs.filter(job => job.month === month && job.table.register === 'slips');
  const byRoom = groupBy(ofMonth, job => roomKey(textOf(job, 'room')));
  const customers = entriesOf(given.recognition, 'monthly-services')
    .filter(placed => isOfMonth(placed, given))
    .map((placed): Customer => ({ ...placed, slips: slipsOf(placed, byRoom) }));
  const columns: Column<Customer>[] = [
    { title: { zh: '客户', en: 'Customer' }, cell: textIn('customer') },
    { title: { zh: '房号', en: 'Room' }, cell: textIn('room') },
    {
      title: { zh: '类别', en: 'Kind' },
      cell: placed => textCell(choiceOf(placed, 'kind', rules.registers)?.[language] ?? ''),
    },
    { title: { zh: '频次', en: 'Frequency' }, cell: textIn('frequency') },
    {
      title: { zh: '本月上门', en: 'Visits' },
      cell: customer => countCell(visitsOf(customer, given)),
      totalDecimals: 0,
    },
    {
      title: { zh: '本月分次单', en: 'Slips of the month' },
      span: 3,
      cell: ({ slips }) => textCell(slips.map(({ slipNumber }) => slipNumber).join('、')),
    },
    {
      title: { zh: '分次单金额', en: 'Their amounts' },
      cell: ({ slips }) => moneyCell(sum(slips.map(({ amount }) => amount ?? '0'))),
      totalDecimals: 2,
    },
    { title: { zh: '收款', en: 'Paid' }, cell: dayIn('paidOn') },
    {
      title: { zh: '包月费', en: 'Monthly fee' },
      cell: placed => moneyCell(amountOf(placed, 'monthlyFee')),
      totalDecimals: 2,
    },
    { title: { zh: '位置', en: 'Place' }, cell: placeCell },
  ];
  return table({
    title: { zh: `${month} 包月服务（按客户）`, en: `Monthly services of ${month} by customer` },
    note: {
      zh: '分次单：派工单登记里同一房号、同一部门、本月开出的单；台账记了上门日的以台账为准。',
      en: 'Slips: those issued this month for the same room and department. Visits are those that the book ticks, else the slips.',
    },
    columns,
    rows: customers,
    empty: { zh: '本月没有包月服务。', en: 'No monthly services this month.' },
  });
}

/** A sheet about another month, and a service that begins later or has ended, is not of this one. */
function isOfMonth(placed: Placed, { month, recognition }: Given): boolean {
  const monthOf = (at: string) => bookMonth(at, recognition.settings.monthCutOff);
  const [starts, ends] = [stampOf(placed, 'startsOn'), stampOf(placed, 'endsOn')];
  if (placed.table.month !== undefined && placed.table.month !== month) return false;
  return (starts === undefined || monthOf(starts) <= month) && (ends === undefined || monthOf(ends) >= month);
}

function slipsOf(placed: Placed, byRoom: ReadonlyMap<string | undefined, readonly Job[]>): readonly Job[] {
  const room = roomKey(textOf(placed, 'room'));
  const kind = textOf(placed, 'kind');
  if (room === undefined) return [];
  return (byRoom.get(room) ?? []).filter(job => ['', kind].includes(textOf(job, 'department')) || kind === '');
}

/** Days ticked in the book, else the slips that were issued. Ticks under no month are of the month that the books are in. */
function visitsOf({ values, table, slips }: Customer, { month, evaluation, recognition }: Given): number {
  const { visits } = values;
  const ticked = table.month ?? bookMonth(evaluation.asOf, recognition.settings.monthCutOff);
  const isTicked = typeof visits === 'string' && /^\d/.test(visits) && ticked === month;
  return isTicked ? visits.split(',').length : slips.length;
}
