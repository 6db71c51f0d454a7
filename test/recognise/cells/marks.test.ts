/** Owns the behaviour of tick columns. */
import type { CellValue } from '../../../src/model/workbook';
import { readCell } from '../../../src/recognise/cells/read';
import { context } from './fields';

test.each<[CellValue, string | undefined]>([
  ['√', '√'],
  ['V', '√'],
  ['是', '√'],
  [1, '√'],
  [true, '√'],
  [2, '√'],
  ['张三', '√'],
  ['花磊', '√'],
  ['双方议定', '√'],
  ['已告知业主材料费50元，业主同意', '√'],
  ['没问题', '√'],
  ['☑是 □否', '√'],
  ['是√ 否', '√'],
  ['2026.7.2', '2026-07-02'],
  [46183, '2026-06-10'],
  ['已签 7.2', '2026-07-02'],
  ['×', '×'],
  ['未交', '×'],
  ['没有', '×'],
  ['缺', '×'],
  ['客户拒签', '×'],
  ['□是 ☑否', '×'],
  [0, '×'],
  [false, '×'],
  ['/', '/'],
  ['N/A', '/'],
  ['不需要告知', '/'],
  [' ', undefined],
])('%j is %j', (raw, value) => {
  const field = { ...context('mark').field, headings: ['签名', '签字'] };
  expect(readCell(raw, context('mark', { year: 2026, field }))).toBe(value);
});

test.each(['业主说等下周回来再看看是否需要收费', '?', '#VALUE'.repeat(9)])('%j is no mark', text => {
  expect(readCell(text, context('mark'))).toEqual({ unreadable: text });
});
