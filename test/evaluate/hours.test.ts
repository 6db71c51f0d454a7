import fc from 'fast-check';
import rules from '../../rules/calendar.json';
import { makeHours, spansOf } from '../../src/evaluate/hours';
import type { ServiceSpan } from '../../src/model/settings';
import { dayFromNumber, dayNumber, moment } from '../../src/model/time';

const week = [1, 2, 3, 4, 5, 6, 7];
const span = (weekdays: readonly number[], from: string, to: string): ServiceSpan =>
  spansOf({ ours: true, source: { zh: '例', en: 'example' }, spans: [{ weekdays, from, to }] })[0]!;

const daily = makeHours(spansOf(rules.serviceHours));
const withBreak = makeHours([span(week, '14:00', '18:00'), span(week, '08:30', '12:00')]);
/** Friday is short, Saturday has mornings, Sunday nothing. */
const office = makeHours([
  span([1, 2, 3, 4], '09:00', '17:00'),
  span([5], '09:00', '16:00'),
  span([6], '09:00', '12:00'),
]);

test('the shipped hours are half past eight to half past five, every day', () => {
  expect(spansOf(rules.serviceHours)).toEqual([{ weekdays: week, from: 510, to: 1050 }]);
});

// 2026-11-20 is a Friday.
test.each([
  ['inside the day', daily, '2026-11-20T10:00', 240, '2026-11-20T14:00'],
  ['up to the close', daily, '2026-11-20T13:30', 240, '2026-11-20T17:30'],
  ['over the night', daily, '2026-11-20T13:31', 240, '2026-11-21T08:31'],
  ['before the opening', daily, '2026-11-20T06:00', 240, '2026-11-20T12:30'],
  ['after the close', daily, '2026-11-20T20:00', 240, '2026-11-21T12:30'],
  ['a day without a time', daily, '2026-11-20', 240, '2026-11-21T12:30'],
  ['several days', daily, '2026-11-20T08:30', 3 * 540, '2026-11-22T17:30'],
  ['nothing, inside', daily, '2026-11-20T10:00', 0, '2026-11-20T10:00'],
  ['nothing, after the close', daily, '2026-11-20T20:00', 0, '2026-11-21T08:30'],
  ['over the year', daily, '2026-12-31T17:00', 60, '2027-01-01T09:00'],
  ['back from the close', daily, '2026-11-20T17:30', -60, '2026-11-20T16:30'],
  ['back over the night', daily, '2026-11-20T09:00', -60, '2026-11-19T17:00'],
  ['up to the break', withBreak, '2026-11-20T11:00', 60, '2026-11-20T12:00'],
  ['over the break', withBreak, '2026-11-20T11:00', 61, '2026-11-20T14:01'],
  ['from inside the break', withBreak, '2026-11-20T13:00', 30, '2026-11-20T14:30'],
  ['nothing, inside the break', withBreak, '2026-11-20T13:00', 0, '2026-11-20T14:00'],
  ['a short Friday', office, '2026-11-20T15:00', 120, '2026-11-21T10:00'],
  ['over a Sunday', office, '2026-11-21T11:00', 120, '2026-11-23T10:00'],
  ['a Sunday without a time', office, '2026-11-22', 60, '2026-11-24T10:00'],
])('%s', (_, hours, from, minutes, expected) => {
  expect(hours.addServiceMinutes(from, minutes)).toBe(expected);
});

test.each([
  ['2026-11-20', '2026-11-20T09:00', '2026-11-20T16:00'],
  ['2026-11-21', '2026-11-21T09:00', '2026-11-21T12:00'],
  ['2026-11-22', '2026-11-23T09:00', '2026-11-23T17:00'],
])('%s opens at %s and closes at %s', (day, open, close) => {
  expect([office.openOf(day), office.closeOf(day), office.momentOf(day)]).toEqual([open, close, close]);
});

test('a break is no close', () => {
  expect([withBreak.openOf('2026-11-20'), withBreak.closeOf('2026-11-20')]).toEqual([
    '2026-11-20T08:30',
    '2026-11-20T18:00',
  ]);
});

test.each([
  ['2026-11-20T16:00', false, '2026-11-20T16:00'],
  ['2026-11-20T16:01', true, '2026-11-21T12:00'],
  ['2026-11-20T03:00', false, '2026-11-20T16:00'],
  ['2026-11-20', false, '2026-11-20T16:00'],
  ['2026-11-21T12:30', true, '2026-11-23T17:00'],
  ['2026-11-22T10:00', false, '2026-11-23T17:00'],
])('%s: after the close %s, next close %s', (stamp, isAfter, close) => {
  expect([office.isAfterClose(stamp), office.closeAfter(stamp)]).toEqual([isAfter, close]);
});

test('spans that overlap count once', () => {
  const overlapping = makeHours([
    span(week, '08:00', '12:00'),
    span(week, '11:00', '13:00'),
    span(week, '13:00', '14:00'),
  ]);
  expect(overlapping.serviceMinutesBetween('2026-11-20T00:00', '2026-11-21T00:00')).toBe(360);
  expect(overlapping.pathOfServiceMinutes('2026-11-20T08:00', 360)).toHaveLength(1);
});

test.each([
  ['none', []],
  ['no weekday', [span([], '08:00', '12:00')]],
  ['backwards', [span(week, '12:00', '08:00')]],
])('without a minute of service (%s) all day is service', (_, spans) => {
  const hours = makeHours(spans);
  expect([hours.openOf('2026-11-20'), hours.closeOf('2026-11-20')]).toEqual(['2026-11-20T00:00', '2026-11-20T23:59']);
});

test('a span to 24:00 ends on its own day', () => {
  expect(makeHours([span(week, '12:00', '24:00')]).closeOf('2026-11-20')).toBe('2026-11-20T23:59');
});

test('the path names the stretches that counted', () => {
  expect(withBreak.pathOfServiceMinutes('2026-11-20T11:00', 480)).toEqual([
    { from: '2026-11-20T11:00', to: '2026-11-20T12:00', minutes: 60 },
    { from: '2026-11-20T14:00', to: '2026-11-20T18:00', minutes: 240 },
    { from: '2026-11-21T08:30', to: '2026-11-21T11:30', minutes: 180 },
  ]);
  expect(withBreak.pathOfServiceMinutes('2026-11-20T11:00', 0)).toEqual([]);
});

const moments = fc
  .tuple(fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') }), fc.integer({ min: 0, max: 1439 }))
  .map(([number, minutes]) => moment(dayFromNumber(number), minutes));
const lengths = fc.integer({ min: 0, max: 10_000 });
const anyHours = fc.constantFrom(daily, withBreak, office);

test('adding twice is adding the sum', () => {
  fc.assert(
    fc.property(anyHours, moments, lengths, lengths, (hours, from, a, b) => {
      expect(hours.addServiceMinutes(hours.addServiceMinutes(from, a), b)).toBe(hours.addServiceMinutes(from, a + b));
    }),
  );
});

test('a later start or a longer time is never due earlier', () => {
  fc.assert(
    fc.property(anyHours, moments, moments, lengths, lengths, (hours, a, b, short, more) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      expect(hours.addServiceMinutes(later, short) >= hours.addServiceMinutes(earlier, short)).toBe(true);
      expect(hours.addServiceMinutes(a, short + more) >= hours.addServiceMinutes(a, short)).toBe(true);
    }),
  );
});

test('the result is inside service, so many minutes away, where the path ends', () => {
  fc.assert(
    fc.property(anyHours, moments, lengths, (hours, from, minutes) => {
      const reached = hours.addServiceMinutes(from, minutes);
      expect(reached >= from).toBe(true);
      expect(hours.addServiceMinutes(reached, 0)).toBe(reached);
      expect(hours.serviceMinutesBetween(from, reached)).toBe(minutes);
      const path = hours.pathOfServiceMinutes(from, minutes);
      expect(path.reduce((sum, stretch) => sum + stretch.minutes, 0)).toBe(minutes);
      if (minutes > 0) expect(path.at(-1)!.to).toBe(reached);
    }),
  );
});
