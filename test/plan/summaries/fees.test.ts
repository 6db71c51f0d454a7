/** Owns the behaviour of 收费汇总: which money stands where, that nothing counts twice, and that totals are formulas with the right results. */
import { noSettings } from '../../../src/model/settings';
import { feesLayout } from '../../../src/plan/summaries/fees';
import { below, figures, given, lines, shownBy } from './given';

const slips = `
  单号 | 开单时间    | 部门 | 有偿/无偿 | 房号    | 服务项目 | 金额   | 完成时间    | 返单时间    | 收款日期    | 交财务日期
  F1   | @2026-10-03 | 工程 | 有偿      | 3-1-502 | 疏通     | 60.10  | @2026-10-03 | @2026-10-03 | @2026-10-04 | @2026-10-05
  F2   | @2026-10-05 | 工程 | 有偿      | 3-1-601 | 换锁     | 80.20  | @2026-10-05 | @2026-10-05 | @2026-10-06 |
  F3   | @2026-10-06 | 工程 | 有偿      | 3-1-602 | 换锁     | 0.30   | @2026-10-06 | @2026-10-06 |             |
  F4   | @2026-10-07 | 工程 | 有偿      | 3-1-603 | 换锁     | 100    |             |             |             |
  F5   | @2026-10-08 | 工程 | 无偿      | 3-1-604 | 换灯     | 30     | @2026-10-08 | @2026-10-08 |             |
  ~F6~ | ~@2026-10-08~ | 工程 | 有偿    | 3-1-605 | 换灯     | 999    | @2026-10-08 | @2026-10-08 |             |
  F7   | @2026-10-26 | 清洁 | 有偿      | 3-1-606 | 擦窗     |        | @2026-10-26 | @2026-10-26 |             |
`;
const repairs = `
  编号   | 报修时间          | 房号    | 报修内容 | 有偿/无偿 | 工作单号 | 派工时间          | 费用 | 完成时间
  WX-001 | @2026-10-02 09:00 | 3-1-502 | 疏通     | 有偿      | F1       | @2026-10-02 09:20 | 60.10 | @2026-10-03 10:00
  WX-002 | @2026-10-02 09:00 | 3-1-503 | 疏通     | 有偿      | W9       | @2026-10-02 09:20 | 45   | @2026-10-03 10:00
`;
const asOf = '2026-10-31T15:30';

test('each department by month: what is in, what is owed, what is out, what the book does not say; no slip twice, no void one', () => {
  const layout = feesLayout(given({ 派工单: slips, 维修登记: repairs }, { asOf }));
  expect(below(layout, '各月各部门收费').map(figures)).toEqual(
    [
      '2026-10 | 工程 | 1 | 4 | 0 | 140.30 | 0.30 | 100.00 | 0.00 | 240.60',
      '2026-10 | 工程维修 | 0 | 1 | 0 | 0.00 | 0.00 | 0.00 | 45.00 | 45.00',
      '2026-10 | 清洁 | 0 | 1 | 1 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00',
      '合计 | 1 | 6 | 1 | 140.30 | 0.30 | 100.00 | 45.00 | 285.60',
    ].map(line => line.replace('合计 |', '合计 |  |')),
  );
  expect(below(layout, '各月各部门收费').at(-1)).toContain('=SUM(G19:G21)→140.30 | =SUM(H19:H21)→0.30');
  expect(below(layout, '各月各部门收费')[0]).toMatch(/=SUM\(G19:J19\)→240\.60$/);
});

test('by the cut-off of the settings the 26th belongs to the next month', () => {
  const one = given({ 派工单: slips }, { asOf, month: '2026-11' });
  const settled = { ...one, recognition: { ...one.recognition, settings: { ...noSettings, monthCutOff: 25 } } };
  expect(below(feesLayout(settled), '各月各部门收费').map(line => line.split(' | ')[0])).toEqual([
    '2026-10',
    '2026-11',
    '合计',
  ]);
  expect(lines(feesLayout(settled))[1]).toContain('每月 25 日截止：2026-10-26 至 2026-11-25');
  const october = below(feesLayout({ ...settled, month: '2026-10' }), '各月各部门收费');
  expect(october.map(line => line.split(' | ')[0])).toEqual(['2026-10', '合计']);
});

test('slips that are back and not paid, and slips paid and not with finance', () => {
  const layout = feesLayout(given({ 派工单: slips }, { asOf }));
  expect(below(layout, '应收未收').map(figures)).toEqual([
    'F3 | 3-1-602 |  | 工程 | 换锁 | @2026-10-06 |  |  | @2026-10-06 | 25 | 0.30 | 派工单!4',
    'F7 | 3-1-606 |  | 清洁 | 擦窗 | @2026-10-26 |  |  | @2026-10-26 | 5 |  | 派工单!8',
    '合计 |  |  |  |  |  |  |  |  |  | 0.30',
  ]);
  expect(below(layout, '已收款、未交').map(figures)).toEqual([
    'F2 | 3-1-601 |  | 工程 | 换锁 | @2026-10-05 |  |  | @2026-10-06 | 25 | 80.20 | 派工单!3',
    '合计 |  |  |  |  |  |  |  |  |  | 80.20',
  ]);
});

test('a book without a column for finance is told, not taken for one where all is well', () => {
  const layout = feesLayout(
    given({ 派工单: '单号 | 开单时间 | 服务项目 | 金额 | 收款日期\nF1 | @2026-10-03 | 疏通 | 60 | @2026-10-04' }),
  );
  expect(below(layout, '已收款、未交')).toEqual(['台账没有“交财务日期”一栏，无法列出。']);
});

test('amounts off the price list, of the month alone', () => {
  const layout = feesLayout(
    given({
      派工单: `
        单号 | 开单时间    | 部门 | 房号    | 服务项目 | 数量 | 金额
        F1   | @2026-10-03 | 清洁 | 3-1-502 | 钟点清洁 | 1    | 300
        F2   | @2026-09-03 | 清洁 | 3-1-503 | 钟点清洁 | 1    | 300
      `,
      收费标准: '部门 | 服务项目 | 单位 | 收费标准\n清洁 | 钟点清洁 | 次 | 60',
    }),
  );
  expect(below(layout, '2026-10 与收费标准').map(figures)).toEqual([
    expect.stringMatching(/^F1 \| 3-1-502 \| .*收 300 元.*60 元.* \| 300\.00 \| 派工单!2$/),
    '合计 |  |  | 300.00',
  ]);
});

test('monthly services by customer, with the slips of the month for the same room and department', () => {
  const layout = feesLayout(
    given({
      包月清洁: `
        客户 | 房号    | 类别 | 频次    | 包月费 | 开始日期    | 结束日期    | 收款日期
        康平 | 1-2-501 | 清洁 | 每周1次 | 400    | @2026-09-01 | @2026-12-31 | @2026-10-08
        毕升 | 1-2-602 | 清洁 | 每周1次 | 360.50 | @2026-09-01 | @2026-09-30 |
        祝福 | 1-2-603 | 绿化 | 每周1次 | 200.50 | @2026-10-01 | @2026-12-31 |
      `,
      派工单: `
        单号 | 开单时间    | 部门 | 房号       | 服务项目 | 金额
        J1   | @2026-10-02 | 清洁 | 1栋2单元501 | 包月清洁 | 100
        J2   | @2026-10-09 | 清洁 | 1-2-501    | 包月清洁 | 100
        J3   | @2026-09-09 | 清洁 | 1-2-501    | 包月清洁 | 100
        J4   | @2026-10-09 | 工程 | 1-2-501    | 疏通     | 50
      `,
    }),
  );
  expect(below(layout, '2026-10 包月').map(figures)).toEqual([
    '康平 | 1-2-501 | 清洁 | 每周1次 | 2 | J1、J2 | 200.00 | @2026-10-08 | 400.00 | 包月清洁!2',
    '祝福 | 1-2-603 | 绿化 | 每周1次 | 0 |  | 0.00 |  | 200.50 | 包月清洁!4',
    '合计 |  |  |  | 2 |  | 200.00 |  | 600.50',
  ]);
});

const filings = `
  合同编号 | 买受人 | 房号     | 面积  | 合同总价 | 付款方式 | 签约日期    | 送备案日期  | 取回日期    | 印花税 | 交易费 | 缴费日期    | 发票交财务日期
  HT-01    | 左右   | 10-1-401 | 89.50 | 781400   | 一次性   | @2026-09-01 | @2026-09-08 | @2026-09-20 | 234.42 | 268.50 | @2026-09-20 | @2026-09-21
  HT-02    | 成章   | 10-1-402 | 95    | 1180000  | 一次性   | @2026-09-10 | @2026-09-18 | @2026-10-09 | 354.00 | 280    | @2026-10-09 |
  HT-03    | 凌云   | 10-2-201 | 120   |          | 商业     | @2026-10-09 |             |             |        |        |             |
  HT-04    | 安然   | 10-2-202 | 120   | 1680000  | 商业     | @2026-11-02 |             |             |        |        |             |
`;

test('stamp duty and transaction fee of the contracts that are paid in the month or still to pay, by both profiles', () => {
  const layout = feesLayout(given({ 备案台账: filings }, { asOf: '2026-11-03T10:00' }));
  expect(below(layout, '各合同').map(figures)).toEqual([
    'HT-02 | 10-1-402 | 成章 | 95.00 | 1180000.00 | 354.00 | 354.00 | 590.00 | 285.00 | 280.00 | 0.00 | @2026-10-09',
    'HT-03 | 10-2-201 | 凌云 | 120.00 |  |  |  |  | 360.00 |  | 0.00',
    '合计 |  |  | 215.00 | 1180000.00 | 354.00 | 354.00 | 590.00 | 645.00 | 280.00 | 0.00',
  ]);
  const written = layout.rows.flatMap(({ cells }) => cells.filter(cell => cell?.style === 'mismatch'));
  expect(written).toMatchObject([{ value: { number: '280.00' } }]);
});

test('contracts whose invoice is not with finance', () => {
  const layout = feesLayout(given({ 备案台账: filings }, { asOf: '2026-11-03T10:00' }));
  expect(below(layout, '发票未交').map(figures)).toEqual([
    'HT-02 | 10-1-402 | 成章 | @2026-10-09 | @2026-10-09 | 354.00 | 280.00 | 634.00 | 备案台账!3',
    '合计 |  |  |  |  | 354.00 | 280.00 | 634.00',
  ]);
});

test('loans paid out against what was agreed, until receipt and reconciliation are there', () => {
  const mortgages = `
    合同编号 | 客户 | 房号     | 合同款额 | 首期款 | 贷款方式 | 按揭银行 | 按揭金额 | 公积金金额 | 放款日期    | 放款金额 | 回执交财务  | 发票交客户  | 对账日期
    HT-01    | 左右 | 10-1-401 | 900000   | 300000 | 组合     | 甲银行   | 400000   | 200000     | @2026-10-13 | 599999.50 | @2026-10-14 |             |
    HT-02    | 成章 | 10-1-402 | 900000   | 300000 | 商业     | 乙银行   | 600000   |            | @2026-09-13 | 600000   | @2026-09-14 | @2026-09-15 |
    HT-03    | 凌云 | 10-1-403 | 900000   | 300000 | 商业     | 乙银行   | 600000   |            | @2026-09-13 | 600000   | @2026-09-14 | @2026-09-15 | @2026-10-05
    HT-04    | 安然 | 10-1-404 | 900000   | 300000 | 商业     | 乙银行   | 600000   |            |             |          |             |             |
  `;
  expect(below(feesLayout(given({ 按揭台账: mortgages })), '放款').map(figures)).toEqual([
    'HT-01 | 10-1-401 | 左右 | 甲银行 | 600000.00 | 599999.50 | -0.50 | @2026-10-13 | @2026-10-14',
    'HT-02 | 10-1-402 | 成章 | 乙银行 | 600000.00 | 600000.00 | 0.00 | @2026-09-13 | @2026-09-14 | @2026-09-15',
    '合计 |  |  |  | 1200000.00 | 1199999.50 | -0.50',
  ]);
});

test('a loan whose amount is not written has no difference, rather than a missing million', () => {
  const mortgages = `
    合同编号 | 客户 | 房号     | 贷款方式 | 按揭银行 | 按揭金额 | 放款日期    | 放款金额 | 回执交财务
    HT-01    | 左右 | 10-1-401 | 商业     | 甲银行   | 600000   | @2026-10-13 |          |
    HT-02    | 成章 | 10-1-402 | 商业     | 乙银行   | 500000   | @2026-10-13 | 499999.9 |
  `;
  expect(below(feesLayout(given({ 按揭台账: mortgages })), '放款').map(figures)).toEqual([
    'HT-01 | 10-1-401 | 左右 | 甲银行 | 600000.00 |  |  | @2026-10-13',
    'HT-02 | 10-1-402 | 成章 | 乙银行 | 500000.00 | 499999.90 | -0.10 | @2026-10-13',
    '合计 |  |  |  | 1100000.00 | 499999.90 | -0.10',
  ]);
});

test('without a day of payment the fees are of the month of collection; paid with a tick alone, of none, and named', () => {
  const layout = feesLayout(
    given({
      备案台账: `
        合同编号 | 买受人 | 房号     | 面积 | 合同总价 | 签约日期    | 取回日期    | 缴费日期 | 发票交财务日期
        HT-01    | 左右   | 10-1-401 | 100  | 1000000  | @2026-08-01 | @2026-09-12 |          | @2026-09-13
        HT-02    | 成章   | 10-1-402 | 100  | 1000000  | @2026-08-10 | @2026-10-09 |          | @2026-10-10
        HT-03    | 凌云   | 10-1-403 | 100  | 1000000  | @2026-08-10 |             | √        | √
      `,
    }),
  );
  expect(below(layout, '各合同').map(line => line.split(' | ')[0])).toEqual(['HT-02', '合计']);
  expect(below(layout, '各合同')[0]).toMatch(/@2026-10-09$/);
  expect(lines(layout).join('\n')).toContain('不知道算哪个月，没有列入：备案台账!4。');
});

test('what was paid after the month is no missing invoice of it', () => {
  const layout = feesLayout(given({ 备案台账: filings }, { asOf: '2026-11-03T10:00', month: '2026-09' }));
  expect(below(layout, '发票未交')).toEqual(['没有。']);
});

test('the months beside one another, by department, as the first table has them; and as columns', () => {
  const layout = feesLayout(given({ 派工单: slips, 维修登记: repairs }, { asOf }));
  expect(below(layout, '各月各部门应收金额').map(figures)).toEqual([
    '2026-10 | 240.60 | 45.00 | 0.00 | 285.60',
    '合计 | 240.60 | 45.00 | 0.00 | 285.60',
  ]);
  const [chart] = layout.charts!;
  expect(shownBy(chart!, layout)).toEqual({ 月份: ['2026-10'], 工程: ['240.60'], 工程维修: ['45.00'], 清洁: ['0.00'] });
});

test('a monthly service belongs to the months of the cut-off that its days are in', () => {
  const one = given(
    {
      包月清洁:
        '客户 | 房号 | 类别 | 频次 | 包月费 | 开始日期 | 结束日期\n康平 | 1-2-501 | 清洁 | 每周1次 | 400 | @2026-09-28 | @2026-10-25',
    },
    { asOf },
  );
  const settled = { ...one, recognition: { ...one.recognition, settings: { ...noSettings, monthCutOff: 25 } } };
  const listed = (month: string) => below(feesLayout({ ...settled, month }), `${month} 包月`).length > 1;
  expect(['2026-09', '2026-10', '2026-11'].map(listed)).toEqual([false, true, false]);
});

test('an amount that could not be read is named', () => {
  const layout = feesLayout(
    given({
      派工单: '单号 | 开单时间 | 服务项目 | 金额\nF1 | @2026-10-03 | 疏通 | 60\nF2 | @2026-10-03 | 疏通 | 看发票',
    }),
  );
  expect(lines(layout).join('\n')).toContain('没有计入：派工单!3「看发票」');
});

test('a book with nothing in it says so, and the sheet exists in English', () => {
  const english = lines(feesLayout({ ...given({ 通讯录: '姓名 | 分机' }), language: 'en' }));
  expect(english.join('\n')).toContain('The workbook has no such book');
  expect(english.join('\n')).not.toMatch(/\p{Script=Han}/u);
});

test('of two books side by side an amount off the list is told with the slip that it stands on', () => {
  const beside = given(
    {
      派工单: `
        清洁派工单 | | | | | | | | 绿化派工单
        单号 | 开单时间 | 部门 | 房号 | 服务项目 | 数量 | 金额 | | 单号 | 开单时间 | 部门 | 房号 | 服务项目 | 数量 | 金额
        F1 | @2026-10-03 | 清洁 | 1-101 | 保洁 | 2 | 60 | | L1 | @2026-10-03 | 绿化 | 2-201 | 剪草 | 1 | 20
        F2 | @2026-10-03 | 清洁 | 1-102 | 保洁 | 2 | 56 | | L2 | @2026-10-03 | 绿化 | 2-202 | 剪草 | 1 | 25
      `,
      收费标准: `
        服务项目 | 单位 | 收费标准
        保洁 | 小时 | 28元/小时
        剪草 | 次 | 20
      `,
    },
    { asOf },
  );
  const told = below(feesLayout(beside), '2026-10 与收费标准不符').map(line => line.split(' | '));
  expect(told.map(([slip, room]) => `${slip} ${room}`)).toEqual(['F1 1-101', 'L2 2-202', '合计 ']);
});

test('of two books of contracts side by side each contract has its own fees', () => {
  const beside = given(
    {
      备案: `
        1栋备案 | | | | | | | | 2栋备案
        合同编号 | 买受人 | 房号 | 面积 | 合同总价 | 签约日期 | 印花税 | | 合同编号 | 买受人 | 房号 | 面积 | 合同总价 | 签约日期 | 印花税
        A1 | 甲 | 1-101 | 100 | 1000000 | @2026-10-03 | 300 | | B1 | 乙 | 2-101 | 200 | 2000000 | @2026-10-03 | 600
      `,
    },
    { asOf },
  );
  const told = below(feesLayout(beside), '各合同印花税').map(line => line.split(' | '));
  expect(told.slice(0, 2).map(cells => [cells[0], ...cells.slice(5, 7)])).toEqual([
    ['A1', '300.00', '300.00'],
    ['B1', '600.00', '600.00'],
  ]);
});
