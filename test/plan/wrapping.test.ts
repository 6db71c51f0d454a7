/** Owns the behaviour of breaking lines. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { wrapped } from '../../src/plan/wrapping';

test.each([
  ['fits', '完工后没有回访。', 16, ['完工后没有回访。']],
  ['breaks between Chinese characters', '完工后没有回访', 6, ['完工后', '没有回', '访']],
  ['keeps a closing mark off the start of a line', '完工后，没有', 6, ['完工', '后，没', '有']],
  ['keeps a number whole', '应于 2026-10-14 前返单', 14, ['应于', '2026-10-14 前', '返单']],
  ['cuts what is too long for a line', 'ABCDEFGH', 3, ['ABC', 'DEF', 'GH']],
  ['keeps a clause whole', '已逾期（②一注1）', 10, ['已逾期', '（②一注1）']],
  ['is nothing', '', 10, ['']],
])('a text that %s', (_, text, width, lines) => {
  expect(wrapped(text, width, stringWidth)).toEqual(lines);
});

test('no line is wider than asked for, and nothing but blanks is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'维修，。（）a1 -√①😀') });
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 30 }), (given, width) => {
      const lines = wrapped(given, width, stringWidth);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
    }),
  );
});
