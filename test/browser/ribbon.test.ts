/** Owns the ribbon in Excel as a person meets it: a button pressed, and what is in the workbook then. */
import type { Sheet } from '../../src/model/workbook';
import { openInExcel, type PaneInExcel } from '../support/browser/excel';
import { inBrowser } from '../support/browser/pages';
import { textBook } from '../support/textbook';

/** One repair that was never called back, on each of two sheets. */
const repairs = `
  编号  | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
  WX-01 | 2026-10-16 9:00  | 3-1-502 | 水龙头   | 2026-10-16 9:10  | 2026-10-16 10:00 |
`;
const reworks = `
  序号 | 房号   | 楼栋 | 返修内容   | 报修时间        | 要求完成时间
  1    | 3-0502 | 3    | 卫生间渗水 | 2026-10-12 9:00 | 2026-10-14 18:00
`;
const book = textBook({ sheets: { 维修登记: repairs, '9月维修登记': repairs } });

inBrowser('the ribbon', () => {
  test('检查全部 marks every sheet and writes the findings', async () => {
    const excel = await openInExcel(book);
    await excel.press('checkAll');
    const { sheets } = await excel.saved();
    expect(sheets.map(({ name }) => name)).toEqual(['维修登记', '9月维修登记', '检查结果']);
    expect(marked(sheets)).toEqual(['维修登记', '9月维修登记']);
  });

  test('检查本表 leaves the marks of other sheets as they are, there or not', async () => {
    const excel = await openInExcel(book);
    excel.book.active = excel.book.sheet('9月维修登记');
    await excel.press('checkSheet');
    expect(marked((await excel.saved()).sheets)).toEqual(['9月维修登记']);
    excel.book.active = excel.book.sheet('维修登记');
    await excel.press('checkSheet');
    expect(marked((await excel.saved()).sheets)).toEqual(['维修登记', '9月维修登记']);
  });

  test('清除标记 leaves the workbook as it was', async () => {
    const excel = await openInExcel(book);
    const before = await excel.saved();
    await excel.press('checkAll');
    await excel.press('clearMarks');
    expect(await excel.saved()).toEqual(before);
  });

  test.each([
    ['supervision', '督办汇总'],
    ['fees', '收费汇总'],
    ['rework', '返修日报'],
    ['handover', '交接班'],
  ])('%s writes 「%s」 alone, and shows it', async (button, title) => {
    const excel = await openInExcel(textBook({ sheets: { 维修登记: repairs, 返修登记: reworks } }));
    await excel.press(button);
    expect((await excel.saved()).sheets.map(({ name }) => name)).toEqual(['维修登记', '返修登记', title]);
    expect(excel.book.selection).toBe(`${title}!A1`);
  });

  test('a summary of books that are not kept is not written, and that is said', async () => {
    const excel = await openInExcel(book);
    await excel.press('rework');
    await excel.page.getByText('没有这张汇总要用的登记簿').waitFor();
    expect((await excel.saved()).sheets.map(({ name }) => name)).toEqual(['维修登记', '9月维修登记']);
  });

  test('月末存档 writes nothing by itself', async () => {
    const excel = await openInExcel(book);
    const before = await excel.saved();
    await excel.press('archive');
    expect(await excel.saved()).toEqual(before);
  });

  test.each([
    {
      because: 'the workbook is read-only',
      prepare: ({ book }: PaneInExcel) => {
        book.isReadOnly = true;
      },
      sentence: /只读方式打开/,
    },
    {
      because: 'the line breaks',
      prepare: ({ connection }: PaneInExcel) => {
        connection.fault = trip => (trip > 2 ? { kind: 'lost-before' } : undefined);
      },
      sentence: /连接中断/,
    },
  ])(
    'nothing is half written where $because: one sentence in the pane says what to do',
    async ({ prepare, sentence }) => {
      const excel = await openInExcel(book);
      const before = await excel.saved();
      prepare(excel);
      await excel.press('checkAll');
      expect(await excel.page.getByRole('alert').textContent()).toMatch(sentence);
      const { sheets } = await excel.saved();
      expect(sheets.map(({ name, highlights }) => ({ name, highlights }))).toEqual(
        before.sheets.map(({ name, highlights }) => ({ name, highlights })),
      );
    },
  );

  test('a protected register is left out, and the pane says which and what to do', async () => {
    const excel = await openInExcel(book);
    excel.book.sheet('维修登记').isProtected = true;
    await excel.press('checkAll');
    await excel.page
      .getByText(/维修登记.*保护/)
      .first()
      .waitFor();
    expect(marked((await excel.saved()).sheets)).toEqual(['9月维修登记']);
  });

  test('a cell that is being edited is waited for, and the person told', async () => {
    const excel = await openInExcel(book, { sets: { ExcelApi: '1.14', DelayForCellEdit: '1.1' } });
    excel.connection.isEditingCell = true;
    const pressed = excel.press('checkAll');
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(marked((await excel.saved()).sheets)).toEqual([]);
    excel.connection.leaveCell();
    await pressed;
    expect(marked((await excel.saved()).sheets)).toEqual(['维修登记', '9月维修登记']);
  });
});

function marked(sheets: readonly Sheet[]): string[] {
  return sheets.filter(({ highlights }) => highlights.length > 0).map(({ name }) => name);
}
