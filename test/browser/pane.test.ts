/** Owns the task pane in Excel as a person meets it: every view at the width of a pane, by keyboard, and what it leaves in the workbook. */
import type { Page } from 'playwright-core';
import { accessFaults } from '../support/browser/access';
import { openInExcel } from '../support/browser/excel';
import { inBrowser } from '../support/browser/pages';
import { textBook } from '../support/textbook';

/** One repair that was never called back; its slip came back. */
const book = textBook({
  sheets: {
    维修登记: `
      编号  | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
      WX-01 | 2026-10-16 9:00  | 3-1-502 | 水龙头   | 2026-10-16 9:10  | 2026-10-16 10:00 |
    `,
  },
});

const views = ['检查', '汇总', '存档', '识别', '规则', '设置'] as const;

inBrowser('the pane', () => {
  test.each([
    { look: 'light', options: {}, words: ['检查全部', '预览', '回访', ...views] },
    {
      look: 'dark, English',
      options: { colorScheme: 'dark', locale: 'en-US' },
      words: ['Check all', 'Preview', 'call back', 'Check', 'Sums', 'Archive', 'Reading', 'Rules', 'Settings'],
    },
  ] as const)('every view is accessible and fits into 320 px: $look', async ({ options, words }) => {
    const [checkAll, preview, some, ...titles] = words;
    const { page } = await openInExcel(book, options);
    await page.getByRole('button', { name: checkAll }).click();
    await page.getByRole('group').getByRole('button').first().waitFor();
    for (const view of titles) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await settled(page);
      if (view === titles[1]) {
        await page.getByRole('button', { name: preview }).click();
        await page.locator('img').first().waitFor();
      }
      if (view === titles[4]) await page.getByRole('searchbox').fill(some);
      await openAll(page);
      expect([view, await accessFaults(page)]).toEqual([view, []]);
      expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, 320]);
    }
  });

  test('by keyboard alone: check, go to the cell, ask why, waive', async () => {
    const excel = await openInExcel(book);
    const { page } = excel;
    const press = (key: string) => page.keyboard.press(key);
    await page.getByRole('tab', { name: '检查' }).focus();
    await tabTo(page, '检查全部');
    await press('Enter');
    await page.getByText('至今未回访').first().waitFor();
    await tabTo(page, '至今未回访');
    await press('Enter');
    await until(() => excel.book.selection === '维修登记!G2');
    await tabTo(page, '为什么');
    await press('Enter');
    await page.getByText('起算 2026-10-16 10:00').waitFor();
    await tabTo(page, '豁免…');
    await press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('业主出国');
    await press('Tab');
    await page.keyboard.type('詹经理');
    await page.locator('button:enabled', { hasText: '记入豁免登记' }).waitFor();
    await press('Enter');
    await page.getByText('已记在').waitFor();
    const { sheets } = await excel.saved();
    expect(sheets.find(({ name }) => name === '豁免登记')?.rows.flat()).toContain('业主出国');
    expect(sheets.find(({ name }) => name === '维修登记')?.rows).toEqual(book.sheets[0]!.rows);
  });

  test('arrow keys move between the views, and Esc closes a question with the focus back where it was', async () => {
    const { page } = await openInExcel(book);
    await page.getByRole('tab', { name: '检查' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('汇总');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('设置');
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: '检查全部' }).click();
    await page.getByText('至今未回访').first().waitFor();
    await tabTo(page, '写入标记');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect(await focused(page)).toContain('写入标记');
  });

  test('marks are previewed before they are written', async () => {
    const excel = await openInExcel(book);
    const before = await excel.saved();
    await excel.page.getByRole('button', { name: '检查全部' }).click();
    await excel.page.getByRole('button', { name: '写入标记' }).click();
    const dialog = excel.page.getByRole('dialog');
    await dialog.getByText('上颜色').first().waitFor();
    expect(await excel.saved()).toEqual(before);
    await dialog.getByRole('button', { name: '写入' }).click();
    await excel.page.getByText('标记已写入').waitFor();
    expect((await excel.saved()).sheets.map(({ name }) => name)).toEqual(['维修登记', '检查结果']);
  });

  test('a figure is tried, then changed, and stands on 管家设置', async () => {
    const excel = await openInExcel(book);
    const { page } = excel;
    await page.getByRole('button', { name: '检查全部' }).click();
    await page.getByText('至今未回访').first().waitFor();
    await page.getByRole('tab', { name: '规则' }).click();
    await page.getByRole('searchbox').fill('repair-callback');
    await page.locator('summary', { hasText: '维修完成后未回访' }).click();
    await page.getByLabel('回访期限').fill('60');
    await page.locator('summary', { hasText: '先试试' }).click();
    await page.getByLabel('从', { exact: true }).fill('2026-10-17');
    await page.getByLabel('到', { exact: true }).fill('2026-10-20');
    await page.getByRole('button', { name: '回看这些天' }).click();
    await page.getByText('不再提').first().waitFor();
    expect((await excel.saved()).sheets).toHaveLength(1);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已记在').waitFor();
    const settings = (await excel.saved()).sheets.find(({ name }) => name === '管家设置');
    expect(settings?.rows.find(row => row?.[2] === '回访期限')?.[4]).toBe(60);
  });
});

/** Presses Tab until the focus is on what has this text. */
async function tabTo(page: Page, text: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    if (seen.at(-1)!.includes(text)) return;
  }
  throw new Error(`60 Tabs do not lead to ${text}: ${seen.join(' | ')}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? '' : (activeElement?.textContent ?? '');
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20));
}

/** Until nothing runs. */
async function settled(page: Page): Promise<void> {
  await page.locator('progress').waitFor({ state: 'detached' });
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of [...document.querySelectorAll('details')].slice(0, 3)) details.open = true;
  });
}
