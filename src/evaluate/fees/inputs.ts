/** Owns what a fee is worked out from: an entry's values with the day of the check, put together once for all fees. */
import type { Entry } from '../../model/register';
import type { Books } from '../books';
import type { FeeInputs } from './version';

export function feeInputs(entry: Entry, books: Books): FeeInputs {
  const known = books.remembered('fee inputs', [], () => new WeakMap<Entry, FeeInputs>());
  let inputs = known.get(entry);
  if (inputs === undefined) {
    inputs = { ...entry.values, asOf: books.asOf };
    known.set(entry, inputs);
  }
  return inputs;
}
