/** Owns the behaviour of the evidence that one cell gives of its column. */
import type { CellValue } from '../../../src/model/workbook';
import { type Evidence, kindEvidence } from '../../../src/recognise/cells/kinds';

test.each<[Evidence, CellValue[]]>([
  ['blank', [undefined, '', ' ', '/', '—', '无']],
  ['date', ['2026-07-02', '2026年7月2日', '7.2', '7月2日', '当日', '7.2已完成', 20260702]],
  ['date-time', ['2026-07-02 9:30', '7月2日下午3点', '次日9:00']],
  ['time', ['9：30', '下午三点半', '15点半']],
  ['serial', [46183, 46183.43]],
  ['number', [12.2, 3, '85', '171.00', '12,800']],
  ['money', ['￥420', '405元', '12.8万']],
  ['mark', ['√', '×', '是', 'V', true, '已完成']],
  ['phone', ['10060426839', 10060426839, '0755-88888888']],
  ['room', ['3-1-502', '14栋1单元1903', '23#2-1802', 'A座1203']],
  ['identifier', ['W-101', 'RG-0001', 'GD202607-003', 'F1', '认字第012号']],
  ['name', ['张三', '云欣怡', '小林', '詹经理']],
  ['text', ['水表井漏水', '原迹是04-11-29现在改成2004-12-5', '6月3日业主要求更换锁芯', '张三 3-1-502']],
  ['error', [{ error: '#N/A' }]],
])('%s: %j', (evidence, cells) => {
  expect(cells.map(cell => [cell, kindEvidence(cell)])).toEqual(cells.map(cell => [cell, evidence]));
});

test.each<[string, number, Evidence]>([
  ['yyyy/m/d', 46183, 'date'],
  ['m"月"d"日"', 46183, 'date'],
  ['yyyy/m/d h:mm', 46183.5, 'date-time'],
  ['h:mm', 0.43, 'time'],
  ['yyyy/m/d h:mm', 0.43, 'time'],
  ['[h]:mm', 1.5, 'number'],
  ['"dyh"0.00', 12.5, 'number'],
  ['[Red]#,##0.00_);(#,##0.00)', 12.5, 'number'],
  ['General', 12.5, 'number'],
])('the format %s makes %d %s', (format, number, evidence) => {
  expect(kindEvidence(number, format)).toBe(evidence);
});
