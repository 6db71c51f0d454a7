/** Owns what a chart shows: names, labels and figures, read from the cells that it points to. */
import type { Area } from '../../model/address';
import type { Chart, LayoutCell, LayoutRow } from '../../model/change';

export interface Figures {
  /** Along the axis. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** One a category; undefined where the cell holds no number, which is a gap and no 0. */
  readonly values: readonly (number | undefined)[];
}

export function figuresOf({ categories, series }: Chart, rows: readonly LayoutRow[]): Figures {
  return {
    categories: cellsIn(categories, rows).map(labelOf),
    series: series.map(({ name, values }) => ({
      name: labelOf(rows[name.row - 1]?.cells[name.column - 1]),
      values: cellsIn(values, rows).map(numberOf),
    })),
  };
}

function cellsIn({ top, left, bottom, right }: Area, rows: readonly LayoutRow[]): (LayoutCell | undefined)[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => rows[top - 1 + down]?.cells[left - 1 + across]),
  ).flat();
}

function labelOf(cell: LayoutCell | undefined): string {
  switch (cell?.value.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
      return cell.value.text;
    case 'number':
      return cell.value.number;
    case 'date':
      return cell.value.at.replace('T', ' ');
    case 'formula':
      return cell.value.result;
  }
}

function numberOf(cell: LayoutCell | undefined): number | undefined {
  const kind = cell?.value.kind;
  const text = kind === 'number' || kind === 'formula' ? labelOf(cell) : '';
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? undefined : number;
}
