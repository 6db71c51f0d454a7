/** Owns the behaviour of `explain`'s place. */
import { placeOf } from '../../../src/cli/commands/explain';

test.each([
  ['维修登记!12', { sheet: '维修登记', row: 12 }],
  ['维修登记!N12', { sheet: '维修登记', row: 12, column: 14 }],
  ['维修登记！12', { sheet: '维修登记', row: 12 }],
  ["'3#楼!甲'!$N$12", { sheet: '3#楼!甲', row: 12, column: 14 }],
  ["'It''s'!1", { sheet: "It's", row: 1 }],
])('%s', (text, place) => {
  expect(placeOf(text)).toEqual(place);
});

test.each(['维修登记', '12', '!12', '维修登记!', '维修登记!0', '维修登记!A'])('%j is no place', text => {
  expect(() => placeOf(text)).toThrow(/is no place/);
});
