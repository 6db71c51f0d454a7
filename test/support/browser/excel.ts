/** Owns Excel in a browser as tests see it: the pane's page, Microsoft's own library in it, the stand-in behind. */
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { openWorkbook } from '../../../src/hosts/xlsx';
import type { Workbook as Snapshot } from '../../../src/model/workbook';
import { openBook } from '../excel/book';
import { Connection } from '../excel/connection';
import { office2021 } from '../excel/excel';
import type { RequirementSets } from '../excel/library';
import { saveBook } from '../excel/save';
import type { BookState } from '../excel/state';
import { Workbook } from '../excel/workbook';
import { answerOffice, type OfficeHostWindow } from './office-host';
import { newPage, origin } from './pages';

export interface PaneInExcel {
  readonly page: Page;
  /** The pane itself: the whole page, or its part where `isInFrame`. */
  readonly pane: Frame;
  /** What the user has before them: to look at, and to change behind the product's back. */
  readonly book: BookState;
  readonly connection: Connection;
  /** Presses a ribbon button, by its function in the manifest, and waits until the command says that it is completed. */
  press(functionName: string): Promise<void>;
  /** The workbook as Excel would save it to a file, read again from there. */
  saved(): Promise<Snapshot>;
}

export interface ExcelOptions extends BrowserContextOptions {
  readonly sets?: RequirementSets;
  /** The moment that the page takes for now; the computer's own where absent. */
  readonly asOf?: Date;
  /** Whether the pane is a frame in a page of Excel's, which the browser runs in a process of its own: nothing that Excel does holds it up. */
  readonly isInFrame?: boolean;
}

/** The site of Excel on the web, the only ones that Microsoft's library trusts; what is asked of it here never leaves the browser. */
const excelOrigin = 'https://excel.officeapps.live.com';

const common: RequirementSets = { SharedRuntime: '1.1', RibbonApi: '1.1', AddinCommands: '1.1', Settings: '1.1' };

/** The width of the task pane that everything must fit in. */
const paneSize = { width: 320, height: 720 };

/** Opens the pane beside a workbook, as Excel on the web does. */
export async function openInExcel(
  workbook: Snapshot,
  { sets = office2021, asOf, isInFrame = false, ...options }: ExcelOptions = {},
): Promise<PaneInExcel> {
  const book = openBook(workbook);
  const connection = new Connection(new Workbook(book), book);
  const page = await newPage({ viewport: paneSize, ...options });
  if (asOf) await page.clock.setFixedTime(asOf);
  const locale = options.locale ?? 'zh-CN';
  await page.exposeFunction('stewardAnswer', async (body: string, flags: number) => {
    const answer = await connection.send(body, flags);
    return 'transportError' in answer ? { error: answer.transportError } : { body: JSON.stringify(answer.response) };
  });
  connection.onEvents = entries => {
    const numbered = entries.map(({ messageCategory, messageType, targetId, message }, id) => [
      messageCategory,
      messageType,
      targetId,
      message,
      `change-${id}`,
    ]);
    page.evaluate(events => (window as unknown as OfficeHostWindow).stewardEvents(events), numbered).catch(() => {}); // the page may be gone by now
  };
  await page.addInitScript('globalThis.__name = value => value'); // tsx, which runs our tools, writes this into functions
  await page.addInitScript(answerOffice, { sets: { ...common, ...sets }, workbookName: workbook.name, locale });
  const pane = await openedPane(page, locale, isInFrame);
  await pane.locator('#pane > *').first().waitFor();
  return {
    page,
    pane,
    book,
    connection,
    press: functionName =>
      page.evaluate(name => (window as unknown as OfficeHostWindow).stewardPress(name, name), functionName),
    saved: () => openWorkbook(saveBook(book), workbook.name).read(),
  };
}

async function openedPane(page: Page, locale: string, isInFrame: boolean): Promise<Frame> {
  if (!isInFrame) {
    await page.goto(paneUrl(locale, origin));
    return page.mainFrame();
  }
  const html = `<!doctype html><body style="margin:0"><iframe src="${paneUrl(locale, excelOrigin).replaceAll('&', '&amp;')}" style="border:0;width:100vw;height:100vh"></iframe>`;
  await page.route(`${excelOrigin}/`, route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${excelOrigin}/`);
  return page.mainFrame().childFrames()[0]!;
}

/** How Excel on the web tells a page what it runs in, in this order; `host`: the origin of Excel's own page. */
function paneUrl(locale: string, host: string): string {
  return `${origin}/pane.html?_host_Info=Excel$Web$16.01$${locale}$corr$$$16#&_serializer_version=1&_xdm_Info=conv_1|addin_1|${host}`;
}
