/** Owns the question whether a sheet is still what the plan was made for: the same used area, and the same texts in the rows to be marked. */
import type { Area } from '../../model/address';
import type { Sheet } from '../../model/workbook';
import type { Job } from './bytes';
import { rangeOf, type Survey } from './survey';

/** Enough to notice that rows were sorted; all of them where few are marked. */
const MOST_WITNESSES = 40;

/** Whether the used area is the one that was read. */
export function isSameArea(a: Area | undefined, b: Area | undefined): boolean {
  if (!a || !b) return a === b;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Asks for some of the rows to be marked and calls `differs` where one is another than was read. */
export function witnessJobs(
  { used, outline }: Survey,
  sheet: Sheet,
  areas: readonly Area[],
  differs: () => void,
): Job[] {
  if (!used) return [];
  return witnessRows(areas, used).map(row => ({
    bytes: 2000,
    queue: () => {
      const range = rangeOf(outline.sheet, { ...used, top: row, bottom: row }).load('values');
      return () => {
        const now: readonly unknown[] = range.values[0]!;
        if (!hasSameTexts(sheet.rows[row - 1] ?? [], now, used.left)) differs();
      };
    },
  }));
}

function witnessRows(areas: readonly Area[], { top, bottom }: Area): number[] {
  const rows = new Set<number>();
  for (const area of areas) {
    for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++) rows.add(row);
  }
  const sorted = [...rows].sort((a, b) => a - b);
  const step = Math.max(1, sorted.length / MOST_WITNESSES);
  return Array.from(
    { length: Math.min(sorted.length, MOST_WITNESSES) },
    (_, index) => sorted[Math.floor(index * step)]!,
  );
}

/** Numbers are left out: formulas such as `=NOW()` change by themselves. */
function hasSameTexts(then: readonly unknown[], now: readonly unknown[], left: number): boolean {
  return now.every((value, index) => {
    const before = then[left - 1 + index];
    return typeof before !== 'string' || before === value;
  });
}
