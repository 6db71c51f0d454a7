/** Owns the tests of books as they stood on a past day. */
import fc from 'fast-check';
import { shippedRules } from '../../../rules';
import { tablesOn } from '../../../src/evaluate/backtest/past';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { Entry } from '../../../src/model/register';
import { tableOf } from './given';

const { registers } = checkRuleSet(shippedRules).rules;

function repairOn(day: string, values: Entry['values']): Entry['values'] | undefined {
  return tablesOn(day, [tableOf('repairs', [values])], registers)[0]!.entries[0]?.values;
}

describe('a repair received on 1 October, completed on the 3rd, called back on the 5th', () => {
  const values = {
    number: 'WX-1',
    receivedAt: '2026-10-01T09:00',
    appointmentAt: '2026-10-20T09:00',
    completedAt: '2026-10-03T11:00',
    slipReturnedAt: '√',
    callbackAt: '2026-10-05T10:00',
    result: 'done',
    status: 'done',
    fee: '80',
  };

  test.each([
    ['2026-09-30', undefined],
    ['2026-10-01', { completedAt: undefined, callbackAt: undefined, slipReturnedAt: undefined, status: undefined }],
    ['2026-10-03', { completedAt: '2026-10-03T11:00', callbackAt: undefined, slipReturnedAt: '√', status: undefined }],
    ['2026-10-05', values],
    ['2026-10-06', values],
  ])('on %s', (day, expected) => {
    const found = repairOn(day, values);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  test('an agreed day to come was agreed already, and what has no date is as it is now', () => {
    expect(repairOn('2026-10-01', values)).toMatchObject({
      appointmentAt: '2026-10-20T09:00',
      fee: '80',
      number: 'WX-1',
    });
  });
});

test('a completion without any date stays done', () => {
  const values = { receivedAt: '2026-10-01T09:00', status: 'done', completedAt: '√' };
  expect(repairOn('2026-10-02', values)).toEqual(values);
});

test('an entry without any date is always there', () => {
  expect(repairOn('2020-01-01', { number: 'WX-9', content: '漏水' })).toEqual({ number: 'WX-9', content: '漏水' });
});

test('an unreadable date is no later date', () => {
  const values = { receivedAt: '2026-10-01', completedAt: { unreadable: '见单' }, status: 'done' };
  expect(repairOn('2026-10-02', values)).toEqual(values);
});

test.each([
  ['2026-08-31', undefined],
  ['2026-09-05', '1,5'],
  ['2026-09-30', '1,5,12,30'],
  ['2026-10-01', '1,5,12,30'],
])('visits of September by %s', (day, visits) => {
  const table = { ...tableOf('monthly-services', [{ startsOn: '2026-01-01', visits: '1,5,12,30' }]), month: '2026-09' };
  expect(tablesOn(day, [table], registers)[0]!.entries[0]!.values.visits).toBe(visits);
});

test('the tables given are not changed', () => {
  const tables = [tableOf('repairs', [{ receivedAt: '2026-10-01', completedAt: '2026-10-09', status: 'done' }])];
  const before = structuredClone(tables);
  tablesOn('2026-10-02', tables, registers);
  expect(tables).toEqual(before);
});

describe('of any table', () => {
  const day = fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04');
  const step = fc.oneof(day, fc.constantFrom('√', '×', undefined, '2026-10-02T10:00'));
  const state = fc.constantFrom('done', 'open', undefined);
  const row = fc.record({
    receivedAt: step,
    dispatchedAt: step,
    completedAt: step,
    result: state,
    slipReturnedAt: step,
    callbackAt: step,
    status: state,
  });
  const table = fc.array(row, { minLength: 1, maxLength: 3 }).map(rows => [tableOf('repairs', rows)]);

  test('going back in two steps is going back in one', () => {
    fc.assert(
      fc.property(table, day, day, (tables, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        const twice = tablesOn(earlier, tablesOn(later, tables, registers), registers);
        expect(twice).toEqual(tablesOn(earlier, tables, registers));
      }),
    );
  });

  test('a day after all others changes nothing', () => {
    fc.assert(fc.property(table, tables => expect(tablesOn('2026-10-05', tables, registers)).toEqual(tables)));
  });
});
