/** Owns the behaviour of text widths and row heights. */
import { textWidth } from '../../src/model/text-width';
import { fittedRow, lineCount } from '../../src/plan/fitting';

test.each([
  ['WX-0012', 7],
  ['完工后没有回访', 14],
  ['（3栋）', 7],
  ['“暂定”', 8],
  ['①√', 4],
  ['ﾊ', 1],
  ['𠮷', 2],
  ['', 0],
])('%s is %d wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test.each([
  ['短', 20, 1],
  ['一二三四五六七八九十', 10, 3],
  ['甲\n乙\n丙', 20, 3],
  ['', 20, 1],
  ['窄', 0, 1],
])('%j takes the lines it needs in a column of %d', (text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines);
});

const text = (value: string) => ({ value: { kind: 'text', text: value }, style: 'body-wrap' }) as const;

test('a row is as tall as its longest cell needs', () => {
  const one = fittedRow([text('短'), text('短')], () => 10).height!;
  expect(fittedRow([text('短'), undefined, text('一二三四五六七八九十')], () => 10).height).toBe(one + 2 * 15);
});

test('a row is never taller than Excel allows', () => {
  expect(fittedRow([text('长'.repeat(5000))], () => 10).height).toBe(409);
});
