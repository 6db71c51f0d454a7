/** Owns highlights: which cells are to carry which mark, and what that changes on each sheet. */
import { type Area, areaAddress, parseArea } from '../model/address';
import { joinAreas } from '../model/areas';
import type { Change, Mark } from '../model/change';
import { type Finding, isSetAside } from '../model/finding';
import { severities } from '../model/severity';
import { cellKey, type Sheet, type Workbook } from '../model/workbook';

/**
 * The changes that leave every sheet with exactly these findings' highlights: a cell with several findings carries the worst,
 * one that is waived or of the baseline carries none. In the order of the tabs, worst first; what stands already needs no change.
 */
export function planHighlights(workbook: Workbook, findings: readonly Finding[]): Change[] {
  const bySheet = new Map(workbook.sheets.map(sheet => [sheet.name, [] as Finding[]]));
  for (const finding of findings) if (!isSetAside(finding)) bySheet.get(finding.sheet)?.push(finding);
  return workbook.sheets.flatMap(sheet => {
    const wanted = markedAreas(sheet, bySheet.get(sheet.name) ?? []);
    return severities.flatMap(mark => changeOf(sheet, mark, joinAreas(wanted[mark])));
  });
}

function changeOf(sheet: Sheet, mark: Mark, areas: readonly Area[]): Change[] {
  const standing = sheet.highlights.filter(highlight => highlight.mark === mark).flatMap(highlight => highlight.areas);
  if (isSame(joinAreas(standing), areas)) return [];
  if (areas.length === 0) return [{ kind: 'remove-highlight', sheet: sheet.name, mark }];
  return [{ kind: 'set-highlight', sheet: sheet.name, mark, areas }];
}

function isSame(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, index) => areaAddress(area) === areaAddress(b[index]!));
}

function markedAreas(sheet: Sheet, findings: readonly Finding[]): Record<Mark, Area[]> {
  const marked: Record<Mark, Area[]> = { overdue: [], 'due-soon': [], mismatch: [], notice: [] };
  const taken = new Set<number>();
  const shown = areaShown(sheet, findings);
  for (const mark of severities) {
    for (const finding of findings) {
      if (finding.severity !== mark) continue;
      for (const area of finding.cells.flatMap(shown)) {
        const place = cellKey(area.top, area.left);
        if (taken.has(place)) continue; // a worse one has it
        taken.add(place);
        marked[mark].push(area);
      }
    }
  }
  return marked;
}

/** What shows an address: the whole of a merged area for any cell in it, as Excel paints it by its first cell alone. */
function areaShown(sheet: Sheet, findings: readonly Finding[]): (address: string) => Area[] {
  const merges = new Map(findings.map(finding => [finding.row, [] as Area[]]));
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= merge.bottom; row++) merges.get(row)?.push(merge);
  }
  return address => {
    const cell = parseArea(address);
    if (!cell) return [];
    return [merges.get(cell.top)?.find(({ left, right }) => left <= cell.left && cell.left <= right) ?? cell];
  };
}
