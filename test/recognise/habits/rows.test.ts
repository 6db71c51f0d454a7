/** Owns the habits of rows: sections, sums, notes, footers, page numbers, explanations, prepared and blank rows, voids. */
import { rangeOf, rowsOf, skippedOf, tableOf, valuesOf } from '../reading';

const heading = '序号 | 报修时间 | 房号 | 报修人 | 报修内容 | 费用 | 备注';
const entry = (number: number) => `${number} | @2026-07-0${number} 09:10 | 3-1-50${number} | 张三 | 水管漏水 | 30 |`;

/** What the row is, between two entries. */
function reasonOf(row: string): string {
  const table = tableOf(`${heading}\n${entry(1)}\n${row}\n${entry(2)}`, '维修登记');
  const skipped = table.skipped.find(other => other.row === 3);
  return skipped?.reason ?? (table.entries.some(({ row }) => row === 3) ? 'entry' : 'blank');
}

test.each([
  ['一、安装类', 'section'],
  ['一、安装类 | < | < | < | < | < | <', 'section'],
  ['（一）水电', 'section'],
  ['一 | 水电维修', 'section'],
  ['7月2日', 'section'],
  ['@2026-07-02', 'section'],
  ['3号楼', 'section'],
  ['小计 | | | | | 30', 'subtotal'],
  [' | 合 计 | | | | 30', 'subtotal'],
  ['总计： | | | | | ￥1,280.50元', 'subtotal'],
  ['本页合计 | | | | | 30 |', 'subtotal'],
  ['累计 | | 2单 | | | 60', 'subtotal'],
  ['合计（大写） | | 壹佰贰拾元整 | | | 120', 'subtotal'],
  ['7月合计 | | | | | 30', 'subtotal'],
  ['安装类小计 | | | | | 30', 'subtotal'],
  ['合计：30元', 'subtotal'],
  ['累计报修 120 单，完成 118 单', 'subtotal'],
  ['共计12单，其中有偿8单', 'subtotal'],
  ['本月累计 | < | < | < | < | 30', 'subtotal'],
  [' | | | | | 30 |', 'subtotal'],
  ['注：重大报修须上报经理。', 'note'],
  ['备注：以上费用不含材料费', 'note'],
  ['说明： | 1、有偿服务须先讲明费用；', 'note'],
  ['1、有偿服务维修前须和业主讲明费用，服务单开出并处理后必须及时返回。', 'note'],
  ['※带星号的为返修', 'note'],
  [' | | | | 师傅说明天再来一次，业主同意了。', 'note'],
  ['制表人：李四 | | 审核人：王五 | | 日期：2026-7-31', 'signature'],
  ['制表人 | 李四 | | 审核人 | 王五', 'signature'],
  ['填表日期：2026年7月31日', 'signature'],
  ['部门负责人签字： | | | | 日期：', 'signature'],
  ['值班主管签字： | | | | 日期：2026年7月31日', 'signature'],
  ['第1页 共2页', 'page'],
  ['第 1 页 | | 共 2 页', 'page'],
  ['1/3', 'page'],
  ['- 2 -', 'page'],
  ['Page 1 of 3', 'page'],
  [heading, 'heading'],
  ['序号 | 报修时间 | 房号 | | |', 'heading'],
  ['9', 'blank'],
  [" | ' | ' | ", 'blank'],
  ['9 | | | | | 0 |', 'blank'],
  ['9 | | | | | #N/A |', 'blank'],
  ['9 | | 3-1-509', 'entry'],
  ['9 | | 3/502', 'entry'],
  [' | | 3-1-509 | 张三', 'entry'],
  ['9 | @2026-07-02 | 合计花园3-1 | 张三 | 合计两处漏水 | 30', 'entry'],
  ['9 | @2026-07-02 | 3-1-502 | 张三 | 第1页少一份说明 | | 备注：急', 'entry'],
  ['9 | @2026-07-02 | 3-1-502 | 张三 | 注：门铃不响', 'entry'],
  ['9 | 待定 | 大堂 | 保安 | 合计表坏了 | 30', 'entry'],
])('%s is a row of kind %s', (row, kind) => {
  expect(reasonOf(row)).toBe(kind);
});

test.each(['年-月-日', 'YYYY-MM-DD', 'yyyy/mm/dd hh:mm'])('a definition row under the heading with %s', format => {
  const table = tableOf(`
    ${heading}
    自动 | ${format} | 如：3-1-502 | 必填 | 填写故障 | 元 |
    ${entry(1)}
  `);
  expect(skippedOf(table)).toEqual(['2 definition']);
});

test('a definition row that lists choices, and one that counts the columns', () => {
  const listed = tableOf(`
    报修时间 | 房号 | 报修内容 | 有偿/无偿 | 报修方式
    必填 | | | 有偿/无偿 | 来人、来电、来函
    @2026-07-01 | 3-1-502 | 漏水 | 有偿 | 来电
  `);
  expect(skippedOf(listed)).toEqual(['2 definition']);
  const counted = tableOf(`${heading}\n(1) | (2) | (3) | (4) | (5) | (6) | (7)\n${entry(1)}`);
  expect(skippedOf(counted)).toEqual(['2 definition']);
});

test('a definition row in brackets, and an entry with one bracketed cell', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容
    （必填） | （接单日期） | | （按收费标准）
    WX-1 | @2026-07-01 09:10 | 3-1-502 | （漏水）
  `);
  expect(skippedOf(table)).toEqual(['2 definition']);
  const entry = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容
    WX-1 | @2026-07-01 09:10 | 3-1-502 | （漏水）
  `);
  expect(rowsOf(entry)).toEqual([2]);
});

test('several people in one cell make no definition row', () => {
  const table = tableOf(`
    报修时间 | 房号 | 报修内容 | 维修人员
    | 3-1-502 | 漏水 | 张三/李四
  `);
  expect(rowsOf(table)).toEqual([2]);
});

test('notes, footers and page numbers after the last entry are listed and end the range', () => {
  const table = tableOf(`
    ${heading}
    ${entry(1)}

    注：费用以收据为准。
    客户服务部
    制表人：李四
    2026年7月31日
    第1页
  `);
  expect(skippedOf(table)).toEqual(['4 note', '5 note', '6 signature', '7 signature', '8 page']);
  expect(rangeOf(table)).toBe('A1:G8');
});

test('rows prepared with a number and far below the data are blank', () => {
  const table = tableOf(`
    编号 | 报修时间 | 房号 | 报修内容
    WX-1 | @2026-07-01 | 3-1-502 | 漏水
    WX-2 | | |
    WX-3 | @2026-07-03 | 3-1-503 | 漏电
    WX-4 | | |
    WX-5 | | |
    ${'\n'.repeat(300)}
    ' | ' | |
  `);
  expect(rowsOf(table)).toEqual([2, 3, 4]);
  expect(rangeOf(table)).toBe('A1:D4');
});

test('hidden rows and columns are read like any other', () => {
  const table = tableOf({
    table: `${heading}\n${entry(1)}\n${entry(2)}`,
    hiddenRows: new Set([3]),
    hiddenColumns: new Set([5]),
  });
  expect(valuesOf(table, 'content')).toEqual(['水管漏水', '水管漏水']);
});

test('numbering that restarts in every section', () => {
  const table = tableOf(`${heading}\n一、1栋\n${entry(1)}\n${entry(2)}\n小计 | | | | | 60\n二、2栋\n${entry(1)}`);
  expect(rowsOf(table)).toEqual([3, 4, 7]);
  expect(skippedOf(table)).toEqual(['2 section', '5 subtotal', '6 section']);
});

describe('void rows are entries that do not count', () => {
  const isVoid = (row: string) => {
    const table = tableOf(`${heading} | 状态\n${entry(1)} |\n${row}\n${entry(2)} |`, '维修登记');
    expect(table.skipped.some(({ row, reason }) => row === 3 && reason === 'void')).toBe(table.entries[1]!.isVoid);
    expect(table.entries.map(({ row }) => row)).toEqual([2, 3, 4]);
    return table.entries[1]!.isVoid;
  };
  const voidRow = (content: string, remark: string, status = '') =>
    `9 | @2026-07-02 | 3-1-509 | 张三 | ${content} | 30 | ${remark} | ${status}`;

  test.each([
    voidRow('漏水', '作废'),
    voidRow('漏水', '', '已取消'),
    voidRow('漏水', '作废，重开W-12'),
    voidRow('漏水', '取消（业主自行处理）'),
    voidRow('漏水', '此单作废'),
    '9 | 作废 | | | | |',
    '9 | @2026-07-02 | 作废 | 张三 | | |',
    '9 | ~@2026-07-02~ | ~3-1-509~ | ~张三~ | ~漏水~ | 30 |',
  ])('%s', row => expect(isVoid(row)).toBe(true));

  test.each([
    voidRow('漏水', '业主取消预约'),
    voidRow('取消', ''),
    voidRow('退房', '验收水表'),
    voidRow('漏水', '原单作废后补登'),
    '9 | @2026-07-02 | 3-1-509 | 张三 | 漏水 | ~30~ |',
  ])('not: %s', row => expect(isVoid(row)).toBe(false));

  test('the own number struck through voids the row', () => {
    const table = tableOf('编号 | 报修时间 | 房号 | 报修内容\n~WX-1~ | @2026-07-01 | 3-1-502 | 漏水', '维修登记');
    expect(table.entries[0]!.isVoid).toBe(true);
  });
});

test('a definition row in the words of the headings, some of them only hints', () => {
  const table = tableOf(`
    维修登记本
    编号 | 报修时间 | 房号 | 报修人 | 报修内容 | 有偿/无偿 | 派工时间 | 维修人员 | 处理结果 | 备注
    (必填) | 年/月/日 时:分 | 楼-单元-房 | 姓名 | 简述故障 | 有偿或无偿 | 时间 | 姓名 | 填结果 | …
    WX-1 | @2026-11-02 | 3-1-502 | 王芳 | 漏水 | 有偿 | @2026-11-02 | 老岳 | 已修好 |
  `);
  expect(skippedOf(table)).toEqual(['3 definition']);
  expect(table.entries.map(({ row }) => row)).toEqual([4]);
});
