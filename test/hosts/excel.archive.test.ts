/** Owns archives in Excel: the same sheet as in a file, and proven there, also after other plans and after the workbook was saved. */
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { excelHost } from '../../src/hosts/excel';
import { openWorkbook } from '../../src/hosts/xlsx';
import { archive, check, verifyArchive } from '../../src/run';
import { startExcel } from '../support/excel/excel';
import { saveBook } from '../support/excel/save';
import { textBook } from '../support/textbook';

jest.setTimeout(30_000); // whole commands in Excel

const { rules } = checkRuleSet(shippedRules);
const options = { asOf: '2026-11-20T17:00', apply: true };
const book = textBook({
  sheets: {
    派工单: `
      单号 | 开单时间          | 部门 | 有偿/无偿 | 客户 | 房号    | 服务项目 | 金额  | 完成时间    | 返单时间    | 收款日期
      F1   | @2026-10-03 09:00 | 工程 | 有偿      | 张三 | 3-1-502 | =1+1     | 60.10 | @2026-10-03 | @2026-10-03 | @2026-10-04
      F2   | @2026-10-05       | 工程 | 有偿      | 张三 | 3-1-502 | +换锁    | 80.20 | @2026-10-05 |             |
    `,
  },
});

test('archived, checked and saved in Excel, the archive still proves right', async () => {
  const { book: state } = startExcel(book);
  const excel = excelHost();
  const { archive: made } = await archive(excel, rules, options);
  await check(excel, rules, options);
  expect((await archive(excel, rules, options)).state).toBe('unchanged');
  for (const host of [excel, openWorkbook(saveBook(state), '台账.xlsx')]) {
    const { proofs } = await verifyArchive(host, rules, {});
    expect(proofs).toEqual([expect.objectContaining({ computed: made!.digest, faults: [], books: 'same' })]);
  }
});
