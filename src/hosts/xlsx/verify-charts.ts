/** Owns the check of charts: on each sheet of ours that was written stand those that its layout says, and no others of ours. */
import type { Chart, Plan, WriteSheet } from '../../model/change';
import { drawable } from '../charts';
import { type Difference, firstDifference } from './difference';
import type { Package } from './package';
import { readCharts } from './read-charts';
import { ownershipOf, type WorkbookPart } from './read-workbook';

/** How the charts on the sheets that a plan wrote differ from what it wants. */
export function chartDifference(after: Package, fresh: WorkbookPart, plan: Plan): Difference {
  const owned = ownershipOf(fresh);
  const writes = new Map(
    plan.changes.flatMap(change => (change.kind === 'write-sheet' ? [[change.role, change]] : [])),
  );
  return firstDifference(fresh.sheets, ({ name, part }) => {
    const write: WriteSheet | undefined = writes.get(owned.get(name)?.role ?? '');
    if (!write || isSame(drawable(write.layout), readCharts(after, part))) return undefined;
    return { zh: `“${name}”的图表读回来不一样`, en: `the charts of “${name}” read differently` };
  });
}

function isSame(wanted: readonly Chart[], read: readonly Chart[]): boolean {
  return wanted.length === read.length && wanted.every((chart, index) => essence(chart) === essence(read[index]!));
}

/** As text, whatever order the properties were given in. */
function essence({ title, kind, categories, series, values, place }: Chart): string {
  const area = ({ top, left, bottom, right }: Chart['place']) => [top, left, bottom, right];
  const drawn = series.map(({ name, values }) => [name.row, name.column, area(values)]);
  return JSON.stringify([title, kind, area(categories), drawn, values.unit, values.max, area(place)]);
}
