/** Owns the pages around the pane: the help page, and what stands in the pane's place where it can't run. */
import { accessFaults } from '../support/browser/access';
import { inBrowser, newPage, origin, troublesOf } from '../support/browser/pages';
import { officeOrigin } from '../support/browser/site';

inBrowser('around the pane', () => {
  test.each(['light', 'dark'] as const)('the help page is clean for assistive technology: %s', async colorScheme => {
    const page = await newPage({ colorScheme });
    await page.goto(`${origin}/help.html`);
    expect(await accessFaults(page)).toEqual([]);
  });

  test('without Office’s script the pane says what to do', async () => {
    const page = await newPage();
    await page.context().route(`${officeOrigin}/**`, route => route.abort());
    await page.goto(`${origin}/pane.html`);
    await page.getByRole('alert').filter({ hasText: '连不上 Office 的脚本' }).waitFor();
    expect(troublesOf(page).splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });

  test('outside of Excel the pane leads to the workbench', async () => {
    const page = await newPage();
    await page.goto(`${origin}/pane.html`);
    await page.getByRole('link', { name: '网页工作台' }).click();
    await page.getByRole('button', { name: '打开登记簿' }).waitFor();
    troublesOf(page).splice(0); // the library warns of a page outside of Office
  });
});
