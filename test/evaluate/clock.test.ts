/** Owns the behaviour of the clock: an answer holds until the moment that it tells. */
import fc from 'fast-check';
import { type Clock, makeClock } from '../../src/evaluate/clock';
import type { Moment, Stamp } from '../../src/model/time';

const minutes = fc.integer({ min: 0, max: 3 * 366 * 1440 });
const momentAt = (after: number): Moment => new Date(Date.UTC(2025, 10, 1) + after * 60_000).toISOString().slice(0, 16);
const stamp = fc.tuple(minutes, fc.boolean()).map(([at, isDay]): Stamp => momentAt(at).slice(0, isDay ? 10 : 16));

const questions: Readonly<Record<string, (clock: Clock, stamp: Stamp) => unknown>> = {
  'whether it is past': (clock, stamp) => clock.isPast(stamp),
  'whether it has come': (clock, stamp) => clock.hasCome(stamp),
  'the day': clock => clock.today(),
  'the month': clock => clock.month(),
  'the year': clock => clock.year(),
  'the moment': clock => clock.now(),
  'two things at once': (clock, stamp) => [clock.hasCome(stamp), clock.month()],
  'one thing inside another': (clock, stamp) => [clock.year(), clock.watched(() => clock.isPast(stamp)).result],
};

test.each(Object.entries(questions))('%s', (_, ask) => {
  fc.assert(
    fc.property(minutes, fc.oneof(minutes, fc.integer({ min: 0, max: 3000 })), stamp, (now, later, stamp) => {
      const { result, until } = answer(momentAt(now), stamp);
      const then = momentAt(now + later);
      if (until === undefined || then < until) expect(answer(then, stamp).result).toEqual(result);
    }),
  );

  function answer(asOf: Moment, stamp: Stamp) {
    const clock = makeClock(asOf);
    return clock.watched(() => ask(clock, stamp));
  }
});

test.each<[string, Stamp, Stamp | undefined]>([
  ['a due moment that is to come', '2026-10-16T18:00', '2026-10-16T18:00'],
  ['a due day that is not over', '2026-10-16', '2026-10-17'],
  ['what is past stays past', '2026-10-15', undefined],
])('%s', (_, due, until) => {
  const clock = makeClock('2026-10-16T17:00');
  expect(clock.watched(() => clock.isPast(due)).until).toBe(until);
});
