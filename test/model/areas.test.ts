/** Owns the behaviour of joined areas. */
import fc from 'fast-check';
import { type Area, areaAddress, parseArea } from '../../src/model/address';
import { joinAreas } from '../../src/model/areas';

const joined = (addresses: string) =>
  joinAreas(
    addresses
      .split(' ')
      .filter(Boolean)
      .map(address => parseArea(address)!),
  )
    .map(areaAddress)
    .join(' ');

test.each([
  ['one cell', 'C5', 'C5'],
  ['a run down a column', 'C5 C6 C7', 'C5:C7'],
  ['equal runs side by side are one block', 'C5 D5 C6 D6', 'C5:D6'],
  ['unequal runs stay apart', 'C5 C6 D5', 'C5:C6 D5'],
  ['a gap parts a run', 'C5 C7', 'C5 C7'],
  ['a missing column parts a block', 'C5 E5', 'C5 E5'],
  ['sorted by row, then column', 'A9 C5 B5 D5', 'B5:D5 A9'],
  ['what overlaps counts once', 'C5:D8 D7:E9', 'C5:C8 D5:D9 E7:E9'],
  ['nothing', '', ''],
])('%s', (_, areas, expected) => {
  expect(joined(areas)).toBe(expected);
});

const size = fc.integer({ min: 0, max: 3 });
const corner = fc.integer({ min: 1, max: 9 });
const areas = fc.array(
  fc
    .tuple(corner, corner, size, size)
    .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width })),
);

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return rows.flatMap(row => Array.from({ length: right - left + 1 }, (_, index) => `${row}:${left + index}`));
}

test('they cover exactly the same cells, none twice', () => {
  fc.assert(
    fc.property(areas, given => {
      expect(joinAreas(given).flatMap(cellsOf).sort()).toEqual([...new Set(given.flatMap(cellsOf))].sort());
    }),
  );
});

test('they depend on the cells alone, not on order or pieces', () => {
  fc.assert(
    fc.property(areas, given => {
      const pieces = given.flatMap(({ top, left, bottom, right }): Area[] =>
        Array.from({ length: bottom - top + 1 }, (_, index) => ({
          top: top + index,
          left,
          bottom: top + index,
          right,
        })),
      );
      expect(joinAreas(pieces.reverse())).toEqual(joinAreas(given));
    }),
  );
});
