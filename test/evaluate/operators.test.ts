/** Owns the operators of conditions: what each holds of, blank, absent and unreadable values included. */
import { holds, operators } from '../../src/evaluate/operators';
import { ABSENT, type FactValue } from '../../src/evaluate/values';

const test_ = (operator: string, value: FactValue, expected: FactValue, inDoubt = false) =>
  holds(operators[operator]!, value, expected, inDoubt);

test.each<[FactValue, string]>([
  [undefined, 'blank open'],
  ['2026-07-10', 'filled done dated'],
  ['2026-07-10T09:00', 'filled done dated'],
  ['√', 'filled done'],
  ['done', 'filled done'],
  ['×', 'filled open'],
  ['open', 'filled open'],
  ['/', ''],
  ['更换灯泡', 'filled'],
  ['WX-0001', 'filled'],
])('%s is: %s', (value, states) => {
  const are = ['blank', 'filled', 'done', 'open', 'dated'].filter(state => test_('is', value, state));
  expect(are.join(' ')).toBe(states);
});

test.each<[string, FactValue, FactValue, boolean]>([
  ['equal', 'paid', 'paid', true],
  ['equal', undefined, 'paid', false],
  ['notEqual', undefined, 'paid', true],
  ['in', 'paid', ['paid', 'free'], true],
  ['notIn', undefined, ['paid'], true],
  ['contains', '事后补单', ['补单'], true],
  ['contains', undefined, ['补单'], false],
  ['containsNone', undefined, ['补单'], true],
  ['containsNone', '尹主管', ['经理', '主管'], false],
  ['moreThan', '0.01', 0, true],
  ['moreThan', '0.00', 0, false],
  ['atMost', '0.00', 0, true],
  ['moreThan', undefined, 0, false],
  ['atMost', undefined, 0, false],
  ['lessThan', '99999999999999999.01', '99999999999999999.02', true],
  ['sameAmount', '268.50', '268.5', true],
  ['otherAmount', '268.50', '268.51', true],
  ['otherAmount', undefined, '268.51', false],
  ['otherAmount', '268.50', undefined, false],
  ['before', '2026-07-09', '2026-07-10T08:00', true],
  ['before', '2026-07-10', '2026-07-10T08:00', false],
  ['after', '2026-07-10T09:00', '2026-07-10T08:00', true],
  ['notAfter', '2026-07-10T09:00', '2026-07-10', true],
  ['after', '√', '2026-07-10', false],
  ['notAfter', '√', '2026-07-10', false],
])('%s %s %j: %s', (operator, value, expected, result) => {
  expect(test_(operator, value, expected)).toBe(result);
});

test.each(Object.keys(operators))('%s has an opposite that has it', operator => {
  const { opposite } = operators[operator]!;
  expect(operators[opposite]!.opposite).toBe(operator);
});

test.each(Object.entries(operators))('%s of a column that is not there', (operator, { ofAbsent }) => {
  expect(test_(operator, ABSENT, 'x')).toBe(ofAbsent);
  expect(ofAbsent).toBe(['isNot', 'notEqual', 'notIn', 'containsNone'].includes(operator));
});

test.each(Object.keys(operators))('%s of a cell that can’t be read is whatever is supposed', operator => {
  const unread = { unreadable: '见附页' };
  expect([test_(operator, unread, 'x', false), test_(operator, unread, 'x', true)]).toEqual([false, true]);
  expect([test_(operator, '5', unread, false), test_(operator, '5', unread, true)]).toEqual([false, true]);
});
