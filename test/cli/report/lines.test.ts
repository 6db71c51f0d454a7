/** Owns the behaviour of text on a terminal. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { clipped, harmless, wrapped } from '../../../src/cli/report/lines';

test.each([
  ['an escape code', '周\u001b[31m敏\u001b[0m', '周[31m敏[0m'],
  ['a bell and a backspace', 'WX\u0007-1\u0008', 'WX-1'],
  ['a line break', '甲\r\n乙', '甲 乙'],
  ['a turn of the writing direction', '周\u202e敏', '周敏'],
  ['the other way to write an escape code', '\u009b31m红', '31m红'],
])('%s is made harmless', (_, text, safe) => {
  expect(harmless(text)).toBe(safe);
});

test.each([
  ['fits', '完工后没有回访。', 16, ['完工后没有回访。']],
  ['breaks between Chinese characters', '完工后没有回访', 6, ['完工后', '没有回', '访']],
  ['keeps a closing mark off the start of a line', '完工后，没有', 6, ['完工', '后，没', '有']],
  ['keeps a number whole', '应于 2026-10-14 前返单', 14, ['应于', '2026-10-14 前', '返单']],
  ['cuts what is too long for a line', 'ABCDEFGH', 3, ['ABC', 'DEF', 'GH']],
  ['is nothing', '', 10, ['']],
])('a text that %s', (_, text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test('no line is wider than asked for, and nothing but blanks is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'维修，。（）a1 -√①😀') });
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 30 }), (given, width) => {
      const lines = wrapped(given, width);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
    }),
  );
});

test.each([
  ['维修登记本', 10, '维修登记本'],
  ['维修登记本', 9, '维修登记…'],
  ['维修登记本', 8, '维修登…'],
])('%s in %d columns is %s', (text, width, shown) => {
  expect(clipped(text, width)).toBe(shown);
});
