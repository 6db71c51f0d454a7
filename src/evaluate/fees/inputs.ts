/** Owns what a fee is worked out from: an entry's values with the day of the check, put together once for all fees. */
import type { FeeVersion } from '../../model/fee';
import type { Entry } from '../../model/register';
import type { Books } from '../books';
import type { FeeInputs } from './version';

export function feeInputs(entry: Entry, books: Books): FeeInputs {
  const asOf = books.clock.today();
  const known = books.remembered(`fee inputs:${asOf}`, [], () => new WeakMap<Entry, FeeInputs>());
  let inputs = known.get(entry);
  if (inputs === undefined) {
    inputs = { ...entry.values, asOf };
    known.set(entry, inputs);
  }
  return inputs;
}

/** Whether any of the versions asks for the day of the check. */
export function askForDay(versions: readonly FeeVersion[]): boolean {
  return JSON.stringify(versions).includes('"asOf"');
}
