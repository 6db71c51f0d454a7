/** Owns which rows share a number, a room or a customer, however each of them writes it. */
import fc from 'fast-check';
import { makeBooks } from '../../src/evaluate/books';
import { type Tie, tiesOf } from '../../src/evaluate/ties';
import type { Value } from '../../src/model/register';
import { numberKey } from '../../src/model/series';
import { given, rules } from './given';

const asOf = '2026-07-20T09:00';

/** The rows of the slips that are tied to a callback which says the same. */
function rowsTied(tie: Tie, slips: readonly Record<string, Value>[], callback: Record<string, Value>): number[] {
  const { tables, settings } = given({ slips: slips as never, callbacks: [] });
  const books = makeBooks(tables, rules, settings, { asOf });
  const rows = new Set<number>();
  const entry = { row: 2, values: callback, isVoid: false };
  tiesOf(books, 'slips', tie).collect(entry, 'callbacks', books, (_, row) => rows.add(row));
  return [...rows].sort((a, b) => a - b);
}

test.each<[string, Tie, readonly Record<string, Value>[], Record<string, Value>, readonly number[]]>([
  ['a number', 'number', [{ slipNumber: 'W-101' }, { slipNumber: 'W-102' }], { slipNumber: 'w0101' }, [2]],
  [
    'one of several numbers',
    'number',
    [{ slipNumber: 'W-7' }, { slipNumber: 'W-6、W-7' }],
    { slipNumber: 'W7' },
    [2, 3],
  ],
  ['a room', 'room', [{ room: '3-1-502' }, { room: '3-1-503' }, {}], { room: '3栋1单元502' }, [2]],
  ['no room', 'room', [{ room: '3-1-502' }, {}], {}, []],
  ['a customer, where neither has a room', 'customer', [{ customer: '高洁' }, {}], { customer: '高洁' }, [2]],
  ['a room, whoever the customer', 'customer', [{ room: '3-1-502' }], { room: '3-1-502', customer: '高洁' }, [2]],
])('%s', (_, tie, slips, callback, rows) => {
  expect(rowsTied(tie, slips, callback)).toEqual(rows);
});

test('every number is found again by any other way to write it, among thousands', () => {
  const texts = Array.from(
    { length: 3_000 },
    (_, n) => `${['W-', 'gd', ''][n % 3]}${['', '0', '00'][n % 7] ?? ''}${n}`,
  );
  const { tables, settings } = given({ slips: texts.map(slipNumber => ({ slipNumber })) });
  const books = makeBooks(tables, rules, settings, { asOf });
  const ties = tiesOf(books, 'slips', 'number');
  const said = new Map(texts.map((text, index) => [numberKey(text)!, index + 2]));
  fc.assert(
    fc.property(fc.constantFrom(...said), ([key, row]) => {
      expect(ties.entriesWith(key, books).map(entry => entry.row)).toEqual([row]);
    }),
  );
});
