/** Owns a random sheet as it is filled: tables with their titles, headings and rows, and what must be read from them. */
import type { Area } from '../../../src/model/address';
import type { RegisterId, Value } from '../../../src/model/register';
import { type CellValue, cellKey, type Workbook } from '../../../src/model/workbook';
import type { MadeTable } from './table';

/** What must be read from a table. */
export interface Expected {
  readonly register: RegisterId;
  readonly headingRows: readonly number[];
  readonly columns: Readonly<Record<string, number>>;
  readonly entries: readonly { row: number; isVoid: boolean; values: Readonly<Record<string, Value>> }[];
  readonly skipped: readonly string[];
}

/** Where a table stands and how its heading looks. */
export interface Layout {
  readonly top: number;
  readonly left: number;
  readonly hasTitle: boolean;
  readonly isMerged: boolean;
  readonly gap: number;
  readonly look: 'plain' | 'spaced' | 'broken' | 'starred' | 'bracketed';
  readonly repeatAfter: number;
}

export class Page {
  private readonly rows: CellValue[][] = [];
  private readonly formats: (string | undefined)[][] = [];
  private readonly merges: Area[] = [];
  private readonly struck = new Set<number>();

  place(table: MadeTable, layout: Layout): { right: number; bottom: number; expected: Expected } {
    const { columns, spec } = table;
    const right = layout.left + columns.length - 1;
    let row = layout.top;
    if (layout.hasTitle) {
      for (const title of table.titles) {
        this.put(row, layout.left, title);
        if (layout.isMerged) this.merges.push({ top: row, left: layout.left, bottom: row, right });
        row++;
      }
      row += layout.gap;
    }
    const headingRows = this.putHeading(row, table, layout);
    row = headingRows.at(-1)! + 1;
    const skipped: string[] = [];
    const entries: { row: number; isVoid: boolean; values: Record<string, Value> }[] = [];
    let last = row - 1;
    for (const made of table.rows) {
      const isEntry = made.kind === 'entry' || made.kind === 'void' || made.kind === 'struck';
      const isCutHere = isEntry && layout.repeatAfter > 0 && entries.length === layout.repeatAfter;
      if (isCutHere && !made.cells.some(cell => cell.isMergedUp)) {
        for (const again of this.putHeading(row, table, layout)) skipped.push(`${again} heading`);
        row += headingRows.length;
      }
      for (const [index, cell] of made.cells.entries()) {
        this.put(row, layout.left + index, cell.value, cell.format);
        if (cell.isMergedUp) this.mergeUp(row, layout.left + index);
        if (made.kind === 'struck' && cell.value !== undefined) this.struck.add(cellKey(row, layout.left + index));
      }
      if (isEntry) {
        const said = columns.flatMap(({ field }, index) => {
          const { says } = made.cells[index]!;
          return field && says !== undefined ? [[field.id, says] as const] : [];
        });
        entries.push({ row, isVoid: made.kind !== 'entry', values: Object.fromEntries(said) });
        if (made.kind !== 'entry') skipped.push(`${row} void`);
      } else if (made.kind !== 'blank') skipped.push(`${row} ${made.kind}`);
      last = row++;
    }
    const placed = columns.flatMap(({ field }, index) => (field ? [[field.id, layout.left + index] as const] : []));
    const expected = { register: spec.id, headingRows, columns: Object.fromEntries(placed), entries, skipped };
    return { right, bottom: last + 1, expected };
  }

  private putHeading(top: number, { columns }: MadeTable, { left, look }: Layout): number[] {
    const isTall = columns.some(({ group }) => group !== undefined);
    for (const [index, { heading, group }] of columns.entries()) {
      const column = left + index;
      if (!isTall || group === undefined) {
        this.put(top, column, styled(heading, look));
        if (isTall) this.merges.push({ top, left: column, bottom: top + 1, right: column });
        continue;
      }
      this.put(top + 1, column, heading);
      if (columns[index - 1]?.group === group) continue;
      this.put(top, column, group);
      const size = columns.filter(other => other.group === group).length;
      if (size > 1) this.merges.push({ top, left: column, bottom: top, right: column + size - 1 });
    }
    return isTall ? [top, top + 1] : [top];
  }

  private mergeUp(row: number, column: number): void {
    const above = this.merges.findIndex(
      area => area.bottom === row - 1 && area.left === column && area.right === column,
    );
    if (above < 0) this.merges.push({ top: row - 1, left: column, bottom: row, right: column });
    else this.merges[above] = { ...this.merges[above]!, bottom: row };
  }

  private put(row: number, column: number, value: CellValue, format?: string): void {
    while (this.rows.length < row) this.rows.push([]);
    while (this.formats.length < row) this.formats.push([]);
    this.rows[row - 1]![column - 1] = value;
    this.formats[row - 1]![column - 1] = format;
  }

  workbook(sheetName: string): Workbook {
    const sheet = {
      name: sheetName,
      visibility: 'visible' as const,
      rows: this.rows.map(cells => Array.from(cells)),
      formats: this.formats.map(cells => Array.from(cells)),
      merges: this.merges,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      struck: this.struck,
      highlights: [],
      isProtected: false,
    };
    return { name: '台账.xlsx', date1904: false, sheets: [sheet] };
  }
}

function styled(heading: string, look: Layout['look']): string {
  switch (look) {
    case 'plain':
      return heading;
    case 'spaced':
      return [...heading].join(' ');
    case 'broken':
      return `${heading.slice(0, 2)}\n${heading.slice(2)}`;
    case 'starred':
      return `*${heading}`;
    case 'bracketed':
      return `${heading}（必填）`;
  }
}
