/** Owns the host over a plain snapshot: what every host must make of a plan, in the plainest words. */

import { joinAreas } from '../model/areas';
import type { Change, Plan } from '../model/change';
import { severities } from '../model/severity';
import type { Highlight, Sheet, Workbook } from '../model/workbook';
import { withBeside } from './beside';
import type { Host, Receipt } from './host';
import { writtenSheet } from './layout';
import { noSuchSheet, sheetNameTaken } from './stale';

/** A host over a snapshot; `apply` makes a new snapshot and leaves the given one alone. */
export function openMemory(workbook: Workbook): Host {
  return new MemoryHost(workbook);
}

class MemoryHost implements Host {
  constructor(private workbook: Workbook) {}

  async read(): Promise<Workbook> {
    return this.workbook;
  }

  async apply(plan: Plan): Promise<Receipt> {
    this.workbook = afterPlan(this.workbook, plan);
    return { applied: plan.changes.length };
  }
}

/** The snapshot that a workbook gives after a plan. Throws HostError where the plan is for another state of it. */
export function afterPlan(workbook: Workbook, plan: Plan): Workbook {
  return plan.changes.reduce(afterChange, workbook);
}

function afterChange(workbook: Workbook, change: Change): Workbook {
  switch (change.kind) {
    case 'set-highlight':
      return withSheet(workbook, change.sheet, sheet =>
        highlighted(sheet, { ...change, areas: joinAreas(change.areas) }),
      );
    case 'remove-highlight':
      return withSheet(workbook, change.sheet, sheet => highlighted(sheet, { ...change, areas: [] }));
    case 'write-sheet': {
      const standing = workbook.sheets.find(sheet => sheet.owned?.role === change.role);
      if (standing)
        return withSheet(workbook, standing.name, sheet =>
          withBeside(writtenSheet(change, place(sheet), workbook.date1904), sheet),
        );
      if (workbook.sheets.some(sheet => sheet.name.toLowerCase() === change.sheet.toLowerCase())) {
        throw sheetNameTaken(workbook.name, change.sheet);
      }
      const made = writtenSheet(change, { name: change.sheet, visibility: 'visible' }, workbook.date1904);
      return { ...workbook, sheets: [...workbook.sheets, made] };
    }
    case 'remove-sheet': {
      const sheets = workbook.sheets.filter(sheet => sheet.owned?.role !== change.role);
      if (sheets.length === workbook.sheets.length) throw noSuchSheet(workbook.name, change.sheet);
      return { ...workbook, sheets };
    }
  }
}

function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  if (!workbook.sheets.some(sheet => sheet.name === name)) throw noSuchSheet(workbook.name, name);
  return { ...workbook, sheets: workbook.sheets.map(sheet => (sheet.name === name ? change(sheet) : sheet)) };
}

/** One highlight a mark, worst first, none without areas. */
function highlighted(sheet: Sheet, { mark, areas }: Highlight): Sheet {
  const others = sheet.highlights.filter(highlight => highlight.mark !== mark);
  const all = areas.length > 0 ? [...others, { mark, areas }] : others;
  return { ...sheet, highlights: severities.flatMap(severity => all.filter(one => one.mark === severity)) };
}

function place({ name, visibility }: Sheet): Pick<Sheet, 'name' | 'visibility'> {
  return { name, visibility };
}
