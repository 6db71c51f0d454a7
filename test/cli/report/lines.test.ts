/** Owns the behaviour of text on a terminal. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { clipped, columnsOf, harmless } from '../../../src/cli/report/lines';

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
  ['维修登记本', 10, '维修登记本'],
  ['维修登记本', 9, '维修登记…'],
  ['维修登记本', 8, '维修登…'],
])('%s in %d columns is %s', (text, width, shown) => {
  expect(clipped(text, width)).toBe(shown);
});

test('widths are those of string-width, found faster', () => {
  const text = fc.string({ unit: fc.constantFrom(...'维修，（）、。「」〃〡～a1 -√①😀ﾊ\u001b\u302a\uff61') });
  fc.assert(fc.property(text, given => expect(columnsOf(given)).toBe(stringWidth(given))));
});
