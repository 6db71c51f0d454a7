/** Owns what is to be said of running numbers: which occur twice, and which are missing before others. */
import { groupBy } from '../group';
import type { Place } from '../places';
import type { PlacedUse, Use } from './numbers';

export interface Numbering {
  readonly isDuplicate: boolean;
  /** Where the same number stands as well. */
  readonly others: string | undefined;
  readonly isAfterGap: boolean;
  /** The numbers missing before this one. */
  readonly missing: string | undefined;
}

export const inOrder: Numbering = { isDuplicate: false, others: undefined, isAfterGap: false, missing: undefined };

/** By the places of entries; those whose numbers are in order are absent. */
export type Remarks = ReadonlyMap<Place, Numbering>;

/** Void numbers count as used: the remark on a gap goes to the next entry that is not void. */
export function remarksOn(run: readonly PlacedUse[], remarks: Map<Place, Numbering>): void {
  const sorted = run.toSorted((a, b) => a.number.serial - b.number.serial);
  const width = filledWidth(run);
  let gaps: string[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const first = sorted[from]!;
    const { serial } = first.number;
    while (to < sorted.length && sorted[to]!.number.serial === serial) to++;
    const before = sorted[from - 1]?.number.serial ?? serial - 1;
    if (serial - before > 1) gaps.push(missingText(first, width, before + 1, serial - 1));
    const same = to - from === 1 ? undefined : sorted.slice(from, to);
    if (same) {
      for (const [{ place }, others] of duplicatesIn(same)) {
        addRemark(remarks, place, { ...inOrder, isDuplicate: true, others });
      }
    }
    const live = same ? same.find(({ entry }) => !entry.isVoid) : first.entry.isVoid ? undefined : first;
    if (live === undefined || gaps.length === 0) continue;
    addRemark(remarks, live.place, { ...inOrder, isAfterGap: true, missing: gaps.join('、') });
    gaps = [];
  }
}

/** An entry may have several numbers, and of each there may be something to say. */
export function addRemark(remarks: Map<Place, Numbering>, place: Place, more: Numbering): void {
  const known = remarks.get(place);
  remarks.set(place, known ? both(known, more) : more);
}

function both(a: Numbering, b: Numbering): Numbering {
  const joined = (...texts: (string | undefined)[]) => texts.filter(text => text !== undefined).join('、') || undefined;
  return {
    isDuplicate: a.isDuplicate || b.isDuplicate,
    others: joined(a.others, b.others),
    isAfterGap: a.isAfterGap || b.isAfterGap,
    missing: joined(a.missing, b.missing),
  };
}

export function isSameRemark(a: Numbering, b: Numbering | undefined): boolean {
  return (
    a === b ||
    (a.isDuplicate === b?.isDuplicate &&
      a.others === b.others &&
      a.isAfterGap === b.isAfterGap &&
      a.missing === b.missing)
  );
}

/** Of uses of one serial: those of the same number, each with where it stands as well. */
function* duplicatesIn(uses: readonly PlacedUse[]): Iterable<[PlacedUse, string]> {
  const live = uses.filter(({ entry }) => !entry.isVoid);
  for (const same of groupBy(live, ({ number }) => number.key).values()) {
    if (same.length === 1) continue;
    for (const use of same) {
      yield [
        use,
        same
          .filter(other => other !== use)
          .map(other => whereIs(other, use))
          .join('、'),
      ];
    }
  }
}

function whereIs({ table, entry }: Use, seenFrom: Use): string {
  return table.sheet === seenFrom.table.sheet ? String(entry.row) : `${table.sheet}!${entry.row}`;
}

/** The missing numbers as this book writes them: after the same beginning, with leading zeros only where its own numbers have them. */
export function missingText({ text, number }: Use, width: number, from: number, to: number): string {
  const end = text.match(/\d(?=\D*$)/)!.index! + 1;
  const after = number.suffix === '' ? text.slice(end) : '';
  const written = (serial: number) => text.slice(0, end - number.width) + String(serial).padStart(width, '0') + after;
  return to - from > 1
    ? `${written(from)}—${written(to)}`
    : from === to
      ? written(from)
      : `${written(from)}、${written(to)}`;
}

/** Digits that a serial is filled up to; 1 where none is. */
export function filledWidth(group: readonly Use[]): number {
  let filled = 1;
  for (const { number } of group) {
    if (number.width > filled && number.serial < 10 ** (number.width - 1)) filled = number.width;
  }
  return filled;
}
