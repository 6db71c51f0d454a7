/** Owns the promise of the assignment: no other pairing has a higher sum. */
import fc from 'fast-check';
import { assign } from '../../src/recognise/columns/assign';

/** The highest sum by trying every pairing. */
function bestSum(scores: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  if (row === scores.length) return 0;
  const tries = scores[row]!.map((score, column) =>
    score > 0 && !taken.includes(column) ? score + bestSum(scores, row + 1, [...taken, column]) : 0,
  );
  return Math.max(bestSum(scores, row + 1, taken), ...tries);
}

test('the sum is the highest of all pairings, and no column is given twice', () => {
  const matrix = fc
    .nat({ max: 5 })
    .chain(columns =>
      fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: columns, maxLength: columns }), { maxLength: 5 }),
    );
  fc.assert(
    fc.property(matrix, scores => {
      const pairs = assign(scores);
      const given = pairs.filter(column => column !== undefined);
      expect(new Set(given).size).toBe(given.length);
      const sum = pairs.reduce<number>(
        (all, column, row) => all + (column === undefined ? 0 : scores[row]![column]!),
        0,
      );
      expect(sum).toBe(bestSum(scores));
    }),
  );
});

test('a column goes where the whole gains most, not to whom it fits best', () => {
  expect(
    assign([
      [0.9, 0.8],
      [0.85, 0],
    ]),
  ).toEqual([1, 0]);
});

test('a row without any chance stays without', () => {
  expect(
    assign([
      [0, 0],
      [0.5, 0],
    ]),
  ).toEqual([undefined, 0]);
  expect(assign([])).toEqual([]);
});
