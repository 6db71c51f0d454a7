/** Owns the habits of cells that speak for others: vertical merges, ditto marks, blank cells that mean "as above". */
import { recognise } from '../../../src/recognise';
import { textBook } from '../../support/textbook';
import { rowsOf, specs, tableOf, valuesOf } from '../reading';

test('one merged date counts for all its rows, in every column', () => {
  const table = tableOf(`
    日期 | 房号 | 返修内容 | 责任单位 | 要求完成日期
    @2026-07-01 | 3-1-502 | 渗水 | 中固 | @2026-07-10
    ^ | 3-1-503 | 开裂 | ^ | ^
    ^ | 3-1-504 | 空鼓 | ^ | @2026-07-12
    @2026-07-02 | 3-1-505 | 返潮 | 恒基 | @2026-07-13
  `);
  expect(valuesOf(table, 'reportedOn')).toEqual(['2026-07-01', '2026-07-01', '2026-07-01', '2026-07-02']);
  expect(valuesOf(table, 'contractor')).toEqual(['中固', '中固', '中固', '恒基']);
  expect(valuesOf(table, 'dueOn')).toEqual(['2026-07-10', '2026-07-10', '2026-07-12', '2026-07-13']);
});

test('a row with one cell of its own under merged cells is an entry, a row with none is blank', () => {
  const table = tableOf(`
    日期 | 房号 | 返修内容
    @2026-07-01 | 3-1-502 | 渗水
    ^ | ^ | 开裂
    ^ | ^ |
  `);
  expect(rowsOf(table)).toEqual([2, 3]);
  expect(valuesOf(table, 'room')).toEqual(['3-1-502', '3-1-502']);
});

test.each(['同上', '〃', '″', '"', '同 上', '……', "''"])(
  'ditto mark %s is the value of the row above, chains too',
  ditto => {
    const cell = ditto === "''" ? "'''" : ditto;
    const table = tableOf(`
    日期 | 派工单号 | 房间号 | 受访人 | 反馈意见 | 回访人
    @2026-07-01 | W-1 | 3-1-502 | 张三 | 满意 | 小林
    ${cell} | W-2 | 3-1-503 | 李四 | ${cell} | ${cell}
    ${cell} | W-3 | 3-1-504 | 王五 | ${cell} | ${cell}
  `);
    expect(valuesOf(table, 'calledAt')).toEqual(['2026-07-01', '2026-07-01', '2026-07-01']);
    expect(valuesOf(table, 'calledBy')).toEqual(['小林', '小林', '小林']);
  },
);

test('a ditto mark reaches over a page break, and without anything above it is unreadable', () => {
  const table = tableOf(`
    日期 | 派工单号 | 房间号 | 反馈意见 | 回访人
    @2026-07-01 | W-1 | 3-1-502 | 满意 | 同上
    第1页
    日期 | 派工单号 | 房间号 | 反馈意见 | 回访人
    同上 | W-2 | 3-1-503 | 满意 | 小林
  `);
  expect(valuesOf(table, 'calledAt')).toEqual(['2026-07-01', '2026-07-01']);
  expect(valuesOf(table, 'calledBy')).toEqual([{ unreadable: '同上' }, '小林']);
});

test('a blank cell means "as above" only where the column is configured so', () => {
  const book = textBook({
    sheets: { 返修: '日期 | 房号 | 返修内容\n@2026-07-01 | 3-1-502 | 渗水\n | 3-1-503 | 开裂' },
  });
  const configured = specs.map(spec => ({
    ...spec,
    fields: spec.fields.map(field => (field.id === 'reportedOn' ? { ...field, blankMeansAbove: true } : field)),
  }));
  expect(valuesOf(recognise(book, specs).tables[0]!, 'reportedOn')).toEqual(['2026-07-01', undefined]);
  expect(valuesOf(recognise(book, configured).tables[0]!, 'reportedOn')).toEqual(['2026-07-01', '2026-07-01']);
});
