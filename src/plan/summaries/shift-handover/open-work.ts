/** Owns the work of 交接班 that goes on: repairs and complaints that are not completed, and slips that are out. */
import type { Bilingual } from '../../../model/language';
import { dayOf } from '../../../model/time';
import { choiceOf, entriesOf, isDone, type Placed, stampOf } from '../books';
import { dayIn, textIn, timeIn } from '../fields';
import type { Given } from '../given';
import type { Job } from '../jobs';
import { dateCell, moneyCell, placeCell, textCell } from '../paper/cells';
import type { Column } from '../paper/columns';
import { type Table, table } from '../paper/table';

export function openRepairs(given: Given): Placed[] {
  return (['repairs', 'special-services'] as const).flatMap(register => openOf(given, register)).sort(longestFirst);
}

export function openComplaints(given: Given): Placed[] {
  return openOf(given, 'complaints').sort(longestFirst);
}

function openOf({ recognition }: Given, register: 'repairs' | 'special-services' | 'complaints'): Placed[] {
  return entriesOf(recognition, register).filter(
    ({ values }) => ![values.completedAt, values.status, values.result].some(isDone),
  );
}

export function repairTable(given: Given, repairs: readonly Placed[]): Table {
  return table({
    title: { zh: `未完成的报修 ${repairs.length} 项`, en: `Repairs not completed: ${repairs.length}` },
    columns: [
      number,
      room,
      {
        title: { zh: '报修内容', en: 'What' },
        span: 2,
        cell: textIn('content', 'service'),
      },
      { title: { zh: '紧急程度', en: 'Urgency' }, cell: placed => choiceCell(placed, 'urgency', given) },
      { title: { zh: '报修时间', en: 'Received' }, cell: timeIn('receivedAt') },
      { title: { zh: '派工时间', en: 'Dispatched' }, cell: timeIn('dispatchedAt') },
      { title: { zh: '维修人员', en: 'Worker' }, cell: textIn('worker') },
      { title: { zh: '管家最近回复', en: 'Last reply' }, cell: timeIn('stewardReplyAt') },
      place,
    ],
    rows: repairs,
    empty: { zh: '没有。', en: 'None.' },
  });
}

export function complaintTable(given: Given, complaints: readonly Placed[]): Table {
  return table({
    title: { zh: `未办结的投诉 ${complaints.length} 项`, en: `Complaints not completed: ${complaints.length}` },
    columns: [
      number,
      room,
      { title: { zh: '投诉内容', en: 'What' }, span: 2, cell: textIn('content') },
      { title: { zh: '级别', en: 'Level' }, cell: placed => choiceCell(placed, 'level', given) },
      { title: { zh: '投诉时间', en: 'Received' }, cell: timeIn('receivedAt') },
      { title: { zh: '投诉人', en: 'Customer' }, cell: textIn('customer') },
      { title: { zh: '处理人', en: 'Handler' }, cell: textIn('handler', 'firstReceiver') },
      { title: { zh: '管家最近回复', en: 'Last reply' }, cell: timeIn('stewardReplyAt') },
      place,
    ],
    rows: complaints,
    empty: { zh: '没有。', en: 'None.' },
  });
}

/** Paid and free ones alike: the next shift has to get them back. */
export function slipTable(given: Given, slips: readonly Job[]): Table {
  return table({
    title: { zh: `没有返回的单 ${slips.length} 张`, en: `Slips that are out: ${slips.length}` },
    columns: [
      { title: { zh: '单号', en: 'Slip' }, cell: ({ slipNumber }) => textCell(slipNumber) },
      room,
      { title: { zh: '服务项目', en: 'Service' }, span: 2, cell: textIn('service', 'content') },
      { title: { zh: '部门', en: 'Department' }, cell: ({ department }) => textCell(department[given.language]) },
      { title: { zh: '开单时间', en: 'Issued' }, cell: ({ issuedAt }) => dateCell(issuedAt) },
      { title: { zh: '完成时间', en: 'Completed' }, cell: dayIn('completedAt') },
      { title: { zh: '服务人员', en: 'Worker' }, cell: textIn('worker') },
      {
        title: { zh: '应收金额', en: 'Amount' },
        cell: ({ charge, amount }) => moneyCell(charge === 'paid' ? amount : undefined),
        totalDecimals: 2,
      },
      place,
    ],
    rows: slips,
    empty: { zh: '没有。', en: 'None.' },
  });
}

const number: Column<Placed> = {
  title: { zh: '编号', en: 'Number' },
  cell: textIn('number', 'slipNumber'),
};
const room: Column<Placed> = { title: { zh: '房号', en: 'Room' }, cell: textIn('room') };
const place: Column<Placed> = { title: { zh: '位置', en: 'Place' }, cell: placeCell };

function choiceCell(placed: Placed, field: string, { rules, language }: Given) {
  const words: Bilingual | undefined = choiceOf(placed, field, rules.registers);
  return textCell(words?.[language] ?? '');
}

function longestFirst(a: Placed, b: Placed): number {
  const [left, right] = [a, b].map(placed => stampOf(placed, 'receivedAt') ?? '');
  return dayOf(left!) < dayOf(right!) ? -1 : Number(left! > right!);
}
