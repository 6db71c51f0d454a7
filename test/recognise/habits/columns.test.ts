/** Owns the habits of columns: what bare, doubled, unknown and combined headings mean, and how the cells below speak with them. */
import { lettersOf, recogniseSheets, tableOf, valuesOf } from '../reading';

test('a bare 时间 or 日期 beside another heading is about it', () => {
  const table = tableOf(
    `
    日期 | 房号 | 业主 | 报修内容 | 派工单号 | 时间 | 维修人 | 完成时间 | 回访人 | 日期 | 备注
    @2026-07-01 | 3-1-502 | 张三 | 漏水 | W-1 | @2026-07-01 10:00 | 老岳 | @2026-07-02 | 小林 | @2026-07-03 |
  `,
    '维修登记',
  );
  expect(lettersOf(table)).toMatchObject({
    receivedAt: 'A',
    slipNumber: 'E',
    dispatchedAt: 'F',
    worker: 'G',
    completedAt: 'H',
    callbackBy: 'I',
    callbackAt: 'J',
  });
});

test('date, time, result and opinion after a telling heading, again and again', () => {
  const table = tableOf(`
    日期 | 时间 | 房号 | 报修内容 | 维修人员 | 日期 | 时间 | 结果 | 回访人 | 日期 | 意见
    @2026-07-01 | 9:30 | 3-1-502 | 漏水 | 老岳 | @2026-07-01 | 10:30 | 已修好 | 小林 | @2026-07-02 | 满意
  `);
  expect(lettersOf(table)).toEqual({
    receivedAt: 'A',
    room: 'C',
    content: 'D',
    worker: 'E',
    completedAt: 'F',
    result: 'H',
    callbackBy: 'I',
    callbackAt: 'J',
    feedback: 'K',
  });
  expect(table.entries[0]!.values).toMatchObject({ receivedAt: '2026-07-01T09:30', completedAt: '2026-07-01T10:30' });
  expect(table.unknownColumns).toEqual([]);
});

test('a heading merged over two columns is one column, or a day and its time', () => {
  const table = tableOf(`
    编号 | 报修时间 | < | 房号 | < | 报修内容 | < | < | 备注
    WX-1 | @2026-07-01 | 9:30 | 3-1-502 | < | 漏水 | < | < |
    WX-2 | @2026-07-02 | 10:30 | 3-1-503 | < | 漏电 | < | < | 作废
  `);
  expect(lettersOf(table)).toEqual({ number: 'A', receivedAt: 'B', room: 'D', content: 'F', remark: 'I' });
  expect(valuesOf(table, 'receivedAt')).toEqual(['2026-07-01T09:30', '2026-07-02T10:30']);
  expect(table.unknownColumns).toEqual([]);
});

test('amounts kept as text, and short ones that could be days', () => {
  const table = tableOf(`
    报修时间 | 房号 | 报修内容 | 费用
    @2026-07-01 | 3-1-502 | 漏水 | '12.5
    @2026-07-02 | 3-1-503 | 漏电 | '3.10
    @2026-07-03 | 3-1-504 | 漏气 | '171.00
  `);
  expect(valuesOf(table, 'fee')).toEqual(['12.5', '3.10', '171.00']);
});

test('a running number is no field and not unknown either', () => {
  const table = tableOf('序号 | 报修时间 | 房号 | 报修内容\n1 | @2026-07-01 | 3-1-502 | 漏水');
  expect(lettersOf(table)).toEqual({ receivedAt: 'B', room: 'C', content: 'D' });
  expect(table.unknownColumns).toEqual([]);
  expect(table.range.left).toBe(1);
});

test('unknown headings are listed, with their group', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容 | 领导 | <
    ^ | ^ | ^ | ^ | 批示 | 签阅
    WX-1 | @2026-07-01 | 3-1-502 | 漏水 | 尽快 | 阅
  `);
  expect(table.unknownColumns).toEqual([
    { column: 5, heading: '领导/批示' },
    { column: 6, heading: '领导/签阅' },
  ]);
});

test('of two equal headings the first is taken', () => {
  const table = tableOf('报修时间 | 房号 | 报修内容 | 备注 | 备注\n@2026-07-01 | 3-1-502 | 漏水 | a | b');
  expect(lettersOf(table)).toMatchObject({ remark: 'D' });
  expect(table.unknownColumns).toEqual([{ column: 5, heading: '备注' }]);
});

test('of two equal headings the one with fitting cells is taken', () => {
  const table = tableOf(`
    报修时间 | 房号 | 报修内容 | 完成时间 | 完成时间
    @2026-07-01 | 3-1-502 | 漏水 | | @2026-07-02
    @2026-07-01 | 3-1-503 | 漏电 | | @2026-07-02
  `);
  expect(lettersOf(table)).toMatchObject({ completedAt: 'E' });
});

test('a column of phone numbers is no date, whatever its heading', () => {
  const { tables, problems } = recogniseSheets({
    维修登记: `
      报修时间 | 房号 | 报修内容 | 完成时间
      @2026-07-01 | 3-1-502 | 漏水 | 10012345678
      @2026-07-02 | 3-1-503 | 漏电 | 10012345679
      @2026-07-03 | 3-1-504 | 漏气 | 10012345670
    `,
  });
  expect(lettersOf(tables[0]!)).toEqual({ receivedAt: 'A', room: 'B', content: 'C' });
  expect(tables[0]!.unknownColumns).toEqual([{ column: 4, heading: '完成时间' }]);
  expect(problems).toMatchObject([{ code: 'column-doubtful', cell: 'D1', field: 'completedAt' }]);
});

test.each(['业主姓名/房号', '房号/姓名', '业主姓名、房号', '业主（房号）'])(
  'the combined column %s is given to both fields',
  heading => {
    const table = tableOf(`
    报修时间 | ${heading} | 报修内容
    @2026-07-01 | 张三 3-1-502 | 漏水
    @2026-07-02 | 3-1-503 李四 | 漏电
  `);
    expect(lettersOf(table)).toEqual({ receivedAt: 'A', customer: 'B', room: 'B', content: 'C' });
    expect(valuesOf(table, 'customer')).toEqual(['张三', '李四']);
    expect(valuesOf(table, 'room')).toEqual(['3-1-502', '3-1-503']);
  },
);

test.each(['业主姓名/房号/电话', '客户信息', '业主信息'])('%s holds name, room and phone', heading => {
  const table = tableOf(`
    报修时间 | ${heading} | 报修内容
    @2026-07-01 | 张三 3-1-502 10012345678 | 漏水
  `);
  expect(lettersOf(table)).toEqual({ receivedAt: 'A', customer: 'B', room: 'B', phone: 'B', content: 'C' });
  expect(table.entries[0]!.values).toMatchObject({ customer: '张三', room: '3-1-502', phone: '10012345678' });
});

test('headings with a slash of their own stay whole', () => {
  const table = tableOf(`
    报修时间 | 楼栋/房号 | 报修内容 | 有偿/无偿
    @2026-07-01 | 3-1-502 | 漏水 | 有偿
  `);
  expect(lettersOf(table)).toEqual({ receivedAt: 'A', room: 'B', content: 'C', charge: 'D' });
});

test('楼栋 and 单元 beside 房号 make one room', () => {
  const table = tableOf(`
    报修时间 | 楼栋 | 单元 | 房号 | 报修内容
    @2026-07-01 | 3 | 1 | 502 | 漏水
    @2026-07-02 | 3栋 | 1单元 | 503 | 漏电
    @2026-07-03 | | | 3-1-504 | 漏气
  `);
  expect(valuesOf(table, 'room')).toEqual(['3-1-502', '3栋-1单元-503', '3-1-504']);
  expect(table.unknownColumns).toEqual([]);
});

test('a building merged down in front of other columns completes the room, and is none itself', () => {
  const table = tableOf(`
    楼栋 | 日期 | 房号 | 返修内容 | 要求完成日期 | 进度
    1栋 | @2026-07-01 | 101 | 墙裂 | @2026-07-09 | 整改中
    ^ | @2026-07-01 | 102 | 墙裂 | @2026-07-09 | 整改中
    2栋 | @2026-07-01 | 101 | 墙裂 | @2026-07-09 | 整改中
    ^ | @2026-07-01 | 2-102 | 墙裂 | @2026-07-09 | 整改中
  `);
  expect(lettersOf(table)).toMatchObject({ room: 'C' });
  expect(valuesOf(table, 'room')).toEqual(['1栋-101', '1栋-102', '2栋-101', '2-102']);
  expect(table.unknownColumns).toEqual([]);
});

test('a ditto mark stands for the day or for the time, where they have two columns', () => {
  const table = tableOf(
    `
    报修日期 | 报修时间 | 房号 | 报修内容
    6月17日 | 9:10 | 1-101 | 漏水
    〃 | 10:10 | 1-102 | 漏水
    6月18日 | 〃 | 1-103 | 漏水
    同上 | 同上 | 1-104 | 漏水
    〃 | | 1-105 | 漏水
  `,
    '2026年',
  );
  expect(valuesOf(table, 'receivedAt')).toEqual([
    '2026-06-17T09:10',
    '2026-06-17T10:10',
    '2026-06-18T10:10',
    '2026-06-18T10:10',
    '2026-06-18',
  ]);
});

test("a sum's label among days that could be amounts takes nothing from them", () => {
  const table = tableOf(
    `
    序号 | 报修日期 | 报修时间 | 房号 | 报修内容 | 费用
    1 | '10.5 | 9:30 | 1-101 | 漏水 | 20
    | 小计 | | | | 20
    2 | '10.12 | 15:30 | 1-102 | 漏电 | 30
  `,
    '2026年',
  );
  expect(valuesOf(table, 'receivedAt')).toEqual(['2026-10-05T09:30', '2026-10-12T15:30']);
});

test('the day of a slip is read from the column of days, not from one of times only', () => {
  const slips = tableOf(
    `
    日期 | 单号 | 房号 | 服务项目 | 派工时间 | 完成时间
    @2026-09-01 | W1 | 1-101 | 水管 | 9:00 | 10:30
    @2026-09-02 | W2 | 1-102 | 水管 | 9:30 | 11:00
  `,
    '派工单登记',
  );
  expect(lettersOf(slips)).toMatchObject({ issuedAt: 'A', completedAt: 'F' });
  expect(valuesOf(slips, 'completedAt')).toEqual(['2026-09-01T10:30', '2026-09-02T11:00']);
});

test('a date and its time in two columns', () => {
  const table = tableOf(`
    报修日期 | 报修时间 | 房号 | 报修内容
    @2026-07-01 | 9:30 | 3-1-502 | 漏水
    @2026-07-02 | 下午3点 | 3-1-503 | 漏电
    @2026-07-03 | | 3-1-504 | 漏气
  `);
  expect(lettersOf(table)).toMatchObject({ receivedAt: 'A' });
  expect(valuesOf(table, 'receivedAt')).toEqual(['2026-07-01T09:30', '2026-07-02T15:00', '2026-07-03']);
  expect(table.unknownColumns).toEqual([]);
});

test.each([
  ['要求完成时间', undefined],
  ['预计完成时间', undefined],
  ['未完成原因', undefined],
  ['实际完成时间', 'completedAt'],
  ['到达时间', undefined],
  ['二次回访时间', undefined],
  ['紧急联系电话', 'phone'],
  ['领导批示', undefined],
  ['接待人', undefined],
])('%s in a repairs book is %s', (heading, field) => {
  const table = tableOf(`编号 | 报修时间 | 房号 | 报修内容 | ${heading}\nWX-1 | @2026-07-01 | 3-1-502 | 漏水 |`);
  expect(Object.entries(lettersOf(table)).find(([, letter]) => letter === 'E')?.[0]).toBe(field);
});

test('two readings of a column that are close are told', () => {
  const { problems } = recogniseSheets({
    维修登记: `
      编号 | 报修日期 | 登记日期 | 房号 | 报修内容
      WX-1 | @2026-07-01 | @2026-07-01 | 3-1-502 | 漏水
    `,
  });
  expect(problems).toMatchObject([{ code: 'column-doubtful', sheet: '维修登记', cell: 'B1', field: 'receivedAt' }]);
  expect(problems[0]!.message.zh).toContain('“登记日期”');
});

test('a grid of days, counted by day, with weekdays below, or by visit', () => {
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  const ticks = days.map(day => (day % 7 === 1 ? '√' : '')).join(' | ');
  const plain = tableOf(
    `客户姓名 | 房号 | 频次 | 包月费 | ${days.join(' | ')} | 备注\n张三 | 3-1-502 | 每周1次 | 200 | ${ticks} |`,
  );
  expect(plain.grids).toEqual({ visits: [5, 35] });
  expect(lettersOf(plain)).toMatchObject({ visits: 'E', remark: 'AJ' });
  expect(valuesOf(plain, 'visits')).toEqual(['1,8,15,22,29']);
  expect(plain.unknownColumns).toEqual([]);
  const merged = tableOf(`
    客户姓名 | 房号 | 频次 | 服务日期 | < | < | < | < | 备注
    ^ | ^ | ^ | 1日 | 2日 | 3日 | 4日 | 5日 | ^
    张三 | 3-1-502 | 每周1次 | | √ | | | √ |
  `);
  expect(merged.headingRows).toEqual([1, 2]);
  expect(valuesOf(merged, 'visits')).toEqual(['2,5']);
  const counted = tableOf(
    `
    客户姓名 | 房号 | 频次 | 第1次 | 第2次 | 第3次 | 第4次
    张三 | 3-1-502 | 每月4次 | '7.2 | '7.9 | | 
  `,
    '包月清洁2026年7月',
  );
  expect(valuesOf(counted, 'visits')).toEqual(['2,9']);
});

test('a rare heading of a choice is believed only with one of its words; explanations and repeated headings say nothing', () => {
  const level = (cells: readonly string[]) =>
    lettersOf(
      tableOf(
        `投诉时间 | 投诉人 | 投诉内容 | 类别\n${cells.map(cell => `@2026-07-01 | 张三 | 噪音 | ${cell}`).join('\n')}`,
      ),
    ).level;
  expect(level(['重大', '一般'])).toBe('D');
  expect(level(['', ''])).toBe('D');
  expect(level(['环境', '设施'])).toBeUndefined();
  const explained = tableOf(`
    投诉时间 | 投诉人 | 投诉内容 | 类别
    年-月-日 | 必填 | 必填 | 必填
    @2026-07-01 | 张三 | 噪音 |
    投诉时间 | 投诉人 | 投诉内容 | 类别
    @2026-07-02 | 李四 | 异味 |
  `);
  expect(lettersOf(explained).level).toBe('D');
});

test('日期 and 时间 in two columns are one moment, though 11.2 alone may be an amount', () => {
  const table = tableOf(`
    维修登记本 2026年11月
    序号 | 日期 | 时间 | 房号 | 报修人 | 报修内容 | 完成时间
    1 | '11.2 | '9:00 | 3-1-502 | 王芳 | 漏水 | '11.3
    2 | '11.3 | | 3-1-503 | 李强 | 停电 | '11.3
  `);
  expect(lettersOf(table)).toMatchObject({ receivedAt: 'B', completedAt: 'G' });
  expect(valuesOf(table, 'receivedAt')).toEqual(['2026-11-02T09:00', '2026-11-03']);
  expect(table.unknownColumns).toEqual([]);
});

test.each([
  ['numbers', (day: number) => `${day}`],
  ['texts', (day: number) => `'${day}`],
  ['1日', (day: number) => `${day}日`],
])('a grid of visits headed by the days as %s', (_, written) => {
  const days = Array.from({ length: 31 }, (__, index) => index + 1);
  const table = tableOf(`
    包月清洁登记 2026年7月
    客户 | 房号 | 频次 | 包月费 | 开始日期 | ${days.map(written).join(' | ')} | 回访日期
    王芳 | 3-1-502 | 每周2次 | 200 | @2026-07-01 | ${days.map(day => (day % 7 === 3 ? '√' : '')).join(' | ')} | @2026-07-20
  `);
  expect(valuesOf(table, 'visits')).toEqual(['3,10,17,24,31']);
});

test('是否收费 answered 是 or 否 is paid or free; 是否免费, which asks the contrary, is no charge', () => {
  const answers = (heading: string) => `
    单号 | 开单日期 | 房号 | 服务项目 | ${heading} | 完成时间
    W1 | @2026-09-01 | 1-101 | 水管 | 是 | @2026-09-01
    W2 | @2026-09-02 | 1-102 | 水管 | 否 | @2026-09-02
  `;
  expect(valuesOf(tableOf(answers('是否收费'), '派工单登记'), 'charge')).toEqual(['paid', 'free']);
  expect(lettersOf(tableOf(answers('是否免费'), '派工单登记'))).not.toHaveProperty('charge');
});
