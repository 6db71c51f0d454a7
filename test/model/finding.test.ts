/** Owns the behaviour of a finding's identity: what makes it the same one in another run. */
import { type Finding, findingKey, findingKeys } from '../../src/model/finding';
import { finding } from '../plan/given';

const numbered = finding({ row: 5, entry: 'WX-5', room: '3-1-502', evidence: { completedAt: '2026-07-10T15:00' } });
const byRoom = finding({ row: 5, entry: '3-1-502', room: '3-1-502', evidence: { completedAt: '2026-07-10T15:00' } });
const byRow = finding({ row: 5, entry: 'row 5', evidence: { inspectedOn: '2026-07-10', item: '大堂' } });
const ofDay = finding({ check: 'handover-missing', register: 'handovers', item: '2026-07-10 before' });

test.each<[string, Finding, Partial<Finding>]>([
  ['its row', numbered, { row: 9, cells: ['C9'] }],
  ['its severity', numbered, { severity: 'notice' }],
  ['its words', numbered, { message: { zh: '已逾期 2 天', en: '' } }],
  ['a date of a numbered entry', numbered, { evidence: { completedAt: '2026-07-11' } }],
  ['a room filled in later', finding({ entry: 'WX-5' }), { room: '3-1-502' }],
  ['the time of a day', byRoom, { evidence: { completedAt: '2026-07-10T16:30' } }],
  ['the row of an entry without number and room', byRow, { row: 8, entry: 'row 8' }],
  ['the row and sheet where a missing day is told', ofDay, { row: 30, sheet: '交接班8月' }],
  [
    'a figure that grows',
    finding({ entry: 'row 5', evidence: { month: '2026-06', slips: '40' } }),
    { evidence: { month: '2026-06', slips: '41' } },
  ],
])('stays the same though it changes %s', (_, one, change) => {
  expect(findingKey({ ...one, ...change })).toBe(findingKey(one));
});

test.each<[string, Finding, Partial<Finding>]>([
  ['its check', numbered, { check: 'repair-dispatch' }],
  ['its entry', numbered, { entry: 'WX-6' }],
  ['its sheet, as numbers restart every month', numbered, { sheet: '8月' }],
  ['its room', byRoom, { entry: '3-1-601', room: '3-1-601' }],
  ['its day, where only the room names it', byRoom, { evidence: { completedAt: '2026-07-11' } }],
  ['its item', ofDay, { item: '2026-07-10 after' }],
])('is another with another one of %s', (_, one, change) => {
  expect(findingKey({ ...one, ...change })).not.toBe(findingKey(one));
});

test('those that nothing tells apart are numbered by their place, in whichever order they come', () => {
  const [first, second] = [finding({ row: 3, entry: 'WX-1' }), finding({ row: 9, entry: 'WX-1' })];
  const [one, two] = findingKeys([first, second]);
  expect(two).toBe(`${one}#2`);
  expect(findingKeys([second, first])).toEqual([two, one]);
});
