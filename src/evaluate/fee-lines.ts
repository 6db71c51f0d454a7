/** Owns the fee lines: what every contract owes, beside what its book says. */
import type { FeeLine } from '../model/finding';
import { compare, isDecimal } from '../model/money';
import type { Books } from './books';
import { computeFee } from './fees/compute';
import { feeDue } from './fees/due';

/** By fee, in the order of the workbook, by the profile that the settings chose. Contracts whose fee can't be worked out have no line. */
export function feeLines(books: Books): readonly FeeLine[] {
  const { feeProfile = 'seed', cityRates: cityTable = [] } = books.settings;
  return books.rules.fees.flatMap(fee =>
    books.entriesOf(fee.register).flatMap(({ entry, table }) => {
      const inputs = { ...entry.values, asOf: books.asOf };
      const due = feeDue(fee, feeProfile, inputs, { cityTable });
      if (due === undefined) return [];
      const national = computeFee(fee, 'national', inputs, { cityTable });
      const { profile, basis, rate, amount } = due;
      const value = entry.values[fee.field];
      const written = fee.writes === 'amount' && typeof value === 'string' && isDecimal(value) ? value : undefined;
      const place = { fee: fee.id, sheet: table.sheet, row: entry.row };
      const told = { ...(profile !== 'seed' && { profile }), ...(national && { national }) };
      const line = { ...place, basis, rate, amount, ...told };
      return written === undefined ? [line] : [{ ...line, written, matches: compare(written, amount) === 0 }];
    }),
  );
}
