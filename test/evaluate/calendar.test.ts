import fc from 'fast-check';
import rules from '../../rules/calendar.json';
import { makeCalendar } from '../../src/evaluate/calendar';
import type { CalendarRules } from '../../src/model/calendar';
import { addDays, dayFromNumber, dayNumber, weekday } from '../../src/model/time';

const calendar = makeCalendar({ extraDays: {}, rules: rules as CalendarRules });

/** Days as `01-19`, a row a year, as the State Council's notices say them (2019 and 2020 as amended). */
const makeUpDays: Readonly<Record<number, string>> = {
  2018: '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  2019: '02-02 02-03 04-28 05-05 09-29 10-12',
  2020: '01-19 04-26 05-09 06-28 09-27 10-10',
  2021: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  2022: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  2023: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  2024: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  2025: '01-26 02-08 04-27 09-28 10-11',
  2026: '01-04 02-14 02-28 05-09 09-20 10-10',
};

/** First and last day of each holiday. */
const holidays: Readonly<Record<number, string>> = {
  2018: '01-01..01-01 02-15..02-21 04-05..04-07 04-29..05-01 06-18..06-18 09-24..09-24 10-01..10-07 12-30..12-31',
  2019: '01-01..01-01 02-04..02-10 04-05..04-07 05-01..05-04 06-07..06-09 09-13..09-15 10-01..10-07',
  2020: '01-01..01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08',
  2021: '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
  2022: '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31..12-31',
  2023: '01-01..01-02 01-21..01-27 04-05..04-05 04-29..05-03 06-22..06-24 09-29..10-06',
  2024: '01-01..01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10..06-10 09-15..09-17 10-01..10-07',
  2025: '01-01..01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
  2026: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
};

function daysOf(year: string, kind: string): string[] {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${Number(year) + 1}-01-01`) - first;
  return Array.from({ length }, (_, index) => dayFromNumber(first + index)).filter(
    day => calendar.kindOf(day) === kind,
  );
}

test.each(Object.entries(makeUpDays))('the make-up days of %s are worked', (year, days) => {
  const expected = days.split(' ').map(day => `${year}-${day}`);
  expect(daysOf(year, 'make-up')).toEqual(expected);
  expect(expected.filter(day => weekday(day) < 6 || !calendar.isWorkingDay(day))).toEqual([]);
});

test.each(Object.entries(holidays))('the holidays of %s are free', (year, spans) => {
  const expected = spans.split(' ').flatMap(span => {
    const [from = '', to = ''] = span.split('..').map(day => dayNumber(`${year}-${day}`));
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => dayFromNumber(Number(from) + index));
  });
  expect(daysOf(year, 'holiday')).toEqual(expected);
  expect(expected.filter(calendar.isWorkingDay)).toEqual([]);
});

test.each([
  ['2018-12-20', 6, '2018-12-28'],
  ['2018-12-24', 6, '2019-01-02'],
  ['2026-09-28', 6, '2026-10-12'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-21', 0, '2026-11-21'],
])('%s and %i working days make %s', (day, count, expected) => {
  expect(calendar.addWorkingDays(day, count)).toBe(expected);
});

test.each([
  ['2026-10-01', '2026-10-08'],
  ['2026-10-10', '2026-10-10'],
  ['2026-11-21', '2026-11-23'],
  ['2026-11-20', '2026-11-20'],
])('from %s the next working day is %s', (day, expected) => {
  expect(calendar.nextWorkingDay(day)).toBe(expected);
});

test('a day says which holiday it belongs to', () => {
  expect(calendar.describe('2026-10-10')).toEqual({
    day: '2026-10-10',
    kind: 'make-up',
    isWorking: true,
    name: { zh: '国庆节', en: 'National Day' },
  });
  expect(calendar.describe('2026-06-20').name?.zh).toBe('端午');
  expect(calendar.describe('2026-11-20')).toEqual({ day: '2026-11-20', kind: 'working', isWorking: true });
  expect(calendar.describe('2026-11-21')).toEqual({ day: '2026-11-21', kind: 'weekend', isWorking: false });
});

test('the path names every day walked over, and which counted', () => {
  const path = calendar.pathOfWorkingDays('2026-09-30', 3);
  expect(path.map(({ day, kind, counted }) => `${day.slice(5)} ${kind} ${counted ?? '-'}`)).toEqual([
    ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map(day => `${day} holiday -`),
    '10-08 working 1',
    '10-09 working 2',
    '10-10 make-up 3',
  ]);
});

test('coverage is whole years, asked from the data; beyond it weekdays pass for working days', () => {
  const { coveredFrom, coveredTo } = calendar;
  expect(coveredFrom).toBe('2004-01-01');
  expect(coveredTo >= '2026-12-31').toBe(true);
  expect(coveredTo.slice(5)).toBe('12-31');
  expect(daysOf(coveredTo.slice(0, 4), 'holiday').length).toBeGreaterThan(10);
  const beyond = addDays(coveredTo, 1);
  expect([calendar.isCovered(coveredTo), calendar.isCovered(beyond)]).toEqual([true, false]);
  expect(daysOf(beyond.slice(0, 4), 'holiday')).toEqual([]);
  expect(calendar.isCovered('2003-12-31')).toBe(false);
});

test("the workbook's days win over the rules set's, and both over the statutory ones", () => {
  const own = makeCalendar({
    extraDays: { '2026-10-08': 'free', '2027-01-01': 'free', '2026-11-22': 'working' },
    rules: { ...(rules as CalendarRules), extraDays: { '2026-11-21': 'working', '2026-11-22': 'free' } },
  });
  expect(['2026-10-08', '2027-01-01', '2026-11-21', '2026-11-22'].map(own.kindOf)).toEqual([
    'extra-free',
    'extra-free',
    'extra-working',
    'extra-working',
  ]);
  expect(own.addWorkingDays('2026-09-30', 1)).toBe('2026-10-09');
  expect(own.addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
});

const days = fc.integer({ min: dayNumber('2004-01-01'), max: dayNumber('2027-12-31') }).map(dayFromNumber);

test('adding working days and counting them are inverse', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
      const reached = calendar.addWorkingDays(day, count);
      expect(calendar.isWorkingDay(reached)).toBe(true);
      expect(calendar.workingDaysBetween(day, reached)).toBe(count);
      expect(calendar.pathOfWorkingDays(day, count).at(-1)).toMatchObject({ day: reached, counted: count });
    }),
  );
});

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 40 }), (day, count) => {
      expect(calendar.addWorkingDays(addDays(day, 1), count) >= calendar.addWorkingDays(day, count)).toBe(true);
    }),
  );
});

test('a hundred thousand deadlines take a moment', () => {
  const begun = performance.now();
  for (let n = 0; n < 100_000; n++) calendar.addWorkingDays(dayFromNumber(44_000 + (n % 2000)), n % 10);
  expect(performance.now() - begun).toBeLessThan(2000);
});
