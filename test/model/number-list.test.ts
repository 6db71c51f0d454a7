/** Owns the behaviour of several numbers in one cell. */
import fc from 'fast-check';
import { numbersOf } from '../../src/model/number-list';

test.each([
  ['W-101、W-102', ['W-101', 'W-102']],
  ['W101 W102', ['W101', 'W102']],
  ['W 101', ['W 101']],
  ['W101;W102\nW103', ['W101', 'W102', 'W103']],
  ['', []],
  ['F5/F6', ['F5', 'F6']],
  ['W101/102', ['W101', 'W102']],
  ['W-101、102、103', ['W-101', 'W-102', 'W-103']],
  ['WX202611003、04', ['WX202611003', 'WX202611004']],
  ['003/004', ['003', '004']],
  ['W10、9', ['W10', 'W9']],
  ['10、9', ['10', '9']],
  ['98、99、100', ['98', '99', '100']],
  ['3130、31', ['3130', '3131']],
])('%j lists %j', (text, numbers) => {
  expect(numbersOf(text)).toEqual(numbers);
});

test.each([
  ['F7-F9', ['F7', 'F8', 'F9']],
  ['F7—F9', ['F7', 'F8', 'F9']],
  ['F7～F9', ['F7', 'F8', 'F9']],
  ['F7至9', ['F7', 'F8', 'F9']],
  ['F-098至F-101', ['F-098', 'F-099', 'F-100', 'F-101']],
  ['W101-103', ['W101', 'W102', 'W103']],
  ['101~103', ['101', '102', '103']],
  ['F1、F3-F4', ['F1', 'F3', 'F4']],
  ['F9-F11', ['F9', 'F10', 'F11']],
  ['F9至11', ['F9', 'F10', 'F11']],
  ['F098~101', ['F098', 'F099', 'F100', 'F101']],
])('%j is a range: %j', (text, numbers) => {
  expect(numbersOf(text)).toEqual(numbers);
});

test.each([
  'F3-1',
  'W-101',
  '2026-015',
  '20261102-01',
  '2026-11-02-1',
  '11/02',
  '2026/11/02-1',
  'GD/2026/003',
  'GD202607-003',
  'W101-102补',
  'F9-F7',
  'F1-F9999',
  '认字〔2026〕第012号',
  'A1-B3',
])('%j is one number', text => {
  expect(numbersOf(text)).toEqual([text]);
});

test('a range names both its ends and all between, each once', () => {
  const range = fc.record({ from: fc.integer({ min: 1, max: 9000 }), more: fc.integer({ min: 1, max: 100 }) });
  fc.assert(
    fc.property(range, ({ from, more }) => {
      const numbers = numbersOf(`W${from}-W${from + more}`);
      expect(new Set(numbers).size).toBe(more + 1);
      expect([numbers[0], numbers.at(-1)]).toEqual([`W${from}`, `W${from + more}`]);
    }),
  );
});
