/** Owns what people do to save writing: ditto marks, merged cells, a row that explains the columns, rows prepared for later. */
import fc from 'fast-check';
import type { MadeColumn } from './columns';
import type { MadeRow } from './rows';
import { BLANK, type WrittenCell } from './values';

export interface Habits {
  /** The column that is written once for several rows, and how. */
  readonly saved: 'not' | 'ditto' | 'merged';
  readonly savedColumn: number;
  readonly isExplained: boolean;
  readonly prepared: number;
}

export const anyHabits: fc.Arbitrary<Habits> = fc.record({
  saved: fc.constantFrom('not', 'not', 'ditto', 'merged'),
  savedColumn: fc.nat({ max: 30 }),
  isExplained: fc.boolean().chain(first => fc.boolean().map(second => first && second)),
  prepared: fc.nat({ max: 2 }),
});

export function withHabits(rows: readonly MadeRow[], columns: readonly MadeColumn[], habits: Habits): MadeRow[] {
  const saved =
    habits.saved === 'not' ? rows : savedIn(rows, habits.savedColumn % columns.length, habits.saved, columns);
  const sequence = columns.findIndex(({ heading }) => heading === '序号');
  const prepared = Array.from({ length: sequence < 0 ? 0 : habits.prepared }, (_, index) => ({
    kind: 'blank' as const,
    cells: columns.map((_, place) => (place === sequence ? { value: 90 + index, says: undefined } : BLANK)),
  }));
  return [...(habits.isExplained ? [explanation(columns)] : []), ...saved, ...prepared];
}

function explanation(columns: readonly MadeColumn[]): MadeRow {
  const cells = columns.map(({ field }): WrittenCell => {
    if (!field) return BLANK;
    return {
      value: field.kind.startsWith('date') ? '年-月-日' : field.kind === 'money' ? '元' : '必填',
      says: undefined,
    };
  });
  return { kind: 'definition', cells };
}

/** Repeats a value down the column as people do; only where the row above is an entry with that value. */
function savedIn(
  rows: readonly MadeRow[],
  column: number,
  how: 'ditto' | 'merged',
  columns: readonly MadeColumn[],
): MadeRow[] {
  const { field } = columns[column]!;
  if (field?.kind !== 'person' && field?.kind !== 'date' && field?.kind !== 'date-time') return [...rows];
  const made: MadeRow[] = [];
  for (const [index, row] of rows.entries()) {
    const above = made.at(-1);
    const says = above?.cells[column]?.says;
    if (index % 3 === 0 || row.kind !== 'entry' || above?.kind !== 'entry' || says === undefined) {
      made.push(row);
      continue;
    }
    const cell: WrittenCell = how === 'ditto' ? { value: '同上', says } : { value: undefined, says, isMergedUp: true };
    made.push({ kind: 'entry', cells: row.cells.map((other, place) => (place === column ? cell : other)) });
  }
  return made;
}
