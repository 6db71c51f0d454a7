/** Owns the behaviour of numbers in date columns. */
import fc from 'fast-check';
import { dayFromNumber, moment, serialOfStamp } from '../../../src/model/time';
import { readCell } from '../../../src/recognise/cells/read';
import { context } from './fields';

test.each([
  [46183, undefined, '2026-06-10'],
  [46183, 'yyyy/m/d', '2026-06-10'],
  [46183, '0.00', '2026-06-10'],
  [46183.4375, 'h:mm', '2026-06-10T10:30'],
  [20181220, undefined, '2018-12-20'],
  [0.4375, 'h:mm', '2026-07-01T10:30'],
  [0.4375, 'm/d h:mm', '2026-07-01T10:30'],
  [1, undefined, '√'],
  [0, 'yyyy/m/d', '×'],
])('%d with the format %s is %s', (number, format, value) => {
  expect(readCell(number, context('date-time', { format, rowDay: '2026-07-01' }))).toBe(value);
});

test.each([
  [12.2, undefined],
  [0.43, undefined],
  [20261340, undefined],
  [100000, undefined],
  [-5, undefined],
  [Number.NaN, undefined],
  [1.5, '[h]:mm'],
  [20000, 'yyyy/m/d'],
])('%d with the format %s is no date', (number, format) => {
  expect(readCell(number, context('date-time', { format, rowDay: '2026-07-01' }))).toEqual({
    unreadable: String(number),
  });
});

test('a time needs a day in the row', () => {
  expect(readCell(0.4375, context('date', { format: 'h:mm' }))).toEqual({ unreadable: '0.4375' });
});

test('a 1904 workbook counts its serials from 1904', () => {
  expect(readCell(46183 - 1462, context('date', { date1904: true }))).toBe('2026-06-10');
});

test('booleans tick, errors are unreadable', () => {
  expect([true, false].map(value => readCell(value, context('date')))).toEqual(['√', '×']);
  expect(readCell({ error: '#REF!' }, context('date'))).toEqual({ unreadable: '#REF!' });
});

test('every day and minute from 1990 to 2100 is read back from its serial, in both date systems', () => {
  const days = fc.integer({ min: 32874, max: 73415 }).map(dayFromNumber);
  const stamps = fc.oneof(
    days,
    fc.tuple(days, fc.integer({ min: 1, max: 1439 })).map(([day, minutes]) => moment(day, minutes)),
  );
  fc.assert(
    fc.property(stamps, fc.boolean(), (stamp, date1904) => {
      expect(readCell(serialOfStamp(stamp, date1904), context('date', { date1904 }))).toBe(stamp);
    }),
  );
});
