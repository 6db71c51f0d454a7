/** Owns what a page hands to the person as a file. */
import type { Page } from 'playwright-core';

export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that a page offers for saving once this is done. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Saved> {
  const saving = page.waitForEvent('download');
  await act();
  const download = await saving;
  const pieces: Uint8Array[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(pieces)) };
}
