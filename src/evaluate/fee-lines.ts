/** Owns the fee lines: what every contract owes, beside what its book says. */
import type { FeeRule } from '../model/fee';
import type { FeeLine } from '../model/finding';
import { compare, isDecimal } from '../model/money';
import type { Recognition } from '../model/register';
import type { RuleSet } from '../model/rule';
import type { Moment } from '../model/time';
import { type Books, makeBooks, type Placed } from './books';
import { computeFee } from './fees/compute';
import { feeDue } from './fees/due';
import { feeInputs } from './fees/inputs';

/** By fee, in the order of the workbook. Contracts whose fee can't be worked out have no line. */
export function feeLines({ tables, settings }: Recognition, rules: RuleSet, asOf: Moment): readonly FeeLine[] {
  const books = makeBooks(tables, rules, settings, { asOf });
  return rules.fees.flatMap(fee => books.entriesOf(fee.register).flatMap(placed => feeLine(fee, placed, books) ?? []));
}

/** By the profile that the settings chose. */
function feeLine(fee: FeeRule, { entry, table }: Placed, books: Books): FeeLine | undefined {
  const { feeProfile = 'seed', cityRates: cityTable = [] } = books.settings;
  const inputs = feeInputs(entry, books);
  const due = feeDue(fee, feeProfile, inputs, { cityTable });
  if (due === undefined) return undefined;
  const national = computeFee(fee, 'national', inputs, { cityTable });
  const { profile, basis, rate, amount } = due;
  const value = entry.values[fee.field];
  const written = fee.writes === 'amount' && typeof value === 'string' && isDecimal(value) ? value : undefined;
  const place = { fee: fee.id, sheet: table.sheet, row: entry.row, column: table.range.left };
  const told = { ...(profile !== 'seed' && { profile }), ...(national && { national }) };
  const line = { ...place, basis, rate, amount, ...told };
  return written === undefined ? line : { ...line, written, matches: compare(written, amount) === 0 };
}
