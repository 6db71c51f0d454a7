/** Owns the behaviour of visits: grids of days, and lists in one cell. */
import type { CellValue } from '../../../src/model/workbook';
import { readCell } from '../../../src/recognise/cells/read';
import { readVisits } from '../../../src/recognise/cells/visits';
import { context } from './fields';

const july = context('visits', { year: 2026, month: 7 });

test.each<[CellValue[], string | undefined]>([
  [[undefined, '√', '', '√'], '2,4'],
  [['√√', undefined, 'V'], '1,1,3'],
  [[1, 0, 2], '1,3,3'],
  [['×', '/', '休', ' '], undefined],
  [['9:30', '9:30、14:00'], '1,2,2'],
  [['小林', true, false], '1,2'],
  [[46204, '7.2'], '1,2'],
  [[], undefined],
])('a grid of the days 1, 2, 3 … with %j has the visits %s', (cells, visits) => {
  expect(
    readVisits(
      cells,
      cells.map((_, at) => at + 1),
      july,
    ),
  ).toBe(visits);
});

test('columns without a day: a date gives it, a tick is a visit on an unknown day', () => {
  const cells = ['7.1', 46211, '√', '', '×', '小林'];
  expect(
    readVisits(
      cells,
      cells.map(() => undefined),
      july,
    ),
  ).toBe('1,8,0,0');
});

test.each<[CellValue]>([['改期'], [12.2], [{ error: '#REF!' }], ['7.2改期']])(
  'the odd cell %j makes a grid unreadable',
  cell => {
    const text = typeof cell === 'object' ? cell.error : String(cell);
    expect(readVisits(['√', cell], [1, 2], july)).toEqual({ unreadable: text });
  },
);

test.each([
  ['1、8、15、22', '1,8,15,22'],
  ['1，8，15', '1,8,15'],
  ['1日、8日', '1,8'],
  ['1.8.15.22', '1,8,15,22'],
  ['7.1、7.8', '1,8'],
  ['7月1日、8日、15日', '1,8,15'],
  ['8日', '8'],
  ['4次', '0,0,0,0'],
  ['√√√', '0,0,0'],
  ['/', undefined],
])('the list %s has the visits %s', (written, visits) => {
  expect(readCell(written, july)).toBe(visits);
});

test.each(['8', '6.28、7.5', '每周一次', '1、8、45', '已完成'])('%s lists no days', written => {
  expect(readCell(written, july)).toEqual({ unreadable: written });
});

test('a lone date is one visit, a lone number is not guessed', () => {
  expect(readCell(46211, july)).toBe('8');
  expect(readCell(4, july)).toEqual({ unreadable: '4' });
});
