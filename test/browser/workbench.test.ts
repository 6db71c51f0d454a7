/** Owns the workbench as a person meets it: a book in, its sheets and findings side by side, a checked copy out. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { sampleWorkbook } from '../../samples/workbook';
import { openWorkbook } from '../../src/hosts/xlsx';
import { accessFaults } from '../support/browser/access';
import { savedBy } from '../support/browser/download';
import { inBrowser, newPage, origin } from '../support/browser/pages';
import { variables } from '../support/browser/running';
import { textBook } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';

const name = '物业台账样例.xlsx';
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One repair that was never called back. */
const repair = `
  编号  | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
  WX-01 | 2026-10-16 9:00  | 3-1-502 | 水龙头   | 2026-10-16 9:10  | 2026-10-16 10:00 |
`;

async function openSample(page: Page, address = `${origin}/`): Promise<void> {
  await page.goto(address);
  await openBytes(page, sampleWorkbook());
}

async function openBytes(page: Page, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await page.getByRole('grid').waitFor();
}

inBrowser('the workbench', () => {
  test('shows a book and what is to be done in it, and saves a checked copy', async () => {
    const page = await newPage();
    await openSample(page);
    expect(await page.getByRole('tab', { name: '维修登记本' }).getAttribute('aria-selected')).toBe('true');
    const saved = await savedBy(page, () => page.getByRole('button', { name: '保存检查副本' }).click());
    expect(saved.name).toBe('物业台账样例-已检查.xlsx');
    const copy = await openWorkbook(saved.bytes, name).read();
    expect(copy.sheets.map(sheet => sheet.owned?.role)).toContain('findings');
    expect(copy.sheets.some(sheet => sheet.highlights.length > 0)).toBe(true);
    await page.getByRole('tab', { name: '检查结果' }).waitFor();
  });

  test('a click on a finding leads to its cell, and the arrow keys go on from there', async () => {
    const page = await newPage();
    await page.goto(`${origin}/`);
    await openBytes(page, makeXlsx(textBook({ sheets: { 说明: '每周五检查', 维修登记: repair } })));
    await page
      .locator('aside')
      .getByRole('button', { name: /3-1-502/ })
      .first()
      .click();
    await page.getByRole('tab', { name: '维修登记', selected: true }).waitFor();
    const active = page.locator('#active-cell');
    const column = Number(await active.getAttribute('aria-colindex'));
    expect(await active.textContent()).toContain('逾期');
    await page.getByRole('grid').press('ArrowLeft');
    expect(Number(await active.getAttribute('aria-colindex'))).toBe(column - 1);
    await page.getByRole('grid').press('Control+Home');
    expect(await active.textContent()).toBe('编号');
  });

  test('a file that is no workbook is told in one sentence, and another can be opened', async () => {
    const page = await newPage();
    await page.goto(`${origin}/`);
    const choose = (name: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from('单号,房号') });
    await choose('台账.csv');
    await page.getByRole('alert').filter({ hasText: '另存为 .xlsx' }).waitFor();
    await choose('台账.xlsx');
    await page.getByRole('alert').filter({ hasText: '台账.xlsx' }).waitFor();
    await openSample(page);
  });

  test('opened from a folder, without any server, it works just the same', async () => {
    const page = await newPage();
    await openSample(page, `${pathToFileURL(process.env[variables.pages]!)}/index.html`);
    await page.getByRole('tab', { name: '维修登记本' }).waitFor();
  });

  test('100,000 rows scroll: only what is in view is drawn', async () => {
    const page = await newPage();
    const lines = Array.from({ length: 100_000 }, (_, row) => `WX-${row}|3-1-${row}`);
    const book = makeXlsx(textBook({ sheets: { 长表: ['编号|房号', ...lines].join('\n') } }));
    await page.goto(`${origin}/`);
    await openBytes(page, book);
    const grid = page.getByRole('grid');
    await grid.press('Control+End');
    await page.getByRole('gridcell', { name: 'WX-99999' }).waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    await grid.press('Control+Home');
    await page.getByRole('gridcell', { name: 'WX-1', exact: true }).waitFor();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('is clean for assistive technology, before and after: %s, %d wide', async (colorScheme, width) => {
    const page = await newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(`${origin}/`);
    await page.getByRole('button').first().waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await openSample(page);
    expect(await accessFaults(page)).toEqual([]);
  });
});
