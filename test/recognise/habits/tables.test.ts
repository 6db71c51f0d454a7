/** Owns the habits of sheets: several tables on one, several sheets of one book, blocks of text beside a table. */
import { lettersOf, rangeOf, recogniseSheets, rowsOf, skippedOf, tableOf, tablesOf, valuesOf } from '../reading';

const look = (tables: ReturnType<typeof tablesOf>) =>
  tables.map(table => `${table.register} ${rangeOf(table)} ${rowsOf(table).join(',')}`);

test('two tables side by side, a blank column between them', () => {
  const tables = tablesOf(`
    维修登记 | | | | | 回访记录
    编号 | 报修时间 | 房号 | 报修内容 | | 日期 | 派工单号 | 房号 | 反馈意见 | 回访人
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | | @2026-07-02 | W-1 | 3-1-502 | 满意 | 小林
    WX-2 | @2026-07-02 | 3-1-503 | 漏电 | | | | | |
  `);
  expect(look(tables)).toEqual(['repairs A2:D4 3,4', 'callbacks F2:J3 3']);
});

test('two tables side by side without a gap: the heading starts again', () => {
  const tables = tablesOf(`
    日期 | 报修内容 | 房号 | 报修人 | 报修方式 | 日期 | 房号 | 投诉人 | 投诉内容 | 投诉方式
    @2026-07-01 | 漏水 | 3-1-502 | 张三 | 来电 | @2026-07-02 | 3-1-502 | 李四 | 噪音 | 来访
  `);
  expect(look(tables)).toEqual(['repairs A1:E2 2', 'complaints F1:J2 2']);
});

test('two tables side by side without a gap and without a heading in common at their beginnings', () => {
  const tables = tablesOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 完成时间 | 备注 | 日期 | 派工单号 | 房间号 | 受访人 | 反馈意见 | 回访人 | 备注
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | @2026-07-02 | | @2026-07-03 | W-1 | 3-1-502 | 张三 | 满意 | 小林 |
  `);
  expect(look(tables)).toEqual(['repairs A1:F2 2', 'callbacks G1:M2 2']);
});

test('the same book twice side by side', () => {
  const tables = tablesOf(
    `
    序号 | 日期 | 房号 | 返修内容 | 责任单位 | | 序号 | 日期 | 房号 | 返修内容 | 责任单位
    1 | @2026-07-01 | 3-1-502 | 渗水 | 中固 | | 31 | @2026-07-05 | 3-2-502 | 空鼓 | 恒基
    2 | @2026-07-02 | 3-1-503 | 开裂 | 中固 | | 32 | @2026-07-06 | 3-2-503 | 返潮 | 恒基
  `,
    '返修',
  );
  expect(look(tables)).toEqual(['reworks A1:E3 2,3', 'reworks G1:K3 2,3']);
});

test('side by side, the right one beginning lower', () => {
  const tables = tablesOf(`
    编号 | 报修时间 | 房号 | 报修内容 |
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 |
    WX-2 | @2026-07-02 | 3-1-503 | 漏电 | | 投诉登记
    WX-3 | @2026-07-03 | 3-1-504 | 漏气 | | 投诉时间 | 投诉人 | 投诉内容 | 处理结果
    WX-4 | @2026-07-04 | 3-1-505 | 漏光 | | @2026-07-04 | 李四 | 噪音 | 已解决
  `);
  expect(look(tables)).toEqual(['repairs A1:D5 2,3,4,5', 'complaints F4:I5 5']);
});

test('a register beside a table that is none', () => {
  const tables = tablesOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 备注 | | 姓名 | 部门 | 电话
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | | | 李四 | 工程部 | 651
  `);
  expect(look(tables)).toEqual(['repairs A1:E2 2']);
});

test('a blank spacer column inside a table parts nothing', () => {
  const tables = tablesOf(`
    编号 | 报修时间 | 房号 | 报修内容 | | 完成时间 | 回访时间 | 回访人
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | | @2026-07-02 | @2026-07-03 | 小林
  `);
  expect(look(tables)).toEqual(['repairs A1:H2 2']);
});

test('a 说明 block to the right is no part of the table', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 备注 | | 说明
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | | | 1、有偿服务须先讲明费用。
    WX-2 | @2026-07-02 | 3-1-503 | 漏电 | | | 2、无偿服务下班前返单。
     | | | | | | 3、作废
  `);
  expect(rangeOf(table)).toBe('A1:E3');
  expect(lettersOf(table).remark).toBe('E');
  expect(table.entries.map(({ isVoid }) => isVoid)).toEqual([false, false]);
});

test('a 说明 block merged down directly beside the table', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 说明：有偿服务须先讲明费用，无偿服务下班前返单
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | ^
    WX-2 | @2026-07-02 | 3-1-503 | 漏电 | ^
    WX-3 | @2026-07-03 | 3-1-504 | 漏气 | ^
    WX-4 | @2026-07-04 | 3-1-505 | 漏光 | ^
  `);
  expect(rangeOf(table)).toBe('A1:D5');
});

test('stacked tables of different books', () => {
  const tables = tablesOf(
    `
    维修登记
    编号 | 报修时间 | 房号 | 报修内容
    WX-1 | @2026-07-01 | 3-1-502 | 漏水
    合计 | 1 | |

    投诉登记
    制表日期：2026-07-15
    投诉时间 | 投诉人 | 房号 | 投诉内容 | 处理结果
    @2026-07-02 | 李四 | 3-1-503 | 噪音 | 已解决
    注：重大投诉由主管回访。
  `,
    '7月',
  );
  expect(look(tables)).toEqual(['repairs A2:D4 3', 'complaints A8:E10 9']);
  expect(skippedOf(tables[0]!)).toEqual(['4 subtotal']);
  expect(skippedOf(tables[1]!)).toEqual(['10 note']);
});

test('stacked tables of one book whose columns change meaning', () => {
  const tables = tablesOf(`
    报修时间 | 房号 | 报修内容 | 完成时间
    @2026-07-01 | 3-1-502 | 漏水 | @2026-07-02
    房号 | 报修内容 | 报修时间 | 完成时间
    3-1-503 | 漏电 | @2026-07-03 | @2026-07-04
  `);
  expect(look(tables)).toEqual(['repairs A1:D2 2', 'repairs A3:D4 4']);
  expect(valuesOf(tables[1]!, 'receivedAt')).toEqual(['2026-07-03']);
});

test('a strange table below ends ours, and is told', () => {
  const { tables, problems } = recogniseSheets({
    维修登记: `
      编号 | 报修时间 | 房号 | 报修内容
      WX-1 | @2026-07-01 | 3-1-502 | 漏水

      材料领用
      材料名称 | 单位 | 数量 | 领用人 | 备注
      软管 | 根 | 2 | 老岳 |
    `,
  });
  expect(look(tables)).toEqual(['repairs A1:D2 2']);
  expect(problems).toMatchObject([{ code: 'sheet-doubtful', sheet: '维修登记', row: 5 }]);
});

test('a strange table whose headings nobody knows ends ours, too', () => {
  const { tables, problems } = recogniseSheets({
    维修登记: `
      编号 | 报修时间 | 房号 | 报修内容 | 费用
      WX-1 | @2026-07-01 | 3-1-502 | 漏水 | 30

      车间班组
      班长 | 岗位 | 短号 | 工种 | 年资
      老岳 | 水工 | 651 | 水 | 5
    `,
  });
  expect(look(tables)).toEqual(['repairs A1:E4 2']);
  expect(problems).toMatchObject([{ code: 'sheet-doubtful', row: 5 }]);
});

test('a footer of words that are headings is a footer', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容
    WX-1 | @2026-07-01 | 3-1-502 | 漏水
    经办人 | 负责人 | 日期 |
  `);
  expect(skippedOf(table)).toEqual(['3 signature']);
});

test('one sheet a month, and several sheets of one book', () => {
  const month = (day: string) => `单号 | 开单时间 | 房号 | 服务项目 | 金额\nF1 | ${day} | 3-1-502 | 保洁 | 35`;
  const { tables } = recogniseSheets({ '10月': month('@2026-10-01'), '11月': month('@2026-11-01'), 备用: '' });
  expect(tables.map(({ register, sheet }) => `${register} ${sheet}`)).toEqual(['slips 10月', 'slips 11月']);
});

test('a used range far larger than the data', () => {
  const wide = `${'| '.repeat(60)}'`;
  const table = tableOf(
    `编号 | 报修时间 | 房号 | 报修内容\nWX-1 | @2026-07-01 | 3-1-502 | 漏水\n${`${wide}\n`.repeat(800)}`,
  );
  expect(rangeOf(table)).toBe('A1:D2');
});

test('sheets are listed as unrecognised with the reason; ours and the settings are left out', () => {
  const { tables, unrecognised } = recogniseSheets({
    空表: '',
    空格: "' | '",
    随笔: '今天天气好',
    检查结果: {
      table: '编号 | 报修时间 | 房号 | 报修内容\nWX-1 | @2026-07-01 | 3-1-502 | 漏水',
      owned: { role: 'findings', digest: '' },
    },
    管家设置: '项目 | 对象 | 参数 | 值 | 说明',
    台账: '日期 | 房号 | 业主 | 电话 | 内容 | 处理结果 | 备注\n@2026-07-01 | 3-1-502 | 张三 | 10012345678 | 漏水 | 已修好 |',
  });
  expect(tables).toEqual([]);
  expect(unrecognised).toEqual([
    { sheet: '空表', reason: 'empty' },
    { sheet: '空格', reason: 'empty' },
    { sheet: '随笔', reason: 'no-register-matches' },
    { sheet: '台账', reason: 'two-registers-fit' },
  ]);
});
