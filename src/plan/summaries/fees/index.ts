/** Owns the 收费汇总 sheet: what finance checks, adds up and signs. */
import type { SheetLayout } from '../../../model/change';
import type { Bilingual } from '../../../model/language';
import { entriesOf, unreadableNote } from '../books';
import type { Given } from '../given';
import { jobFields, jobsOf } from '../jobs';
import { stampText } from '../paper/cells';
import { paperLayout } from '../paper/layout';
import { contractsOf } from './contract';
import { contractTable } from './contracts';
import { departmentTable } from './departments';
import { invoiceTable } from './invoices';
import { loanTable } from './loans';
import { monthlyTable } from './monthly';
import { regulationNotes } from './regulations';
import { slipTables } from './slips';

export const feesTitle: Bilingual = { zh: '收费汇总', en: 'Fees' };

export function feesLayout(given: Given): SheetLayout {
  const { recognition, evaluation, rules, month } = given;
  const jobs = jobsOf(recognition, rules.registers);
  const contracts = contractsOf(given);
  const fees = contracts.flatMap(({ stampDuty, transactionFee }) => [stampDuty, transactionFee].filter(line => !!line));
  const cutOff = recognition.settings.monthCutOff;
  return paperLayout(
    {
      title: feesTitle,
      facts: [
        { zh: `月份 ${month}`, en: `Month ${month}` },
        cutOff === undefined
          ? { zh: '按公历月', en: 'calendar month' }
          : { zh: `每月 ${cutOff} 日截止`, en: `closing on day ${cutOff}` },
        { zh: `检查时点 ${stampText(evaluation.asOf)}`, en: `As of ${stampText(evaluation.asOf)}` },
        { zh: '单位：元', en: 'yuan' },
      ],
      widths: [12, 12, 10, 11, 17, 12, 12, 12, 12, 12, 12, 15],
      tables: [
        departmentTable(given, jobs),
        ...slipTables(given, jobs),
        monthlyTable(given, jobs),
        contractTable(given, contracts),
        invoiceTable(contracts),
        loanTable(given),
      ],
      notes: [
        ...regulationNotes(fees, rules),
        ...unreadableNote(jobs, jobFields),
        ...unreadableNote(entriesOf(recognition, 'monthly-services'), ['monthlyFee', 'startsOn', 'endsOn', 'paidOn']),
        ...unreadableNote(entriesOf(recognition, 'filings'), contractFields),
        ...unreadableNote(entriesOf(recognition, 'mortgages'), loanFields),
      ],
      signatures: [
        { zh: '制表', en: 'Prepared by' },
        { zh: '审核', en: 'Checked by' },
        { zh: '财务', en: 'Finance' },
        { zh: '日期', en: 'Date' },
      ],
      landscape: true,
    },
    given.language,
  );
}

const contractFields = [
  'area',
  'price',
  'stampDuty',
  'transactionFee',
  'contractSignedOn',
  'feesPaidOn',
  'invoiceToFinanceOn',
];
const loanFields = ['loanAmount', 'fundAmount', 'disbursedAmount', 'disbursedOn', 'receiptToFinanceOn', 'reconciledOn'];
