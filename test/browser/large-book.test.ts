/** Owns a large workbook on the workbench page: what is certain is listed before the rest is read, and of many findings few are drawn. */
import type { Page } from 'playwright-core';
import { accessFaults } from '../support/browser/access';
import { inBrowser, newPage, origin } from '../support/browser/pages';
import { textBook } from '../support/textbook';
import { type BookToMake, makeXlsx } from '../support/xlsx-maker';

const heading = '编号 | 报修时间 | 房号 | 报修内容 | 派工时间 | 完成时间 | 回访时间';

/** Repairs that were done before they were reported. */
function repairs(count: number): string {
  const rest = '| 2026-10-16 09:00 | 3-1-502 | 灯不亮 | 2026-10-16 09:20 | 2026-10-16 08:00 | 2026-10-17';
  return [heading, ...Array.from({ length: count }, (_, index) => `WX-${1000 + index} ${rest}`)].join('\n');
}

async function open(page: Page, book: BookToMake): Promise<void> {
  await page.goto(`${origin}/`);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '台账.xlsx', mimeType, buffer: Buffer.from(makeXlsx(book)) });
}

interface Holding {
  /** Lets the engine go on. */
  release(): void;
}

/** Runs in the page: as soon as first findings are listed, it answers the engine no more, which waits for it. */
function hold(): void {
  const post = MessagePort.prototype.postMessage;
  let held: (() => void)[] | undefined;
  MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
    const send = () => Reflect.apply(post, this, sent);
    if (held) held.push(send);
    else send();
  };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.list .badge')) return;
    observer.disconnect();
    held = [];
  });
  observer.observe(document, { subtree: true, childList: true });
  (globalThis as unknown as Holding).release = () => {
    const waiting = held ?? [];
    held = undefined;
    for (const send of waiting) send();
  };
}

const items = (page: Page) => page.getByRole('listitem');

inBrowser('a large book', () => {
  test.each(['light', 'dark'] as const)(
    'lists what is certain while it still reads, says so, and then all: %s',
    async colorScheme => {
      const page = await newPage({ colorScheme });
      await page.addInitScript(hold);
      const books = Object.fromEntries([1, 2, 3, 4].map(number => [`维修登记${number}`, repairs(9)]));
      await open(page, textBook({ sheets: books }));
      await page.getByText('还在读其余的工作表').waitFor();
      await items(page).first().waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(1);
      expect(await page.getByText('正在读取…').count()).toBe(1);
      const early = await items(page).first().textContent();
      expect(
        await page
          .getByRole('button', { name: /为什么/ })
          .first()
          .getAttribute('aria-disabled'),
      ).toBe('true');
      expect(await accessFaults(page)).toEqual([]);
      await page.evaluate(() => (globalThis as unknown as Holding).release());
      await page.getByRole('grid').waitFor();
      await page.getByText('还在读其余的工作表').waitFor({ state: 'detached' });
      expect(await items(page).first().textContent()).toBe(early);
      expect(
        await page
          .getByRole('button', { name: /为什么/ })
          .first()
          .getAttribute('aria-disabled'),
      ).toBe('false');
      await page.locator('summary', { hasText: '维修登记4' }).waitFor();
    },
  );

  test('hundreds of findings: few are drawn, by keyboard each is come by in its turn, and on paper all stand', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 700 } });
    await open(page, textBook({ sheets: { 维修登记: repairs(400) } }));
    await page.getByRole('grid').waitFor();
    const drawn = () => items(page).count();
    const count = Number(await items(page).first().getAttribute('aria-setsize'));
    expect(count).toBeGreaterThanOrEqual(400);
    expect(await drawn()).toBeLessThan(50);
    await items(page).first().getByRole('button').first().focus();
    const passed: number[] = [];
    while (passed.length < 100) {
      passed.push(await positionOfFocus(page));
      await page.keyboard.press('Tab');
    }
    expect([...new Set(passed)]).toEqual(Array.from({ length: new Set(passed).size }, (_, index) => index + 1));
    expect(passed.at(-1)).toBeGreaterThan(30);
    expect(await drawn()).toBeLessThan(50);
    await items(page).last().scrollIntoViewIfNeeded();
    await page.locator(`[aria-posinset="${count - 8}"]`).waitFor();
    expect(await drawn()).toBeLessThan(50);
    expect(await accessFaults(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await drawn()).toBe(count);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await drawn()).toBeLessThan(50);
  });
});

/** The place in the list of what has the focus; 0 outside of it. */
function positionOfFocus(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')));
}
