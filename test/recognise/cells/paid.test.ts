/** Owns the behaviour of step columns in which people write the amount paid: 维修基金 12000. */
import type { CellValue } from '../../../src/model/workbook';
import { type CellContext, readCell } from '../../../src/recognise/cells/read';
import { context, field } from './fields';

const fund = field('date', '维修基金', { amountMeansDone: true });
const read = (raw: CellValue, more: Partial<CellContext> = {}) =>
  readCell(raw, context('date', { field: fund, year: 2026, ...more }));

test.each<[CellValue, string]>([
  [12000, '√'],
  [32220.5, '√'],
  [45000, '√'],
  ['12000', '√'],
  ['45,000.00', '√'],
  ['12000元', '√'],
  ['￥1.2万', '√'],
  ['32220.50', '√'],
  [0, '×'],
  ['0', '×'],
  ['√', '√'],
  ['未缴', '×'],
  ['2026.11.2', '2026-11-02'],
  ['11.2', '2026-11-02'],
  ['11月2日', '2026-11-02'],
  [20261102, '2026-11-02'],
])('%j, an amount or a date, is %s', (raw, value) => {
  expect(read(raw)).toBe(value);
});

test('a number that shows as a date is that date', () => {
  expect(read(46328, { format: 'yyyy/m/d' })).toBe('2026-11-02');
});

test('what is neither stays unreadable', () => {
  expect(read('已托人去问了还没回话')).toEqual({ unreadable: '已托人去问了还没回话' });
});

test('elsewhere an amount says nothing of a step', () => {
  expect(readCell(12000, context('date'))).toEqual({ unreadable: '12000' });
});
