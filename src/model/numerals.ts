/** Owns small Chinese numerals, read and written: 一 to 九十九, and 两 and 半 where people count with them. */

const digits = '零一二三四五六七八九';

/** A Chinese numeral of 1–99, or plain digits, as a number; undefined for anything else. 两 is 2. */
export function numeral(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九两])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const value = (ten === undefined ? 0 : tens === undefined ? 10 : digits.indexOf(tens) * 10) + onesOf(ones);
  return ones === '两' && ten !== undefined ? undefined : value;
}

function onesOf(digit: string | undefined): number {
  if (digit === undefined) return 0;
  return digit === '两' ? 2 : digits.indexOf(digit);
}

/** Days written in words (九月五日, 十一月二十号) in digits; the rest of the text as it is. */
export function withDaysInDigits(text: string): string {
  return text.replace(
    /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})(?=[日号])/g,
    (written, month, date) => {
      const numbers = [numeral(month), numeral(date)];
      return numbers.includes(undefined) ? written : numbers.join('月');
    },
  );
}

/** 1–99 as people number things: 3 → 三, 12 → 十二, 20 → 二十. */
export function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** Years written digit by digit (二〇二六年, 二零二六年) in digits; the rest of the text as it is. */
export function withYearsInDigits(text: string): string {
  return text.replace(/(?<![〇○零一二三四五六七八九])[一二][〇○零一二三四五六七八九]{3}(?=年)/g, year =>
    [...year].map(digit => Math.max(0, digits.indexOf(digit))).join(''),
  );
}
