/** Owns the behaviour of Chinese numerals. */
import { chineseNumeral, numeral } from '../../src/model/numerals';

test.each([
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['3', 3],
  ['012', 12],
])('%s is %d', (text, number) => {
  expect(numeral(text)).toBe(number);
});

test.each(['', '十两', '一二', '百', '3.5', '半', '一百', '-1'])('%j is no numeral', text => {
  expect(numeral(text)).toBeUndefined();
});

test('what is written is read back, from 1 to 99', () => {
  for (let number = 1; number <= 99; number++) expect(numeral(chineseNumeral(number))).toBe(number);
});
