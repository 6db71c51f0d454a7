/** Owns the fee lines: what every contract owes, beside what its book says. */
import type { FeeRule } from '../model/fee';
import type { FeeLine } from '../model/finding';
import { compare, isDecimal } from '../model/money';
import type { Entry } from '../model/register';
import type { Books, Placed } from './books';
import { computeFee } from './fees/compute';
import { feeDue } from './fees/due';
import { feeInputs } from './fees/inputs';

/** By fee, in the order of the workbook. Contracts whose fee can't be worked out have no line. */
export function feeLines(books: Books): readonly FeeLine[] {
  const { fees } = books.rules;
  const registers = fees.map(({ register }) => register);
  return books.remembered('fee lines', registers, books => fees.flatMap(fee => linesOf(fee, books)));
}

/** Worked out once an entry, though the book around it be edited. */
function linesOf(fee: FeeRule, books: Books): readonly FeeLine[] {
  const known = books.remembered(`fee line by entry:${fee.id}`, [], () => new WeakMap<Entry, readonly FeeLine[]>());
  const lines: FeeLine[] = [];
  for (const placed of books.entriesOf(fee.register)) {
    let own = known.get(placed.entry);
    if (own === undefined) {
      const line = feeLine(fee, placed, books);
      own = line === undefined ? none : [line];
      known.set(placed.entry, own);
    }
    if (own !== none) lines.push(own[0]!);
  }
  return lines;
}

const none: readonly FeeLine[] = [];

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
  const place = { fee: fee.id, sheet: table.sheet, row: entry.row };
  const told = { ...(profile !== 'seed' && { profile }), ...(national && { national }) };
  const line = { ...place, basis, rate, amount, ...told };
  return written === undefined ? line : { ...line, written, matches: compare(written, amount) === 0 };
}
