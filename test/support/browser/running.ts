/** Owns what is handed from the start of the browser tests to their files, which run in processes of their own, and to their end. */
import type { BrowserServer } from 'playwright-core';

/** Environment variables: where the browser listens, where the built pages lie. Without them there is no browser. */
export const variables = { browser: 'STEWARD_BROWSER_LISTENS', pages: 'STEWARD_BROWSER_PAGES' } as const;

/** Start and end are loaded apart from one another; only the process is the same. */
export const running = globalThis as { stewardBrowser?: BrowserServer };
