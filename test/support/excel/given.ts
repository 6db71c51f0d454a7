/** Owns small layouts and plans for tests of the Excel host. */
import { parseArea } from '../../../src/model/address';
import type {
  CellStyle,
  LayoutCell,
  LayoutValue,
  Mark,
  SetHighlight,
  SheetLayout,
  WriteSheet,
} from '../../../src/model/change';

export function text(written: string, style: CellStyle = 'body'): LayoutCell {
  return { value: { kind: 'text', text: written }, style };
}

export function cell(value: LayoutValue, style: CellStyle = 'body'): LayoutCell {
  return { value, style };
}

/** A layout of these rows, with nothing else to it but what `more` says. */
export function layoutOf(
  rows: readonly (readonly (LayoutCell | undefined)[])[],
  more: Partial<SheetLayout> = {},
): SheetLayout {
  return {
    widths: Array.from({ length: Math.max(1, ...rows.map(row => row.length)) }, () => 10),
    rows: rows.map(cells => ({ cells })),
    merges: [],
    frozenRows: 0,
    print: { landscape: false },
    ...more,
  };
}

export function writeSheet(layout: SheetLayout, more: Partial<WriteSheet> = {}): WriteSheet {
  return { kind: 'write-sheet', role: 'findings', sheet: '检查结果', digest: 'd1', layout, ...more };
}

export function setHighlight(sheet: string, mark: Mark, ...addresses: string[]): SetHighlight {
  return { kind: 'set-highlight', sheet, mark, areas: addresses.map(address => parseArea(address)!) };
}
