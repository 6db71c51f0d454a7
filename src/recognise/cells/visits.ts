/** Owns visits: days ticked in a grid of days, or listed in one cell. */
import type { Value } from '../../model/register';
import type { CellValue } from '../../model/workbook';
import type { CellContext } from './context';

/**
 * The visits of a grid as days of the month joined by `,`, a day once for each visit. `days` names the day of each cell; where
 * a column has no day (第1次, 第2次 …) it is undefined, and a tick there is a visit on day 0 (unknown). A blank grid is undefined.
 */
export function readVisits(
  cells: readonly CellValue[],
  days: readonly (number | undefined)[],
  context: CellContext,
): Value {
  void cells;
  void days;
  void context;
  return undefined;
}
