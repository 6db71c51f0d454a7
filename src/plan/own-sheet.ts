/** Owns the sheets that the product makes: which one stands already, what a new one may be called, whether anything would change. */
import type { SheetLayout, WriteSheet } from '../model/change';
import { lazily } from '../model/memory';
import type { Workbook } from '../model/workbook';
import { layoutDigest } from './digest';

/**
 * The change that leaves the workbook with this sheet for that role, or none when it stands there already, unchanged. The sheet is laid out when
 * somebody looks: that one will be written where none stands is known before, and is all that a check told as text says.
 */
export function planSheet(workbook: Workbook, role: string, title: string, make: () => SheetLayout): WriteSheet[] {
  const standing = workbook.sheets.find(sheet => sheet.owned?.role === role);
  const change: WriteSheet = lazily(
    { kind: 'write-sheet' as const, role, sheet: standing?.name ?? freeTitle(workbook, title) },
    { digest: () => layoutDigest(change.layout), layout: make },
  );
  return standing?.owned && standing.owned.digest === change.digest ? [] : [change];
}

/** A user's own sheet of that title is left alone: ours is then 检查结果(管家), 检查结果(管家2) … Excel compares without case. */
function freeTitle(workbook: Workbook, title: string): string {
  const taken = new Set(workbook.sheets.map(sheet => sheet.name.toLowerCase()));
  let free = title;
  for (let count = 1; taken.has(free.toLowerCase()); count++) free = `${title}(管家${count === 1 ? '' : count})`;
  return free;
}
