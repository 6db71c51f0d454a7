/** Owns the question whether a sheet is still what the plan was made for: the same used area, and the same texts in the rows to be marked. */
import type { Area } from '../../model/address';
import { type CellValue, cellValue, isCellError, type Sheet } from '../../model/workbook';
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

/** Asks for a whole sheet and calls `differs` where any cell holds something else than was read. */
export function sameContentJobs({ used, outline }: Survey, sheet: Sheet, differs: () => void): Job[] {
  if (!used) return [];
  const bytes = 40 * (used.bottom - used.top + 1) * (used.right - used.left + 1);
  return [
    {
      bytes,
      queue: () => {
        const range = rangeOf(outline.sheet, used).load('values');
        return () => {
          const isSame = range.values.every((row, index) =>
            row.every((value, at) => value === onWire(cellValue(sheet, used.top + index, used.left + at))),
          );
          if (!isSame) differs();
        };
      },
    },
  ];
}

function onWire(value: CellValue): unknown {
  return isCellError(value) ? value.error : (value ?? '');
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
