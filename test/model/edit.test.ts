/** Owns the behaviour of edits: what is touched changes, and only that. */
import { edited } from '../../src/model/edit';
import { textBook } from '../support/textbook';

const book = textBook({ sheets: { 甲: 'a | b\nc | d\ne | f', 乙: 'x' } });

test('cells change, rows and sheets beside them stay the same objects', () => {
  const area = { top: 2, left: 2, bottom: 2, right: 3 };
  const after = edited(book, [{ sheet: '甲', area, values: [['D', 1]], formats: [[undefined, '0.00']] }]);
  expect(after.sheets[0]!.rows).toEqual([
    ['a', 'b'],
    ['c', 'D', 1],
    ['e', 'f'],
  ]);
  expect(after.sheets[0]!.formats[1]).toEqual([undefined, undefined, '0.00']);
  expect(after.sheets[0]!.rows[0]).toBe(book.sheets[0]!.rows[0]);
  expect(after.sheets[1]).toBe(book.sheets[1]);
  expect(book.sheets[0]!.rows[1]).toEqual(['c', 'd']);
});

test('rows beyond the last are added, blank ones between them too', () => {
  const area = { top: 5, left: 1, bottom: 5, right: 1 };
  const { rows } = edited(book, [{ sheet: '甲', area, values: [['g']] }]).sheets[0]!;
  expect(rows).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], undefined, ['g']]);
});

test('what an edit leaves out is blank', () => {
  const area = { top: 1, left: 1, bottom: 2, right: 2 };
  const { rows } = edited(book, [{ sheet: '甲', area, values: [[undefined, 'B']] }]).sheets[0]!;
  expect(rows.slice(0, 2)).toEqual([
    [undefined, 'B'],
    [undefined, undefined],
  ]);
});
