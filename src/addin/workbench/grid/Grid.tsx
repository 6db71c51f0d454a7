/**
 * Owns the grid: one sheet of the workbook to look at, with our marks, its headings kept in view; only what is in view is drawn. No table
 * element can be drawn so: the roles say the same. The grid has the focus and names its active cell; cells have none.
 */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { columnLetters } from '../../../model/address';
import type { SheetOutline } from '../../engine/cells';
import type { Engine } from '../../engine/engine';
import type { PlanOutline } from '../../engine/reports';
import type { Texts } from '../texts';
import { type Place, placeAfter } from './keys';
import { marksBetween, marksShown } from './marks';
import { activeId, Row } from './Row';
import { useCells } from './use-cells';
import { useVirtual } from './use-virtual';
import { columnWidths } from './widths';

const ROW = 26;
const NUMBERS = 64;
const ROWS_FOR_WIDTHS = 60;

export interface GridProps {
  readonly engine: Engine;
  readonly sheet: SheetOutline;
  /** Grows with every change of the workbook. */
  readonly version: number;
  /** A plan that is shown though it is not applied. */
  readonly plan: PlanOutline | undefined;
  /** The row of the register's headings, which stays in view; undefined where there is none. */
  readonly headingRow: number | undefined;
  readonly active: Place;
  readonly words: Texts;
  readonly onMove: (place: Place) => void;
}

export function Grid({ engine, sheet, version, plan, headingRow, active, words, onMove }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = Math.max(sheet.rows, 1);
  const columns = Math.max(sheet.columns, 1);
  const getScrollElement = () => scroller.current;
  const vertical = useVirtual({
    count: rows,
    estimateSize: () => ROW,
    getScrollElement,
    paddingStart: ROW,
    scrollPaddingStart: ROW * (headingRow ? 2 : 1),
    overscan: 4,
  });
  const inView = vertical.getVirtualItems();
  const [from, to] = [(inView[0]?.index ?? 0) + 1, (inView.at(-1)?.index ?? 0) + 1];
  const cells = useCells(engine, sheet.name, version, from, to);
  const first = cells.block(1);
  const widths = useMemo(() => columnWidths(first?.rows.slice(0, ROWS_FOR_WIDTHS) ?? [], columns), [first, columns]);
  const horizontal = useVirtual({
    count: columns,
    estimateSize: index => widths[index]!,
    getScrollElement,
    paddingStart: NUMBERS,
    scrollPaddingStart: NUMBERS,
    overscan: 1,
    horizontal: true,
  });
  useLayoutEffect(() => horizontal.measure(), [widths]);
  useEffect(() => {
    vertical.scrollToIndex(active.row - 1, { align: 'auto' });
    horizontal.scrollToIndex(active.column - 1, { align: 'auto' });
  }, [active, vertical, horizontal]);

  const lefts = useMemo(() => leftEdges(widths), [widths]);
  const drawn = horizontal
    .getVirtualItems()
    .map(({ index, start, size }) => ({ column: index + 1, left: start, width: size }));
  const standing = [...new Set([cells.block(from), cells.block(to)])].flatMap(block => block?.marks ?? []);
  const marks = marksBetween(marksShown(sheet.name, standing, plan), from, to);
  const hiddenColumns = new Set(first?.hiddenColumns);
  const widthOf = (left: number, right: number) =>
    (lefts[right - 1] ?? 0) + (widths[right - 1] ?? 0) - (lefts[left - 1] ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 3);
    const place = placeAfter(event.key, event.ctrlKey || event.metaKey, active, { rows, columns, page });
    if (!place) return;
    event.preventDefault();
    onMove(place);
  };
  const shared = { columns: drawn, marks, active, words, widthOf, onPick: onMove };
  const isHeadingAbove = headingRow !== undefined && (vertical.scrollOffset ?? 0) > (headingRow - 1) * ROW;
  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={words.grid(sheet.name)}
      aria-readonly="true"
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      aria-activedescendant={activeId}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        class="canvas"
        style={{ width: `${horizontal.getTotalSize()}px`, height: `${vertical.getTotalSize()}px` }}
      >
        <div role="row" aria-rowindex={1} class="row letters">
          <div role="columnheader" aria-colindex={1} class="number">
            <span class="unseen">{words.row}</span>
          </div>
          {drawn.map(({ column, left, width }) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 1}
              class={hiddenColumns.has(column) ? 'cell is-hidden' : 'cell'}
              title={hiddenColumns.has(column) ? words.hidden : undefined}
              style={{ left: `${left}px`, width: `${width}px` }}
            >
              {columnLetters(column)}
            </div>
          ))}
        </div>
        {isHeadingAbove && (
          <Row
            {...shared}
            marks={[]}
            row={headingRow}
            top={0}
            texts={cells.texts(headingRow)}
            block={cells.block(headingRow)}
            isFrozen
          />
        )}
        {inView.map(({ index, start }) => (
          <Row
            key={index}
            {...shared}
            row={index + 1}
            top={start}
            texts={cells.texts(index + 1)}
            block={cells.block(index + 1)}
          />
        ))}
      </div>
    </div>
  );
}

function leftEdges(widths: readonly number[]): number[] {
  let left = 0;
  return widths.map(width => {
    left += width;
    return left - width;
  });
}
