/** Owns the behaviour of joined areas. */
import fc from 'fast-check';
import { areaAddress, parseArea } from '../../src/model/address';
import { joinedAreas } from '../../src/plan/areas';

const cell = (address: string) => {
  const { top, left } = parseArea(address)!;
  return { row: top, column: left };
};

test.each([
  ['one cell', 'C5', 'C5'],
  ['a run down a column', 'C5 C6 C7', 'C5:C7'],
  ['equal runs side by side are one block', 'C5 D5 C6 D6', 'C5:D6'],
  ['unequal runs stay apart', 'C5 C6 D5', 'C5:C6 D5'],
  ['a gap parts a run', 'C5 C7', 'C5 C7'],
  ['a missing column parts a block', 'C5 E5', 'C5 E5'],
  ['sorted by row, then column', 'A9 C5 B5 D5', 'B5:D5 A9'],
  ['a cell named twice counts once', 'C5 C5', 'C5'],
  ['nothing', '', ''],
])('%s', (_, cells, areas) => {
  const given = cells.split(' ').filter(Boolean).map(cell);
  expect(joinedAreas(given).map(areaAddress).join(' ')).toBe(areas);
});

const cells = fc.array(fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) }));

test('areas cover exactly the cells, none twice, whatever their order', () => {
  fc.assert(
    fc.property(cells, given => {
      const areas = joinedAreas(given);
      const covered = areas.flatMap(({ top, left, bottom, right }) => {
        const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
        return rows.flatMap(row => Array.from({ length: right - left + 1 }, (_, index) => `${row}:${left + index}`));
      });
      expect(covered.sort()).toEqual([...new Set(given.map(({ row, column }) => `${row}:${column}`))].sort());
      expect(joinedAreas([...given].reverse())).toEqual(areas);
    }),
  );
});
