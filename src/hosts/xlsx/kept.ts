/** Owns what people did to a sheet of ours that stays when it is written anew: widths, notes on cells, and what they wrote beside our area. */
import type { SheetLayout, WriteSheet } from '../../model/change';
import type { Sheet } from '../../model/workbook';
import { hasValue, shiftFor } from '../beside';
import { layoutArea, ownershipOf } from '../layout';
import type { Draft } from './draft';
import { attribute, childOf, outline } from './outline';
import { nobodysCells, type PeoplesCells, readPeoplesCells } from './peoples-cells';
import type { SheetEntry } from './read-workbook';

/** Kinds of relationships to what people may have drawn or noted on it. */
export const keptKinds: ReadonlySet<string> = new Set(['drawing', 'comments', 'vmlDrawing', 'threadedComment']);

/** The id of the relationship to the boxes of people's notes on cells. */
export function notesOf(draft: Draft, part: string): string | undefined {
  const element = childOf(outline(draft.text(part), draft.place(part), 2), 'legacyDrawing');
  return element && attribute(element, 'r:id');
}

/** What people wrote beside our area, where it goes now. */
export function cellsBeside(draft: Draft, { part }: SheetEntry, before: Sheet, change: WriteSheet): PeoplesCells {
  const [old, fresh] = [before.owned?.area, ownershipOf(change).area];
  if (!old || !fresh) return nobodysCells;
  const shift = shiftFor(old, fresh, area => hasValue(before, area));
  return readPeoplesCells(draft.scanner(part), { old, fresh, shift });
}

/** Widths that people may have set on our sheet; given up when the layout has other columns now. */
export function keptWidths(
  draft: Draft,
  { part }: SheetEntry,
  before: Sheet | undefined,
  layout: SheetLayout,
): number[] | undefined {
  const { widths } = layout;
  const area = before?.owned?.area;
  if (area && area.right !== layoutArea(layout).right) return undefined;
  const columns = childOf(outline(draft.text(part), draft.place(part), 3), 'cols')?.children ?? [];
  const kept: number[] = [];
  for (const column of columns) {
    const [from, to] = [Number(attribute(column, 'min')), Number(attribute(column, 'max'))];
    for (let number = from; number <= Math.min(to, widths.length); number++)
      kept[number - 1] = Number(attribute(column, 'width'));
  }
  const isWhole = kept.length === widths.length && widths.every((_, index) => kept[index]! > 0);
  return isWhole ? kept : undefined;
}
