/** Owns what stands on an archive sheet: groups, totals that formulas come to, numbers, open lists, and how it prints. */

import { openMemory } from '../../../src/hosts/memory';
import { areaAddress, parseArea } from '../../../src/model/address';
import type { LayoutCell, SheetLayout } from '../../../src/model/change';
import { calculated } from '../../support/formulas';
import { textBook } from '../../support/textbook';
import { below, lines } from '../summaries/given';
import { archived, hostOf } from './given';

const slips = `
  单号 | 开单时间          | 部门 | 有偿/无偿 | 客户 | 房号     | 服务项目 | 金额   | 完成时间    | 返单时间    | 收款日期    | 交财务日期
  F1   | @2026-10-03 09:00 | 工程 | 有偿      | 张三 | 3-1-502  | 疏通     | 60.10  | @2026-10-03 | @2026-10-03 | @2026-10-04 | @2026-10-05
  F2   | @2026-10-05       | 清洁 | 有偿      | 李四 | 3-1-1203 | 擦玻璃   | 0.30   | @2026-10-05 | @2026-10-05 | @2026-10-06 |
  F3   | @2026-10-06       | 工程 | 有偿      | 张太 | 3栋1单元502 | 换锁  | 80.20  | @2026-10-06 | @2026-10-06 |             |
  F5   | @2026-10-07       | 工程 | 无偿      | 王五 | 3-1-601  | 换灯     | 30     | @2026-10-07 |             |             |
  ~F6~ | ~@2026-10-08~     | 工程 | 有偿      | 王五 | 3-1-601  | 换灯     | 999    |             |             |             |
  F6   | @2026-10-09       | 清洁 | 有偿      | 李四 | 3-1-1203 | 擦玻璃   | 100    |             |             |             |
  F7   |                   | 清洁 | 有偿      | 赵六 | 3-1-701  | 擦玻璃   | 5      |             |             |             |
  F9   | @2026-11-01       | 清洁 | 有偿      | 赵六 | 3-1-701  | 擦玻璃   | 5      |             |             |             |
`;
const repairs = `
  编号   | 报修时间          | 房号    | 报修内容 | 有偿/无偿 | 工作单号 | 派工时间          | 费用  | 完成时间
  WX-001 | @2026-10-02 09:00 | 3-1-502 | 疏通     | 有偿      | F1       | @2026-10-02 09:20 | 60.10 | @2026-10-03 10:00
  WX-002 | @2026-10-02 09:00 | 3-1-503 | =1+1     | 有偿      | W9       | @2026-10-02 09:20 | 45    | @2026-10-03 10:00
`;

async function layoutOf(sheets: Record<string, string> = { 派工单: slips, 维修登记: repairs }): Promise<SheetLayout> {
  return (await archived(hostOf(sheets))).archive!.layout;
}

/** The printed columns, without what stands beside the paper. */
function printed({ rows, ...layout }: SheetLayout): SheetLayout {
  return { ...layout, rows: rows.map(row => ({ ...row, cells: row.cells.slice(0, 15) })) };
}

function paper(layout: SheetLayout): string[] {
  return lines(printed(layout));
}

const between = (all: string[], from: string, to: string) =>
  all.slice(
    all.findIndex(line => line.startsWith(from)) + 1,
    all.findIndex(line => line.startsWith(to)),
  );

test('slips by department and customer, each once, with a total under each of more than one slip; what is void or free comes to nothing', async () => {
  const all = paper(await layoutOf());
  expect(all.slice(0, 2)).toEqual([
    '派工单存档　2026年10月',
    expect.stringMatching(
      /^月份 2026-10　按公历月　存档时点 2026-11-03 17:00　7 张（作废 1）　金额合计 285\.60 元，其中已收 60\.40 元　规则集 [0-9a-f]{12}　台账管家 \d/,
    ),
  ]);
  expect(all.slice(3, all.indexOf(''))).toEqual([
    '工程　4 张（作废 1）',
    '1 | F1 | 2026-10-03 09:00 | 张三 | 3-1-502 | 疏通 | 60.10 | 已收 | 2026-10-03 | 2026-10-03 | 2026-10-04 |  | 2026-10-05',
    '2 | F3 | 2026-10-06 | 张太 | 3栋1单元502 | 换锁 | 80.20 | 应收未收 | 2026-10-06 | 2026-10-06',
    ' | 小计 | 2 张 | 张三 | 3-1-502 |  | =SUMIF(A5:A6,">0",G5:G6)→140.30',
    '3 | F5 | 2026-10-07 | 王五 | 3-1-601 | 换灯 | (30.00) | 无偿 | 2026-10-07',
    '4 | F6 | 2026-10-08 | 王五 | 3-1-601 | 换灯 | (999.00) | 作废',
    ' | 小计 | 2 张（作废 1） | 王五 | 3-1-601 |  | =SUMIF(A8:A9,">0",G8:G9)→0.00',
    ' | 工程合计 | 4 张（作废 1） |  |  |  | =SUMIF(A5:A10,">0",G5:G10)→140.30',
    '工程维修　1 张',
    '5 | W9 | 2026-10-02 09:20 |  | 3-1-503 | =1+1 | 45.00 | 收款不明 | 2026-10-03 10:00',
    ' | 工程维修合计 | 1 张 |  |  |  | =SUMIF(A13:A13,">0",G13:G13)→45.00',
    '清洁　2 张',
    '6 | F2 | 2026-10-05 | 李四 | 3-1-1203 | 擦玻璃 | 0.30 | 已收 | 2026-10-05 | 2026-10-05 | 2026-10-06',
    '7 | F6 | 2026-10-09 | 李四 | 3-1-1203 | 擦玻璃 | 100.00 | 待收',
    ' | 小计 | 2 张 | 李四 | 3-1-1203 |  | =SUMIF(A16:A17,">0",G16:G17)→100.30',
    ' | 清洁合计 | 2 张 |  |  |  | =SUMIF(A16:A18,">0",G16:G18)→100.30',
    ' | 总计 | 7 张（作废 1） |  |  |  | =SUMIF(A4:A19,">0",G4:G19)→285.60',
  ]);
});

test('numbers: the first and the last, what is missing between, what is void', async () => {
  expect(below(printed(await layoutOf()), '单号连续性')).toEqual([
    'F1 | F6 | 5 | F4 |  | F6',
    'W9 | W9 | 1',
    '合计 |  | =SUM(D33:D34)→6',
  ]);
});

test('what somebody still has to see to: not returned, not paid, not with finance, and what is of no month', async () => {
  const all = paper(await layoutOf());
  const numbers = (from: string, to: string) =>
    between(all, from, to).map(line => line.split(' | ').slice(0, 2).join(' ').trim());
  expect(numbers('三、', '四、')).toEqual(['3 F5', '7 F6', '合计', '']);
  expect(numbers('四、', '五、')).toEqual(['2 F3', '7 F6', '合计', '']);
  expect(numbers('五、', '六、')).toEqual(['6 F2', '合计', '']);
  expect(numbers('六、', '本表是')).toEqual(['F7', '合计', '']);
});

test('a book without the column is not one where all is well', async () => {
  const all = paper(await layoutOf({ 派工单: '单号 | 开单时间 | 服务项目 | 金额\nF1 | @2026-10-03 | 疏通 | 60' }));
  for (const column of ['返单时间', '收款日期', '交财务日期']) {
    expect(all).toContain(`台账没有“${column}”一栏，无法列出。`);
  }
});

test('every formula comes to what our own decimals come to', async () => {
  const layout = await layoutOf();
  const valueAt = (row: number, column: number) => shown(layout.rows[row - 1]?.cells[column - 1]);
  const valuesIn = (address: string) => {
    const { top, left, bottom, right } = parseArea(address)!;
    return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) =>
      valueAt(top + Math.floor(at / (right - left + 1)), left + (at % (right - left + 1))),
    );
  };
  const formulas = layout.rows.flatMap(({ cells }) =>
    cells.flatMap(cell => (cell?.value.kind === 'formula' ? cell.value : [])),
  );
  expect(formulas.length).toBeGreaterThan(40);
  for (const { formula, result } of formulas)
    expect([formula, calculated(formula, valuesIn)]).toEqual([formula, Number(result)]);
});

function shown(cell: LayoutCell | undefined) {
  switch (cell?.value.kind) {
    case 'number':
      return Number(cell.value.number);
    case 'formula':
      return Number(cell.value.result);
    case 'text':
      return cell.value.text;
    default:
      return undefined;
  }
}

test('it prints on A4 across, its heading on every page, the seals beside the paper, a line to sign; protected', async () => {
  const layout = await layoutOf();
  expect(layout).toMatchObject({
    isProtected: true,
    frozenRows: 3,
    print: { landscape: true, columns: 15, repeatedRows: { from: 3, to: 3 } },
  });
  expect(paper(layout).slice(-2)).toEqual([
    expect.stringMatching(/^制表：＿+　+审核：＿+　+财务：＿+　+日期：＿+$/),
    expect.stringMatching(/^摘要 SHA-256：[0-9a-f]{64}$/),
  ]);
  const twice = layout.merges.map(areaAddress).filter((address, index, all) => all.indexOf(address) !== index);
  expect([twice, Math.max(...layout.rows.map(({ cells }) => cells.length))]).toEqual([[], layout.widths.length]);
});

test('in English, too', async () => {
  const book = textBook({ sheets: { 派工单: slips } });
  const { archive } = await archived(openMemory(book), { language: 'en' });
  const all = paper(archive!.layout);
  expect([archive!.sheet, all[0], all.find(line => line.includes('F1'))]).toEqual([
    'Archive 2026-10',
    'Archive of slips, 2026-10',
    expect.stringContaining('| 疏通 | 60.10 | Paid |'),
  ]);
});
