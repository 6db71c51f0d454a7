/** Owns the behaviour of 交接班: what goes on, what is due, which slips are out, and what was noted today. */
import { shiftHandoverLayout } from '../../../src/plan/summaries/shift-handover';
import { below, figures, given, lines } from './given';

const books = {
  维修登记: `
    编号   | 报修时间          | 房号    | 报修内容 | 紧急程度 | 有偿/无偿 | 工作单号 | 派工时间          | 维修人员 | 管家回复时间      | 完成时间          | 返单时间    | 费用 | 回访时间
    WX-001 | @2026-10-16 08:40 | 3-1-502 | 水龙头   | 紧急     | 有偿      | W2       | @2026-10-16 08:50 | 孙师傅   | @2026-10-16 09:00 |                   |             | 60   |
    WX-002 | @2026-10-15 09:00 | 3-1-601 | 插座     |          | 有偿      | W1       | @2026-10-15 09:20 | 林师傅   | @2026-10-16 15:00 |                   | @2026-10-15 | 45   |
    WX-003 | @2026-10-15 09:00 | 3-1-602 | 门锁     |          | 无偿      |          |                   | 林师傅   |                   | @2026-10-16 10:00 |             |      |
    WX-004 | @2026-10-15 09:00 | 3-1-603 | 换灯     |          |           |          |                   |          |                   |                   |             |      | 作废
  `,
  投诉登记: `
    编号  | 投诉时间          | 投诉方式 | 投诉人 | 投诉内容 | 级别 | 首接人 | 管家回复时间      | 办结时间          | 管家签名 | 回访时间 | 回访人
    TS-01 | @2026-10-16 14:00 | 来电     | 李四   | 噪音     | 重大 | 陈静   | @2026-10-16 15:00 |                   |          |          |
    TS-02 | @2026-10-15 14:00 | 来电     | 李四   | 噪音     | 一般 | 陈静   | @2026-10-15 15:00 | @2026-10-15 16:00 | 陈静     |          |
  `,
  交接班登记: `
    日期        | 班次   | 贴心管家 | 前台 | 交流内容       | 签名
    @2026-10-16 | 上班前 | 何姐     | 陈静 | 3 栋电梯保养中 | 陈静
    @2026-10-15 | 下班后 | 何姐     | 陈静 | 昨天的事       | 陈静
  `,
};
const layout = shiftHandoverLayout(given(books));

test('repairs and complaints that are not completed, the longest first; void rows are out', () => {
  expect(below(layout, '未完成的报修')).toEqual([
    'WX-002 | 3-1-601 | 插座 |  | @2026-10-15T09:00 | @2026-10-15T09:20 | 林师傅 | @2026-10-16T15:00 | 维修登记!3',
    'WX-001 | 3-1-502 | 水龙头 | 紧急 | @2026-10-16T08:40 | @2026-10-16T08:50 | 孙师傅 | @2026-10-16T09:00 | 维修登记!2',
  ]);
  expect(below(layout, '未办结的投诉 1 项')).toEqual([
    'TS-01 |  | 噪音 | 重大 | @2026-10-16T14:00 | 李四 | 陈静 | @2026-10-16T15:00 | 投诉登记!2',
  ]);
});

test('replies and callbacks that are due, the most urgent first', () => {
  expect(below(layout, '管家应回复前台 1 项')).toEqual([
    expect.stringMatching(
      /^WX-001 \| 3-1-502 \| .*已逾期 2 小时.* \| @2026-10-16T13:00 \| 贴心管家 \| 逾期 \| 维修登记!2$/,
    ),
  ]);
  expect(below(layout, '应回访 2 项').map(line => line.split(' | ').slice(-3).join(' '))).toEqual([
    '受理人 将到期 投诉登记!3',
    '前台值班人员 将到期 维修登记!4',
  ]);
});

test('slips that are out, with the money to be brought', () => {
  expect(below(layout, '没有返回的单 1 张').map(figures)).toEqual([
    'W2 | 3-1-502 | 水龙头 | 工程维修 | @2026-10-16T08:50 |  | 孙师傅 | 60.00 | 维修登记!2',
    '合计 |  |  |  |  |  |  | 60.00',
  ]);
});

test("today's notes alone", () => {
  expect(below(layout, '今日交接登记')).toEqual(['上班前 | 何姐 | 陈静 | 3 栋电梯保养中 | 交接班登记!2']);
});

test('both shifts sign; with nothing to hand over it says so, in English too', () => {
  expect(lines(layout).at(-1)).toMatch(/^交班人：＿+　+接班人：＿+　+时间：＿+$/);
  const none = lines(shiftHandoverLayout({ ...given({ 通讯录: '姓名' }), language: 'en' }));
  expect(none.filter(line => line === 'None.')).toHaveLength(2);
  expect(none.join('\n')).not.toMatch(/\p{Script=Han}/u);
});
