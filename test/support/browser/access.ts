/** Owns what assistive technology would stumble over on a page: axe's findings, each with the element. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packages } from './cache';

const axe = readFileSync(join(packages, 'axe-core/axe.min.js'), 'utf8');

/** `rule: element`, for WCAG 2.2 A and AA and axe's best practices. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}
