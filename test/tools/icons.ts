/** Draws the icons of the ribbon and of the add-in from their SVG sources, at every size that Office asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startBrowser } from '../support/browser/find';

export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const folder = join(__dirname, '../../src/addin/icons');

async function draw(): Promise<void> {
  const server = await startBrowser(process.env.STEWARD_BROWSER);
  if (!server) throw new Error('Drawing icons needs a browser: see test/support/browser/find.ts');
  const page = await (await chromium.connect(server.wsEndpoint())).newPage();
  for (const file of readdirSync(folder).filter(name => name.endsWith('.svg'))) {
    const drawing = readFileSync(join(folder, file), 'utf8');
    for (const size of iconSizes) {
      await page.setContent(`<style>body{margin:0} svg{display:block;width:${size}px}</style>${drawing}`);
      const path = join(folder, 'png', file.replace('.svg', `-${size}.png`));
      await page.screenshot({ path, omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
    }
  }
  await server.close();
}

void draw();
