/** Owns one row of the grid: its number, and those of its cells that are in view. */
import type { Severity } from '../../../model/severity';
import type { Cells } from '../../engine/cells';
import type { Texts } from '../texts';
import type { Place } from './keys';
import { holds, type Marks, markAt } from './marks';

/** Marks are told apart without colour, too. */
const signs: Readonly<Record<Severity, string>> = { overdue: '■', 'due-soon': '▲', mismatch: '◆', notice: '●' };

/** Left edges and widths of columns, in pixels. */
export interface Column {
  readonly column: number;
  readonly left: number;
  readonly width: number;
}

export interface RowProps {
  readonly row: number;
  readonly top: number;
  readonly texts: readonly string[];
  readonly block: Cells | undefined;
  readonly columns: readonly Column[];
  readonly marks: readonly Marks[];
  readonly active: Place;
  readonly words: Texts;
  readonly isFrozen?: boolean;
  readonly widthOf: (from: number, to: number) => number;
  readonly onPick: (place: Place) => void;
}

export function Row({ row, top, texts, block, columns, words, widthOf, isFrozen = false, ...rest }: RowProps) {
  const isHidden = block?.hiddenRows.includes(row) ?? false;
  const kinds = ['row', isFrozen && 'frozen', isHidden && 'is-hidden'].filter(Boolean).join(' ');
  const merges = block?.merges.filter(area => row >= area.top && row <= area.bottom) ?? [];
  return (
    <div role="row" aria-rowindex={row + 1} class={kinds} style={isFrozen ? {} : { top: `${top}px` }}>
      <div role="rowheader" aria-colindex={1} class="number" title={isHidden ? words.hidden : undefined}>
        {row}
        {isHidden && <span class="unseen">{words.hidden}</span>}
      </div>
      {columns.map(({ column, left, width }, index) => {
        const merge = merges.find(area => holds(area, row, column));
        // The first column in view stands for a merged cell that begins before it.
        if (merge && merge.left !== column && index > 0) return null;
        const from = merge?.left ?? column;
        const isCovered = merge !== undefined && merge.top !== row;
        const before = from < column ? widthOf(from, column - 1) : 0;
        const wide = merge ? widthOf(merge.left, merge.right) : width;
        return (
          <Cell
            key={from}
            {...rest}
            place={{ row, column: from }}
            text={isCovered ? '' : (texts[from - 1] ?? '')}
            isCovered={isCovered}
            isFrozen={isFrozen}
            words={words}
            style={{ left: `${left - before}px`, width: `${wide}px` }}
          />
        );
      })}
    </div>
  );
}

interface CellProps extends Pick<RowProps, 'marks' | 'active' | 'words' | 'onPick'> {
  readonly place: Place;
  readonly text: string;
  readonly isCovered: boolean;
  readonly isFrozen: boolean;
  readonly style: { readonly left: string; readonly width: string };
}

function Cell({ place, text, isCovered, isFrozen, marks, active, words, onPick, style }: CellProps) {
  const mark = markAt(marks, place.row, place.column);
  const isActive = !isFrozen && active.row === place.row && active.column === place.column;
  const kinds = ['cell', mark, isCovered && 'covered', isActive && 'active', isNumber(text) && 'number-cell'];
  return (
    <div
      role="gridcell"
      id={isActive ? activeId : undefined}
      aria-colindex={place.column + 1}
      aria-selected={isActive}
      class={kinds.filter(Boolean).join(' ')}
      title={text || undefined}
      style={style}
      onClick={() => onPick(place)}
    >
      {mark && (
        <span class="sign" aria-hidden="true">
          {signs[mark]}
        </span>
      )}
      {mark && <span class="unseen">{words.mark[mark]}</span>}
      {text}
    </div>
  );
}

export const activeId = 'active-cell';

function isNumber(text: string): boolean {
  return /^-?[\d,]+(\.\d+)?$/.test(text);
}
