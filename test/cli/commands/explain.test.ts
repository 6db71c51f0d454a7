/** Owns the behaviour of `explain`'s place. */
import { placeOf } from '../../../src/cli/commands/explain';

test.each([
  ['维修登记!12', '维修登记', 12],
  ['维修登记!N12', '维修登记', 12],
  ['维修登记！12', '维修登记', 12],
  ["'3#楼!甲'!$N$12", '3#楼!甲', 12],
  ["'It''s'!1", "It's", 1],
])('%s', (text, sheet, row) => {
  expect(placeOf(text)).toEqual({ sheet, row });
});

test.each(['维修登记', '12', '!12', '维修登记!', '维修登记!0', '维修登记!A'])('%j is no place', text => {
  expect(() => placeOf(text)).toThrow(/is no place/);
});
