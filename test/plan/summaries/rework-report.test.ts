/** Owns the behaviour of 返修日报: what is open or was completed today, by contractor, and who has not told of today. */
import { reworkReportLayout } from '../../../src/plan/summaries/rework-report';
import { below, given, lines } from './given';

const reworks = `
  日期        | 房号     | 返修内容 | 责任单位     | 通知日期    | 要求完成日期 | 实际完成日期 | 进度   | 进度日期    | 未完成原因 | 跟进人 | 备注
  @2026-10-01 | 11-1-302 | 墙面开裂 | 甲建筑公司   | @2026-10-01 | @2026-10-14  |              | 处理中 | @2026-10-16 | 等材料     | 林深   |
  @2026-10-05 | 11-2-501 | 窗漏水   | 乙门窗公司   | @2026-10-05 | @2026-10-30  |              | 处理中 | @2026-10-13 |            | 林深   |
  @2026-10-06 | 11-2-502 | 地漏     | 甲建筑公司   | @2026-10-06 | @2026-10-17  |              | 处理中 | @2026-10-16 |            | 林深   |
  @2026-10-06 | 11-2-503 | 门锁     | 甲建筑公司   | @2026-10-06 | @2026-10-17  | @2026-10-16  | 已完成 | @2026-10-16 |            | 林深   |
  @2026-10-02 | 11-2-504 | 门锁     | 甲建筑公司   | @2026-10-02 | @2026-10-12  | @2026-10-11  | 已完成 | @2026-10-11 |            | 林深   |
  @2026-10-02 | 11-2-505 | 门锁     | 甲建筑公司   | @2026-10-02 | @2026-10-12  |              |        |             |            | 林深   | 作废
`;
const layout = reworkReportLayout(given({ 返修登记: reworks }));

test('by contractor: open, overdue, told of today or not, completed today', () => {
  expect(below(layout, '各责任单位').map(line => line.replace(/=[^→]*→/g, ''))).toEqual([
    '乙门窗公司 | 1 | 0 | 0 | 1 | 0',
    '甲建筑公司 | 2 | 1 | 2 | 0 | 1',
    '合计 | 3 | 1 | 2 | 1 | 1',
  ]);
});

test('item by item: progress, reason and standing; what was completed before today is out, and so are void rows', () => {
  expect(below(layout, '逐项进度')).toEqual([
    '11-2-501 | 窗漏水 | 乙门窗公司 | @2026-10-05 | @2026-10-30 | 未完成 | @2026-10-13 |  | 林深 | 今日无进度 | 返修登记!3',
    '11-1-302 | 墙面开裂 | 甲建筑公司 | @2026-10-01 | @2026-10-14 | 未完成 | @2026-10-16 | 等材料 | 林深 | 逾期 2 天 | 返修登记!2',
    '11-2-502 | 地漏 | 甲建筑公司 | @2026-10-06 | @2026-10-17 | 未完成 | @2026-10-16 |  | 林深 | 进行中 | 返修登记!4',
    '11-2-503 | 门锁 | 甲建筑公司 | @2026-10-06 | @2026-10-17 | 已完成 | @2026-10-16 |  | 林深 | 今日完成 | 返修登记!5',
  ]);
  expect(lines(layout)[1]).toBe('日期 2026-10-16　检查时点 2026-10-16 15:30　未完成 3 项　今日完成 1 项');
});

test('a day that could not be read leaves the item open, and is named', () => {
  const unread = reworkReportLayout(
    given({ 返修登记: reworks.replace('@2026-10-16  | 已完成 | @2026-10-16', '见回执        | 处理中 | @2026-10-16') }),
  );
  expect(lines(unread).join('\n')).toContain('没有计入：返修登记!5「见回执」');
  expect(below(unread, '逐项进度')).toHaveLength(4);
});

test('without reworks it says so, and exists in English', () => {
  const none = lines(reworkReportLayout({ ...given({ 通讯录: '姓名' }), language: 'en' }));
  expect(none).toContain('No rework is open.');
  expect(none.join('\n')).not.toMatch(/\p{Script=Han}/u);
});
