/** Owns the behaviour of planned sheets. */
import { layoutDigest } from '../../src/plan/digest';
import { planSheet } from '../../src/plan/own-sheet';
import { type TextSheet, textBook } from '../support/textbook';

const layout = { widths: [10], rows: [], merges: [], frozenRows: 0, print: { landscape: true } };
const planned = (sheets: Record<string, TextSheet>) =>
  planSheet(textBook({ sheets }), 'findings', '检查结果', () => layout);
const owned = (digest: string): TextSheet => ({ table: '', owned: { role: 'findings', digest } });

test.each([
  ['free', { 维修: '' }, '检查结果'],
  ["taken by a user's own sheet", { 检查结果: '' }, '检查结果(管家)'],
  ['taken twice', { 检查结果: '', '检查结果(管家)': '' }, '检查结果(管家2)'],
])('a title that is %s', (_, sheets, title) => {
  expect(planned(sheets)).toEqual([
    { kind: 'write-sheet', role: 'findings', sheet: title, digest: layoutDigest(layout), layout },
  ]);
});

test('our sheet keeps the name that a user gave it', () => {
  expect(planned({ 上周的检查: owned('old') })).toMatchObject([{ sheet: '上周的检查' }]);
});

test('an unchanged sheet is not written again', () => {
  expect(planned({ 检查结果: owned(layoutDigest(layout)) })).toEqual([]);
});
