/** Owns the number formats that a workbook means by a bare id (ECMA-376 part 1, 18.8.30), as a Chinese Excel shows them. */

const chineseMonthDay = 'm"月"d"日"';
const chineseDay = 'yyyy"年"m"月"d"日"';
const chineseMonth = 'yyyy"年"m"月"';
const chineseTime = 'h"时"mm"分"';
const chineseHalfDay = '上午/下午h"时"mm"分"';

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: chineseMonth,
  28: chineseMonthDay,
  29: chineseMonthDay,
  30: 'm-d-yy',
  31: chineseDay,
  32: chineseTime,
  33: 'h"时"mm"分"ss"秒"',
  34: chineseHalfDay,
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: chineseMonth,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: chineseMonth,
  51: chineseMonthDay,
  52: chineseMonth,
  53: chineseMonthDay,
  54: chineseMonthDay,
  55: chineseHalfDay,
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: chineseMonth,
  58: chineseMonthDay,
};

/** The format of that id; undefined for General and for ids that mean nothing. A workbook's own list wins. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const code = own.get(id) ?? builtIn[id];
  return code === undefined || /^(general|G\/通用格式)?$/i.test(code) ? undefined : code;
}
