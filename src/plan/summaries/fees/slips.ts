/** Owns the slips that finance has to look at: paid and not handed over, back and not paid, priced off the list. */
import { dayOf, daysBetween } from '../../../model/time';
import { entryFinder, isOpen, keeps, stampOf } from '../books';
import { textIn } from '../fields';
import type { Given } from '../given';
import type { Job } from '../jobs';
import { countCell, dateCell, moneyCell, placeCell, textCell } from '../paper/cells';
import type { Column } from '../paper/columns';
import { type Table, table } from '../paper/table';

export function slipTables(given: Given, jobs: readonly Job[]): Table[] {
  const counted = jobs.filter(({ month }) => month === undefined || month <= given.month);
  return [unpaidTable(given, counted), notWithFinanceTable(given, counted), offListTable(given, jobs)];
}

function unpaidTable(given: Given, jobs: readonly Job[]): Table {
  const returnedAt = (job: Job) => stampOf(job, 'returnedAt', 'slipReturnedAt', 'completedAt');
  return table({
    title: { zh: '应收未收的有偿单', en: 'Slips that are back and not paid' },
    columns: [
      ...slipColumns(given),
      { title: { zh: '返单日期', en: 'Returned' }, cell: job => day(returnedAt(job)) },
      { title: { zh: '天数', en: 'Days' }, cell: job => daysSince(returnedAt(job), given) },
      amount,
      place,
    ],
    rows: jobs.filter(({ charge, payment }) => charge === 'paid' && payment === 'unpaid'),
    empty: { zh: '没有。', en: 'None.' },
  });
}

/** Of books that keep the day on which the money went to finance. */
function notWithFinanceTable(given: Given, jobs: readonly Job[]): Table {
  return table({
    title: { zh: '已收款、未交财务的单', en: 'Slips paid and not with finance' },
    columns: [
      ...slipColumns(given),
      { title: { zh: '收款日期', en: 'Paid' }, cell: job => day(stampOf(job, 'paidOn')) },
      { title: { zh: '天数', en: 'Days' }, cell: job => daysSince(stampOf(job, 'paidOn'), given) },
      amount,
      place,
    ],
    rows: jobs.filter(job => job.payment === 'paid' && keeps(job, 'toFinanceOn') && isOpen(job.values.toFinanceOn)),
    empty: jobs.some(job => keeps(job, 'toFinanceOn'))
      ? { zh: '没有。', en: 'None.' }
      : {
          zh: '台账没有“交财务日期”一栏，无法列出。',
          en: 'The books have no column for the day on which money went to finance.',
        },
  });
}

/** Of the month; waived ones were looked at already. */
function offListTable(given: Given, jobs: readonly Job[]): Table {
  const entryOf = entryFinder(given.recognition);
  const byEntry = new Map(jobs.map(job => [job.values, job]));
  const rows = given.evaluation.findings
    .filter(({ check, waived }) => check === 'price-off-list' && !waived)
    .flatMap(finding => {
      const placed = entryOf(finding);
      const job = placed && byEntry.get(placed.values);
      return job?.month === given.month ? [{ ...job, message: finding.message }] : [];
    });
  return table({
    title: { zh: `${given.month} 与收费标准不符的金额`, en: `Amounts of ${given.month} off the price list` },
    columns: [
      { title: { zh: '单号', en: 'Slip' }, cell: ({ slipNumber }) => textCell(slipNumber) },
      { title: { zh: '房号', en: 'Room' }, cell: textIn('room') },
      {
        title: { zh: '怎样不符', en: 'What is wrong' },
        span: 8,
        cell: ({ message }) => textCell(message[given.language]),
      },
      amount,
      place,
    ],
    rows,
    empty: { zh: '没有。', en: 'None.' },
  });
}

/** Eight columns, none of which spans: a list of thousands of merged cells would be slow to open. */
function slipColumns({ language }: Given): Column<Job>[] {
  return [
    { title: { zh: '单号', en: 'Slip' }, cell: ({ slipNumber }) => textCell(slipNumber) },
    { title: { zh: '房号', en: 'Room' }, cell: textIn('room') },
    { title: { zh: '客户', en: 'Customer' }, cell: textIn('customer') },
    { title: { zh: '部门', en: 'Department' }, cell: ({ department }) => textCell(department[language]) },
    { title: { zh: '服务项目', en: 'Service' }, cell: textIn('service', 'content') },
    { title: { zh: '开单日期', en: 'Issued' }, cell: ({ issuedAt }) => day(issuedAt) },
    { title: { zh: '服务人员', en: 'Worker' }, cell: textIn('worker') },
    { title: { zh: '收据号', en: 'Receipt' }, cell: textIn('receiptNumber') },
  ];
}

const amount: Column<Job> = {
  title: { zh: '金额', en: 'Amount' },
  cell: ({ amount }) => moneyCell(amount),
  totalDecimals: 2,
};
const place: Column<Job> = { title: { zh: '位置', en: 'Place' }, cell: placeCell };

function day(at: string | undefined) {
  return dateCell(at && dayOf(at));
}

function daysSince(at: string | undefined, { evaluation }: Given) {
  return at === undefined ? textCell('') : countCell(Math.max(0, daysBetween(dayOf(at), dayOf(evaluation.asOf))));
}
