import type { Page } from 'playwright-core';

/** Waits until the scripts of a page are at work and all its parts laid out: clicks land then. */
export async function laidOut(page: Page): Promise<void> {
  await page.locator('html[data-shortcuts]:not([data-fonts])').waitFor();
}
