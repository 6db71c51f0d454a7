/** Owns the opening of pages in browser tests, and what holds for every page: no error, nothing that its policy forbids, no foreign request. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { variables } from './running';
import { origin, serveSite } from './site';

export { origin };

let browser: Promise<Browser> | undefined;
const opened: { readonly page: Page; readonly troubles: string[] }[] = [];

/** Tests that need a browser: skipped, and told so at the start, where there is none. Every page that they open is closed after the test, and must have had no trouble. */
export function inBrowser(name: string, tests: () => void): void {
  const group = process.env[variables.browser] ? describe : describe.skip;
  group(name, () => {
    afterEach(closePages);
    afterAll(async () => (await browser)?.close());
    tests();
  });
}

/** An empty page of a browser of its own: 1280 × 800, Chinese, unless said otherwise. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.connect(process.env[variables.browser]!);
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const troubles: string[] = [];
  await serveSite(context, url => troubles.push(`asked for ${url}`));
  const page = await context.newPage();
  page.on('pageerror', error => troubles.push(`error: ${error.stack ?? error.message}`));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`${message.type()}: ${message.text()}`);
  });
  opened.push({ page, troubles });
  return page;
}

/** What a page has been up to that it must not, so far; a test that means to provoke something takes it out of here. */
export function troublesOf(page: Page): string[] {
  return opened.find(one => one.page === page)!.troubles;
}

async function closePages(): Promise<void> {
  const closing = opened.splice(0);
  for (const { page } of closing) await page.context().close();
  expect(closing.flatMap(({ troubles }) => troubles)).toEqual([]);
}
