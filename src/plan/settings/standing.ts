/** Owns the comparison of a sheet of ours that people write into with what it is to show. */
import type { LayoutValue, SheetLayout, WriteSheet } from '../../model/change';
import { serialOfStamp } from '../../model/time';
import type { CellValue, Sheet, Workbook } from '../../model/workbook';
import { planSheet } from '../own-sheet';

/** The change that leaves the workbook with this sheet, or none. People may have typed into it since: its cells count, not only its digest. */
export function planWrittenSheet(workbook: Workbook, role: string, title: string, layout: SheetLayout): WriteSheet[] {
  const standing = workbook.sheets.find(({ owned }) => owned?.role === role);
  if (!standing || shows(standing, layout, workbook.date1904)) return planSheet(workbook, role, title, () => layout);
  const changed = { ...standing, owned: { role, digest: '' } };
  const sheets = workbook.sheets.map(sheet => (sheet === standing ? changed : sheet));
  return planSheet({ ...workbook, sheets }, role, title, () => layout);
}

/** Whether the sheet's cells hold what the layout says, and nothing else. */
function shows({ rows }: Sheet, layout: SheetLayout, date1904: boolean): boolean {
  for (let row = 0; row < Math.max(rows.length, layout.rows.length); row++) {
    const [held, wanted] = [rows[row] ?? [], layout.rows[row]?.cells ?? []];
    for (let column = 0; column < Math.max(held.length, wanted.length); column++) {
      if (held[column] !== cellOf(wanted[column]?.value, date1904)) return false;
    }
  }
  return true;
}

/** What the cell of such a value holds. These sheets have no formulas. */
function cellOf(value: LayoutValue | undefined, date1904: boolean): CellValue {
  switch (value?.kind) {
    case 'text':
      return value.text || undefined;
    case 'number':
      return Number(value.number);
    case 'date':
      return serialOfStamp(value.at, date1904);
    default:
      return undefined;
  }
}
