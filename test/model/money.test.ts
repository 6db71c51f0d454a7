/** Owns the behaviour of decimal amounts. */
import fc from 'fast-check';
import { compare, decimalOf, isDecimal, minus, plus, rounded, sum, times } from '../../src/model/money';

test('sums, differences and products lose no digit', () => {
  expect(sum(['0.1', '0.2', '0.3'])).toBe('0.6');
  expect(sum([])).toBe('0');
  expect(plus('999999999999.99', '0.01')).toBe('1000000000000');
  expect(minus('0.3', '0.1')).toBe('0.2');
  expect(times('89.45', '3.00')).toBe('268.35');
});

test.each([
  ['268.495', '268.50'],
  ['268.494', '268.49'],
  ['-0.005', '-0.01'],
  ['1', '1.00'],
])('%s is rounded half up to %s', (amount, cents) => {
  expect(rounded(amount, 2)).toBe(cents);
});

test.each([
  [268.49999999999994, '268.5'],
  [94.18000000000001, '94.18'],
  [1e21, '1000000000000000000000'],
  [0.1 + 0.2, '0.3'],
  [-0, '0'],
])('the cell %d means %s', (number, decimal) => {
  expect(decimalOf(number)).toBe(decimal);
});

test('amounts compare by value', () => {
  expect([compare('2', '10'), compare('1.50', '1.5'), compare('3', '-3')]).toEqual([-1, 0, 1]);
});

test('decimal text is told from other text', () => {
  expect(['1280.50', '-3', '0'].every(isDecimal)).toBe(true);
  expect(['1,280', '', '.5', '1.', '1e3', ' 1', '面议'].some(isDecimal)).toBe(false);
});

test('what a cell shows with up to 15 digits is exactly what is read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99999999999, max: 99999999999 }),
      fc.integer({ min: 0, max: 3 }),
      (digits, places) => {
        const shown = (digits / 10 ** places).toFixed(places);
        expect(compare(decimalOf(Number(shown)), shown)).toBe(0);
      },
    ),
  );
});
