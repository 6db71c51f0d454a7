/** Owns a person's word on columns: what 管家设置 says of a sheet wins over what was read. */
import { columnNumber } from '../../model/address';
import type { Candidate, Given } from '../columns/reading';
import type { Fit } from './choose';

/** Says that no column is the field. */
const NONE = '-';

/** The fit with the columns as a person gave them, by field id to letters. Columns outside the table are left alone. */
export function settledFit(fit: Fit, candidates: readonly Candidate[], said: Readonly<Record<string, string>>): Fit {
  let given: readonly Given[] = fit.given;
  for (const [id, letters] of Object.entries(said)) {
    const field = fit.spec.fields.find(other => other.id === id);
    const candidate = candidates.find(({ column }) => column === columnNumber(letters));
    if (!field || (letters !== NONE && !candidate)) continue;
    given = given.filter(
      other => other.field !== field && (!candidate || other.candidate !== candidate || isSaid(other, said)),
    );
    if (candidate) given = [...given, { field, candidate, score: 1 }];
  }
  return { ...fit, given };
}

/** Two fields may be said to share a combined column. */
function isSaid(given: Given, said: Readonly<Record<string, string>>): boolean {
  return columnNumber(said[given.field.id] ?? '') === given.candidate.column;
}
