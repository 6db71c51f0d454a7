/** Owns the behaviour of agreed frequencies. */
import { parseFrequency } from '../../src/model/frequency';

test.each([
  ['每周2次', 2, 'week'],
  ['一周两次', 2, 'week'],
  ['2次/周', 2, 'week'],
  ['周2次', 2, 'week'],
  ['每周一次', 1, 'week'],
  ['每星期三次', 3, 'week'],
  ['每周三', 1, 'week'],
  ['每周一、四', 2, 'week'],
  ['每周1、3、5', 3, 'week'],
  ['周一至周五', 5, 'week'],
  ['每天一次', 7, 'week'],
  ['每日', 7, 'week'],
  ['隔天一次', 3.5, 'week'],
  ['每两周一次', 0.5, 'week'],
  ['每１０天一次', 0.7, 'week'],
  ['每月4次', 4, 'month'],
  ['每 月 4 次', 4, 'month'],
  ['每个月四次', 4, 'month'],
  ['4次/月', 4, 'month'],
  ['月4次', 4, 'month'],
  ['包月4次', 4, 'month'],
  ['每半月一次', 2, 'month'],
  ['2次/月（每次2小时）', 2, 'month'],
] as const)('%s', (text, times, per) => {
  expect(parseFrequency(text)).toEqual({ times, per });
});

test.each(['', '4次', '2-3次/周', '按需', '不定期', '每周0次', '每周'.repeat(20), '包月'])('%j is none', text => {
  expect(parseFrequency(text)).toBeUndefined();
});
