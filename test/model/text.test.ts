/** Owns the behaviour of comparable texts. */
import fc from 'fast-check';
import { halfWidth, squeeze } from '../../src/model/text';

test.each([
  ['ＡＢ１２：，（）', 'AB12:,()'],
  ['￥８５', '¥85'],
  ['日　期', '日 期'],
  ['  a\t\u00a0b  ', 'a  b'],
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['中文、。《》', '中文、。《》'],
  ['a\u200bb\ufeff', 'ab'],
  ['', ''],
])('%j in half width is %j', (written, plain) => {
  expect(halfWidth(written)).toBe(plain);
});

test('squeezed texts have no space or line break', () => {
  expect(squeeze(' 日 　期\n（必填） ')).toBe('日期(必填)');
});

test('half width is reached once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(halfWidth(halfWidth(text))).toBe(halfWidth(text));
      expect(squeeze(halfWidth(text))).toBe(squeeze(text));
    }),
  );
});
