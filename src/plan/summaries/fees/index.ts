/** Owns the 收费汇总 sheet: what finance checks, adds up and signs. */
import type { SheetLayout } from '../../../model/change';
import type { Bilingual } from '../../../model/language';
import { absentNote, keepsBook } from '../absent';
import { entriesOf, unreadableNote } from '../books';
import { asOfFact, periodFacts } from '../facts';
import type { Given } from '../given';
import { jobFields, jobsOf } from '../jobs';
import { longestLast, paperLayout } from '../paper/layout';
import { contractsOf } from './contract';
import { contractTable, undatedNote } from './contracts';
import { departmentTable } from './departments';
import { invoiceTable } from './invoices';
import { loanTable } from './loans';
import { monthlyTable } from './monthly';
import { monthSection } from './months';
import { regulationNotes } from './regulations';
import { slipTables } from './slips';

export const feesTitle: Bilingual = { zh: '收费汇总', en: 'Fees' };

/** Tables of books that the workbook doesn't keep are left out, and those books named. */
export function feesLayout(given: Given): SheetLayout {
  const { recognition, evaluation, rules } = given;
  const jobs = jobsOf(recognition, rules.registers);
  const contracts = contractsOf(given);
  const fees = contracts.flatMap(({ stampDuty, transactionFee }) => [stampDuty, transactionFee].filter(line => !!line));
  const keepsSlips = keepsBook(given, 'slips', 'repairs', 'special-services');
  const months = monthSection(given, jobs);
  return paperLayout(
    {
      title: feesTitle,
      facts: [...periodFacts(given), asOfFact(evaluation.asOf), { zh: '单位：元', en: 'yuan' }],
      widths: [12, 15, 10, 11, 16, 12, 12, 12, 12, 12, 13, 22],
      charts: keepsSlips ? months.charts : [],
      tables: longestLast([
        ...(keepsSlips ? [departmentTable(given, jobs), months.table, ...slipTables(given, jobs)] : []),
        ...(keepsBook(given, 'monthly-services') ? [monthlyTable(given, jobs)] : []),
        ...(keepsBook(given, 'filings') ? [contractTable(given, contracts), invoiceTable(given, contracts)] : []),
        ...(keepsBook(given, 'mortgages') ? [loanTable(given)] : []),
      ]),
      notes: [
        ...absentNote(given, ['slips', 'monthly-services', 'filings', 'mortgages']),
        ...undatedNote(contracts),
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
