/** Owns the law of the summary sheets' formulas: worked out from the cells that they name, each comes to what our own decimals say. */
import { parseArea } from '../../../src/model/address';
import type { LayoutCell, SheetLayout } from '../../../src/model/change';
import { feeRequestLayout } from '../../../src/plan/summaries/fee-request';
import { feesLayout } from '../../../src/plan/summaries/fees';
import { reworkReportLayout } from '../../../src/plan/summaries/rework-report';
import { shiftHandoverLayout } from '../../../src/plan/summaries/shift-handover';
import { supervisionLayout } from '../../../src/plan/summaries/supervision';
import { given } from './given';

const amounts = ['0.1', '0.2', '0.3', '1280.55', '0.07', '19.99', '60.10', ''];
const books = {
  派工单: `
    单号 | 开单时间 | 部门 | 有偿/无偿 | 房号 | 服务项目 | 金额 | 完成时间 | 返单时间 | 收款日期 | 交财务日期
    ${amounts
      .map((amount, index) => {
        const day = `@2026-${index % 3 === 0 ? '09' : '10'}-0${index + 1}`;
        const [returned, paid] = [index % 4 === 3 ? '' : day, index % 2 === 0 ? day : ''];
        return `F${index} | ${day} | ${index % 3 === 1 ? '清洁' : '工程'} | 有偿 | 3-1-50${index} | 换锁 | ${amount} | ${day} | ${returned} | ${paid} |`;
      })
      .join('\n')}
  `,
  投诉登记: `
    编号  | 投诉时间          | 投诉方式 | 投诉内容 | 办结时间          | 回访时间
    TS-01 | @2026-10-07 09:00 | 来电     | 噪音     | @2026-10-07 11:00 | @2026-10-07 15:00
    TS-02 | @2026-10-08 09:00 | 来电     | 噪音     | @2026-10-08 11:00 |
    TS-03 | @2026-10-08 09:00 | 来人     | 噪音     | @2026-10-08 11:00 |
  `,
  备案台账: `
    合同编号 | 买受人 | 房号     | 面积  | 合同总价   | 付款方式 | 签约日期    | 取回日期    | 印花税 | 交易费 | 缴费日期
    HT-01    | 左右   | 10-1-401 | 89.55 | 781400.33  | 一次性   | @2026-10-01 | @2026-10-12 | 234.42 | 268.65 | @2026-10-12
    HT-02    | 成章   | 10-1-402 | 95.05 | 1180000.77 | 商业     | @2026-10-10 |             |        |        |
    HT-03    | 凌云   | 10-1-403 |       | 1180000.77 | 商业     | @2026-10-10 |             |        |        |
  `,
  按揭台账: `
    合同编号 | 客户 | 房号     | 贷款方式 | 按揭银行 | 按揭金额 | 放款日期    | 放款金额  | 回执交财务
    HT-01    | 左右 | 10-1-401 | 商业     | 甲银行   | 600000.1 | @2026-10-13 | 599999.50 | @2026-10-14
    HT-02    | 成章 | 10-1-402 | 商业     | 乙银行   | 600000   | @2026-10-13 |           |
  `,
  返修登记: `
    日期        | 房号    | 返修内容 | 责任单位 | 要求完成日期 | 完成日期    | 进度日期
    @2026-10-01 | 1-1-101 | 渗水     | 甲公司   | @2026-10-05  |             | @2026-10-02
    @2026-10-02 | 1-1-102 | 渗水     | 乙公司   | @2026-10-20  | @2026-10-16 | @2026-10-16
  `,
};

test.each([
  ['督办汇总', supervisionLayout],
  ['收费汇总', feesLayout],
  ['交易费申请', feeRequestLayout],
  ['返修日报', reworkReportLayout],
  ['交接班', shiftHandoverLayout],
] as const)('every formula of %s comes to its result', (_title, layoutOf) => {
  const layout = layoutOf(given(books));
  const formulas = layout.rows.flatMap(({ cells }) =>
    cells.flatMap(cell => (cell?.value.kind === 'formula' ? [cell.value] : [])),
  );
  expect(formulas.length).toBeGreaterThan(0);
  for (const { formula, result } of formulas)
    expect([formula, worked(formula, layout)]).toEqual([formula, Number(result)]);
});

/** The forms that our formulas have, as Excel works them out; 15 digits as it shows them. */
function worked(formula: string, layout: SheetLayout): number {
  const rate = /^IF\((\w+)=0,"",ROUND\((\w+)\/\1\*100,2\)\)$/.exec(formula);
  if (rate) return round((numberAt(rate[2]!, layout) / numberAt(rate[1]!, layout)) * 100);
  const difference = /^(?:ROUND\()?N\((\w+)\)-N\((\w+)\)(?:,2\))?$/.exec(formula);
  if (difference) return round(numberAt(difference[1]!, layout) - numberAt(difference[2]!, layout));
  const product = /^ROUND\((\w+)\*(\w+),2\)$/.exec(formula);
  if (product) return round(numberAt(product[1]!, layout) * numberAt(product[2]!, layout));
  const sum = /^SUM\(([\w:]+)\)$/.exec(formula);
  if (!sum) throw new Error(`an unknown formula ${formula}`);
  return exact(cellsIn(sum[1]!, layout).reduce((total, cell) => total + numberOf(cell, layout), 0));
}

function numberAt(address: string, layout: SheetLayout): number {
  return numberOf(cellsIn(address, layout)[0], layout);
}

function cellsIn(address: string, { rows }: SheetLayout): (LayoutCell | undefined)[] {
  const { top, left, bottom, right } = parseArea(address)!;
  return rows
    .slice(top - 1, bottom)
    .flatMap(({ cells }) => Array.from({ length: right - left + 1 }, (_, index) => cells[left - 1 + index]));
}

function numberOf(cell: LayoutCell | undefined, layout: SheetLayout): number {
  if (cell?.value.kind === 'number') return Number(cell.value.number);
  return cell?.value.kind === 'formula' ? worked(cell.value.formula, layout) : 0;
}

function round(number: number): number {
  return Math.round(exact(number * 100)) / 100;
}

function exact(number: number): number {
  return Number(number.toPrecision(15));
}
