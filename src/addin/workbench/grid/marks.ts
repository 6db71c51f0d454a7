/** Owns which cells of a sheet are marked in the grid: as the workbook has them, or as the check that was just made would mark them. */
import type { Area } from '../../../model/address';
import type { Mark } from '../../../model/change';
import { severities } from '../../../model/severity';
import type { PlanOutline } from '../../engine/reports';

export interface Marks {
  readonly mark: Mark;
  readonly areas: readonly Area[];
}

/** `standing`: the workbook's own; a plan that was not applied replaces or removes some of them. Worst first. */
export function marksShown(sheet: string, standing: readonly Marks[], plan: PlanOutline | undefined): Marks[] {
  const shown = new Map<Mark, readonly Area[]>();
  for (const { mark, areas } of standing) shown.set(mark, [...(shown.get(mark) ?? []), ...areas]);
  for (const change of plan?.changes ?? []) {
    if (change.kind === 'set-highlight' && change.sheet === sheet) shown.set(change.mark, change.areas);
    if (change.kind === 'remove-highlight' && change.sheet === sheet) shown.delete(change.mark);
  }
  return severities.flatMap(mark => (shown.has(mark) ? [{ mark, areas: shown.get(mark)! }] : []));
}

/** Those that lie in rows `from` to `to`. */
export function marksBetween(marks: readonly Marks[], from: number, to: number): Marks[] {
  return marks.map(({ mark, areas }) => ({
    mark,
    areas: areas.filter(({ top, bottom }) => top <= to && bottom >= from),
  }));
}

/** The worst mark of a cell. */
export function markAt(marks: readonly Marks[], row: number, column: number): Mark | undefined {
  return marks.find(({ areas }) => areas.some(area => holds(area, row, column)))?.mark;
}

export function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
