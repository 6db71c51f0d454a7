/** Owns highlights: which cells are to carry which mark, and what that changes on each sheet. */
import { type Area, areaAddress, parseArea } from '../model/address';
import type { Change, Mark } from '../model/change';
import type { Finding } from '../model/finding';
import { severities } from '../model/severity';
import { cellKey, type Sheet, type Workbook } from '../model/workbook';
import { type Cell, joinedAreas } from './areas';

/**
 * The changes that leave every sheet with exactly these findings' highlights: a cell with several findings carries the worst,
 * a waived finding carries none. In the order of the tabs, worst first; what stands already needs no change.
 */
export function planHighlights(workbook: Workbook, findings: readonly Finding[]): Change[] {
  const bySheet = new Map(workbook.sheets.map(sheet => [sheet.name, [] as Finding[]]));
  for (const finding of findings) if (!finding.waived) bySheet.get(finding.sheet)?.push(finding);
  return workbook.sheets.flatMap(sheet => {
    const wanted = markedAreas(sheet, bySheet.get(sheet.name) ?? []);
    return severities.flatMap(mark => changeOf(sheet, mark, wanted[mark]));
  });
}

function changeOf(sheet: Sheet, mark: Mark, areas: readonly Area[]): Change[] {
  const standing = sheet.highlights.filter(highlight => highlight.mark === mark).flatMap(highlight => highlight.areas);
  if (isSame(standing, areas)) return [];
  if (areas.length === 0) return [{ kind: 'remove-highlight', sheet: sheet.name, mark }];
  return [{ kind: 'set-highlight', sheet: sheet.name, mark, areas }];
}

/** Hosts may keep the areas in another order, or in several groups. */
function isSame(a: readonly Area[], b: readonly Area[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = b.map(areaAddress).sort();
  return a
    .map(areaAddress)
    .sort()
    .every((address, index) => address === sorted[index]);
}

function markedAreas(sheet: Sheet, findings: readonly Finding[]): Record<Mark, Area[]> {
  const seen = new Set<number>();
  const shown = areasShown(sheet, findings);
  const marked = (mark: Mark) => {
    const cells: Cell[] = [];
    for (const finding of findings) {
      if (finding.severity !== mark) continue;
      for (const { row, column } of finding.cells.flatMap(shown)) {
        if (seen.has(cellKey(row, column))) continue; // a worse one has it
        seen.add(cellKey(row, column));
        cells.push({ row, column });
      }
    }
    return joinedAreas(cells);
  };
  return Object.fromEntries(severities.map(mark => [mark, marked(mark)])) as Record<Mark, Area[]>;
}

/** The cells that show an address: all of a merged area for any cell in it, as Excel paints it by its first cell alone. */
function areasShown(sheet: Sheet, findings: readonly Finding[]): (address: string) => Cell[] {
  const merges = new Map(findings.map(finding => [finding.row, [] as Area[]]));
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= merge.bottom; row++) merges.get(row)?.push(merge);
  }
  return address => {
    const cell = parseArea(address);
    if (!cell) return [];
    const merge = merges.get(cell.top)?.find(({ left, right }) => left <= cell.left && cell.left <= right);
    return cellsOf(merge ?? cell);
  };
}

function cellsOf({ top, left, bottom, right }: Area): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}
