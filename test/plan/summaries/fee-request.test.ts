/** Owns the behaviour of 交易费申请: which contracts are to be filed, area by rate, and what finance is told beside it. */
import { areaAddress } from '../../../src/model/address';
import { feeRequestLayout } from '../../../src/plan/summaries/fee-request';
import { below, given, lines } from './given';

const heading =
  '合同编号 | 买受人 | 房号 | 面积 | 合同总价 | 签约日期 | 登记备案表制作日期 | 开发商盖章日期 | 送备案日期 | 取回日期 | 交易费 | 缴费日期 | 状态';
const filings = `
  ${heading}
  HT-01 | 左右 | 10-1-401 | 89.55 | 781400 | @2026-09-01 | @2026-09-03 | @2026-09-04 | @2026-09-08 | @2026-09-20 | 268.65 | @2026-09-20 |
  HT-02 | 成章 | 10-1-402 | 95    | 781400 | @2026-10-09 | @2026-10-10 | @2026-10-12 |             |             |        |             |
  HT-03 | 凌云 | 10-1-403 | 89.55 | 781400 | @2026-10-10 | @2026-10-12 |             |             |             |        |             |
  HT-04 | 安然 | 10-1-404 |       | 781400 | @2026-10-11 |             |             |             |             |        |             |
  HT-05 | 时光 | 10-1-405 | 100   | 781400 |             |             |             |             |             |        |             |
  HT-06 | 言午 | 10-1-406 | 100   | 781400 | @2026-10-11 |             |             |             |             |        |             | 作废
`;
const layout = feeRequestLayout(given({ 备案台账: filings }));

test('contracts that are signed and not submitted, area by rate, with a total that is a formula', () => {
  expect(below(layout, '序号')).toEqual([
    '1 | HT-02 | 10-1-402 | 成章 | @2026-10-09 | 95.00 | 3.00 | =ROUND(F4*G4,2)→285.00 | 备案台账!3',
    '2 | HT-03 | 10-1-403 | 凌云 | @2026-10-10 | 89.55 | 3.00 | =ROUND(F5*G5,2)→268.65 | 备案台账!4 | 待开发商盖章',
    '3 | HT-04 | 10-1-404 | 安然 | @2026-10-11 |  |  |  | 备案台账!5 | 面积没有写或读不出，补上后再申请',
    '合计 |  |  |  |  | =SUM(F4:F6)→184.55 |  | =SUM(H4:H6)→553.65',
  ]);
  expect(lines(layout)[1]).toBe('截至 2026-10-16 15:30　已签约、未送备案 3 份　申请交易费 553.65 元');
});

test('what the regulations make of it is told before finance pays', () => {
  expect(lines(layout).join('\n')).toMatch(/按国家规定合计为 0\.00 元.*\n交易费的国家规定：.+（尚待核实/);
});

test('a contract whose submission could not be read is not asked for twice, but named', () => {
  const unread = feeRequestLayout(
    given({ 备案台账: filings.replace('@2026-10-12 |             |', '@2026-10-12 | 见受理单    |') }),
  );
  expect(
    below(unread, '序号')
      .slice(0, -1)
      .map(line => line.split(' | ')[1]),
  ).toEqual(['HT-03', 'HT-04']);
  expect(lines(unread).join('\n')).toContain('没有计入：备案台账!3「见受理单」');
});

test('the list is under a filter, its heading stays in view and stands on every page', () => {
  expect(areaAddress(layout.filter!)).toBe('A3:J6');
  expect([layout.frozenRows, layout.print.repeatedRows]).toEqual([3, { from: 3, to: 3 }]);
});

test('with nothing to request it says so', () => {
  const none = feeRequestLayout(given({ 备案台账: filings.split('\n').slice(0, 3).join('\n') }));
  expect(lines(none)[2]).toBe('没有已签约、未送备案的合同，不需要申请。');
  expect(none.filter).toBeUndefined();
});

test('whoever asks signs, and the sheet exists in English', () => {
  expect(lines(layout).at(-1)).toMatch(/^申请人：＿+　+审核：＿+　+财务：＿+　+日期：＿+$/);
  const english = lines(feeRequestLayout({ ...given({ 通讯录: '姓名' }), language: 'en' }));
  expect(english.join('\n')).not.toMatch(/\p{Script=Han}/u);
});
