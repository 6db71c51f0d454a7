/** Owns the pane beside Excel: a click leads to the cell, an edit is noticed, Excel's words for what can't be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openInExcel, type PaneInExcel } from '../support/browser/excel';
import { inBrowser, origin } from '../support/browser/pages';
import { variables } from '../support/browser/running';
import { textBook } from '../support/textbook';

/** One repair that was never called back. */
const book = textBook({
  sheets: {
    说明: '每周五检查',
    维修登记: `
      编号  | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
      WX-01 | 2026-10-16 9:00  | 3-1-502 | 水龙头   | 2026-10-16 9:10  | 2026-10-16 10:00 |
    `,
  },
});
const asOf = new Date('2026-10-18T08:00:00+08:00');

async function checked(): Promise<PaneInExcel> {
  const excel = await openInExcel(book, { asOf });
  await excel.press('checkAll');
  return excel;
}

inBrowser('the pane beside Excel', () => {
  test('all that is loaded up to the first findings weighs less than 350 KB, packed as servers pack it', async () => {
    const { page } = await openInExcel(book);
    const loaded = new Set<string>();
    page.context().on('request', request => loaded.add(request.url()));
    await page.reload();
    await page.getByRole('button', { name: '检查全部' }).click();
    await page.getByText('张登记表').waitFor();
    const own = [...loaded].map(url => new URL(url)).filter(url => url.origin === origin);
    const sizes = own.map(({ pathname }) => packedSize(join(process.env[variables.pages]!, pathname)));
    expect(own.length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
  });

  test('in a frame of a page of another site, as in Excel on the web, a check runs and is written', async () => {
    const { pane, book: state } = await openInExcel(book, { asOf, isInFrame: true });
    await pane.getByRole('button', { name: '检查全部' }).click();
    await pane.getByRole('button', { name: /3-1-502/ }).waitFor();
    await pane.getByRole('button', { name: '写入标记…' }).click();
    await pane.getByRole('button', { name: '写入', exact: true }).click();
    await pane.getByText('标记已写入').waitFor();
    expect(state.sheets.map(({ name }) => name)).toContain('检查结果');
  });

  test('the page hears of Excel’s answers before Office.js does: so it can tell how long they keep it busy', async () => {
    const { page } = await openInExcel(book);
    await page.addInitScript(() => {
      const listening: string[] = [];
      Object.assign(window, { listening });
      const listen = window.addEventListener;
      window.addEventListener = (...how: Parameters<typeof listen>) => {
        if (how[0] === 'message') listening.push(new Error().stack!);
        listen.apply(window, how);
      };
    });
    await page.reload();
    await page.locator('#pane > *').first().waitFor();
    const listening = await page.evaluate(() => (window as unknown as { listening: string[] }).listening);
    const byWhom = listening.flatMap(stack => /pane|excel-web/.exec(stack.replaceAll('pane.html', ''))?.[0] ?? []);
    expect(byWhom.slice(0, 2)).toEqual(['pane', 'excel-web']);
  });

  test('a click on a finding selects its cell', async () => {
    const { page, book } = await checked();
    await page
      .getByRole('button', { name: /3-1-502/ })
      .first()
      .click();
    await until(() => book.selection !== undefined);
    expect(book.selection).toBe('维修登记!G2');
  });

  test('a click on a finding of a sheet that was hidden meanwhile says what to do', async () => {
    const { page, book } = await checked();
    book.sheet('维修登记').visibility = 'Hidden';
    await page
      .getByRole('button', { name: /3-1-502/ })
      .first()
      .click();
    await page.getByRole('alert').filter({ hasText: '“维修登记”是隐藏的' }).waitFor();
  });

  test('an edit by a person is noticed, and checked on request; what the check writes itself is not noticed', async () => {
    const { page, book, connection } = await checked();
    const hint = page.getByRole('button', { name: '重新检查' });
    expect(await hint.count()).toBe(0);
    const sheet = book.sheet('维修登记');
    sheet.changing(2, 7).value = '2026-10-17 9:00';
    book.changed(sheet, { top: 2, left: 7, bottom: 2, right: 7 });
    connection.sendEvents();
    await hint.waitFor();
    expect(await page.getByRole('button', { name: /3-1-502/ }).count()).toBeGreaterThan(0);
    await hint.click();
    await page.getByRole('button', { name: /3-1-502/ }).waitFor({ state: 'detached' });
    expect(await hint.count()).toBe(0);
  });
});

/** The test's own time limit ends what never comes true. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20));
}

function packedSize(file: string): number {
  return gzipSync(readFileSync(file)).length;
}
