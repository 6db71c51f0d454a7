/** Owns the behaviour of days, moments and Excel's serial numbers. */
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  bookMonth,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  daysOfBookMonth,
  hasTime,
  isStamp,
  lastDayOfMonth,
  localMoment,
  minutesOf,
  moment,
  monthOf,
  serialOfStamp,
  stampOfSerial,
  weekday,
} from '../../src/model/time';

test.each([
  [46183, '2026-06-10'],
  [46183.4375, '2026-06-10T10:30'],
  [46183.43055555555, '2026-06-10T10:20'],
  [46183.99999999, '2026-06-11'],
  [61, '1900-03-01'],
  [2958465, '9999-12-31'],
])('serial %d is %s', (serial, stamp) => {
  expect(stampOfSerial(serial, false)).toBe(stamp);
});

test('a 1904 workbook counts 1462 days later', () => {
  expect(stampOfSerial(46183 - 1462, true)).toBe('2026-06-10');
  expect(serialOfStamp('2026-06-10', true)).toBe(46183 - 1462);
});

test.each([60, 0, -1, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('serial %d is no day', serial => {
  expect(stampOfSerial(serial, false)).toBeUndefined();
});

const anyDay = fc.integer({ min: 61, max: 2958465 }).map(dayFromNumber);
const anyMoment = fc.tuple(anyDay, fc.integer({ min: 1, max: 1439 })).map(([date, minutes]) => moment(date, minutes));

test('serial and date are each the inverse of the other, in 1900 and 1904 books', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, anyMoment), fc.boolean(), (stamp, date1904) => {
      expect(stampOfSerial(serialOfStamp(stamp, date1904), date1904)).toBe(stamp);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958465 }), serial => {
      expect(serialOfStamp(stampOfSerial(serial, false)!, false)).toBe(serial);
    }),
  );
});

test('days and numbers of days are each the inverse of the other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
      expect(dayFromNumber(dayNumber(date))).toBe(date);
      expect(daysBetween(date, addDays(date, count))).toBe(count);
      expect(weekday(addDays(date, 7))).toBe(weekday(date));
    }),
  );
});

test.each([
  ['2026-11-20', 5],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
])('%s is weekday %d', (date, number) => {
  expect(weekday(date)).toBe(number);
});

test.each([
  [2026, 2, 29],
  [2026, 13, 1],
  [2026, 4, 31],
  [2026, 0, 1],
  [2026, 1, 0],
  [2026, 1, 1.5],
  [1899, 12, 31],
])('there is no day %d-%d-%d', (year, month, date) => {
  expect(day(year, month, date)).toBeUndefined();
});

test('leap years have 29 days in February, but for full centuries', () => {
  expect([2024, 2026, 2000, 2100].map(year => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
});

test('stamps are read by their parts', () => {
  expect([dayOf('2026-11-20T17:05'), dayOf('2026-11-20')]).toEqual(['2026-11-20', '2026-11-20']);
  expect(monthOf('2026-11-20T17:05')).toBe('2026-11');
  expect([hasTime('2026-11-20T17:05'), hasTime('2026-11-20')]).toEqual([true, false]);
  expect([minutesOf('2026-11-20T17:05'), minutesOf('2026-11-20')]).toEqual([1025, undefined]);
  expect(moment('2026-11-20', 545)).toBe('2026-11-20T09:05');
});

test('months', () => {
  expect(lastDayOfMonth('2026-02')).toBe('2026-02-28');
  expect([addMonths('2026-11', 2), addMonths('2026-01', -1), addMonths('2026-05', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-05',
  ]);
});

test('only real days and moments in our own form are stamps', () => {
  expect(['2026-11-20', '2026-11-20T23:59'].every(isStamp)).toBe(true);
  expect(['2026-2-3', '2026-02-30', '2026-11-20T24:00', '2026-11-20 10:00', '√', ''].some(isStamp)).toBe(false);
});

test('a clock is read in local time, to the minute', () => {
  expect(localMoment(new Date(2026, 0, 5, 9, 7, 59))).toBe('2026-01-05T09:07');
});

test.each([
  ['2026-07', undefined, '2026-07-01', '2026-07-31'],
  ['2026-07', 25, '2026-06-26', '2026-07-25'],
  ['2026-03', 30, '2026-03-01', '2026-03-30'],
  ['2026-02', 30, '2026-01-31', '2026-02-28'],
])('the book month %s that closes on day %s has its first and last day', (month, cutOff, from, to) => {
  expect(daysOfBookMonth(month, cutOff)).toEqual({ from, to });
  expect([bookMonth(from, cutOff), bookMonth(to, cutOff)]).toEqual([month, month]);
});
