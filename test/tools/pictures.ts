/** Takes the pictures of the pages that README.zh-CN.md shows: the sample, as of the day that it is about. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleWorkbook } from '../../samples/workbook';
import { openWorkbook } from '../../src/hosts/xlsx';
import { openInExcel } from '../support/browser/excel';
import { newPage, origin } from '../support/browser/pages';
import start from '../support/browser/start';
import stop from '../support/browser/stop';

const folder = join(__dirname, '../../samples/pictures');
const name = '物业台账样例.xlsx';
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const asOf = new Date('2026-10-16T15:30:00+08:00');

async function workbench(): Promise<void> {
  const page = await newPage({ viewport: { width: 1280, height: 760 } });
  await page.clock.setFixedTime(asOf);
  await page.goto(`${origin}/`);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(sampleWorkbook()) });
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: /^1-1-204 的维修/ }).click();
  await take(page, 'workbench');
}

async function pane(): Promise<void> {
  const { page, press } = await openInExcel(await openWorkbook(sampleWorkbook(), name).read(), { asOf });
  await press('checkAll');
  await page.getByRole('button', { name: '知道了' }).click();
  await take(page, 'pane');
}

async function take(page: Page, picture: string): Promise<void> {
  await page.waitForTimeout(500); // what moves comes to rest
  await page.screenshot({ path: join(folder, `${picture}.png`) });
  await page.context().close();
}

async function all(): Promise<void> {
  await start();
  await workbench();
  await pane();
  await stop();
  process.exit();
}

void all();
