/** Owns small Chinese numerals: 一 to 九十九, and 两 and 半 where people count with them. */

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
