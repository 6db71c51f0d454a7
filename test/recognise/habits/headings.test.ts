/** Owns the habits of headings: where they stand, how they are merged, what people add to their words. */
import { lettersOf, rangeOf, rowsOf, skippedOf, tableOf, valuesOf } from '../reading';

test('title, blank row, 制表日期 and 单位 rows above the heading', () => {
  const table = tableOf(`
    维修登记本 | < | < | < | <

    制表日期：2026-07-15 | | | 单位：元
    编号 | 报修时间 | 房号 | 报修内容 | 费用
    WX-1 | @2026-07-01 09:10 | 3-1-502 | 水管漏水 | 30
  `);
  expect(rangeOf(table)).toBe('A4:E5');
  expect(table.headingRows).toEqual([4]);
  expect(table.confidence).toBe(1);
});

test.each([
  ['合同总价（万元）', '单位：元'],
  ['合同总价/万元', ''],
  ['合同总价(万)', ''],
  ['合同总价', '单位：万元'],
  ['合同总价', '（单位:万元）'],
])('amounts under %s in a table with %s are in units of 10,000 yuan; its fees are not', (price, unit) => {
  const table = tableOf(`
    合同备案台账 | | | | | ${unit}
    合同编号 | 买受人 | 房号 | 面积 | ${price} | 签约日期 | 印花税
    HT-1 | 甲 | 1-101 | 90 | 98.5 | @2026-07-01 | 295.5
  `);
  expect(valuesOf(table, 'price')).toEqual(['985000']);
  expect(valuesOf(table, 'stampDuty')).toEqual(['295.5']);
});

test('amounts under a group in 万元, and those that their own heading says are in yuan', () => {
  const table = tableOf(`
    按揭贷款台账 | | | | | | 单位：万元
    合同编号 | 买受人 | 房号 | 合同款额（元） | 资金（万元） | < | 按揭银行
    ^ | ^ | ^ | ^ | 首期款 | 按揭金额 | ^
    HT-1 | 甲 | 1-101 | 1000000 | 30 | 70 | 建行
  `);
  const amounts = ['price', 'downPayment', 'loanAmount'].map(field => valuesOf(table, field)[0]);
  expect(amounts).toEqual(['1000000', '300000', '700000']);
});

test.each([1, 2, 3, 4, 9, 15])('heading on row %i', row => {
  const above = '\n'.repeat(row - 1);
  const table = tableOf(
    `${'\n'}${above}报修时间 | 房号 | 报修内容 | 完成时间\n@2026-07-01 | 3-1-502 | 漏水 | @2026-07-02`,
  );
  expect(table.headingRows).toEqual([row]);
  expect(rowsOf(table)).toEqual([row + 1]);
});

test('merged two-row heading read by group: a bare 时间 means what its group says', () => {
  const table = tableOf(`
    投诉登记表 | < | < | < | < | < | < | <
    序号 | 投诉 | < | < | 处理 | < | 回访 | <
    ^ | 时间 | 投诉人 | 内容 | 时间 | 结果 | 时间 | 人
    1 | @2026-07-01 09:00 | 张三 | 噪音 | @2026-07-02 | 已解决 | @2026-07-03 | 小林
  `);
  expect(table.headingRows).toEqual([2, 3]);
  expect(lettersOf(table)).toEqual({
    receivedAt: 'B',
    customer: 'C',
    content: 'D',
    completedAt: 'E',
    result: 'F',
    callbackAt: 'G',
    callbackBy: 'H',
  });
});

test('groups that are not merged: blanks to their right belong to them', () => {
  const table = tableOf(`
    序号 | 报修 | | | | 派工 | | 回访 | | 备注
     | 时间 | 房号 | 电话 | 内容 | 时间 | 人员 | 时间 | 人 |
    1 | @2026-07-01 09:00 | 3-1-502 | 10012345678 | 漏水 | @2026-07-01 | 老岳 | @2026-07-03 | 小林 |
  `);
  expect(lettersOf(table)).toEqual({
    receivedAt: 'B',
    room: 'C',
    phone: 'D',
    content: 'E',
    dispatchedAt: 'F',
    worker: 'G',
    callbackAt: 'H',
    callbackBy: 'I',
    remark: 'J',
  });
  expect(rowsOf(table)).toEqual([3]);
});

test('a figure in brackets under a group is part of the heading, no row of the table', () => {
  const table = tableOf(`
    合同编号 | 买受人 | 房号 | 合同 | < | < | 税费 | < | 客户 | < | 备注
    ^ | ^ | ^ | 面积 | 总价 | 签约日期 | 印花税(0.03%) | 交易费(3元/㎡) | 通知日期 | 领取正本 | ^
    HT-1 | 甲 | 1-101 | 90 | 1000000 | @2026-07-01 | 300 | 270 | | | 退房
  `);
  expect(table.headingRows).toEqual([1, 2]);
  expect(lettersOf(table)).toMatchObject({ contractNumber: 'A', stampDuty: 'G', transactionFee: 'H', remark: 'K' });
  expect(table.entries.map(({ isVoid }) => isVoid)).toEqual([true]);
});

test('headings with their English in the same cell', () => {
  const table = tableOf(`
    No. | Agreement No. 认购书编号 | 房号 Unit | 客户姓名 Client | 认购日期 Date | 签约日期 Signed on | Remark 备注
    1 | RG-1 | 1-101 | 甲一 | @2026-07-01 | @2026-07-03 |
  `);
  expect(lettersOf(table)).toEqual({
    number: 'B',
    room: 'C',
    customer: 'D',
    subscribedOn: 'E',
    contractSignedOn: 'F',
    remark: 'G',
  });
});

test('three-row heading whose last row says something under a few columns only, the others merged down', () => {
  const table = tableOf(`
    编号 | 客户 | < | 房源 | < | < | 认购 | < | 签约 | < | 备注
    ^ | 姓名 | 电话 | 房号 | 面积 | 总价 | 日期 | 置业顾问 | 约定 | 实际 | ^
    ^ | ^ | ^ | ^ | ㎡ | 元 | ^ | ^ | 日期 | 日期 | ^
    RG001 | 甲一 | 10012345678 | 1-101 | 90 | 900000 | @2026-05-01 | 小陈 | @2026-05-05 | @2026-05-04 |
  `);
  expect(table.headingRows).toEqual([1, 2, 3]);
  expect(lettersOf(table)).toMatchObject({
    number: 'A',
    area: 'E',
    price: 'F',
    subscribedOn: 'G',
    plannedSigningOn: 'I',
    contractSignedOn: 'J',
  });
});

test('three-row heading', () => {
  const table = tableOf(`
    编号 | 客户报修 | < | < | < | 处理情况 | < | <
    ^ | 报修 | < | 业主 | < | 维修 | < | 回访
    ^ | 时间 | 内容 | 房号 | 电话 | 人员 | 完成时间 | 时间
    WX-1 | @2026-07-01 09:00 | 漏水 | 3-1-502 | 10012345678 | 老岳 | @2026-07-02 | @2026-07-03
  `);
  expect(table.headingRows).toEqual([1, 2, 3]);
  expect(lettersOf(table)).toEqual({
    number: 'A',
    receivedAt: 'B',
    content: 'C',
    room: 'D',
    phone: 'E',
    worker: 'F',
    completedAt: 'G',
    callbackAt: 'H',
  });
});

test('a group row of unknown words above a plain heading', () => {
  const table = tableOf(`
    维修登记
    客户信息 | < | < | 维修情况 | < | < | 回访情况 | <
    房号 | 姓名 | 电话 | 报修时间 | 报修内容 | 完成时间 | 时间 | 意见
    3-1-502 | 张三 | 10012345678 | @2026-07-01 | 漏水 | @2026-07-02 | @2026-07-03 | 满意
  `);
  expect(table.headingRows).toEqual([2, 3]);
  expect(lettersOf(table)).toMatchObject({ customer: 'B', receivedAt: 'D', callbackAt: 'G', feedback: 'H' });
});

test('every heading merged over two rows', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容
    ^ | ^ | ^ | ^
    WX-1 | @2026-07-01 | 3-1-502 | 漏水
  `);
  expect(table.headingRows).toEqual([1, 2]);
  expect(rowsOf(table)).toEqual([3]);
});

test('a bilingual heading of two rows', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 备注
    No. | Received | Room | Content | Remark
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 |
  `);
  expect(table.headingRows).toEqual([1, 2]);
  expect(lettersOf(table)).toEqual({ number: 'A', receivedAt: 'B', room: 'C', content: 'D', remark: 'E' });
});

test.each([
  ['spaces inside', '编 号 | 报 修 时 间 | 房　号 | 报 修 内 容 | 费 用'],
  ['line breaks', '编号 | 报修\\n时间 | 房\\n号 | 报修\\n内容 | 费\\n用'],
  ['units', '编号 | 报修时间（年/月/日 时:分） | 房号 | 报修内容 | 费用（元）'],
  ['units without brackets', '编号 | 报修时间 | 房号 | 报修内容 | 费用/元'],
  ['asterisks for required', '*编号 | *报修时间 | 房号* | ★报修内容 | 费用'],
  ['full width and colons', '编号： | 报修时间： | 房号： | 报修内容： | 费用（￥）'],
  ['numbering', '1.编号 | 2.报修时间 | 3.房号 | 4.报修内容 | 5.费用'],
  ['book brackets', '【编号】 | 【报修时间】 | 【房号】 | 【报修内容】 | 【费用】'],
  ['hints', '编号 | 报修时间(必填) | 房号(如3-1-502) | 报修内容 | 费用'],
  ['longer words', '登记编号 | 客户报修时间 | 业主房号 | 具体报修内容 | 维修费用'],
])('headings with %s', (_, heading) => {
  const table = tableOf(`
    ${heading}
    WX-1 | @2026-07-01 09:10 | 3-1-502 | 漏水 | 30
  `);
  expect(lettersOf(table)).toEqual({ number: 'A', receivedAt: 'B', room: 'C', content: 'D', fee: 'E' });
});

test('the heading comes again on every printed page', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容
    WX-1 | @2026-07-01 | 3-1-502 | 漏水
    第1页 共2页
    编号 | 报修时间 | 房号 | 报修内容
    WX-2 | @2026-07-02 | 3-1-503 | 漏电
    第2页 共2页
  `);
  expect(rowsOf(table)).toEqual([2, 5]);
  expect(skippedOf(table)).toEqual(['3 page', '4 heading', '6 page']);
  expect(rangeOf(table)).toBe('A1:D6');
});

test('the title and the two-row heading come again, the heading only in part', () => {
  const table = tableOf(`
    投诉登记表（2026年6月） | < | < | <
    序号 | 投诉 | < | 备注
    ^ | 时间 | 内容 | ^
    1 | 6月1日 | 噪音 |
    投诉登记表（2026年7月） | < | < | <
    序号 | 投诉 | < |
    ^ | 时间 | 内容 |
    2 | 6月2日 | 异味 |
    序号 | 时间 | 内容 |
    3 | 6月3日 | 漏水 |
  `);
  expect(rowsOf(table)).toEqual([4, 8, 10]);
  expect(skippedOf(table)).toEqual(['5 title', '6 heading', '7 heading', '9 heading']);
});

test('a sheet without a row that could be a heading', () => {
  expect(() => tableOf('随手记\n3-1-502 | 漏水 | @2026-07-01')).toThrow('0 tables');
});

test('columns in any order, the first one headed 备注1', () => {
  const table = tableOf('备注1 | 报修内容 | 房号 | 报修时间\n | 漏水 | 3-1-502 | @2026-07-01');
  expect(lettersOf(table)).toEqual({ remark: 'A', content: 'B', room: 'C', receivedAt: 'D' });
});

test('heading words inside entries make no heading', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 报修人 | 备注
    WX-1 | @2026-07-01 | 3-1-502 | 单元门 | 业主 | 电话
    WX-2 | @2026-07-02 | 大堂 | 地址牌 | 前台 | 电话
  `);
  expect(valuesOf(table, 'content')).toEqual(['单元门', '地址牌']);
});

test('one essential column headed in words that nobody knows does not lose a book that is sure otherwise', () => {
  const table = tableOf(`
    维修登记本（2026年）
    编号 | 何时打来 | 房号 | 报修人 | 报修内容 | 派工单号 | 派工时间 | 维修人员 | 完成时间 | 回访时间
    WX-1 | @2026-11-02 | 3-1-502 | 王芳 | 漏水 | W1 | @2026-11-02 | 老岳 | @2026-11-03 | @2026-11-04
  `);
  expect(table.register).toBe('repairs');
  expect(table.unknownColumns).toEqual([{ column: 2, heading: '何时打来' }]);
});
