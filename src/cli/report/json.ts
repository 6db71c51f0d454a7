/** Owns version 1 of the findings as JSON. Other programs read it: names and shapes stay. */
import { areaAddress, columnLetters } from '../../model/address';
import type { Evaluation, FeeLine, Finding, Late, Rate } from '../../model/finding';
import type { Language } from '../../model/language';
import { rounded } from '../../model/money';
import type { Problem } from '../../model/problem';
import type { RegisterTable } from '../../model/register';
import type { Checked } from '../../run';

/** The report as plain data, ready for `JSON.stringify`. Absent values are left out. */
export function jsonReport({ workbook, recognition, evaluation, fees }: Checked, language: Language): object {
  return {
    version: 1,
    workbook: workbook.name,
    asOf: evaluation.asOf,
    calendar: evaluation.calendar,
    registers: recognition.tables.map(registerOf),
    unrecognised: recognition.unrecognised.filter(({ reason }) => reason !== 'hidden-by-product'),
    findings: evaluation.findings.map(finding => ({
      ...findingOf(finding, language),
      ...standingOf(finding, evaluation),
    })),
    late: evaluation.late.map(({ check, sheet, row, dueAt, doneAt }: Late) => ({ check, sheet, row, dueAt, doneAt })),
    problems: [...recognition.problems, ...evaluation.problems].map(problem => problemOf(problem, language)),
    fees: fees.map(line => feeOf(line, language)),
    rates: evaluation.rates.map(({ month, rate, done, of, percent }: Rate) => ({ month, rate, done, of, percent })),
    ...sinceLastOf(evaluation),
  };
}

function registerOf(table: RegisterTable): object {
  const { register, sheet, range, headingRows, columns, unknownColumns, entries, skipped, confidence } = table;
  const voidEntries = entries.filter(entry => entry.isVoid).length;
  return {
    register,
    sheet,
    range: areaAddress(range),
    headingRows,
    columns: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, columnLetters(column)])),
    unknownColumns: unknownColumns.map(({ column, heading }) => ({ column: columnLetters(column), heading })),
    entries: entries.length - voidEntries,
    void: voidEntries,
    skipped: skipped.map(({ row, reason }) => ({ row, reason })),
    confidence: Math.round(confidence * 100) / 100,
  };
}

function findingOf(finding: Finding, language: Language): object {
  const { check, register, sheet, row, cells, severity, entry, room, dueAt, provisional, waived, evidence } = finding;
  return {
    ...{ check, register, sheet, row, cells, severity, entry, room, dueAt, provisional, waived },
    message: finding.message[language],
    evidence,
  };
}

/** Left out of a first check, where there is nothing to compare with. */
function sinceLastOf({ since }: Evaluation): object {
  if (since?.asOf === undefined) return {};
  const { asOf, new: added, fixed, open } = since;
  return { sinceLast: { asOf, new: added, fixed, open } };
}

function standingOf({ firstSeen, standing }: Finding, { since }: Evaluation): object {
  return since?.asOf === undefined && standing !== 'baseline' ? {} : { firstSeen, standing };
}

function problemOf({ message, ...problem }: Problem, language: Language): object {
  const { code, sheet, row, cell, text, field, needed } = problem;
  return { code, sheet, row, cell, text, field, needed, message: message[language] };
}

/** Amounts have two decimals; what they are charged on keeps its digits. By the regulations it says so, by which, and whether that is still to be confirmed. */
function feeOf(
  { fee, sheet, row, basis, rate, amount, written, matches, profile, national }: FeeLine,
  language: Language,
): object {
  return {
    ...{ fee, sheet, row, basis, rate, amount: rounded(amount, 2) },
    ...(written !== undefined && { written: rounded(written, 2) }),
    matches,
    ...(profile === 'national' &&
      national && { profile, source: national.source[language], toBeConfirmed: national.grade === 'C' }),
  };
}
