/** Owns the web as a tested page sees it: its own origin with the built pages, and Microsoft's library, unmodified, where Microsoft offers it. */
import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { packages } from './cache';
import { variables } from './running';

export const origin = 'https://steward.test';

/** Where production pages load Office.js from, and the folder that is given instead. */
export const officeOrigin = 'https://appsforoffice.microsoft.com';
const officeFolder = join(packages, '@microsoft/office-js/dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** No request leaves the machine: what is on neither side is refused, and told. */
export async function serveSite(context: BrowserContext, onForeign: (url: string) => void): Promise<void> {
  await context.route('**/*', async route => {
    const url = new URL(route.request().url());
    if (url.protocol === 'file:') return route.continue();
    const file = fileOf(url);
    if (file === undefined) {
      onForeign(url.href);
      await route.abort();
    } else if (existsSync(file) && statSync(file).isFile()) {
      await route.fulfill({ path: file, contentType: types[extname(file)] ?? 'application/octet-stream' });
    } else {
      await route.fulfill({ status: 404 });
    }
  });
}

function fileOf({ origin: from, pathname }: URL): string | undefined {
  const path = decodeURIComponent(pathname);
  if (from === origin) return join(process.env[variables.pages]!, path.endsWith('/') ? `${path}index.html` : path);
  if (from === officeOrigin) return join(officeFolder, path.replace('/lib/1/hosted/', ''));
  return undefined;
}
