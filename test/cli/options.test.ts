/** Owns the behaviour of the shared options. */
import { asOfOption, onlyOption, severityOption } from '../../src/cli/options';

const now = () => '2026-10-16T15:30';
const raw = { progress: true };

test.each([
  [undefined, '2026-10-16T15:30'],
  ['2026-11-20T17:00', '2026-11-20T17:00'],
  ['2026-11-20 17:00', '2026-11-20T17:00'],
  ['2026-11-20', '2026-11-20T23:59'],
])('--as-of %s is %s', (asOf, moment) => {
  expect(asOfOption({ ...raw, ...(asOf !== undefined && { asOf }) }, now)).toBe(moment);
});

test.each(['2026-02-30', '2026-11-20T25:00', '2026-11-20T17:00:00', '20261120', '', 'now'])(
  '--as-of %j is refused',
  asOf => {
    expect(() => asOfOption({ ...raw, asOf }, now)).toThrow(/is no date and time/);
  },
);

test('checks are named by commas, Chinese ones too', () => {
  expect(onlyOption({ ...raw, only: 'a, b，c' }, ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c']);
  expect(onlyOption(raw, ['a'])).toBeUndefined();
});

test('all unknown checks are told at once', () => {
  expect(() => onlyOption({ ...raw, only: 'x,a,y' }, ['a'])).toThrow(/x, y/);
});

test('an option without anything in it is refused, not taken for nothing', () => {
  expect(() => onlyOption({ ...raw, only: ' , ' }, ['a'])).toThrow(/--only/);
  expect(() => severityOption({ ...raw, severity: '' })).toThrow(/--severity/);
});
