/** Owns the behaviour of money and number columns. */
import type { CellValue } from '../../../src/model/workbook';
import { readCell } from '../../../src/recognise/cells/read';
import { context } from './fields';

test.each<[CellValue, string]>([
  ['1,280.50', '1280.50'],
  ['1，280', '1280'],
  ['￥1280.5', '1280.5'],
  ['¥ 85', '85'],
  ['1280.5元', '1280.5'],
  ['85元整', '85'],
  ['85块', '85'],
  ['12.8万', '128000'],
  ['128万元', '1280000'],
  ['８５', '85'],
  ['0085', '85'],
  ['.5', '0.5'],
  ['-5', '-5'],
  ['￥-5', '-5'],
  ['(1,280.50)', '-1280.50'],
  ['（85）', '-85'],
  ['85元（现金）', '85'],
  ['免费', '0'],
  ['赠送', '0'],
  [0, '0'],
  [94.18000000000001, '94.18'],
  [1e15, '1000000000000000'],
  ['/', '/'],
  ['无', '/'],
])('the amount %j is %s', (raw, value) => {
  expect(readCell(raw, context('money'))).toBe(value);
});

test.each([
  '85.00元/次',
  '30--50',
  '面议',
  '1,28',
  '12,8万',
  '100（含材料20）',
  '50+20',
  '约85',
  '√',
  '待定',
  '-',
  '1.2.3',
  '12.8万万',
])('%s is no amount', text => {
  const value = readCell(text, context('money'));
  expect(value).toEqual(text === '-' ? '/' : { unreadable: text });
});

test.each<[CellValue, string]>([
  [123.456, '1234560'],
  ['98.5', '985000'],
  ['98.5万', '985000'],
  ['985000元', '985000'],
  ['面议', '面议'],
])('in a column in 万元 the amount %j is %s yuan', (raw, value) => {
  const read = readCell(raw, context('money', { isInTenThousands: true }));
  expect(read).toEqual(value === '面议' ? { unreadable: value } : value);
});

test('a date that slipped into a money column is no amount', () => {
  expect(readCell(46183, context('money', { format: 'yyyy/m/d' }))).toEqual({ unreadable: '46183' });
  expect(readCell(46183, context('money', { format: '¥#,##0.00' }))).toBe('46183');
});

test.each([
  ['3个', '3'],
  ['2.5小时', '2.5'],
  ['85㎡', '85'],
  ['85平方米', '85'],
  ['85 m²', '85'],
  ['两次', '2'],
  ['半小时', '0.5'],
  ['2天', '2'],
  ['1,000', '1000'],
])('the quantity %s is %s', (written, value) => {
  expect(readCell(written, context('number'))).toBe(value);
});

test.each([
  '3-5个',
  '10%',
  '3×2',
  '若干',
  '85元/㎡',
  '半天',
  '半日',
  '一上午',
  '两小时半',
  '2小时半',
  '3个半',
  '一个下午',
])('%s is no number', text => {
  expect(readCell(text, context('number'))).toEqual({ unreadable: text });
});
